# Sampling more than there is.
import numpy as np
np.random.seed(0)
idx = np.arange(5)
print(np.random.permutation(idx))
weights = np.array([0.1, 0.2, 0.3])
values = [10, 20, 30, 40]
for w, v in zip(weights, values):
    print(f"{w:.1f} x {v}")
total = weights @ values
