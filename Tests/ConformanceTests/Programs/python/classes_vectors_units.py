# Value classes with operators: vectors, polynomials, temperatures, ranges, intervals; reflected and in-place forms.
import math
from functools import total_ordering, reduce
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x=0.0, y=0.0): self.x, self.y = x, y
    def __repr__(self): return f"Vec({self.x!r}, {self.y!r})"
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return Vec(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return self.x * k.x + self.y * k.y if isinstance(k, Vec) else Vec(self.x * k, self.y * k)
    def __rmul__(self, k): return Vec(self.x * k, self.y * k)
    def __truediv__(self, k): return Vec(self.x / k, self.y / k)
    def __neg__(self): return Vec(-self.x, -self.y)
    def __abs__(self): return math.hypot(self.x, self.y)
    def __eq__(self, o): return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)
    def __hash__(self): return hash((self.x, self.y))
    def __iter__(self): yield self.x; yield self.y
    def __bool__(self): return bool(abs(self))
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __round__(self, n=0): return Vec(round(self.x, n), round(self.y, n))
    def __matmul__(self, o): return self.x * o.y - self.y * o.x
    def __complex__(self): return complex(self.x, self.y)
    def __format__(self, spec): return "(" + ", ".join(format(c, spec) for c in self) + ")"
v, w = Vec(3, 4), Vec(1, -2)
print(v + w, v - w, v * 2, 2 * v, v * w, v / 2, -v, abs(v), v == Vec(3, 4), v != w, sum([v, w, v]), list(v), [*w], v[0], v[-1], len(v), bool(Vec()), round(v / 3, 2), v @ w, complex(v), f"{v:.1f} {w}", hash(v) == hash(Vec(3, 4)), {v, Vec(3, 4), w} == {v, w}, max([v, w], key=abs), tuple(v), dict([v]), math.dist(v, w), math.atan2(*reversed(list(v))))
a, b = v; v += w; print(a, b, v, v is w)
for bad in (lambda: v + 1, lambda: 1 + v, lambda: v - 1, lambda: v / 0, lambda: v / "a", lambda: v * "a", lambda: v < w, lambda: v[2], lambda: setattr(v, "z", 1), lambda: v.z, lambda: v // 2, lambda: v ** 2, lambda: +v, lambda: int(v), lambda: float(v), lambda: Vec(1, 2, 3), lambda: f"{v:d}", lambda: sum([v, 1]), lambda: v.__dict__, lambda: [0][v], lambda: "a" * v, lambda: divmod(v, 2), lambda: v << 1, lambda: abs(Vec("a")), lambda: Vec.x):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and c[-1] == 0: c.pop()
        self.c = c or [0]
    def __call__(self, x): return reduce(lambda acc, k: acc * x + k, reversed(self.c), 0)
    def __add__(self, o): n = max(len(self.c), len(o.c)); return Poly(*[(self.c + [0] * n)[i] + (o.c + [0] * n)[i] for i in range(n)])
    def __mul__(self, o):
        if not isinstance(o, Poly): return Poly(*[k * o for k in self.c])
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__
    def __pow__(self, n): return reduce(Poly.__mul__, [self] * n, Poly(1))
    def d(self): return Poly(*[i * k for i, k in enumerate(self.c)][1:])
    def __str__(self):
        terms = []
        for i, k in reversed(list(enumerate(self.c))):
            if k: terms.append(f"{'-' if k < 0 else '+'} {abs(k) if abs(k) != 1 or i == 0 else ''}{'x' if i else ''}{f'^{i}' if i > 1 else ''}")
        text = " ".join(terms) or "0"
        return text[2:] if text.startswith("+ ") else "-" + text[2:] if text.startswith("- ") else text
    def __eq__(self, o): return self.c == (o.c if isinstance(o, Poly) else [o])
p, q = Poly(-1, 0, 3), Poly(2, -1)
print(p, q, p + q, p * q, p * 2, 3 * q, q ** 3, p.d(), p.d().d(), p(2), q(-1.5), Poly(0), Poly(5) == 5, Poly(1, 2, 0, 0).c, p(q(1)), [p(x) for x in range(-2, 3)], sep=" | ")
@total_ordering
class Temp:
    def __init__(self, c): self.c = c
    @classmethod
    def f(cls, f): return cls((f - 32) * 5 / 9)
    fahrenheit = property(lambda s: s.c * 9 / 5 + 32, lambda s, f: setattr(s, "c", (f - 32) * 5 / 9))
    def __eq__(self, o): return math.isclose(self.c, o.c)
    def __lt__(self, o): return self.c < o.c
    def __str__(self): return f"{self.c:.1f}°C"
t = Temp(25); t.fahrenheit = 212
print(t, Temp.f(32), Temp(0) == Temp.f(32), Temp(1) >= Temp(0), Temp(1) <= Temp(0), sorted([Temp(3), Temp(-1)], reverse=True)[0], max(Temp(1), Temp(2)), str(min([Temp(9), Temp(4)])))
class Interval:
    def __init__(self, lo, hi): self.lo, self.hi = sorted((lo, hi))
    def __contains__(self, v): return self.lo <= (v.lo if isinstance(v, Interval) else v) and (v.hi if isinstance(v, Interval) else v) <= self.hi
    def __and__(self, o): lo, hi = max(self.lo, o.lo), min(self.hi, o.hi); return Interval(lo, hi) if lo <= hi else None
    def __or__(self, o): return Interval(min(self.lo, o.lo), max(self.hi, o.hi))
    def __invert__(self): return Interval(-self.hi, -self.lo)
    def __lshift__(self, n): return Interval(self.lo - n, self.hi - n)
    def __iadd__(self, n): self.lo += n; self.hi += n; return self
    def __index__(self): return self.hi - self.lo
    def __repr__(self): return f"[{self.lo}, {self.hi}]"
    def __del__(self): pass
i, k = Interval(5, 1), Interval(4, 9); i2 = i; i += 1
print(i, i2 is i, 3 in i, Interval(2, 3) in i, i & k, i & Interval(90, 99), i | k, ~k, k << 2, range(i), hex(k), [0, 1, 2, 3, 4, 5][k], "ab" * i, bin(i), list(range(3))[:i])
