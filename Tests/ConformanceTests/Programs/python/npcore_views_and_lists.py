# Whose memory is it, and what may be put into it.
import numpy as np
a = np.arange(12).reshape(3, 4)
v = a[1:]
print(v.base is a.base, a.T.base is a.base, a.copy().base is None, np.asfortranarray(a).flags.f_contiguous, np.zeros((2, 3), order="F").strides)
b = np.arange(6)
b.resize(2, 4)
print(b)
a.flat = 3
print(a.sum(), a.compress([1, 0, 1], axis=0).shape)
o = np.array([1, 2], dtype=object)
o[0] = [1, 2]
print(repr(o), repr(np.array([[1], [1, 2]], dtype=object)), np.array([{"a": 1}, [1]], dtype=object))
for f in (lambda c: c.__setitem__((0, 0), [1, 2]), lambda c: c.__setitem__((0, 0), 1j), lambda c: c.__setitem__((0, 0), np.array([1, 2])), lambda c: c.reshape(5, -1), lambda c: np.swapaxes(c, 0, 5), lambda c: np.moveaxis(c, 5, 0), lambda c: np.array([1.5]).astype(int, casting="safe"), lambda c: np.can_cast(5, "i1"), lambda c: np.take_along_axis(c, np.array([1, 0]), axis=1), lambda c: np.unravel_index(12, (3, 4)), lambda c: np.choose([0, 4], [[1, 2], [3, 4]]), lambda c: np.select([c > 2], [c, c]), lambda c: np.pad(c, 1, mode="magic"), lambda c: np.rot90([1, 2]), lambda c: np.insert([1, 2], 5, 0), lambda c: c[[0.5]], lambda c: np.vstack(x for x in c), lambda c: np.sum(x for x in [1]), lambda c: np.zeros(3, dtype=np.uint8).__setitem__(slice(None), [1, -1, 2]), lambda c: round(np.array([1.5]))):
    try:
        print("ok", f(np.arange(12).reshape(3, 4)))
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(np.pad([1, 2, 3], 2, mode="reflect", reflect_type="odd"), np.lib.stride_tricks.sliding_window_view(np.arange(5), 3), np.select([np.array([1, 5]) > 2], [10], default=-1))
print(np.float32(1e10), np.float32(123456.7), np.float16(1000), np.float64(0.5).as_integer_ratio(), np.int64(5).bit_count(), np.str_("ab").upper(), np.float64(3).is_integer())
print(np.array(["a", "b"]) + np.array(["c", "d"]), np.strings.find(["abc"], "c"), np.char.mod("%02d", [1, 2]), np.char.partition(["a-b"], "-"))
