# Slice objects, slice assignment and deletion, extended unpacking, augmented assignment targets.
xs = list(range(10))
s = slice(2, 8, 3)
print(xs[s], s.start, s.stop, s.step, s.indices(5), s == slice(2, 8, 3), repr(slice(None)), xs[slice(-3, None)])
xs[2:4] = ["a", "b", "c"]
print(xs)
xs[::4] = [0, 0, 0]
print(xs)
try:
    xs[::2] = [1]
except ValueError as e:
    print(e)
del xs[1:3]
print(xs, xs[10:], xs[-100:2], xs[5:2], xs[5:2:-1], xs[::-3])
xs[len(xs):] = [99]
xs[:0] = [-1]
xs[3:3] = "hi"
print(xs)
del xs[::2]
print(xs)
try:
    xs[1:2] = 5
except TypeError as e:
    print(e)
a, *b = "hello"
*c, d = (1, 2, 3)
e, (f, *g), h = 1, [2, 3, 4], 5
print(a, b, c, d, e, f, g, h)
[i, j], k = (1, 2), 3
(m,) = [7]
x = y = z = []
x.append(1)
print(i, j, k, m, x, y, z, x is z)
n, *o, p = 1, 2
print(n, o, p, *[1, 2], *"ab", *{"k": 1}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*range(3), *(4, 5)], (*[],))
for bad in ("a, b = 1, 2, 3", "a, *b, c = [1]", "a, b = 5", "(a, b), c = 1, 2", "a, b = 'xyz'", "a, b = {}", "*a, b = []", "x, y = {'k': 1}.items()"):
    try:
        exec(bad)
        print("fine", bad)
    except Exception as err:
        print(f"{bad!r}: {type(err).__name__}: {err}")
grid = [[0] * 3 for _ in range(2)]
grid[0][1] += 5
grid[-1][-1] -= 2
alias = [[0] * 2] * 2
alias[0][0] = 9
print(grid, alias)
t = (1, [2, 3])
try:
    t[1] += [4]
except TypeError as err:
    print(err, t)
d = {"a": 1}
d["a"] += 1
d.setdefault("b", []).append(2)
d["c"], d["a"] = d["a"], "swap"
print(d)
i = 0
i, arr = 1, [10, 20, 30]
i, arr[i] = 2, "x"
print(i, arr)
q = [1, 2, 3]
q += (4,)
q *= 2
r = q
q = q + [5]
print(q, r, q is r)
u = "ab"
u *= 2
u += "!"
print(u, u[1:-1], u[-3:], u[::2], u[::-1], u[7:], "abcdef"[-4:-1], "abcdef"[4:1:-1])
w = tuple(range(6))
print(w[1:5:2], w[:-2], w[-2:], w + (6,), w * 2, w[2:] + w[:2], w.index(3), w.count(9))
print(range(10)[2:8], range(10)[::-2], range(0, 20, 5)[-1], len(range(0, 10, 3)), range(5) == range(0, 5, 1), 4 in range(0, 10, 2), range(3)[1:1], list(range(10)[-3:]))
print((lambda *a, k=1, **kw: (a, k, kw))(1, *[2, 3], k=4, **{"z": 5}), [y for y in (1, 2, 3) if (half := y / 2) > 0.6], half)
