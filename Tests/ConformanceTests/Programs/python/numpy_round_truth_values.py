import numpy as np
def show(f):
    try:
        r = f(); print(repr(r), r.dtype if hasattr(r, "dtype") else type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: np.asarray(True).round(4))
show(lambda: np.asarray(True).round())
show(lambda: np.array([True, False]).round(2))
show(lambda: np.array([True, False]).round())
show(lambda: np.round(np.asarray(3), 2))
show(lambda: np.asarray([1, 2]).round(1))
show(lambda: np.around(True, 2))
show(lambda: np.round(np.float32(2.567), 1))
show(lambda: np.round(True))
show(lambda: round(np.float64(2.5)))
show(lambda: round(np.int64(17), -1))
show(lambda: np.bool_(True).round(1))
show(lambda: round(np.bool_(True), 1))
