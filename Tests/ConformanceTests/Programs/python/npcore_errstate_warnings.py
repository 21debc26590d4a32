import warnings
import numpy as np
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    np.array([1.0, 0.0]) / np.array([0.0, 0.0])
    np.log(np.array([-1.0, 0.0]))
    np.sqrt(-1.0)
    np.exp(np.array([1000.0]))
    np.float32(1e38) * np.float32(100)
    np.int32(2147483647) + np.int32(1)
    np.array([]).mean()
    np.var([1.0], ddof=1)
    np.nanmean([np.nan, np.nan])
    np.array([1e300]).astype(np.float32)
    np.array([np.nan]).astype(int)
    np.array([1 + 1j]).astype(float)
    np.power(0.0, -1)
    np.int64(5) // np.int64(0)
    np.arange(3) % 0
    np.arctanh(2.0)
    np.nanmax([np.nan])
    np.polyfit([1, 1], [1, 2], 2)
for w in caught:
    print(w.category.__name__, "|", w.message)
with np.errstate(divide="raise", invalid="raise"):
    for f in (lambda: np.array([1.0]) / 0, lambda: np.log(-1.0), lambda: np.inf - np.inf, lambda: np.float64(np.inf) - np.inf):
        try:
            print(f())
        except FloatingPointError as e:
            print("FloatingPointError:", e)
old = np.seterr(all="ignore")
print(old, np.geterr())
print(np.array([1.0]) / 0, np.log([0.0]))
np.seterr(**old)
@np.errstate(over="ignore")
def grow(x):
    return np.exp(x)
print(grow(np.array([1e4])))
try:
    np.seterr(divide="shout")
except ValueError as e:
    print(e)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        np.array([1.0]) / np.array([0.0])
    except RuntimeWarning as e:
        print("as error:", e)
print(np.nan_to_num([np.nan, np.inf, -np.inf, 1.5]), np.isfinite([1, np.nan, np.inf]))
