# How arrays look: floats, integers, scientific notation, long, nested, empty, text, complex, summarised.
import numpy as np
for v in ([1.0, 2.5], [0.1, 0.2, 0.30000000000000004], [1e-8, 1.0], [1e8, 1.0], [123456789.0, 0.5], [1e16, 1.0], [1e-5], [0.0001], [1e-4, 100.0], [1 / 3, 2 / 3], [1e300, 1e-300], [np.nan, 1.0], [np.inf, -np.inf, 1.5], [-1.0, 1.0], [-0.0, 0.0], [1000000.0], [1e15], [1e17], [99999.5], [5e-324], [1.0, 10.0, 100.0, 1000.0]):
    print(np.array(v), repr(np.array(v)))
for t in (np.float32, np.float16):
    print(np.array([0.1, 1 / 3, 1e4, 65504], dtype=t), repr(np.array([0.1, 1 / 3], dtype=t)), t(1 / 3), repr(t(1 / 3)))
print(np.array([1, -20, 300]), np.array([[1, 10], [100, 1000]]), np.array([True, False]), np.array([[True], [False]]), np.array([2 ** 62, 1]), np.array([], dtype=int), np.zeros((0, 3)), repr(np.zeros((2, 0))), np.array(3.0), repr(np.array(3)), repr(np.array([], dtype=np.float32)), sep="\n")
print(np.arange(30), np.arange(30) * 1.5, np.linspace(0, 1, 11), np.arange(100, 130).reshape(3, 10), repr(np.arange(40)), repr(np.linspace(0, 3, 14)), sep="\n")
print(np.arange(8).reshape(2, 2, 2), repr(np.arange(8).reshape(2, 2, 2)), repr(np.arange(16.0).reshape(2, 2, 2, 2)), sep="\n")
print(np.arange(2000), repr(np.arange(1001)), np.zeros((1000, 1000)), np.arange(10000).reshape(100, 100), repr(np.ones((50, 50))), np.arange(3000).reshape(10, 3, 100)[0].shape, sep="\n")
print(np.array(["a", "bcd", ""]), repr(np.array(["it's", 'say "x"', "\n"])), np.array([["x", "yy"], ["zzz", "w"]]), np.array([b"ab", b"c"]), np.array(["a", 1, None], dtype=object), repr(np.array([{"k": 1}, [1, 2]], dtype=object)), np.array(["longer words than usual"] * 6), sep="\n")
print(np.array([1 + 2j, 3.5 - 1j]), np.array([1j, 1e-10]), repr(np.array([0.5 + 0j])), np.complex64(1 + 2j), repr(np.complex128(1 - 0.5j)), np.array([complex("nan"), 1]), sep="\n")
print([np.float64(0.1), np.float32(0.5)], {"a": np.arange(3), "b": np.float32(2)}, (np.int64(1), np.bool_(False)), [np.arange(2), np.ones(2)], f"{np.arange(3)}", f"{np.pi:.2f} {np.float32(1.1):>8.3f} {np.int64(5):>4}", "%s %r" % (np.array([1, 2]), np.array([1.0])), str(np.array([[1.5]])), sep="\n")
print(np.array([0.00012345, 123.45]), np.array([1.23456789012345, 12.3456789012345]), np.array([1e-3, 1e3, 1e5]), np.array([0.5, 1e-9]), np.array([12345.678, 0.001]), np.array([1e5, 1e-4]), np.array([3.0, 4.0]) / 7, np.array([1.1, 22.22, 333.333]), np.array([100000.0, 1e-2]), np.array([[1e-3, 1], [1e3, 1e6]]), sep="\n")
print(np.random.RandomState(0).randn(3, 4), repr(np.random.RandomState(1).rand(2, 3)), np.random.RandomState(2).randn(5).astype(np.float32), np.random.RandomState(3).randn(2, 2) * 1e-6, np.random.RandomState(4).rand(2, 2) * 1e9, sep="\n")
print(np.datetime64("2024-01-05"), np.array(["2024-01-05", "2024-02-01"], dtype="datetime64[D]"), repr(np.timedelta64(3, "h")), np.array([(1, 2.5)], dtype=[("a", int), ("b", float)]), repr(np.array([(1, "x")], dtype=[("n", "i4"), ("s", "U3")])), sep="\n")
print(np.dtype("float32"), repr(np.dtype("float32")), repr(np.dtype("U5")), np.dtype([("a", int)]), repr(np.dtype("datetime64[s]")), np.float32, np.ndarray, type(np.arange(3)), type(np.float64(1)), np.sin, np.newaxis, np.array, sep="\n")
print(np.array([[1.0, np.nan], [np.inf, -2.5]]), np.array([1.0, None], dtype=object), np.array([np.float32(1.5), 2], dtype=object), np.array([[0.1, 0.25], [10, 100.125]]), np.array([[1, 2], [3, 4]]).tolist(), np.array_str(np.eye(2)), np.array_repr(np.eye(2, dtype=np.float32)), np.array2string(np.eye(2), separator=",", precision=1), sep="\n")
