# Every way to take a quantile, and weights.
import numpy as np
x = np.array([1, 3, 4, 9, 12])
for method in ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull", "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest"]:
    print(f"{method:<26}", np.quantile(x, [0.1, 0.37, 0.9], method=method))
print(np.quantile([1, 2, 3], 0.5, weights=[1, 1, 3], method="inverted_cdf"))
m = np.array([[3.0, 1.0, 2.0], [9.0, np.nan, 8.0]])
print(np.percentile(m, 50, axis=1), np.nanpercentile(m, [25, 50], axis=1), np.nanquantile(m, 0.5), np.nanmedian(m, axis=0))
print(np.percentile(np.arange(12).reshape(3, 4), [0, 50], axis=0, keepdims=True).shape)
print(repr(np.cov([1, 2, 3])), np.cov([1, 2, 3], aweights=[1, 2, 1]), np.cov([[1, 2, 3], [1, 4, 9]], ddof=0), np.corrcoef([1, 2, 3], [1, 4, 9]))
print(np.digitize([1, 2.5], [3, 2, 1]), np.average([1, 2], weights=[1, 3], returned=True))
for bad in (lambda: np.quantile(x, 1.5), lambda: np.percentile(x, 50, method="magic"), lambda: np.digitize([1], [1, 3, 2]), lambda: np.partition([1, 2], 5), lambda: np.sort([2, 1], kind="bogus"), lambda: np.searchsorted([1], 1, side="middle"), lambda: np.sort(3)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
