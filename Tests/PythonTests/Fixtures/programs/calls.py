# Every way to pass and take arguments, and the words when it goes wrong.
def plain(a, b): return a, b
def defaults(a, b=2, c=3): return a, b, c
def variadic(a, *rest, **named): return a, rest, named
def keyword_only(a, *, b, c=3): return a, b, c
def positional_only(a, b=2, /, c=3): return a, b, c
def everything(a, /, b, c=3, *args, d, e=5, **kw): return a, b, c, args, d, e, kw

print(plain(1, 2), plain(1, b=2), plain(b=1, a=2), plain(*[1, 2]), plain(**{"a": 1, "b": 2}))
print(defaults(1), defaults(1, 5), defaults(1, c=9), defaults(*(1,), **{"c": 0}))
print(variadic(1), variadic(1, 2, 3, x=4), variadic(*range(3), **{"k": 1}, j=2))
print(keyword_only(1, b=2), positional_only(1), positional_only(1, 2, c=4))
print(everything(1, 2, d=4), everything(1, 2, 3, 4, 5, d=6, z=7))
def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
attempt(lambda: plain())
attempt(lambda: plain(1))
attempt(lambda: plain(1, 2, 3))
attempt(lambda: plain(1, 2, x=3))
attempt(lambda: plain(1, a=2))
attempt(lambda: defaults())
attempt(lambda: defaults(1, 2, 3, 4))
attempt(lambda: keyword_only(1))
attempt(lambda: keyword_only(1, 2, b=1))
attempt(lambda: positional_only(a=1))
attempt(lambda: everything(1))
attempt(lambda: plain(*5))
attempt(lambda: plain(**5))
attempt(lambda: plain(**{1: 2}))
attempt(lambda: plain(a=1, **{"a": 2}))
attempt(lambda: 5())
attempt(lambda: None.x if False else None[0])
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: [].append())
class C:
    def m(self, x): return x
    @classmethod
    def c(cls, x=1): return cls.__name__, x
    @staticmethod
    def s(x=2): return x
attempt(lambda: C().m())
attempt(lambda: C().m(1, 2))
attempt(lambda: C.m())
attempt(lambda: C(1))
print(C.c(), C().c(5), C.s(), C().s(7), C().m(3), C.m(C(), 4))
def outer():
    def inner(x): return x
    return inner
attempt(lambda: outer()())
class Callable:
    def __call__(self, *a, **k): return a, k
print(Callable()(1, 2, z=3))
f = C().m
print(f(9), f.__name__, f.__func__ is C.m)
import functools
print(functools.partial(defaults, 1, c=5)(2), list(map(lambda x, y: x + y, [1, 2], [3, 4])))
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2))
