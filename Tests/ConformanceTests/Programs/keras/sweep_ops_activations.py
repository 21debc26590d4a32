"""keras.ops, family activations: written by make_ops_sweep.py."""
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

show('ops.relu(x)', lambda: ops.relu(x))
show('ops.relu(i)', lambda: ops.relu(i))
show('ops.relu6(x)', lambda: ops.relu6(x))
show('ops.relu6(i)', lambda: ops.relu6(i))
show('ops.sigmoid(x)', lambda: ops.sigmoid(x))
show('ops.sigmoid(i)', lambda: ops.sigmoid(i))
show('ops.softplus(x)', lambda: ops.softplus(x))
show('ops.softplus(i)', lambda: ops.softplus(i))
show('ops.softsign(x)', lambda: ops.softsign(x))
show('ops.softsign(i)', lambda: ops.softsign(i))
show('ops.selu(x)', lambda: ops.selu(x))
show('ops.selu(i)', lambda: ops.selu(i))
show('ops.silu(x)', lambda: ops.silu(x))
show('ops.silu(i)', lambda: ops.silu(i))
show('ops.swish(x)', lambda: ops.swish(x))
show('ops.swish(i)', lambda: ops.swish(i))
show('ops.hard_sigmoid(x)', lambda: ops.hard_sigmoid(x))
show('ops.hard_sigmoid(i)', lambda: ops.hard_sigmoid(i))
show('ops.hard_silu(x)', lambda: ops.hard_silu(x))
show('ops.hard_silu(i)', lambda: ops.hard_silu(i))
show('ops.hard_swish(x)', lambda: ops.hard_swish(x))
show('ops.hard_swish(i)', lambda: ops.hard_swish(i))
show('ops.hard_tanh(x)', lambda: ops.hard_tanh(x))
show('ops.hard_tanh(i)', lambda: ops.hard_tanh(i))
show('ops.log_sigmoid(x)', lambda: ops.log_sigmoid(x))
show('ops.log_sigmoid(i)', lambda: ops.log_sigmoid(i))
show('ops.tanh_shrink(x)', lambda: ops.tanh_shrink(x))
show('ops.tanh_shrink(i)', lambda: ops.tanh_shrink(i))
show('ops.sparse_plus(x)', lambda: ops.sparse_plus(x))
show('ops.sparse_plus(i)', lambda: ops.sparse_plus(i))
show('ops.sparse_sigmoid(x)', lambda: ops.sparse_sigmoid(x))
show('ops.sparse_sigmoid(i)', lambda: ops.sparse_sigmoid(i))
show('ops.leaky_relu(x)', lambda: ops.leaky_relu(x))
show('ops.leaky_relu(i)', lambda: ops.leaky_relu(i))
show('ops.elu(x)', lambda: ops.elu(x))
show('ops.elu(i)', lambda: ops.elu(i))
show('ops.celu(x)', lambda: ops.celu(x))
show('ops.celu(i)', lambda: ops.celu(i))
show('ops.hard_shrink(x)', lambda: ops.hard_shrink(x))
show('ops.hard_shrink(i)', lambda: ops.hard_shrink(i))
show('ops.soft_shrink(x)', lambda: ops.soft_shrink(x))
show('ops.soft_shrink(i)', lambda: ops.soft_shrink(i))
show('ops.squareplus(x)', lambda: ops.squareplus(x))
show('ops.squareplus(i)', lambda: ops.squareplus(i))
show('ops.gelu(x)', lambda: ops.gelu(x))
show('ops.gelu(i)', lambda: ops.gelu(i))
show('ops.softmax(x)', lambda: ops.softmax(x))
show('ops.softmax(i)', lambda: ops.softmax(i))
show('ops.log_softmax(x)', lambda: ops.log_softmax(x))
show('ops.log_softmax(i)', lambda: ops.log_softmax(i))
show('ops.sparsemax(x)', lambda: ops.sparsemax(x))
show('ops.sparsemax(i)', lambda: ops.sparsemax(i))
show('ops.leaky_relu(x, 0.1)', lambda: ops.leaky_relu(x, 0.1))
show('ops.elu(x, 2.0)', lambda: ops.elu(x, 2.0))
show('ops.celu(x, 0.5)', lambda: ops.celu(x, 0.5))
show('ops.hard_shrink(x, 1.0)', lambda: ops.hard_shrink(x, 1.0))
show('ops.soft_shrink(x, 1.0)', lambda: ops.soft_shrink(x, 1.0))
show('ops.squareplus(x, 1)', lambda: ops.squareplus(x, 1))
show('ops.gelu(x, approximate=False)', lambda: ops.gelu(x, approximate=False))
show('ops.threshold(x, 0.3, -9.0)', lambda: ops.threshold(x, 0.3, -9.0))
show('ops.softmax(x, axis=0)', lambda: ops.softmax(x, axis=0))
show('ops.softmax(x, axis=None)', lambda: ops.softmax(x, axis=None))
show('ops.softmax(c, axis=(1, 2))', lambda: ops.softmax(c, axis=(1, 2)))
show('ops.log_softmax(x, axis=0)', lambda: ops.log_softmax(x, axis=0))
show('ops.log_softmax(x, axis=None)', lambda: ops.log_softmax(x, axis=None))
show('ops.glu(c)', lambda: ops.glu(c))
show('ops.glu(c, axis=0)', lambda: ops.glu(c, axis=0))
show('ops.relu(k)', lambda: ops.relu(k))
show('ops.sigmoid(2)', lambda: ops.sigmoid(2))
show('ops.tanh([0.5, 1.0])', lambda: ops.tanh([0.5, 1.0]))
show('ops.softmax([1.0, 2.0, 3.0])', lambda: ops.softmax([1.0, 2.0, 3.0]))
