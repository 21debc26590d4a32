# Classes that build classes: type(), metaclasses, __new__, attribute hooks, registries, singletons, mixins, MRO.
class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns["created_by"] = mcls.__name__
        cls = super().__new__(mcls, name, bases, ns)
        cls.kw = kw
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("making", cls.__name__)
        return super().__call__(*a, **k)
    def __len__(cls): return 42
    def __getattr__(cls, name): return f"<class attr {name}>"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
class Base(metaclass=Meta, flag=1): pass
class Derived(Base, extra="x"): pass
print(Base.created_by, Base.kw, Derived.kw, len(Base), Base.unknown, type(Base), type(Derived()), Base, Meta)
Dyn = type("Dyn", (Base,), {"x": 5, "double": lambda self: self.x * 2})
print(Dyn().double(), Dyn.__name__, Dyn.__bases__, Dyn.__mro__)
class Singleton:
    _inst = None
    def __new__(cls, *a, **k):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=0): self.v = v
s1, s2 = Singleton(1), Singleton(2)
print(s1 is s2, s1.v)
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, name): print("get", name, end="; "); return getattr(self._t, name)
    def __setattr__(self, name, v): print("set", name, end="; "); setattr(self._t, name, v)
    def __delattr__(self, name): print("del", name, end="; "); delattr(self._t, name)
    def __dir__(self): return ["a", "b"]
class T: pass
t = T(); p = Proxy(t)
p.x = 3; print(p.x, t.x, dir(p)); del p.x; print(hasattr(p, "x"), vars(t))
class Log:
    def __getattribute__(self, name):
        if name.startswith("__"): return object.__getattribute__(self, name)
        return f"intercepted {name}"
print(Log().anything, Log().__class__.__name__)
class A:
    def who(self): return ["A"]
class B(A):
    def who(self): return ["B"] + super().who()
class C(A):
    def who(self): return ["C"] + super().who()
class D(B, C):
    def who(self): return ["D"] + super().who()
print(D().who(), [k.__name__ for k in D.mro()], D.__base__, super(B, D()).who(), super(D, D()).who())
for make in (lambda: type("X", (A, B), {}), lambda: type("Y", (int, str), {}), lambda: type("Z", (bool,), {}), lambda: type("W", (5,), {}), lambda: type(1, 2, 3), lambda: object(5), lambda: A(1), lambda: object.__new__(5), lambda: type("Q", (A,), {"__slots__": ("a",), "a": 1})):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Slots:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
o = Slots()
for bad in (lambda: o.b, lambda: o.c, lambda: setattr(o, "c", 1), lambda: o.__dict__, lambda: delattr(o, "b")):
    try:
        print(bad())
    except AttributeError as e:
        print(e)
class Temp:
    def __init__(self, c): self._c = c
    c = property(lambda self: self._c, doc="celsius")
    @property
    def f(self): return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v): self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print("deleted"); self._c = None
    @staticmethod
    def boil(): return 100
    @classmethod
    def zero(cls): return cls(0)
k = Temp(100); print(k.f, Temp.c.__doc__, Temp.zero().f, k.boil()); k.f = 50; print(k.c); del k.f
for bad in (lambda: setattr(k, "c", 1), lambda: delattr(k, "c"), lambda: k.nope, lambda: Temp(), lambda: Temp.f.fget(k)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Num:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Num(self.n + (o.n if isinstance(o, Num) else o))
    __radd__ = __add__
    def __iadd__(self, o): self.n += 100; return self
    def __neg__(self): return Num(-self.n)
    def __bool__(self): return self.n != 0
    def __int__(self): return self.n
    __index__ = __int__
    def __float__(self): return self.n / 1
    def __round__(self, nd=None): return f"round {nd}"
    def __format__(self, spec): return f"<{spec}:{self.n}>"
    def __eq__(self, o): return isinstance(o, Num) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"Num({self.n})"
    def __call__(self, *a): return a
    def __contains__(self, v): return v == self.n
    def __divmod__(self, o): return "dm"
    def __matmul__(self, o): return "mm"
    def __getitem__(self, i): return i
n = Num(3)
print(n + 1, 1 + n, sum([n, n]), -n, bool(Num(0)), [10, 20, 30, 40][n], float(n), round(n), round(n, 2), f"{n:abc} {n}", {n: 1}[Num(3)], n(1, 2), 3 in n, divmod(n, 1), n @ 1, n[1:2, ...], hex(n), range(n), bytes(n))
n += 5; print(n, n == Num(103), n != 103, callable(n))
for bad in (lambda: n - 1, lambda: 1 - n, lambda: n < n, lambda: n * 2, lambda: abs(n), lambda: len(n), lambda: n // 1, lambda: ~n, lambda: n.x, lambda: iter(T()), lambda: hash(type("H", (), {"__eq__": lambda a, b: True})()), lambda: T()(), lambda: T()[0], lambda: T() + T(), lambda: int(T()), lambda: "a" in T(), lambda: len(T()), lambda: -T()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
