# Means, spreads and missing values.
import numpy as np
from keras import ops

x = ops.array([[1.0, 4.0, 2.0], [8.0, 5.0, 7.0]])
print(ops.mean(x), ops.mean(x, axis=0), ops.mean(x, axis=1, keepdims=True))
print(ops.var(ops.array([2.0, 4.0, 4.0, 6.0])), ops.std(ops.array([1.0, 3.0])))
print(ops.median(x), ops.median(x, axis=1))
print(ops.quantile(x, 0.25), ops.quantile(x, ops.array([0.0, 0.5, 1.0]), axis=1))
mean, variance = ops.moments(x, axes=[0])
print(mean, variance)
print(ops.min(x), ops.max(x, axis=0), ops.argmax(x), ops.argmin(x, axis=1), ops.ptp(x))
print(ops.cumsum(x, axis=1), ops.cumprod(ops.array([1, 2, 3, 4])))
print(ops.average(x, axis=1, weights=ops.array([1.0, 0.0, 1.0])))
n = ops.array([1.0, np.nan, 3.0])
print(ops.nanmean(n), ops.nansum(n), ops.nanmax(n), ops.isnan(n), ops.nan_to_num(n))
print(ops.corrcoef(ops.array([[1.0, 2.0, 3.0], [2.0, 4.0, 6.5]])))
print(ops.histogram(ops.array([1.0, 2.0, 2.5, 4.0]), bins=3, range=(1.0, 4.0)))
print(ops.diff(ops.array([1, 4, 9, 16])), ops.clip(x, 2, 6), ops.round(x / 3, 2))
print(ops.norm(x), ops.norm(x, axis=1), ops.normalize(x, axis=1).shape)
