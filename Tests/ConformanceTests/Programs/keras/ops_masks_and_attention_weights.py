import numpy as np
from keras import ops

scores = ops.array([[1.0, 2.0, 3.0], [0.5, 0.5, 0.5], [3.0, 1.0, 2.0]])
causal = ops.tril(ops.ones((3, 3), dtype="bool"))
print(causal)
masked = ops.where(causal, scores, -1e9)
w = ops.softmax(masked, axis=-1)
print(np.round(np.asarray(w), 4))
lengths = ops.array([1, 3, 2])
pad = ops.arange(3)[None, :] < lengths[:, None]
print(pad, ops.cast(pad, "int32"))
print(ops.sum(ops.cast(pad, "float32") * scores, axis=-1) / ops.cast(lengths, "float32"))
print(ops.logical_not(pad), ops.logical_or(pad, causal), ops.any(pad, axis=0), ops.all(pad, axis=0))
i = ops.arange(4)
pos = ops.cast(i, "float32")[:, None] / ops.power(10000.0, ops.array([0.0, 0.5]))[None, :]
print(np.round(np.asarray(ops.concatenate([ops.sin(pos), ops.cos(pos)], axis=-1)), 4))
print(ops.argmax(w, axis=-1), ops.max(w, axis=-1), ops.top_k(scores, k=2)[1])
h = ops.reshape(ops.arange(16), (2, 8))
print(ops.transpose(ops.reshape(h, (2, 4, 2)), (1, 0, 2))[0])
print(ops.isinf(ops.log(ops.array([0.0, 1.0]))), ops.isfinite(ops.array([1.0, np.inf, np.nan])))
print(ops.linspace(0, 1, 4), ops.linspace(-1.0, 1.0, 9))
