"""Records arrays.json: texts, sums and products of arrays as NumPy 2.4.6 gives them."""
import json, struct, sys
import numpy as np
rng = np.random.default_rng(7)
cases = []

def data(a):
    a = np.array(a, order='C')
    return {"dtype": a.dtype.name if a.dtype.kind != "U" else "text", "shape": list(a.shape),
            "bytes": a.tobytes().hex() if a.dtype.kind != "U" else "", "text": a.ravel().tolist() if a.dtype.kind == "U" else []}

def text(a, **options):
    with np.printoptions(**options):
        cases.append({"kind": "text", "a": data(a), "str": str(a), "repr": repr(a), "options": options})

for a in [np.arange(5), np.arange(12).reshape(3, 4), np.array([1.5, 2, 3]), np.array([1e-5, 1.0]), np.array([0.1, 100.25, 1000.5]),
          np.array([1e16, 1.0]), np.array([np.nan, 1.0, -np.inf]), np.array([True, False]), np.array([]), np.zeros((2, 0)), np.array(5), np.array(5.0),
          np.array(["a", "bcd"]), np.array(["it's", 'say "x"']), np.arange(1100), np.arange(1200).reshape(30, 40), np.arange(1600.0).reshape(40, 40) / 7,
          np.arange(24).reshape(2, 3, 4), np.arange(24.0).reshape(2, 3, 4) / 9, np.linspace(0, 1, 40), np.arange(60), -np.arange(60), np.array([1 + 2j, -0.5j]),
          np.array([0.1, 0.7], np.float32), np.array([1e6, 1.0], np.float32), np.array([1234567.0], np.float32), np.array([0.1, 3], np.float16), np.array([2048.0], np.float16),
          np.array([2.675, 1.005, 0.125, 0.375]), np.array([123456.789, 0.001]), np.full((2, 2), np.nan), np.array([1e300, 1e-300]), np.array([1e100, 1.5e99]),
          np.array([0.0, -0.0]), np.uint8([1, 200]), np.int32([[1, -2], [3, 4]]), np.array([1e-10]), np.zeros((1, 1, 1)), np.array([123456789.0]), np.array([12345678.9]),
          np.arange(30, dtype=np.int8), np.ones((3, 2), np.float32) / 3, np.array([[1.0, 1e-3], [1e3, 5]])]:
    text(a)
for k in range(60):
    n = int(rng.integers(1, 30)); scale = 10.0 ** rng.integers(-6, 9)
    a = rng.standard_normal(n) * scale
    if k % 3 == 0: a = a.round(int(rng.integers(0, 5)))
    if k % 4 == 0: a = a.astype(np.float32)
    if k % 7 == 0: a[0] = np.nan
    if k % 5 == 0: a = a.reshape(1, n)
    text(a)
    text(a, precision=int(rng.integers(0, 6)))
    text(a, suppress=True, precision=3)
    text(a, floatmode="fixed", precision=4)
    text(a, linewidth=40, sign="+")
for v in (np.array([0.125, 0.375, 2.5, 3.5]), np.array([2.675, 1.115])):
    text(v, precision=2)
    text(v, floatmode="maxprec_equal", precision=2)
    text(v, floatmode="unique")

for k in range(40):
    shape = tuple(int(v) for v in rng.integers(1, 12, int(rng.integers(1, 4))))
    if k % 5 == 0: shape = (int(rng.integers(100, 1500)),)
    if k % 7 == 0: shape = (3, int(rng.integers(100, 400)))
    a = rng.standard_normal(shape)
    if k % 3 == 0: a = a.astype(np.float32)
    if k % 4 == 0 and a.ndim > 1: a = a.T
    source = data(a)
    order = list(range(a.ndim))[::-1] if k % 4 == 0 and a.ndim > 1 else list(range(a.ndim))
    source = data(a.transpose(order) if order != list(range(a.ndim)) else a)
    axes = [None] + list(range(a.ndim)) + ([[0, a.ndim - 1]] if a.ndim > 1 else [])
    for axis in axes:
        t = tuple(axis) if isinstance(axis, list) else axis
        cases.append({"kind": "reduce", "a": source, "transposed": order != list(range(a.ndim)), "axes": [axis] if isinstance(axis, int) else axis,
                      "sum": data(np.asarray(a.sum(axis=t))), "mean": data(np.asarray(a.mean(axis=t))), "std": data(np.asarray(a.std(axis=t))),
                      "max": data(np.asarray(a.max(axis=t)))})
for name in np.sctypeDict: pass
types = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64", "complex64", "complex128"]
cases.append({"kind": "promote", "names": types, "table": [[np.result_type(a, b).name for b in types] for a in types]})
json.dump(cases, open(sys.argv[1], "w"))
