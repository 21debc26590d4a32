"""Arithmetic, functions and choices over a million numbers."""
import numpy as np

a = np.arange(1_000_000) * 1e-6
b = a[::-1].copy()
total = 0.0
for round in range(15):
    c = a * 2 + b
    total += c.sum() + (c / (a + 1)).mean()
    total += np.where(a > 0.5, a, b).sum() + np.maximum(a, b).max()
    total += (np.sqrt(c) - a ** 2).std() + np.abs(a - b).min()
    total += a[a > 0.9].sum() + np.clip(c, 0.1, 0.9).sum()
print(f"{total:.6e}")
