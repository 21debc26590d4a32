# Classes: inheritance, descriptors, operators, hooks.
class A:
    def who(self): return "A"
    def __repr__(self): return type(self).__name__ + "()"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], isinstance(D(), A), issubclass(B, (C, A)))
try:
    class X(A, B): pass
except TypeError as e: print(e)
class Field:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = value * 2
    def __delete__(self, obj): del obj.__dict__[self.name]
class F:
    x = Field()
f = F(); print(f.x); f.x = 4; print(f.x, f.__dict__); del f.x; print(f.x)
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + o.v) if isinstance(o, N) else NotImplemented
    def __radd__(self, o): return ("radd", o)
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): return N(self.v * (o.v if isinstance(o, N) else o))
    __rmul__ = __mul__
    def __imul__(self, o): self.v *= o; return self
    def __neg__(self): return N(-self.v)
    def __eq__(self, o): return isinstance(o, N) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v != 0
    def __getitem__(self, k): return ("item", k)
    def __contains__(self, k): return k == self.v
    def __len__(self): return abs(self.v)
    def __call__(self, *a): return a
    def __repr__(self): return f"N({self.v})"
    def __matmul__(self, o): return "mat"
    def __index__(self): return self.v
n = N(3); m = n; m *= 2
print(n, n + N(1), 5 + n, 2 * n, -n, n == N(6), n != N(6), n < N(9), n > N(1), bool(N(0)), n[1:2], 6 in n, len(n), n(1), n @ n)
print({N(1): "a"}[N(1)], [10, 20, 30][N(1)], sorted([N(3), N(1)]), max(N(1), N(5)))
for bad in (lambda: n - 1, lambda: n + "s", lambda: n <= 1, lambda: 1 < "a", lambda: n % 2):
    try: print(bad())
    except TypeError as e: print(e)
class Sub(N):
    def __radd__(self, o): return "sub first"
print(N(1) + Sub(1))
class L(list):
    def __getitem__(self, i): return ("mine", super().__getitem__(i))
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4); l.tag = "t"
print(l, l[0], l.total(), len(l), l.tag, isinstance(l, list), l == [1, 2, 3, 4])
class Dd(dict):
    def __missing__(self, k): return f"no {k}"
d = Dd(a=1); print(d["a"], d["b"], d)
class I(int):
    def __add__(self, o): return I(int(self) + o + 100)
print(I(1) + 1, I(5) * 2, type(I(1) + 1).__name__)
class S(str):
    def shout(self): return self.upper() + "!"
print(S("hi").shout(), S("a") + "b", len(S("abc")))
class G:
    def __getattr__(self, n):
        if n == "known": return 42
        raise AttributeError(n)
    def __setattr__(self, n, v): object.__setattr__(self, n, v + 1)
    def __delattr__(self, n): print("del", n); super().__delattr__(n)
g = G(); g.y = 1; print(g.known, g.y, getattr(g, "zzz", "none")); del g.y
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        cls = super().__new__(m, name, bases, ns)
        cls.tag = kw.get("tag", name.lower())
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __iter__(cls): return iter("meta")
    @property
    def shown(cls): return "<" + cls.__name__ + ">"
class M1(metaclass=Meta, tag="special"): pass
class M2(M1): pass
print(M1.tag, M2.tag, list(M1), M2.shown, type(M2).__name__)
class Reg:
    all = []
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Reg.all.append((cls.__name__, key))
class R1(Reg, key=1): pass
class R2(R1): pass
print(Reg.all)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
s = Slots(); print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
try: s.c = 1
except AttributeError as e: print(e)
class P:
    def __init__(self): self._v = 0
    v = property(lambda self: self._v, lambda self, x: setattr(self, "_v", x), None, "doc")
    @property
    def ro(self): return 1
p = P(); p.v = 3; print(p.v, P.v.__doc__)
for bad in (lambda: setattr(p, "ro", 1), lambda: delattr(p, "ro"), lambda: p.nope, lambda: P.nope, lambda: (5).x):
    try: bad()
    except AttributeError as e: print(e)
p.__class__ = A; print(p, p.__dict__)
T = type("T", (A,), {"z": 9, "hello": lambda self: "hi"})
print(T().hello(), T.z, T, T.__name__)
o = object(); print(o == o, hash(o) == hash(o), str(o).startswith("<object object at 0x"))
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), [x for x in It()], sum(It()), 2 in It())
class Priv:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
print(Priv().get(), vars(Priv()))
print(D.__name__, D.__qualname__, D.__module__, D.__bases__, A.who.__qualname__)
def late(self): return "late"
A.late = late; print(D().late())
