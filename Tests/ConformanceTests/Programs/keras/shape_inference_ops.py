# Shapes of symbolic results, with the batch unknown.
import keras
from keras import ops

x = keras.Input((4, 6), name="x")
y = keras.Input((6,), name="y")
rows = [
    ("mean", ops.mean(x, axis=1)),
    ("sum all", ops.sum(x)),
    ("max keep", ops.max(x, axis=-1, keepdims=True)),
    ("reshape", ops.reshape(x, (-1, 3, 8))),
    ("transpose", ops.transpose(x, (0, 2, 1))),
    ("matmul", ops.matmul(x, ops.ones((6, 5)))),
    ("batched", ops.matmul(x, ops.transpose(x, (0, 2, 1)))),
    ("einsum", ops.einsum("bij,bj->bi", x, y)),
    ("concat", ops.concatenate([x, x], axis=1)),
    ("stack", ops.stack([y, y, y], axis=1)),
    ("expand", ops.expand_dims(y, 1) + x),
    ("pad", ops.pad(x, [[0, 0], [1, 2], [0, 0]])),
    ("tile", ops.tile(y, (1, 3))),
    ("repeat", ops.repeat(x, 2, axis=1)),
    ("slice", x[:, 1:3, ::2]),
    ("index", x[:, 0]),
    ("new axis", y[:, None, :]),
    ("argmax", ops.argmax(x, axis=-1)),
    ("top_k", ops.top_k(x, 2)[1]),
    ("one_hot", ops.one_hot(ops.cast(y, "int32"), 10)),
    ("softmax", ops.softmax(x, axis=1)),
    ("cumsum", ops.cumsum(x, axis=1)),
    ("where", ops.where(x > 0, x, 0.0)),
    ("norm", ops.norm(x, axis=-1)),
    ("logsumexp", ops.logsumexp(x, axis=(1, 2))),
    ("median", ops.median(x, axis=1)),
    ("flip", ops.flip(x, axis=1)),
    ("swap", ops.swapaxes(x, 1, 2)),
    ("diff", ops.diff(x, axis=1)),
    ("take", ops.take(x, [0, 2, 2], axis=2)),
]
for name, tensor in rows:
    print(f"{name:10} {tensor.shape} {tensor.dtype}")
print([part.shape for part in ops.split(x, 3, axis=2)], len(ops.unstack(x, axis=1)))
mean, var = ops.moments(x, axes=[1, 2])
print(mean.shape, var.shape, ops.shape(x), ops.shape(y)[1])
