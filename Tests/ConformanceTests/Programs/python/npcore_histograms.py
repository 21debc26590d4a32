import numpy as np

rng = np.random.default_rng(0); d = rng.normal(size=200)
for b in ("auto", "fd", "doane", "scott", "stone", "rice", "sturges", "sqrt", 4, [-3, 0, 1, 3]):
    h, e = np.histogram(d, bins=b); print(b, h, e[:3], e.dtype, h.dtype)
print(np.histogram([1, 2, 1, 4], bins=3, density=True), np.histogram([1, 2, 3], weights=[1, 2, 3]), np.histogram([1, 2], bins=2, weights=[0.5, 1.5]), np.histogram([], bins=2), np.histogram([1, 1], bins=2))
print(np.histogram(np.array([1, 5, 2], dtype="int8"), bins="auto"), np.histogram(d.astype("float32"), bins=3), np.histogram([True, False, True], bins=2))
print(np.histogram2d(d[:100], d[100:], bins=3), np.histogram2d(d[:5], d[5:10], bins=(2, 3), density=True), np.histogram2d([1, 2], [3, 4], bins=2, range=[[0, 2], [3, 5]], weights=[2, 3]), np.histogramdd(d[:12].reshape(4, 3), bins=2))
for f in (lambda: np.histogram([1], bins=0), lambda: np.histogram([1], bins="x"), lambda: np.histogram([1], bins=1.5), lambda: np.histogram([1], bins=[2, 1]), lambda: np.histogram([1], range=(2, 1)), lambda: np.histogram([np.nan]), lambda: np.histogram([1, 2], weights=[1]), lambda: np.histogram([1], bins=[[1]]), lambda: np.histogram2d([1], [1, 2]), lambda: np.histogram([1.0, 2], bins="fd", weights=[1, 1]), lambda: np.histogram([1], range=(0, np.inf))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
