# Names and scopes: nonlocal, global, closures, default traps, star expressions, comprehensions, walrus, del.
def counter(start=0):
    n = start
    def up(by=1):
        nonlocal n
        n += by
        return n
    def peek(): return n
    up.peek = peek
    return up
c = counter(5); c(); c(2)
print(c.peek(), c.__closure__[0].cell_contents, c.__code__.co_freevars, counter.__code__.co_varnames, c.__defaults__)
total = 0
def add(v):
    global total
    total += v
    return total
print(add(3), add(4), total)
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
def trap(x, acc=[]):
    acc.append(x); return acc
print(trap(1), trap(2), trap(3, []), trap.__defaults__)
a, *b, c2 = range(6); (d, e), *f = [(1, 2), 3, 4]; *g, = "ab"; h = *b, *"xy"
print(a, b, c2, d, e, f, g, h, [*b, *g], {**{"a": 1}, "b": 2, **{"a": 3}}, {*b, *g} == set(b) | set(g))
def params(a, b=2, /, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw
print(params(1, d=4), params(1, 2, 3, 4, 5, d=6, z=7), params(*[1, 2], **{"d": 0, "c": 9}))
for call in (lambda: params(), lambda: params(1), lambda: params(a=1, d=2), lambda: params(1, 2, 3, d=1, **{"d": 2}), lambda: params(1, d=1, b=2), lambda: counter(1, 2), lambda: counter(begin=1), lambda: (lambda a, *, k: a)(1, 2), lambda: undefined_name, lambda: (lambda: late)()):
    try:
        print(call())
    except (TypeError, NameError) as err:
        print(type(err).__name__, err)
def unbound():
    try:
        print(v)
    except UnboundLocalError as err:
        print(err)
    v = 1
    del v
    try:
        v
    except UnboundLocalError as err:
        print(err)
unbound()
if (n := len("walrus")) > 3 and (m := n * 2): print(n, m, [y := 1, y + 1], [(k, w) for k in range(3) if (w := k * k) != 1], w)
x = "global"
class Scope:
    x = "class"
    y = [x for _ in range(1)]
    def get(self): return x
    z = (lambda: x)()
print(Scope.y, Scope().get(), Scope.z)
print([[r * k for k in range(3)] for r in range(2)], {k: v for k, v in zip("ab", (1, 2))}, {x for x in "aab"} == {"a", "b"}, x, list(x * y for x, y in [(1, 2)]))
def outer():
    def inner(): return free
    try: inner()
    except NameError as err: print(err)
    free = 1
    return inner()
print(outer(), (lambda *a, **k: (a, k))(1, b=2), (lambda: (yield))().__class__.__name__)
i = 0
xs = [0] * 3
i, xs[i] = 1, 9
print(i, xs, 1 < 2 < 3 > 2 != 1, not 1 == 2, 5 if [] else 6, [] or "d" and "e", 0 or None, "" and 1)
for k in range(2):
    for j in range(2):
        if j: break
    else: print("inner else")
else: print("outer else", k, j)
while True:
    i += 1
    if i % 2: continue
    if i > 4: break
else: print("never")
print(i, *(x for x in range(3)), sep="-")
try:
    try: raise KeyError("a")
    finally: print("finally")
except KeyError as k2: print("k", k2)
try: k2
except NameError as err: print(err)
def ret():
    for q in range(3):
        try: return q
        finally: print("cleanup", q)
print(ret())
