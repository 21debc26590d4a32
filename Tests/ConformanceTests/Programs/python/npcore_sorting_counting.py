# Sorting, searching, counting, sets, unique, histograms.
import numpy as np
a = np.array([3, 1, 2, 3, 0, 1])
print(np.sort(a), np.sort(a)[::-1], np.argsort(a, kind="stable"), a.argsort(kind="mergesort")[::-1], np.lexsort(([1, 0, 2], [1, 1, 0])), np.sort(["b", "A", "c"]), np.sort([True, False]), np.sort([2 + 1j, 1 + 5j, 1]), np.sort([np.nan, 1, -np.inf]))
m = np.array([[3, 1, 2], [9, 7, 8]])
print(np.sort(m, axis=0), np.sort(m, axis=None), np.argsort(m, axis=1), np.take_along_axis(m, np.argsort(m, axis=1), 1), np.partition(a, 2)[:3], np.argpartition([4, 1, 3, 2], 1)[:2], m[m[:, 1].argsort()], sep="\n")
print(np.argmax(m), np.argmax(m, axis=0), np.argmin(m, axis=1, keepdims=True), np.unravel_index(np.argmax(m), m.shape), np.ravel_multi_index((1, 2), (2, 3)), np.nonzero(m > 2), np.argwhere(m > 7), np.flatnonzero(a == 1), np.where(a > 1), np.where(a > 1, a, -a), np.searchsorted([1, 2, 2, 3], [2, 0, 9]), np.searchsorted([1, 2, 2, 3], 2, side="right"), np.extract(a > 1, a), np.count_nonzero(m, axis=0), np.digitize([0.5, 1.5, 9], [0, 1, 2]), np.digitize([1, 2], [1, 2], right=True))
print(np.unique(a), np.unique(a, return_counts=True), np.unique(a, return_index=True, return_inverse=True), np.unique([[1, 0], [1, 0], [2, 3]], axis=0), np.unique(["b", "a", "b"]), np.unique_counts(a), np.unique_values(a).size, np.unique_inverse([5, 5, 1]), np.unique_all([2, 1, 2]), np.unique([1.0, np.nan, np.nan]), np.unique([1.0, np.nan, np.nan], equal_nan=False), sep="\n")
x, y = [1, 2, 3, 4], [3, 4, 5]
print(np.intersect1d(x, y), np.union1d(x, y), np.setdiff1d(x, y), np.setxor1d(x, y), np.isin(x, y), np.isin(x, y, invert=True), np.intersect1d(x, y, return_indices=True), np.isin([[1, 9]], [9]))
print(np.bincount(a), np.bincount(a, minlength=6), np.bincount([0, 1, 1], weights=[0.5, 1, 2]), np.histogram(a, bins=3), np.histogram([1, 2, 3, 4], bins=[0, 2, 4]), np.histogram([0.1, 0.4], range=(0, 1), bins=2, density=True), np.histogram_bin_edges(a, bins="sturges"), np.histogram(a, bins="auto")[0], np.histogram2d([1, 2], [1, 3], bins=2)[0], np.histogramdd(np.array([[1, 2], [3, 4]]), bins=2)[0])
s = np.array([("b", 2), ("a", 2), ("c", 1)], dtype=[("n", "U1"), ("k", int)])
print(np.sort(s, order="k"), np.sort(s, order=["k", "n"]), np.argsort(s, order="n"), s[s["k"] == 2]["n"])
b = a.copy(); b.sort(); print(b, b.searchsorted(2), a.max(), a.ptp() if hasattr(a, "ptp") else np.ptp(a), np.median(a), np.percentile(a, [25, 75]), np.quantile(a, 0.9), a.cumsum(), a.cumprod(), np.diff(a), np.ediff1d(a, to_begin=0), np.gradient(a.astype(float)), np.cumsum(m, axis=1), np.trapezoid([1, 2, 3]), np.convolve([1, 2, 3], [0, 1, 0.5]), np.correlate([1, 2, 3], [0, 1], "same"), np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.clip(a, 1, 2), sep="\n")
for f in (lambda: np.sort(a, axis=1), lambda: np.searchsorted(a, "x"), lambda: np.argmax([]), lambda: np.max([]), lambda: np.partition(a, 9), lambda: np.bincount([-1]), lambda: np.unique(m, axis=2), lambda: np.histogram(a, bins=0), lambda: np.histogram(a, bins=[3, 1]), lambda: np.sort(a, kind="bubble"), lambda: np.digitize([1], [2, 1, 3]), lambda: np.percentile(a, 101), lambda: np.lexsort(5), lambda: np.argsort(s, order="z"), lambda: np.bincount([1.5])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
