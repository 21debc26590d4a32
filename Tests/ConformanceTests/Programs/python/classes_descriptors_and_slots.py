# Descriptors by hand: validation, lazy values, how attributes are found.
class Typed:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, got {type(value).__name__}")
        obj.__dict__[self.name] = value
    def __delete__(self, obj):
        print("deleting", self.name)
        obj.__dict__.pop(self.name, None)
class lazy:
    def __init__(self, f):
        self.f, self.__doc__ = f, f.__doc__
    def __get__(self, obj, owner):
        if obj is None: return self
        value = self.f(obj)
        obj.__dict__[self.f.__name__] = value
        return value
class Model:
    units = Typed(int, 8)
    name = Typed(str)
    def __init__(self, name): self.name = name
    @lazy
    def weights(self):
        "Computed once."
        print("computing")
        return [0.5] * self.units
m = Model("dense")
m.units = 3
print(m.weights, m.weights, m.__dict__, Model.weights.__doc__, Model.units.kind)
del m.units
print(m.units, vars(m))
try:
    m.units = "many"
except TypeError as e:
    print(e)
class P:
    __slots__ = ("x", "_y")
    def __init__(self, x): self.x = x; self._y = 0
    @property
    def y(self):
        "The y."
        return self._y
    @y.setter
    def y(self, v):
        if v < 0: raise ValueError("negative")
        self._y = v
    @y.deleter
    def y(self): self._y = None
p = P(1)
p.y = 4; print(p.y, P.y.__doc__, P.y.fget.__name__, P.__slots__, hasattr(p, "__dict__"))
del p.y; print(p.y)
for code in ("p.z = 1", "p.y = -1", "del p.x; p.x", "P.x.__get__(3, P)"):
    try:
        exec(code)
    except (AttributeError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
class Q:
    @property
    def fixed(self): return 1
for f in (lambda: setattr(Q(), "fixed", 2), lambda: delattr(Q(), "fixed")):
    try:
        f()
    except AttributeError as e:
        print(e)
class Fallback:
    known = "class"
    def __getattr__(self, name):
        if name.startswith("x"): return name * 2
        raise AttributeError(f"no {name} here")
    def __getattribute__(self, name):
        if name == "secret": return "caught"
        return super().__getattribute__(name)
f = Fallback(); f.own = 1
print(f.known, f.own, f.xa, f.secret, hasattr(f, "nope"), getattr(f, "nope", "default"))
class Frozen:
    def __setattr__(self, k, v): raise AttributeError(f"cannot set {k}")
    def __delattr__(self, k): raise AttributeError(f"cannot delete {k}")
    def __dir__(self): return ["b", "a"]
z = Frozen()
for g in (lambda: setattr(z, "k", 1), lambda: delattr(z, "k")):
    try: g()
    except AttributeError as e: print(e)
print(dir(z))
class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        print("subclass", cls.__name__, tag)
class A(Base, tag="a"): pass
class B(A): pass
print(A.tag, B.tag, [c.__name__ for c in B.__mro__], Base.__subclasses__())
prop = property(lambda s: "got", None, None, "doc text")
class R: pass
R.prop = prop
print(R().prop, R.prop.__doc__, prop.fset, type(R.__dict__["prop"]).__name__)
print(Model.__dict__["weights"].__get__(None, Model) is Model.weights, Model.units.__get__(m), property.__get__(R.prop, R(), R))
