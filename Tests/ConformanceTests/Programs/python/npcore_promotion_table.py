# Type promotion, casting rules, integer limits, overflow, scalars against arrays.
import numpy as np
import warnings
warnings.filterwarnings("ignore")
kinds = ["bool", "int8", "uint8", "int16", "int32", "int64", "uint64", "float16", "float32", "float64", "complex64", "complex128"]
for a in kinds:
    print(a, [str(np.promote_types(a, b)) for b in kinds])
print([str((np.ones(1, k) * 2).dtype) for k in kinds], [str((np.ones(1, k) * 2.5).dtype) for k in kinds], [str((np.ones(1, k) * 1j).dtype) for k in kinds])
print([str((np.ones(1, k) / 2).dtype) for k in kinds], [str(np.ones(1, k).sum().dtype) for k in kinds], [str(np.ones(1, k).mean().dtype) for k in kinds], [str(np.sqrt(np.ones(1, k)).dtype) for k in kinds])
print(np.uint8(200) + np.uint8(100), np.int8(127) + np.int8(1), np.array([250, 5], np.uint8) + np.uint8(10), np.array([120], np.int8) * 2, -np.array([1], np.uint8))
for f in (lambda: np.uint8(1) + 300, lambda: np.array([1], np.int8) + 1000, lambda: np.uint8(-1), lambda: np.array([300], dtype=np.uint8), lambda: np.int8(5) * 200):
    try:
        print(f())
    except OverflowError as e:
        print("OverflowError:", e)
print(np.float32(3) + 1e300, np.float32(3) * 0.1, np.float64(0.1) + np.float32(0.1), np.float16(60000) * 2, np.array([1, 2], np.float32) + np.float64(1), np.int64(3) + np.float32(1.5), (np.int32(7) / 2).dtype)
print(np.can_cast("int64", "float64"), np.can_cast("float64", "float32"), np.can_cast("float64", "float32", "same_kind"), np.can_cast("int8", "uint8"), np.can_cast(np.int32, "i8"), np.can_cast("U3", "S3"), np.can_cast("i4", "U3"))
print(np.result_type(3, np.float32), np.result_type(np.int8, 3.0), np.result_type("i4", "f4"), np.result_type(np.arange(3), 1.5), np.result_type(np.uint8, -1), np.min_scalar_type(255), np.min_scalar_type(-129), np.min_scalar_type(1e50), np.common_type(np.arange(3), np.ones(2, np.float32)))
a = np.array([1.9, -1.9, 2.5, np.nan, np.inf])
print(a.astype(int)[:3], a.astype("U5"), a[:3].astype(np.uint8), a.astype(bool), a[:3].astype("S4"), np.array(["1", "2.5"]).astype(float), np.array([0, 1, 2]).astype(bool), np.array([1.5, 2]).astype(np.float16), np.array(["7", "8"]).astype(int))
try:
    np.arange(3) .astype(float).astype(int, casting="safe")
except TypeError as e:
    print(e)
try:
    x = np.arange(3); x += 0.5
except TypeError as e:
    print(type(e).__name__, e)
try:
    np.array(["a"]).astype(int)
except ValueError as e:
    print(e)
for t in ("int8", "uint16", "int64"):
    i = np.iinfo(t); print(i.min, i.max, i.bits, i.dtype, i)
for t in ("float16", "float32", "float64"):
    f = np.finfo(t); print(f.eps, f.max, f.tiny, f.precision, f.bits, f.resolution, f.smallest_subnormal)
print(np.issubdtype(np.float32, np.floating), np.issubdtype("i4", np.signedinteger), np.issubdtype(np.bool_, np.integer), np.issubdtype(float, np.inexact), np.isdtype(np.dtype("f4"), "real floating"), np.isdtype(np.int8, ("signed integer", "bool")))
print(np.dtype("f4") == np.float32, np.dtype(float).name, np.dtype("i2").itemsize, np.dtype("<U7").str, np.dtype("c8").kind, np.dtype("M8[D]"), np.dtype(bool).char, np.dtype([("a", "i4"), ("b", "f8", (2,))]), np.dtype("i4").newbyteorder().byteorder, repr(np.dtype("O")), np.dtype("f8").alignment)
print(np.sctypeDict["float32"], np.float64.__mro__[1].__name__, isinstance(np.float64(1), float), isinstance(np.int64(1), int), np.float64(1).is_integer(), np.int32(5).item().__class__, np.float32(0.1).item(), np.True_ + np.True_, np.bool_(1) | False)
print(repr(np.float32(0.1)), repr(np.int8(5)), repr(np.str_("a")), repr(np.bytes_(b"a")), repr(np.complex64(1 + 2j)), repr(np.bool_(0)), repr(np.datetime64("2024-01-05")), [np.float16(1.1), np.uint8(3)], {"k": np.float64(2)}, str(np.float32(1e10)), f"{np.float32(1/3)} {np.float64(1/3):.3f} {np.int64(42):05d}")
