"""keras.ops, family shaping: written by make_ops_sweep.py."""
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

show('ops.reshape(x, (3, 2))', lambda: ops.reshape(x, (3, 2)))
show('ops.reshape(x, -1)', lambda: ops.reshape(x, -1))
show('ops.reshape(x, (3, -1))', lambda: ops.reshape(x, (3, -1)))
show('ops.ravel(c)', lambda: ops.ravel(c))
show('ops.transpose(x)', lambda: ops.transpose(x))
show('ops.transpose(c, (2, 0, 1))', lambda: ops.transpose(c, (2, 0, 1)))
show('ops.swapaxes(c, 0, 2)', lambda: ops.swapaxes(c, 0, 2))
show('ops.moveaxis(c, 0, -1)', lambda: ops.moveaxis(c, 0, -1))
show('ops.moveaxis(c, (0, 1), (1, 2))', lambda: ops.moveaxis(c, (0, 1), (1, 2)))
show('ops.expand_dims(v, 0)', lambda: ops.expand_dims(v, 0))
show('ops.expand_dims(v, (0, 2))', lambda: ops.expand_dims(v, (0, 2)))
show('ops.squeeze(ops.ones((1, 3, 1)))', lambda: ops.squeeze(ops.ones((1, 3, 1))))
show('ops.squeeze(ops.ones((1, 3, 1)), axis=0)', lambda: ops.squeeze(ops.ones((1, 3, 1)), axis=0))
show('ops.squeeze(x, axis=0)', lambda: ops.squeeze(x, axis=0))
show('ops.broadcast_to(v, (2, 3))', lambda: ops.broadcast_to(v, (2, 3)))
show('ops.concatenate([x, p])', lambda: ops.concatenate([x, p]))
show('ops.concatenate([x, i], axis=1)', lambda: ops.concatenate([x, i], axis=1))
show('ops.concatenate([i, b], axis=-1)', lambda: ops.concatenate([i, b], axis=-1))
show('ops.stack([v, v])', lambda: ops.stack([v, v]))
show('ops.stack([x, p], axis=-1)', lambda: ops.stack([x, p], axis=-1))
show('ops.hstack([v, v])', lambda: ops.hstack([v, v]))
show('ops.hstack([x, p])', lambda: ops.hstack([x, p]))
show('ops.vstack([v, v])', lambda: ops.vstack([v, v]))
show('ops.vstack([x, p])', lambda: ops.vstack([x, p]))
show('ops.dstack([x, p])', lambda: ops.dstack([x, p]))
show('ops.dstack([v, v])', lambda: ops.dstack([v, v]))
show('ops.split(c, 2)', lambda: ops.split(c, 2))
show('ops.split(c, [1, 3], axis=2)', lambda: ops.split(c, [1, 3], axis=2))
show('ops.array_split(v, 2)', lambda: ops.array_split(v, 2))
show('ops.hsplit(c, 3)', lambda: ops.hsplit(c, 3))
show('ops.vsplit(x, 2)', lambda: ops.vsplit(x, 2))
show('ops.dsplit(c, 2)', lambda: ops.dsplit(c, 2))
show('ops.unstack(x)', lambda: ops.unstack(x))
show('ops.unstack(x, axis=1)', lambda: ops.unstack(x, axis=1))
show('ops.flip(x)', lambda: ops.flip(x))
show('ops.flip(x, axis=1)', lambda: ops.flip(x, axis=1))
show('ops.fliplr(x)', lambda: ops.fliplr(x))
show('ops.flipud(x)', lambda: ops.flipud(x))
show('ops.roll(x, 1)', lambda: ops.roll(x, 1))
show('ops.roll(x, -1, axis=1)', lambda: ops.roll(x, -1, axis=1))
show('ops.roll(c, (1, 2), axis=(0, 2))', lambda: ops.roll(c, (1, 2), axis=(0, 2)))
show('ops.rot90(x)', lambda: ops.rot90(x))
show('ops.rot90(x, k=2)', lambda: ops.rot90(x, k=2))
show('ops.rot90(c, k=-1, axes=(1, 2))', lambda: ops.rot90(c, k=-1, axes=(1, 2)))
show('ops.tile(v, 2)', lambda: ops.tile(v, 2))
show('ops.tile(x, (2, 1))', lambda: ops.tile(x, (2, 1)))
show('ops.tile(v, (2, 2))', lambda: ops.tile(v, (2, 2)))
show('ops.repeat(v, 2)', lambda: ops.repeat(v, 2))
show('ops.repeat(x, 2, axis=0)', lambda: ops.repeat(x, 2, axis=0))
show('ops.repeat(v, [1, 0, 2])', lambda: ops.repeat(v, [1, 0, 2]))
show('ops.repeat(x, [2, 1], axis=0)', lambda: ops.repeat(x, [2, 1], axis=0))
show('ops.pad(v, 1)', lambda: ops.pad(v, 1))
show('ops.pad(x, ((1, 0), (0, 2)))', lambda: ops.pad(x, ((1, 0), (0, 2))))
show('ops.pad(x, ((1, 1), (0, 0)), constant_values=7.0)', lambda: ops.pad(x, ((1, 1), (0, 0)), constant_values=7.0))
show("ops.pad(v, ((2, 2),), mode='reflect')", lambda: ops.pad(v, ((2, 2),), mode='reflect'))
show("ops.pad(v, 2, mode='symmetric')", lambda: ops.pad(v, 2, mode='symmetric'))
show("ops.pad(x, 1, mode='edge')", lambda: ops.pad(x, 1, mode='edge'))
show("ops.pad(v, 2, mode='wrap')", lambda: ops.pad(v, 2, mode='wrap'))
show('ops.append(x, p)', lambda: ops.append(x, p))
show('ops.append(x, p, axis=0)', lambda: ops.append(x, p, axis=0))
show('ops.diag(v)', lambda: ops.diag(v))
show('ops.diag(q)', lambda: ops.diag(q))
show('ops.diag(v, k=1)', lambda: ops.diag(v, k=1))
show('ops.diag(q, k=-1)', lambda: ops.diag(q, k=-1))
show('ops.diagflat(x)', lambda: ops.diagflat(x))
show('ops.diagflat(v, k=-1)', lambda: ops.diagflat(v, k=-1))
show('ops.diagonal(q)', lambda: ops.diagonal(q))
show('ops.diagonal(c, 1, 1, 2)', lambda: ops.diagonal(c, 1, 1, 2))
show('ops.trace(q)', lambda: ops.trace(q))
show('ops.trace(q, offset=1)', lambda: ops.trace(q, offset=1))
show('ops.tril(q)', lambda: ops.tril(q))
show('ops.triu(q, k=1)', lambda: ops.triu(q, k=1))
show('ops.tril(c)', lambda: ops.tril(c))
show('ops.tri(3)', lambda: ops.tri(3))
show('ops.tri(2, 3, k=1)', lambda: ops.tri(2, 3, k=1))
show('ops.eye(3)', lambda: ops.eye(3))
show('ops.eye(2, 3, k=1)', lambda: ops.eye(2, 3, k=1))
show("ops.eye(2, dtype='int32')", lambda: ops.eye(2, dtype='int32'))
show('ops.identity(2)', lambda: ops.identity(2))
show('ops.meshgrid(v, k)', lambda: ops.meshgrid(v, k))
show("ops.meshgrid(v, v[:2], indexing='ij')", lambda: ops.meshgrid(v, v[:2], indexing='ij'))
show('ops.zeros((2, 2))', lambda: ops.zeros((2, 2)))
show("ops.ones((2,), dtype='int32')", lambda: ops.ones((2,), dtype='int32'))
show('ops.empty((0, 2))', lambda: ops.empty((0, 2)))
show('ops.full((2, 2), 7)', lambda: ops.full((2, 2), 7))
show("ops.full((2,), 1.5, dtype='int32')", lambda: ops.full((2,), 1.5, dtype='int32'))
show('ops.full((2, 3), v)', lambda: ops.full((2, 3), v))
show('ops.zeros_like(i)', lambda: ops.zeros_like(i))
show("ops.ones_like(x, dtype='bool')", lambda: ops.ones_like(x, dtype='bool'))
show('ops.full_like(x, 3)', lambda: ops.full_like(x, 3))
show('ops.empty_like(i)', lambda: ops.empty_like(i))
show('ops.arange(4)', lambda: ops.arange(4))
show('ops.arange(1, 4)', lambda: ops.arange(1, 4))
show('ops.arange(0, 1, 0.25)', lambda: ops.arange(0, 1, 0.25))
show('ops.arange(5, 0, -2)', lambda: ops.arange(5, 0, -2))
show('ops.arange(3.0)', lambda: ops.arange(3.0))
show("ops.arange(3, dtype='float32')", lambda: ops.arange(3, dtype='float32'))
show('ops.arange(2, 2)', lambda: ops.arange(2, 2))
show('ops.linspace(0, 1, 5)', lambda: ops.linspace(0, 1, 5))
show('ops.linspace(0, 1, 4, endpoint=False)', lambda: ops.linspace(0, 1, 4, endpoint=False))
show('ops.linspace(v, v + 1, 3)', lambda: ops.linspace(v, v + 1, 3))
show('ops.linspace(0, 10, 3, retstep=True)', lambda: ops.linspace(0, 10, 3, retstep=True))
show("ops.linspace(0, 10, 3, dtype='int32')", lambda: ops.linspace(0, 10, 3, dtype='int32'))
show('ops.linspace(v, v + 1, 3, axis=-1)', lambda: ops.linspace(v, v + 1, 3, axis=-1))
show('ops.logspace(0, 2, 3)', lambda: ops.logspace(0, 2, 3))
show('ops.logspace(0, 3, 4, base=2)', lambda: ops.logspace(0, 3, 4, base=2))
show('ops.geomspace(1, 8, 4)', lambda: ops.geomspace(1, 8, 4))
show('ops.vander(v)', lambda: ops.vander(v))
show('ops.vander(v, 2)', lambda: ops.vander(v, 2))
show('ops.vander(v, increasing=True)', lambda: ops.vander(v, increasing=True))
show('ops.kron(v, v[:2])', lambda: ops.kron(v, v[:2]))
show('ops.kron(x, ops.eye(2))', lambda: ops.kron(x, ops.eye(2)))
show("ops.rearrange(c, 'a b c -> c (a b)')", lambda: ops.rearrange(c, 'a b c -> c (a b)'))
show("ops.rearrange(c, 'a b (c d) -> a (b c) d', d=2)", lambda: ops.rearrange(c, 'a b (c d) -> a (b c) d', d=2))
show('ops.depth_to_space(im[:, :2, :2, :1] * ops.ones((4,)), 2)', lambda: ops.depth_to_space(im[:, :2, :2, :1] * ops.ones((4,)), 2))
show('ops.space_to_depth(im[:, :4, :4, :1], 2)', lambda: ops.space_to_depth(im[:, :4, :4, :1], 2))
show('ops.unfold(ops.transpose(im, (0, 3, 1, 2))[:, :, :3, :3], 2)', lambda: ops.unfold(ops.transpose(im, (0, 3, 1, 2))[:, :, :3, :3], 2))
show('ops.fold(ops.ones((1, 4, 4)), (3, 3), (2, 2))', lambda: ops.fold(ops.ones((1, 4, 4)), (3, 3), (2, 2)))
show('ops.extract_sequences(ops.arange(6.0), 3, 2)', lambda: ops.extract_sequences(ops.arange(6.0), 3, 2))
show('ops.array([[1, 2], [3, 4]])', lambda: ops.array([[1, 2], [3, 4]]))
show('ops.array(2.5)', lambda: ops.array(2.5))
show('ops.array([1, 2.5])', lambda: ops.array([1, 2.5]))
show('ops.array([True, False])', lambda: ops.array([True, False]))
show("ops.convert_to_tensor([1, 2], dtype='float32')", lambda: ops.convert_to_tensor([1, 2], dtype='float32'))
show('ops.convert_to_tensor(np.arange(3))', lambda: ops.convert_to_tensor(np.arange(3)))
show('ops.convert_to_tensor(np.ones(2))', lambda: ops.convert_to_tensor(np.ones(2)))
show('ops.copy(x)', lambda: ops.copy(x))
show('ops.bartlett(5)', lambda: ops.bartlett(5))
show('ops.blackman(5)', lambda: ops.blackman(5))
show('ops.hamming(5)', lambda: ops.hamming(5))
show('ops.hanning(5)', lambda: ops.hanning(5))
show('ops.kaiser(5, 14.0)', lambda: ops.kaiser(5, 14.0))
