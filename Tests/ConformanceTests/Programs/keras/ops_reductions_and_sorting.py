import numpy as np
from keras import ops

x = np.array([[3.0, 1.0, 2.0], [9.0, 7.0, 8.0]], dtype="float32")
for name in ("sum", "mean", "max", "min", "prod", "std", "var", "median", "logsumexp"):
    f = getattr(ops, name)
    print(name, np.array(f(x)).round(4), np.array(f(x, axis=0)).round(4).tolist(), np.array(f(x, axis=1, keepdims=True)).round(4).tolist())
print(np.array(ops.sort(x, axis=-1)), np.array(ops.argsort(x, axis=1)), np.array(ops.argmax(x, axis=0)), np.array(ops.argmin(x)))
values, indices = ops.top_k(x, 2)
print(np.array(values), np.array(indices), np.array(ops.in_top_k(np.array([0, 1]), x, 1)))
print(np.array(ops.cumsum(x, axis=1)), np.array(ops.cumprod(x, axis=0)))
print(np.array(ops.unique(np.array([3, 1, 3, 2]))) if hasattr(ops, "unique") else "", np.array(ops.bincount(np.array([1, 2, 2, 5]))))
print(np.array(ops.quantile(x, 0.5)), np.array(ops.average(x, axis=1, weights=np.array([1.0, 0.0, 1.0]))))
print(np.array(ops.digitize(np.array([0.2, 6.4, 3.0]), np.array([0.0, 1.0, 2.5, 4.0]))), np.array(ops.searchsorted(np.array([1, 3, 5]), np.array([2, 5]))))
print(np.array(ops.segment_sum(np.array([1, 2, 3, 4]), np.array([0, 0, 1, 2]), num_segments=3)), np.array(ops.count_nonzero(x > 2)))
print(np.array(ops.nan_to_num(np.array([np.nan, np.inf, 1.0]))), np.array(ops.isclose(1.0, 1.0 + 1e-9)), np.array(ops.clip(x, 2, 8)))
