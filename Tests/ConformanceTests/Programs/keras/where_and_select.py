# Choosing between values.
import numpy as np
from keras import ops

x = ops.array([-2.0, -0.5, 0.5, 2.0])
print(ops.where(x > 0, x, -x))
print(ops.where(x > 1, 1.0, ops.where(x < -1, -1.0, x)))
print(ops.select([x < -1, x > 1], [ops.zeros_like(x), ops.ones_like(x)], 0.5))
print(ops.clip(x, -1.0, 1.0), ops.sign(x), ops.relu(x), ops.abs(x))
print(ops.nonzero(x > 0), ops.where(x > 0), x[x > 0])
print(ops.isin(ops.array([1, 2, 3]), [2, 5]), ops.isclose(x, x + 1e-9))
print(ops.logical_or(x > 1, x < -1), ops.logical_not(x > 0), ops.logical_xor(x > 0, x > 1))
print(ops.any(x > 1), ops.all(x < 3), bool(ops.any(x > 5)))
print(ops.nan_to_num(ops.array([np.nan, np.inf, 1.0]), nan=0.0, posinf=9.0))
print(ops.isnan(ops.array([np.nan, 1.0])), ops.isinf(ops.array([np.inf, 1.0])), ops.isfinite(ops.array([np.inf, 1.0])))
print(ops.floor(x), ops.ceil(x), ops.round(x), ops.trunc(x), ops.mod(x, 1.5))
print(ops.heaviside(x, 0.5), ops.divide_no_nan(x, ops.array([0.0, 1.0, 2.0, 0.0])))
