import numpy as np
for t in (np.int8, np.uint16, np.int32, np.float16, np.float32, np.float64, np.complex64, np.bool_, np.str_, np.datetime64, np.object_):
    d = np.dtype(t)
    print(t.__name__, repr(d), str(d), d.kind, d.char, d.itemsize, d.str, d.name)
print(np.float32(1) / 3, np.float16(1) / 3, np.float64(1) / 3, repr(np.float32(0.1)), np.float32(16777217), np.float16(70000) if False else "")
print(np.int8(127), np.uint8(-1 % 256), np.int64(2) ** 62, np.int32(7) // 2, np.int32(7) / 2, np.int32(-7) % 3, divmod(np.int32(7), 2))
print(type(np.int32(1) + 1), type(np.int32(1) + 1.0), type(np.float32(1) + np.int64(1)), type(np.bool_(1) + np.bool_(1)), type(1 + np.float32(2)), type(np.uint8(1) + np.int8(1)))
print(np.result_type(np.float32, 3), np.result_type("i1", "u1"), np.result_type(np.int64, np.float32), np.promote_types("u8", "i8"), np.result_type(3, 2.5), np.min_scalar_type(-129), np.min_scalar_type(1e10))
print(np.can_cast("i4", "f4"), np.can_cast("i4", "f8"), np.can_cast("f8", "f4", "same_kind"), np.issubdtype(np.float32, np.floating), np.issubdtype(int, np.integer), np.issubdtype("S3", np.character))
print(np.iinfo(np.int16).max, np.iinfo("u4").bits, np.finfo(np.float32).eps, np.finfo(float).max, np.finfo("f2").tiny, np.finfo(float).precision)
print(isinstance(np.float64(1), float), isinstance(np.int64(1), int), isinstance(np.str_("a"), str), isinstance(np.float32(1), np.number), np.isscalar(np.float32(1)), np.isscalar([1]))
print(np.float64(2.5).is_integer(), np.float64(2.5).as_integer_ratio(), np.int64(6).bit_count(), np.float64(0.1).hex(), np.int16(5).item(), type(np.int16(5).item()), np.float32(2.7).astype(int))
print(f"{np.float64(3.14159):.2f} {np.int32(42):>6d} {np.float32(0.5):e} {np.bool_(True)} {np.str_('x'):<3}|", "%d %.1f %s" % (np.int8(3), np.float32(2.5), np.float64(1e-5)))
print(round(np.float64(2.675), 2), round(np.float32(2.5)), abs(np.int8(-5)), int(np.float64(3.9)), float(np.float32(0.1)), complex(np.complex64(1 + 2j)), bool(np.float64(0)), hash(np.int64(5)) == hash(5))
print([np.int64(1), np.float32(2.5), np.bool_(False), np.str_("z"), np.complex128(1j), None])
print({np.int64(1): "a"}[1], np.int64(3) in [1, 2, 3], range(np.int64(3)), [10, 20, 30][np.int64(1)], "ab" * np.int64(2))
print(np.float64("nan") == np.float64("nan"), np.nan is np.nan, np.isnan(np.float32("nan")), np.inf > 1e308, -np.inf)
print(np.array([1, 2.5]).dtype, np.array([1, True]).dtype, np.array(["a", 1]).dtype, np.array([1, None]).dtype, np.array([]).dtype, np.array([1j, 2]).dtype, np.array([2**63]).dtype, np.array([2**64]).dtype, np.array([np.int8(1), np.int16(2)]).dtype)
d = np.dtype("float32")
print(d == np.float32, d == "f4", d is np.dtype(np.float32), d.type, d.newbyteorder if False else d.alignment, np.dtype("i8") == int, np.dtype(str), np.dtype("U7").itemsize, sorted([np.dtype("i4").name, "b"]))
for bad in (lambda: np.int8(200), lambda: np.uint8(-1), lambda: np.int32("a"), lambda: np.float64("x"), lambda: np.dtype("flot"), lambda: np.int64(1) << 1.5, lambda: np.float64(1)[0], lambda: len(np.int64(3)), lambda: np.uint8(5) + 256, lambda: np.int64(2.0) & 1.5, lambda: np.array([300], dtype=np.uint8), lambda: np.array([1.5]).astype("i4", casting="safe"), lambda: np.int64(None), lambda: np.bool_("a") + 0, lambda: np.float32([1, 2]) , lambda: np.iinfo(float), lambda: np.finfo(int), lambda: np.result_type(), lambda: np.array(["a"], dtype=int)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
