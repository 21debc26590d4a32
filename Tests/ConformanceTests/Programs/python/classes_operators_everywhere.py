# Every operator overloaded: vectors, money, polynomials, reflected and in-place forms.
import functools, math, numbers
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Vec({self.x!r}, {self.y!r})"
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(-self.x, -self.y)
    def __pos__(self): return self
    def __abs__(self): return math.hypot(self.x, self.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k) if isinstance(k, numbers.Real) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __truediv__(self, k): return Vec(self.x / k, self.y / k)
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __bool__(self): return bool(self.x or self.y)
    def __iter__(self): yield self.x; yield self.y
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __format__(self, spec): return f"<{', '.join(format(c, spec or 'g') for c in self)}>"
    def __complex__(self): return complex(self.x, self.y)
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
v, w = Vec(3, 4), Vec(1, -2)
print(v + w, v - w, -v, +v is v, abs(v), v * 2, 2.5 * v, v @ w, v / 2, v == Vec(3.0, 4), {v: 1}[Vec(3, 4)], bool(Vec(0, 0)), [*v], v[-1], v[:1], len(v), f"{v:.1f} {v}", complex(v), round(Vec(1.26, 2.34), 1), sum([v, w], Vec(0, 0)), max([w, v], key=abs), 3 in v, list(reversed(v)))
x, y = v; v += w; print(x, y, v, v != w, not v)
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v * w, lambda: v ** 2, lambda: v < w, lambda: v % 2, lambda: v[5], lambda: ~v, lambda: v(), lambda: v @ 3, lambda: setattr(v, "z", 1), lambda: sum([v, w]), lambda: int(v), lambda: v["x"], lambda: "a" + v, lambda: [1] + v, lambda: divmod(v, 2), lambda: v << 1, lambda: sorted([v, w]), lambda: float(v), lambda: {[v]: 1}, lambda: v.x.y):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
@functools.total_ordering
class Money:
    def __init__(self, cents): self.cents = cents
    def __eq__(self, o): return self.cents == o.cents if isinstance(o, Money) else NotImplemented
    def __lt__(self, o): return self.cents < o.cents if isinstance(o, Money) else NotImplemented
    def __iadd__(self, o): self.cents += o.cents; return self
    def __radd__(self, o): return Money(self.cents + (o if isinstance(o, int) else o.cents))
    def __int__(self): return self.cents
    def __index__(self): return self.cents
    def __floordiv__(self, n): return Money(self.cents // n)
    def __mod__(self, n): return Money(self.cents % n)
    def __divmod__(self, n): return self // n, self % n
    def __rsub__(self, o): return f"rsub {o}"
    def __rpow__(self, o): return f"rpow {o}"
    def __contains__(self, c): return c <= self.cents
    def __call__(self, k=1): return Money(self.cents * k)
    def __str__(self): return f"${self.cents / 100:.2f}"
    __repr__ = __str__
m, n = Money(250), Money(1000)
print(m < n, m >= n, m <= Money(250), max(m, n), sorted([n, m]), m == 250, m != 250, int(m), range(300)[m], hex(m), divmod(n, 7), 5 - m, 2 ** m, 99 in m, m(3), [0, 1][Money(1)], "ab" * Money(2))
alias = m; m += n; print(alias, m is alias)
try: m < 5
except TypeError as e: print(e)
try: hash(m)
except TypeError as e: print(e)
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __setitem__(self, i, v): self.c.extend([0] * (i + 1 - len(self.c))); self.c[i] = v
    def __getitem__(self, i): return self.c[i] if not isinstance(i, slice) else Poly(*self.c[i])
    def __delitem__(self, i): del self.c[i]
    def __missing__(self, k): return 0
    def __call__(self, x): return sum(k * x ** i for i, k in enumerate(self.c))
    def __imul__(self, k): self.c = [k * v for v in self.c]; return self
    def __str__(self): return " + ".join(f"{k}x^{i}" if i else f"{k}" for i, k in enumerate(self.c) if k) or "0"
    def __eq__(self, o): return self.c == o.c
p = Poly(1, 0, 2); p[4] = 5; del p[1]; p *= 2
print(p, p(2), p[1:], p[0], str(Poly()), Poly(1) == Poly(1), p.__hash__, [q(1) for q in (p, Poly(1, 1))])
class R:
    def __lshift__(self, o): return f"<< {o}"
    def __rand__(self, o): return f"{o} &"
    def __or__(self, o): return "or"
    def __xor__(self, o): return NotImplemented
    def __invert__(self): return "~"
    def __ror__(self, o): return f"ror {o}"
    def __rtruediv__(self, o): return f"{o} /"
    def __rmatmul__(self, o): return f"{o} @"
    def __ilshift__(self, o): return "ilshift"
r = R(); print(r << 1, 5 & r, r | 1, 1 | r, ~r, 1 / r, [1] @ r, {1} | r)
try: r ^ 1
except TypeError as e: print(e)
r <<= 2; print(r)
class Parent:
    def __eq__(self, o): print("parent eq"); return NotImplemented
    def __add__(self, o): return "parent add"
class Child(Parent):
    def __eq__(self, o): print("child eq"); return True
    def __radd__(self, o): return "child radd"
print(Parent() == Child(), Parent() + Child(), Parent() == 3, Parent() != Parent())
