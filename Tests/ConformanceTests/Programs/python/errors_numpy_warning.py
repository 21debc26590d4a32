# Division by zero warns, then a check fails.
import numpy as np
x = np.array([1.0, 0.0, 4.0])
y = 1 / x
print(y)
z = np.log(x) - np.sqrt(-x)
print(z)
assert np.isfinite(z).all(), f"not finite: {z}"
