# Enumerations and small value types: Enum, IntEnum, Flag, StrEnum, auto, namedtuple, NamedTuple, dataclass variants, slots.
from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, field, fields, replace, FrozenInstanceError, InitVar, KW_ONLY
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique
from typing import NamedTuple, ClassVar, Optional
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def parse(cls, s): return cls[s.upper()]
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.parse("green").pretty)
print(Color.RED == 1, Color.RED in Color, isinstance(Color.RED, Color), Color.__members__.keys(), {Color.RED: "r"}[Color.CRIMSON], [c.name for c in Color], f"{Color.RED}", f"{Color.RED!r:>20}", str(Color.BLUE), type(Color.RED), Color)
for bad in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, "RED", 5), lambda: Color.RED.foo, lambda: Color(), lambda: Color.RED + 1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
class Level(IntEnum):
    LOW = 10
    HIGH = 20
print(Level.LOW < Level.HIGH, Level.LOW + 5, Level(10), f"{Level.LOW}", repr(Level.HIGH), max(Level), sorted([Level.HIGH, Level.LOW]), [1, 2, 3][Level.LOW - 9], Level.LOW == 10, "%d %s" % (Level.LOW, Level.LOW), int(Level.HIGH))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), Perm.R in p, Perm.W in p, p & Perm.R, ~p, Perm.RW, Perm(0), bool(Perm(0)), p ^ Perm.R, list(p), p.value, Perm(7), len(p), Perm.RW.name, [f.name for f in Perm])
class Bits(IntFlag):
    A = 1
    B = 2
print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits(3) == 3, Bits.A | 8, repr(Bits(8)), Bits(3) & 2)
class Mode(StrEnum):
    TRAIN = auto()
    EVAL = "evaluation"
print(Mode.TRAIN, repr(Mode.EVAL), Mode.TRAIN == "train", Mode("evaluation"), Mode.TRAIN.upper(), f"{Mode.EVAL:>12}", Mode.TRAIN + "!", {"train": 1}[Mode.TRAIN])
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
Shape = Enum("Shape", {"SQ": 4, "TRI": 3})
print(list(Animal), Shape.TRI.value, Animal.CAT, Animal(2))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.674e-11 * self.mass / self.radius ** 2
    def __str__(self): return f"{self.name.lower()} ({self.g:.2f})"
print(*Planet, Planet.EARTH.value, repr(Planet.MARS))
Point = namedtuple("Point", ["x", "y"], defaults=[0])
pt = Point(3)
print(pt, pt._replace(y=5), pt._asdict(), Point._fields, Point._make([7, 8]), pt == (3, 0), Point._field_defaults, pt.index(3), *pt, pt[1:])
class Emp(NamedTuple):
    name: str
    age: int = 30
    def senior(self): return self.age > 60
print(Emp("Al"), Emp("Bo", 70).senior(), Emp.__annotations__, Emp("Al") < Emp("Bo"))
for bad in (lambda: Point(), lambda: Point(1, 2, 3), lambda: pt._replace(z=1), lambda: setattr(pt, "x", 1), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class x"), lambda: pt.z, lambda: namedtuple("T", "1a"), lambda: Point._make([1, 2, 3]), lambda: Emp()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
@dataclass(order=True)
class Item:
    sort_key: float = field(init=False, repr=False)
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list, compare=False)
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1
    def __post_init__(self, scale):
        self.price *= scale
        self.sort_key = self.price
        Item.count += 1
a, b = Item("pen", 2.0, scale=3), Item("cup", 5.0, ["mug"])
print(a, b, a > b, a == b, Item.count, asdict(b), astuple(a), replace(a, name="ink", scale=1), [f.name for f in fields(Item)], sorted([a, b])[0].name)
@dataclass(frozen=True, slots=True)
class Frozen:
    x: int
    _: KW_ONLY
    y: int = 2
    z: Optional[str] = None
f = Frozen(1, y=5)
print(f, hash(f) == hash(Frozen(1, y=5)), {f: 1}, Frozen.__slots__, Frozen.__match_args__)
for bad in (lambda: setattr(f, "x", 2), lambda: Frozen(1, 2), lambda: Frozen(), lambda: f < f, lambda: replace(f, q=1), lambda: Item(), lambda: asdict(5), lambda: fields(3), lambda: f.__dict__, lambda: delattr(f, "x")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    @dataclass
    class Bad:
        xs: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
