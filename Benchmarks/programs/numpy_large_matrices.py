"""Products, softmax and normalisation of matrices of a million numbers."""
import numpy as np

rng = np.random.default_rng(5)
m = rng.normal(size=(1000, 1000))
s = rng.normal(size=(300, 300))
total = 0.0
for round in range(8):
    total += np.abs(s @ s).mean()
    e = np.exp(m - m.max(axis=1, keepdims=True))
    total += (e / e.sum(axis=1, keepdims=True)).max()
    total += ((m - m.mean(axis=0)) / m.std(axis=0)).min()
    total += (m + m[0]).sum() + (m @ m[0]).max()
print(f"{total:.4e}")
