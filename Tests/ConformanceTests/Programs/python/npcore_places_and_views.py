# Slices, masks, fancy indices, views and copies, assignment through them.
import numpy as np
a = np.arange(24).reshape(4, 6)
print(a[1], a[-1, -1], a[1:3, ::2], a[:, 1], a[::-1, 0], a[..., -1], a[[0, 2]], a[[0, 2], [1, 3]], a[[0, 2]][:, [1, 3]], a[np.ix_([0, 2], [1, 3])], a[a % 5 == 0], a[:, [True, False, True, False, False, True]], a[np.newaxis].shape, a[1:2].shape, a[1, None].shape, a[(1, 2)], a[2][3], a.item(5), a.take([0, 7]), a.flat[8], sep="\n")
b = a.copy(); b[1:3, 2:4] = -1; b[b > 20] = 0; b[:, 0] = [9, 8, 7, 6]; b[[0, 1], [4, 5]] += 100; b[-1] *= 2; print(b)
c = np.zeros(4, int); c[[0, 0, 1]] += 1; np.add.at(c, [0, 0, 1], 10); np.subtract.at(c, 3, 5); print(c)
v = a[1:3]; v[0, 0] = 999; f = a[[1]]; f[0, 0] = -5; print(a[1, 0], v.base is a, f.base is a, np.shares_memory(v, a), a[::2].flags["OWNDATA"], a.T.base is a)
print(np.where(a > 900), np.argwhere(a > 21).tolist(), (a > 20).any(axis=0), np.nonzero([0, 3, 0, 4]), a[a > 900].tolist(), np.flatnonzero(a == 999), np.take(a, [1, 2], axis=1)[0], np.compress([True, False, True, False], a, axis=0)[:, 0], np.choose([0, 1], [[1, 2], [3, 4]]), np.select([a[0] < 2, a[0] > 3], [a[0], -a[0]], 50), np.diagonal(a, 1), np.tril(a)[1])
for k in (9, (0, 9), [0, 9], "x", 1.5, (1, 2, 3), [True, False], np.array([1.0]), slice(0, 2, 0), (slice(None), [[0, 1], [2]])):
    try:
        a[k]; print("ok")
    except Exception as e:
        print(type(e).__name__, e)
for s in ("a[0] = [1, 2]", "a[:2] = np.ones((3, 6))", "a[a > 3] = [1, 2]", "a[0, 0] = 'x'", "a[[0, 99]] = 1", "a[0] = None"):
    try:
        if s == "a[0] = [1, 2]": a[0] = [1, 2]
        elif s.startswith("a[:2]"): a[:2] = np.ones((3, 6))
        elif s.startswith("a[a"): a[a > 3] = [1, 2]
        elif "'x'" in s: a[0, 0] = 'x'
        elif "99" in s: a[[0, 99]] = 1
        else: a[0] = None
    except Exception as e:
        print(s, type(e).__name__, e)
r = np.arange(5); r.flags.writeable = False
try:
    r[0] = 1
except ValueError as e:
    print(e)
x = np.array([[1, 2], [3, 4]], order="F"); print(x.flags, x.strides, x.ravel("K"), x.ravel(), x.T.ravel(), np.asfortranarray(np.eye(2)).flags.fnc)
for i, row in enumerate(x): print(i, row, [type(e).__name__ for e in row])
print([(i, int(e)) for i, e in np.ndenumerate(x)], list(np.ndindex(2, 1)), [int(e) for e in np.nditer(x)], [int(e) for e in x.flat], 3 in x, 9 in x, x.tolist(), list(x), [*x[0]], len(x), bool(x[0, 0]), int(x[1, 1]), x[0, 0].__class__.__name__, hash(x[0, 0]) == hash(1), x[0] is x[0])
w = np.lib.stride_tricks.sliding_window_view(np.arange(6), 3); print(w, w.shape, np.lib.stride_tricks.as_strided(np.arange(4), (2, 2), (8, 8)), np.diff(w, axis=0).tolist(), w.mean(axis=1))
s = np.s_[1:3, ::2]; print(s, a[s], np.index_exp[0, 1:2], a[tuple([slice(0, 1), 0])], a[slice(None, None, 3)][:, 0], np.r_[0:3, 5, [7, 8]], np.c_[[1, 2], [3, 4]], np.mgrid[0:2:1j * 3] if False else np.r_[0:1:3j])
d = np.array([(1, 2.5, "ab"), (2, 3.5, "cd")], dtype=[("i", "i4"), ("f", "f8"), ("s", "U2")]); print(d["f"], d[0], d[0]["s"], d[["i", "s"]], d.dtype.names, d["i"].sum(), d[d["f"] > 3]["s"], np.sort(d, order="f")[::-1][0], d.tolist(), d.shape, d.itemsize); d["f"][0] = 9; d[1] = (7, 8.0, "zz"); print(d)
