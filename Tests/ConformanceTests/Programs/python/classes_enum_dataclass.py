# Enums of all kinds and dataclasses with all options.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
from dataclasses import dataclass, field, asdict, astuple, replace, fields, KW_ONLY, is_dataclass, InitVar
class Color(Enum):
    RED = 1; GREEN = 2; CRIMSON = 1
    @property
    def pretty(self): return self.name.title()
    @classmethod
    def default(cls): return cls.RED
    def __str__(self): return f"color:{self.value}"
print(Color.RED, repr(Color.RED), Color.CRIMSON is Color.RED, list(Color), Color.__members__, Color["GREEN"].pretty, Color(2), Color.default(), Color.RED == 1, Color.RED in Color, len(Color), isinstance(Color.RED, Color), {Color.RED: "r"}, f"{Color.GREEN}", Color.RED.name, hash(Color.RED) == hash("RED"))
class Level(IntEnum): LOW = auto(); MID = auto(); HIGH = 10
print(Level.LOW < Level.HIGH, Level.MID + 1, sorted(Level, reverse=True), Level(10), f"{Level.HIGH} {Level.HIGH!r} {Level.HIGH:03d}", int(Level.MID), Level.LOW == 1, max(Level), str(Level.LOW))
class Perm(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
print(Perm.R | Perm.X, Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm(3), Perm(0), repr(Perm.R | Perm.X), list(Perm.RW), Perm.R ^ Perm.RW, len(Perm.RW), Perm["W"].value)
class Op(StrEnum): ADD = auto(); SUB = "minus"
print(Op.ADD, repr(Op.SUB), Op.ADD == "add", Op("minus"), Op.ADD.upper(), f"{Op.SUB:>8}", "x-" + Op.ADD)
class Bits(IntFlag): A = 1; B = 2
print(Bits.A | Bits.B, Bits(3), Bits.A | 8, repr(Bits.A | 4), int(Bits.B))
class Planet(Enum):
    EARTH = (5.97, 6.37); MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius ** 3, 4)
print(Planet.MARS.mass, Planet.EARTH.density, Planet((0.64, 3.39)))
for bad in (lambda: Color(9), lambda: Color["X"], lambda: Level("a"), lambda: setattr(Color, "RED", 5)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try:
    @unique
    class Dup(Enum): A = 1; B = 1
except ValueError as e: print(e)
E = Enum("E", "P Q R"); print(list(E), E.Q.value, E.P.__class__)
@dataclass(order=True, frozen=True)
class V:
    x: float
    y: float = 0.0
    tag: str = field(default="", compare=False, repr=False)
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
a, b = V(3, 4), V(3, 4, "t"); print(a, a == b, a < V(5), hash(a) == hash(b), a.norm(), replace(a, y=0), asdict(b), astuple(a), sorted([V(2), V(1, 5), V(1, 2)]), {a, b})
@dataclass
class Cfg:
    name: str
    layers: list = field(default_factory=list)
    _: KW_ONLY
    rate: float = 0.1
    extra: InitVar[int] = 5
    total: int = field(init=False)
    def __post_init__(self, extra): self.total = extra + len(self.layers)
c = Cfg("n", [1, 2], rate=0.5, extra=7); print(c, c.total, Cfg("m") == Cfg("m"), [f.name for f in fields(c)], is_dataclass(c), Cfg.__match_args__, asdict(c))
@dataclass(slots=True, eq=False)
class S: a: int; b: "int" = 2
s = S(1); print(s, S.__slots__, s == S(1), hasattr(s, "__dict__"))
@dataclass
class Base: a: int = 1
@dataclass
class Sub(Base): b: int = 2; a: int = 10
print(Sub(), Sub(3, 4), Sub.__annotations__, Sub.__eq__ is not Base.__eq__)
for bad in (lambda: V(), lambda: setattr(a, "x", 1), lambda: Cfg("a", [], 0.5), lambda: V(1) < 3, lambda: s.__setattr__("zz", 1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
try:
    @dataclass
    class Bad: x: list = []
except ValueError as e: print(e)
try:
    @dataclass
    class Bad2: x: int = 1; y: int
except TypeError as e: print(e)
