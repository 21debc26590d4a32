# Structural typing: runtime_checkable protocols, abstract classes, virtual subclasses.
from abc import ABC, abstractmethod
from collections.abc import Sized, Iterable, Container, Collection, Sequence, Mapping, Hashable, Callable
from typing import Protocol, runtime_checkable, Generic, TypeVar, NamedTuple
@runtime_checkable
class Named(Protocol):
    name: str
    def greet(self) -> str: ...
@runtime_checkable
class Runs(Protocol):
    def run(self): ...
class Dog:
    def __init__(self): self.name = "Rex"
    def greet(self): return f"I am {self.name}"
class Stone: pass
class Job:
    def run(self): return "done"
for x in (Dog(), Stone(), Job(), 3):
    print(type(x).__name__, isinstance(x, Named), isinstance(x, Runs), issubclass(type(x), Runs))
try:
    issubclass(Dog, Named)
except TypeError as e:
    print(e)
class Plain(Protocol):
    x: int
try:
    isinstance(Dog(), Plain)
except TypeError as e:
    print(e)
try:
    Named()
except TypeError as e:
    print(e)
class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...
    @abstractmethod
    def scale(self, k): ...
    def __str__(self): return f"{type(self).__name__}({self.area:g})"
class Square(Shape):
    def __init__(self, a): self.a = a
    @property
    def area(self): return self.a ** 2
    @classmethod
    def unit(cls): return cls(1)
    def scale(self, k): return Square(self.a * k)
print(Square(3), Square.unit(), Square(2).scale(2.5), sorted(Shape.__abstractmethods__))
class Half(Shape):
    def scale(self, k): return self
try:
    Half()
except TypeError as e:
    print(e)
class Bag:
    def __init__(self, *xs): self.xs = xs
    def __len__(self): return len(self.xs)
    def __iter__(self): return iter(self.xs)
    def __contains__(self, x): return x in self.xs
b = Bag(1, 2)
print([c.__name__ for c in (Sized, Iterable, Container, Collection, Sequence, Mapping, Hashable, Callable) if isinstance(b, c)])
class Countdown(Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if not -self.n <= i < self.n: raise IndexError(i)
        return self.n - i % self.n
c = Countdown(4)
print(list(c), list(reversed(c)), 3 in c, c.index(2), c.count(9), c[-1])
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Shape in Virtual.__mro__)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented
class Robot:
    def quack(self): return "beep"
print(isinstance(Robot(), Duck), isinstance(Dog(), Duck))
T = TypeVar("T")
class Stack(Generic[T]):
    def __init__(self): self.items: list[T] = []
    def push(self, x: T) -> None: self.items.append(x)
    def pop(self) -> T: return self.items.pop()
s = Stack[int](); s.push(1); s.push(2)
print(s.pop(), Stack[int], Stack.__parameters__, Stack[str].__args__)
class P(NamedTuple):
    x: float
    y: float = 0.0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print(P(3, 4).norm(), P(1)._asdict(), P._field_defaults, P.__annotations__, isinstance(P(1), Sequence))
class Meta:
    @classmethod
    @property
    def label(cls): return cls.__name__.lower()
print(Meta.label, Meta().label)
