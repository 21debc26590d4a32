"""keras.ops, family nn: written by make_ops_sweep.py."""
import numpy as np
import keras
from keras import ops


def text(v):
    if isinstance(v, (list, tuple)):
        return type(v).__name__ + "[" + ", ".join(text(i) for i in v) + "]"
    if isinstance(v, dict):
        return "{" + ", ".join(k + ": " + text(i) for k, i in v.items()) + "}"
    if isinstance(v, keras.KerasTensor):
        return f"<{v.dtype} {v.shape}>"
    if hasattr(v, "dtype") and hasattr(v, "shape"):
        a = np.asarray(v)
        if a.dtype.kind == "f":
            a = np.round(a.astype("float64"), 4) + 0.0
        elif a.dtype.kind == "c":
            a = np.round(a.astype("complex128"), 4) + 0.0
        return f"{v.dtype} {tuple(v.shape)} {a.tolist()}"
    return f"{type(v).__name__} {v}"


def show(label, call):
    try:
        print(label, "->", text(call()))
    except Exception as e:
        print(label, "!!", type(e).__name__)


def kind(label, call):
    """What a call on symbolic tensors gives, and what it records."""
    try:
        v = call()
        first = v
        while isinstance(first, (list, tuple)):
            first = first[0]
        print(label, "->", text(v), type(first._keras_history.operation).__name__)
    except Exception as e:
        print(label, "!!", type(e).__name__)


x = ops.array([[0.5, -1.25, 2.0], [1.5, 0.25, -0.75]])
p = ops.array([[0.5, 1.25, 2.0], [1.5, 0.25, 0.75]])
u = ops.array([[0.5, -0.25, 0.875], [0.125, 0.25, -0.75]])
v = ops.array([1.0, -2.0, 3.0])
q = ops.array([[4.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 2.0]])
i = ops.array([[3, -1, 2], [0, 5, -4]])
j = ops.array([[1, 2, 3], [4, 5, 6]])
k = ops.array([2, 0, 1])
b = ops.array([[True, False, True], [False, False, True]])
h = ops.cast(x, "float16")
w = ops.array([[1, 2, 200], [4, 5, 6]], dtype="uint8")
n = ops.array([[1.0, np.nan, 2.0], [np.nan, -3.0, 0.5]])
c = ops.reshape(ops.arange(24, dtype="float32"), (2, 3, 4)) / 10
im = ops.reshape(ops.arange(50, dtype="float32"), (1, 5, 5, 2)) / 50
sx = keras.Input((3,), name="sx")
sy = keras.Input((3,), name="sy")
si = keras.Input((4, 6), dtype="int32", name="si")
s3 = keras.Input((4, 6), name="s3")
sm = keras.Input((8, 8, 4), name="sm")

