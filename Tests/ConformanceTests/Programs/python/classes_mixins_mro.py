# Inheritance: cooperative super, mixins, abstract properties, class methods, copies of attributes, dunder lookups.
from abc import ABC, abstractmethod
class Base:
    def __init__(self, **kw):
        if kw: raise TypeError(f"unexpected {sorted(kw)}")
        self.trail = ["Base"]
    def info(self): return ["Base.info"]
class Named:
    def __init__(self, name, **kw):
        super().__init__(**kw); self.name = name; self.trail.append("Named")
    def info(self): return ["Named.info"] + super().info()
class Sized:
    def __init__(self, *, size=1, **kw):
        super().__init__(**kw); self.size = size; self.trail.append("Sized")
    def info(self): return ["Sized.info"] + super().info()
    def __len__(self): return self.size
class Layer(Named, Sized, Base):
    count = 0
    def __new__(cls, *a, **k):
        cls.count += 1
        return super().__new__(cls)
    def info(self): return [f"{type(self).__name__}.info"] + super().info()
class Dense(Layer): pass
a, b = Layer("l", size=3), Dense("d")
print(a.trail, b.info(), len(a), Layer.count, Dense.count, [c.__name__ for c in Dense.__mro__], Dense.__bases__, bool(b), Dense.__dict__.get("count"))
for f in (lambda: Layer("x", colour=1), lambda: Layer(), lambda: Dense("a", 2), lambda: super(Dense, a), lambda: Layer.info(), lambda: a.nothing, lambda: Layer.nothing, lambda: a.info(1), lambda: Named("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): "Area."
    @classmethod
    @abstractmethod
    def unit(cls): ...
    @staticmethod
    def kinds(): return [c.__name__ for c in Shape.__subclasses__()]
    def __lt__(self, o): return self.area < o.area
class Square(Shape):
    def __init__(self, s): self.s = s
    @property
    def area(self): return self.s ** 2
    @area.setter
    def area(self, v): self.s = v ** 0.5
    @classmethod
    def unit(cls): return cls(1)
    def __repr__(self): return f"{self.__class__.__name__}({self.s})"
class Big(Square):
    @Square.area.getter
    def area(self): return super().area * 100
s = Square(3); s.area = 16
print(s, s.area, Square.unit(), Big.unit().area, sorted([Square(3), Big.unit(), Square(1)]), Shape.kinds(), Shape.__abstractmethods__ == {"area", "unit"}, Square.area.fget.__name__, isinstance(Big(1), Shape))
try:
    Shape()
except TypeError as e:
    print(str(e)[:50])
class Half(Shape):
    area = 3
try:
    Half()
except TypeError as e:
    print(e)
@Shape.register
class Fake: area = 1
print(isinstance(Fake(), Shape), issubclass(Fake, Shape), Fake.__mro__)
try:
    class Tangled(Base, Dense): pass
except TypeError as e:
    print(e)
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_target", target)
    def __getattr__(self, n): return getattr(self._target, n)
    def __setattr__(self, n, v): print("set", n); setattr(self._target, n, v)
    def __delattr__(self, n): print("del", n); delattr(self._target, n)
    def __dir__(self): return ["_target", "size"]
px = Proxy(a)
px.size = 9; print(px.size, a.size, px.name, dir(px), hasattr(px, "zzz")); del px.size
try:
    len(px)
except TypeError as e:
    print(e)
class Auto:
    def __getattribute__(self, n):
        if n.startswith("get_"): return lambda: n[4:]
        return super().__getattribute__(n)
print(Auto().get_units(), Auto().__class__.__name__, type(Auto.__getattribute__).__name__)
class Temp:
    def __init__(self): self.log = []
    def __enter__(self): self.log.append("in"); return self
    def __exit__(self, *exc): self.log.append(exc[0] and exc[0].__name__); return True
with Temp() as t: raise KeyError
print(t.log, type("Dyn", (Base,), {"x": 1, "f": lambda self: self.x})().f(), Base.__subclasses__(), getattr(a, "missing", "default"), vars(s), callable(a), callable(Auto().get_x))
