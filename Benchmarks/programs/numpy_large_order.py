"""Sorting, counting, cumulating and gathering a million numbers."""
import numpy as np

rng = np.random.default_rng(4)
a = rng.random(1_000_000)
i = rng.integers(0, 1000, 1_000_000)
total = 0.0
for round in range(3):
    total += np.sort(a)[1000] + np.cumsum(a)[-1] + np.median(a)
    total += np.bincount(i).max() + len(np.unique(i))
    total += a[np.argsort(i, kind="stable")][5] + a[i].sum()
    total += np.repeat(a[:100000], 3).sum() + np.histogram(a, 20)[0].max()
print(f"{total:.6e}")
