# functools: dispatch on types, cached methods, partial objects, ordering, wrappers that count.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps
from collections.abc import Sequence
from numbers import Number
@singledispatch
def describe(x, depth=0):
    """Describe anything."""
    return f"object {x!r}"
@describe.register
def _(x: int | float, depth=0): return f"number {x}"
@describe.register(list)
@describe.register(tuple)
def _seq(x, depth=0): return "[" + ", ".join(describe(v, depth + 1) for v in x) + f"]@{depth}"
@describe.register
def _(x: dict, depth=0): return {k: describe(v) for k, v in x.items()}
describe.register(type(None), lambda x, depth=0: "nothing")
print(describe(3), describe(2.5), describe([1, ("a", None)]), describe({"k": [1]}), describe(True), describe({1}), describe.__name__, describe.__doc__)
print(describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(str) is describe.registry[object], len(describe.registry), describe.registry.keys() >= {int, float, list})
try:
    describe()
except TypeError as e:
    print(e)
@singledispatch
def kind(x): return "other"
kind.register(Sequence, lambda x: "sequence"); kind.register(Number, lambda x: "number")
print(kind([1]), kind("s"), kind(3j), kind({1}), kind(range(2)))
class Loader:
    @singledispatchmethod
    def load(self, src): return f"cannot load {type(src).__name__}"
    @load.register
    def _(self, src: str): return "path " + src
    @load.register(list)
    def _(self, src): return [self.load(s) for s in src]
print(Loader().load("a.csv"), Loader().load(["x", 3]))
class Model:
    calls = 0
    def __init__(self, units): self.units = units
    @cached_property
    def params(self):
        "Number of weights."
        type(self).calls += 1
        return sum(a * b for a, b in zip(self.units, self.units[1:]))
m = Model([4, 8, 2])
print(m.params, m.params, Model.calls, m.__dict__, Model.params.__doc__, Model.params.attrname)
m.params = 7; print(m.params); del m.params; print(m.params, Model.calls)
@lru_cache(maxsize=3)
def slow(a, b=1): return a * b
for a in (1, 2, 1, 3, 4, 1, 2): slow(a)
print(slow.cache_info(), slow(2, b=1), slow(b=1, a=2), slow.cache_info().currsize, slow.cache_parameters())
slow.cache_clear(); print(slow.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info())
try:
    fib([1])
except TypeError as e:
    print(e)
def counted(fn=None, *, label="calls"):
    if fn is None: return partial(counted, label=label)
    @wraps(fn)
    def inner(*args, **kw):
        inner.n += 1
        return fn(*args, **kw)
    inner.n = 0; inner.label = label
    return inner
@counted
def f(x): "doc f"; return x + 1
@counted(label="hits")
def g(x: int) -> str: return str(x)
f(1); f(2); g(3)
print(f.n, g.n, g.label, f.__name__, f.__doc__, g.__annotations__, f.__wrapped__(5), g.__qualname__)
p = partial(pow, 2); q = partial(p, mod=5)
print(p(5), q(4), q.func is pow, q.args, q.keywords, partial(int, base=2)("101"), repr(partial(max, 3)))
class Cell:
    def set(self, state, times=1): return (state, times)
    alive = partialmethod(set, True); twice = partialmethod(set, times=2)
print(Cell().alive(), Cell().twice("x"))
@total_ordering
class Version:
    def __init__(self, s): self.t = tuple(map(int, s.split(".")))
    def __eq__(self, o): return self.t == o.t if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self.t < o.t if isinstance(o, Version) else NotImplemented
    def __repr__(self): return "v" + ".".join(map(str, self.t))
vs = [Version(s) for s in ("1.10", "1.2", "1.2.1")]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[1] <= vs[1], vs[1] > vs[2])
try:
    vs[0] >= "1.0"
except TypeError as e:
    print(e)
print(sorted([3, -1, 2], key=cmp_to_key(lambda a, b: abs(a) - abs(b))), reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [], 0))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
