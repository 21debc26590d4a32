# A quantity with a unit that takes part in NumPy's functions by __array_ufunc__.
import numpy as np


class Length:
    def __init__(self, value, unit="m"):
        self.value, self.unit = np.asarray(value, dtype=float), unit

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        print(f"  <{ufunc.__name__}.{method} {len(inputs)} {sorted(kwargs)}>")
        if ufunc.__name__ not in ("add", "subtract", "multiply", "maximum"):
            return NotImplemented
        numbers = [i.value if isinstance(i, Length) else i for i in inputs]
        return Length(getattr(ufunc, method)(*numbers, **kwargs), self.unit)

    def __repr__(self):
        return f"Length({self.value}, {self.unit!r})"


way = Length([1.5, 2.0, 4.0])
print(np.add(way, Length([0.5, 1.0, 1.0])))
print(np.arange(3) + way)
print(np.multiply(2, way))
print(np.add.reduce(way))
print(np.maximum.accumulate(way))
print(np.subtract.outer(way, [1, 2]))
try:
    np.sqrt(way)
except TypeError as error:
    print(error)
walk = np.arange(6).reshape(2, 3).flat
print(next(walk), next(walk), walk.coords, walk.index, list(walk), list(walk))
try:
    np.zeros((2, 2)).sum(axis=5)
except np.exceptions.AxisError as error:
    print(error, error.axis, error.ndim)
print(np.exceptions.AxisError(2, 1, msg_prefix="axes"))