show("ops.max_pool(im, (2, 2), strides=1, padding='same')", lambda: ops.max_pool(im, (2, 2), strides=1, padding='same'))
show("ops.average_pool(im, 3, strides=2, padding='same')", lambda: ops.average_pool(im, 3, strides=2, padding='same'))
show('ops.conv(im, ops.ones((2, 2, 2, 1)))', lambda: ops.conv(im, ops.ones((2, 2, 2, 1))))
show("ops.conv(im, ops.ones((3, 3, 2, 1)), strides=2, padding='same')", lambda: ops.conv(im, ops.ones((3, 3, 2, 1)), strides=2, padding='same'))
show('ops.conv(c, ops.ones((2, 4, 1)))', lambda: ops.conv(c, ops.ones((2, 4, 1))))
show('ops.conv(im, ops.ones((2, 2, 2, 1)), dilation_rate=2)', lambda: ops.conv(im, ops.ones((2, 2, 2, 1)), dilation_rate=2))
show('ops.depthwise_conv(im, ops.ones((2, 2, 2, 1)), strides=3)', lambda: ops.depthwise_conv(im, ops.ones((2, 2, 2, 1)), strides=3))
show('ops.separable_conv(im, ops.ones((2, 2, 2, 1)), ops.ones((1, 1, 2, 1)), strides=3)', lambda: ops.separable_conv(im, ops.ones((2, 2, 2, 1)), ops.ones((1, 1, 2, 1)), strides=3))
show('ops.conv_transpose(im[:, :2, :2], ops.ones((2, 2, 1, 2)), strides=2)', lambda: ops.conv_transpose(im[:, :2, :2], ops.ones((2, 2, 1, 2)), strides=2))
show('ops.adaptive_average_pool(im, 2)', lambda: ops.adaptive_average_pool(im, 2))
show('ops.adaptive_max_pool(im, (2, 1))', lambda: ops.adaptive_max_pool(im, (2, 1)))
show('ops.adaptive_average_pool(c, 2)', lambda: ops.adaptive_average_pool(c, 2))
show('ops.batch_normalization(x, v, ops.ones(3), axis=-1)', lambda: ops.batch_normalization(x, v, ops.ones(3), axis=-1))
show('ops.batch_normalization(x, v, ops.ones(3), axis=-1, offset=v, scale=v)', lambda: ops.batch_normalization(x, v, ops.ones(3), axis=-1, offset=v, scale=v))
show('ops.layer_normalization(x)', lambda: ops.layer_normalization(x))
show('ops.layer_normalization(x, gamma=v, beta=v)', lambda: ops.layer_normalization(x, gamma=v, beta=v))
show('ops.rms_normalization(x)', lambda: ops.rms_normalization(x))
show('ops.rms_normalization(x, scale=v)', lambda: ops.rms_normalization(x, scale=v))
show('ops.dot_product_attention(ops.ones((1, 2, 1, 3)), c[None, 0, :, :3][:, :, None, :], c[None, 0, :, :3][:, :, None, :])', lambda: ops.dot_product_attention(ops.ones((1, 2, 1, 3)), c[None, 0, :, :3][:, :, None, :], c[None, 0, :, :3][:, :, None, :]))
show('ops.dot_product_attention(ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), is_causal=True)', lambda: ops.dot_product_attention(ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), is_causal=True))
show('ops.binary_crossentropy([[0.0, 1.0]], [[0.2, 0.7]])', lambda: ops.binary_crossentropy([[0.0, 1.0]], [[0.2, 0.7]]))
show('ops.binary_crossentropy([0.0, 1.0], [-1.0, 2.0], from_logits=True)', lambda: ops.binary_crossentropy([0.0, 1.0], [-1.0, 2.0], from_logits=True))
show('ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]])', lambda: ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]]))
show('ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]], from_logits=True)', lambda: ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]], from_logits=True))
show('ops.sparse_categorical_crossentropy([1, 0], [[0.3, 0.7], [0.9, 0.1]])', lambda: ops.sparse_categorical_crossentropy([1, 0], [[0.3, 0.7], [0.9, 0.1]]))
show('ops.sparse_categorical_crossentropy([[1], [0]], [[0.3, 0.7], [0.9, 0.1]], from_logits=True)', lambda: ops.sparse_categorical_crossentropy([[1], [0]], [[0.3, 0.7], [0.9, 0.1]], from_logits=True))
show('ops.categorical_crossentropy([0.0, 1.0], [[0.3, 0.7]])', lambda: ops.categorical_crossentropy([0.0, 1.0], [[0.3, 0.7]]))
show('ops.ctc_loss(ops.array([[1, 2]]), ops.reshape(ops.arange(12.0), (1, 4, 3)) / 10, ops.array([2]), ops.array([4]))', lambda: ops.ctc_loss(ops.array([[1, 2]]), ops.reshape(ops.arange(12.0), (1, 4, 3)) / 10, ops.array([2]), ops.array([4])))
show('ops.ctc_decode(ops.reshape(ops.sin(ops.arange(12.0)), (1, 4, 3)), ops.array([4]))', lambda: ops.ctc_decode(ops.reshape(ops.sin(ops.arange(12.0)), (1, 4, 3)), ops.array([4])))
