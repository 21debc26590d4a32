# One or two lines of each part of the language.
class Timer:
    def __enter__(self): print("enter"); return self
    def __exit__(self, kind, value, tb): print("exit", kind); return False
def r():
    with Timer() as t:
        x = 5
        return x * 2
print(r())
def lp():
    for i in range(3):
        with Timer():
            if i == 1: continue
            if i == 2: break
            print(i)
    return "done"
print(lp())
def fin(n):
    try:
        if n == 0: return "ret"
        if n == 1: raise ValueError("v")
        print("body")
    except ValueError as e:
        print("caught", e)
        return "exc"
    else:
        print("else")
    finally:
        print("finally")
    return "end"
print(fin(0), fin(1), fin(2))
def swallow():
    try: 1/0
    finally: return "swallowed"
print(swallow())
def nested():
    try:
        try: {}["a"]
        except KeyError: raise ValueError("inner")
    except ValueError as e:
        print(repr(e), repr(e.__context__))
nested()
def loopfin():
    for i in range(3):
        try:
            continue
        finally:
            print("f", i)
loopfin()
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
x = [1, 2, 3]; x[0], x[1] = x[1], x[0]; print(x)
x[1:2] = [9, 9]; print(x); del x[0]; print(x)
def kw(a, /, b, *, c=3): return a, b, c
print(kw(1, b=2), kw(1, 2, c=4))
for bad in (lambda: kw(1), lambda: kw(1, 2, 3), lambda: kw(a=1, b=2), lambda: kw(1, 2, d=3)):
    try: bad()
    except TypeError as e: print(e)
class Base:
    def __init_subclass__(cls, **kw): print("sub", cls.__name__, kw)
class D1(Base, tag=1): pass
class Vec:
    def __init__(self, x): self.x = x
    def __add__(self, o):
        if not isinstance(o, Vec): return NotImplemented
        return Vec(self.x + o.x)
    def __radd__(self, o): return Vec(o + self.x)
    def __repr__(self): return f"Vec({self.x})"
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __iadd__(self, o): self.x += 100; return self
print(Vec(1) + Vec(2), 5 + Vec(1), sum([Vec(1), Vec(2)]), Vec(1) == Vec(1), sorted([Vec(3), Vec(1)]))
v = Vec(1); v += 1; print(v)
try: Vec(1) + "s"
except TypeError as e: print(e)
def gen():
    x = yield 1
    while True:
        try:
            x = yield x
        except ValueError as e:
            x = "caught " + str(e)
g = gen(); print(next(g), g.send(5), g.throw(ValueError("q")), g.send(1)); g.close()
def outer():
    r = yield from inner()
    print("r", r)
    yield from [7, 8]
def inner():
    y = yield 1
    print("got", y)
    return "res"
o = outer(); print(next(o)); print(o.send("hey")); print(list(o))
print([i * j for i in range(3) for j in range(i) if i != j], {x % 2 for x in range(5)}, {k: v for k, v in zip("ab", [1, 2])})
def counter():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
c = counter(); c(); print(c())
print((lambda *a, **k: (a, k))(1, *[2, 3], x=4, **{"y": 5}))
if (n := 10) > 5: print(n)
print(1 < 2 < 3, 1 < 3 < 2, not 1, 1 if 0 else 2, [] or "x", 0 and 1)
print(2 ** 10, 7 // -2, 7 % -2, -7 // 2, 2 ** -1, 1 << 70, 10 ** 20, 9223372036854775807 + 1)
try:
    undefined_thing
except NameError as e: print(e)
class M(type):
    def __call__(cls, *a): print("meta call"); return super().__call__(*a)
class WM(metaclass=M):
    def __init__(self, v): self.v = v
print(WM(3).v)
import math as m
from math import pi, sqrt as sq
print(m.floor(2.5), pi, sq(16))
def deco(f):
    def w(*a, **k): return "d" + str(f(*a, **k))
    return w
@deco
@deco
def foo(x): return x
print(foo(1))
assert True, "no"
try: assert 1 == 2, "msg"
except AssertionError as e: print(e)
class P:
    __slots__ = ("a",)
p = P(); p.a = 1
try: p.b = 2
except AttributeError as e: print(e)
print(f"{'x':>5}|{3.14159:.2f}|{10:,}|{'y'!r}|{n=}")
global_x = 1
def setg():
    global global_x
    global_x = 2
setg(); print(global_x)
def dd():
    z = 1
    del z
    try: z
    except UnboundLocalError as e: print(e)
dd()
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2})
i = 0
while True:
    i += 1
    if i > 5: break
else: print("no")
while i > 0: i -= 2
else: print("else", i)
print("%d %s" % (1, "a"), "abc"[::-1], "abc"[1:], [1, 2, 3, 4][::2])
class Prop:
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v * 2
q = Prop(); q.x = 5; q.x += 1; print(q.x)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
try: deep(2000)
except RecursionError as e: print(e)
