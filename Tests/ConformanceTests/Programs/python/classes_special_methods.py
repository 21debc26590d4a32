# Operators, containers, callables and formatting through special methods.
import functools, operator
@functools.total_ordering
class Money:
    __slots__ = ("amount", "unit")
    def __init__(self, amount, unit="EUR"): self.amount, self.unit = amount, unit
    def __repr__(self): return f"Money({self.amount!r}, {self.unit!r})"
    def __str__(self): return f"{self.amount:.2f} {self.unit}"
    def __format__(self, spec): return f"{self.amount:{spec or '.1f'}}{self.unit}"
    def __eq__(self, o): return isinstance(o, Money) and (self.amount, self.unit) == (o.amount, o.unit)
    def __lt__(self, o): return self.amount < o.amount if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash((self.amount, self.unit))
    def __add__(self, o): return Money(self.amount + (o.amount if isinstance(o, Money) else o), self.unit)
    __radd__ = __add__
    def __mul__(self, k): return Money(self.amount * k, self.unit)
    def __rmul__(self, k): return self * k
    def __neg__(self): return Money(-self.amount, self.unit)
    def __abs__(self): return Money(abs(self.amount), self.unit)
    def __bool__(self): return self.amount != 0
    def __float__(self): return float(self.amount)
    def __int__(self): return int(self.amount)
    def __round__(self, n=0): return Money(round(self.amount, n), self.unit)
    def __iadd__(self, o): self.amount += o.amount if isinstance(o, Money) else o; return self
    def __call__(self, rate): return self * rate
    def __divmod__(self, n): return divmod(self.amount, n)
a, b = Money(3.5), Money(2)
print(a, repr(b), f"{a} {a:.3f} {b:>6}", a + b, sum([a, b]), 2 * a, -a, abs(-a), a > b, a >= b, max(a, b), sorted([a, b]), a == Money(3.5), len({a, Money(3.5)}), bool(Money(0)), float(a), int(a), round(Money(2.345), 1), a(2), divmod(Money(7), 2))
c = a; c += 1; print(a, c is a)
try:
    a < 3
except TypeError as e: print(e)
try:
    a.extra = 1
except AttributeError as e: print(e)
class Grid:
    def __init__(self, w, h): self.w, self.cells = w, [[0] * w for _ in range(h)]
    def __getitem__(self, key):
        if isinstance(key, tuple): r, c = key; return self.cells[r][c]
        if isinstance(key, slice): return f"slice({key.start}, {key.stop}, {key.step})"
        return self.cells[key]
    def __setitem__(self, key, v): self.cells[key[0]][key[1]] = v
    def __delitem__(self, key): self.cells[key] = None
    def __len__(self): return len(self.cells)
    def __contains__(self, v): return any(v in row for row in self.cells if row)
    def __iter__(self): return (v for row in self.cells if row for v in row)
    def __reversed__(self): return reversed(list(self))
    def __missing__(self, k): return "missing"
    def __matmul__(self, o): return "matmul"
    def __rmatmul__(self, o): return "rmatmul"
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb): print("exit", t and t.__name__, v); return t is KeyError
    def __index__(self): return 2
    def __invert__(self): return "inverted"
    def __getattr__(self, n): return f"<{n}>" if not n.startswith("__") else object.__getattribute__(self, n)
    def __dir__(self): return ["b", "a"]
    def __sizeof__(self): return 1
g = Grid(2, 2); g[0, 1] = 5
print(g[0, 1], g[0], g[1:2], g[::3], 5 in g, 9 in g, list(g), list(reversed(g)), len(g), g @ 1, 1 @ g, ~g, [10, 20, 30][g], bin(g), g.anything, dir(g))
del g[0]; print(list(g))
with g: raise KeyError("k")
with g as h: print(h is g)
class Meta(type):
    def __call__(cls, *a, **k): o = super().__call__(*a, **k); o.made_by = cls.__name__; return o
    def __len__(cls): return 42
    def __iter__(cls): return iter("xyz")
    def __repr__(cls): return f"<<{cls.__name__}>>"
    def __contains__(cls, v): return v == 1
class M(metaclass=Meta):
    def __init_subclass__(cls, **k): super().__init_subclass__(); cls.options = k
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
class N(M, flag=True): pass
print(M().made_by, len(M), list(M), M, 1 in M, N.options, M[int], N["a", 1], isinstance(N(), M), type(N).__name__)
class Desc:
    def __set_name__(self, o, n): self.n = n; print("set_name", o.__name__, n)
    def __get__(self, i, o): return self if i is None else i.__dict__.get(self.n, "unset")
    def __set__(self, i, v): i.__dict__[self.n] = v * 2
    def __delete__(self, i): del i.__dict__[self.n]; print("deleted")
class U: x = Desc(); y = Desc()
u = U(); print(u.x, type(U.x).__name__); u.x = 4; print(u.x, u.__dict__); del u.x; print(u.x)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == getattr(o, "v", o)
print(Eq(1) == 1, 1 == Eq(1), Eq(1) != 2, Eq.__hash__, [Eq(1)].index(1), Eq(3) in [1, 2, 3])
try: hash(Eq(1))
except TypeError as e: print(e)
class Chain:
    def __init__(self, path=""): self.path = path
    def __getattr__(self, n): return Chain(f"{self.path}.{n}")
    def __call__(self, *a): return Chain(f"{self.path}({', '.join(map(repr, a))})")
    def __str__(self): return self.path
print(Chain("db").users.filter("age", 3).first())
