# What hangs on a ufunc: reduce, accumulate, reduceat, outer, at, out and where.
import numpy as np
a = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(np.add.reduce(a), np.add.reduce(a, axis=1), np.add.reduce(a, axis=None), np.add.reduce(a, keepdims=True))
print(np.multiply.reduce([1, 2, 3, 4]), np.maximum.reduce([], initial=3), np.subtract.reduce([10, 2, 3]), np.power.reduce([2, 3, 2]))
print(np.add.reduceat(np.arange(8), [0, 4, 1, 5]), np.multiply.reduceat(a, [0, 2], axis=1), np.maximum.accumulate([1, 3, 2, 5]))
print(np.add.outer([1, 2], [10, 20, 30]), np.equal.outer([1, 2], [1, 2]))
counts = np.zeros(4)
np.add.at(counts, [0, 1, 1, 3], 1)
print(counts)
signs = np.array([1, 2, 3])
np.negative.at(signs, [0, 2])
print(signs)
out = np.zeros(3)
np.divide([1, 2, 3], [1, 0, 2], out=out, where=np.array([1, 0, 2]) != 0)
print(out, np.add.nin, np.add.nargs, np.add.identity, np.multiply.identity, np.maximum.identity)
for bad in (lambda: np.add.reduceat([1, 2], [5]), lambda: np.maximum.reduce([]), lambda: np.add([1, 2, 3], 1, out=np.zeros(2)), lambda: np.add(1), lambda: np.add(1, 2, 3), lambda: np.multiply(2.5, 2, dtype=int), lambda: np.array([1, 2]) + None, lambda: np.array([1, 2]) < "a", lambda: np.array([1, 2]) * "ab", lambda: np.log(np.array([1], dtype=object)), lambda: np.seterr(all="loud")):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
