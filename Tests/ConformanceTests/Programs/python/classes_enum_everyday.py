# Enumerations: members, values, flags, methods, lookup and errors.
from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, EnumMeta, member, nonmember
class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10
    @property
    def label(self): return self.name.title()
    @classmethod
    def of(cls, x): return max(m for m in cls if m <= x)
print(list(Level), Level.MID, repr(Level.MID), Level(5), Level["LOW"], Level.HIGH > 3, Level.LOW + 1, f"{Level.MID} {Level.MID!r} {Level.MID:>4}", "%d %s" % (Level.LOW, Level.LOW), Level.HIGH.label, Level.of(7), sorted(Level, reverse=True)[0], int(Level.MID), Level.MID == 5, {Level.LOW: 1}[1], [10, 20][Level.LOW])
class Color(Enum):
    RED = "#f00"
    GREEN = "#0f0"
    CRIMSON = "#f00"
    def __str__(self): return f"<{self.name.lower()}>"
    @staticmethod
    def parse(s): return Color(s.lower())
    @classmethod
    def _missing_(cls, value):
        return next((m for m in cls if m.name == str(value).upper()), None)
print(list(Color), Color.CRIMSON is Color.RED, Color.__members__, Color("red"), Color.parse("#0F0"), str(Color.GREEN), repr(Color.GREEN), f"{Color.RED}", len(Color), Color.RED in Color, Color.RED.name, Color.RED.value, Color.RED == "#f00", hash(Color.RED) == hash(Color.CRIMSON), Color.RED is Color("#f00"), isinstance(Color.RED, Color), type(Color), Color)
for bad in (lambda: Color("x"), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 1), lambda: Color.RED < Color.GREEN, lambda: Color(), lambda: Level(3), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 2), lambda: Color.RED + 1, lambda: "x" in Color, lambda: Level("5")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(Perm.R | Perm.X, Perm.RW, repr(Perm.RW), Perm(7), repr(Perm(5)), ~Perm.R, Perm.R & Perm.W, bool(Perm.R & Perm.W), Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), [m.name for m in Perm], Perm(0), Perm.R ^ Perm.RW, Perm.RW.value, Perm["RW"], Perm.X.name, (Perm.R | Perm.X).name)
try: Perm(8)
except ValueError as e: print(e)
class Mode(IntFlag):
    A = 1
    B = 2
print(Mode.A | Mode.B, repr(Mode.A | 8), Mode(3) == 3, Mode.A + 1, f"{Mode.B}", Mode.A | 4, Mode(0), int(~Mode.A))
class Shape(StrEnum):
    SQUARE = auto()
    BIG_CIRCLE = auto()
print(Shape.SQUARE, repr(Shape.BIG_CIRCLE), Shape.SQUARE == "square", Shape("square").upper(), f"{Shape.SQUARE:>8}", "sq" in Shape.SQUARE, sorted(Shape), Shape.SQUARE + "!")
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def gravity(self): return 6.674e-11 * self.mass / self.radius ** 2
for p in Planet: print(p.name, round(p.gravity, 2), p.value, p)
Animal = Enum("Animal", "CAT DOG", start=10); Kind = IntEnum("Kind", {"X": 1, "Y": 2})
print(list(Animal), Animal.CAT.value, Kind.Y + 1, Animal.__name__, Animal["DOG"], list(Kind))
class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values): return (name.lower(), count)
    A = auto(); B = auto()
class WithExtras(Enum):
    _ignore_ = ["temp"]
    temp = 3
    ONE = 1
    def method(self): return self.value * 10
    const = nonmember(99)
print(list(Auto), WithExtras.ONE.method(), WithExtras.const, hasattr(WithExtras, "temp"), [m for m in WithExtras], WithExtras.ONE.__class__, WithExtras.__doc__, Color.__doc__)
def act(c):
    match c:
        case Color.RED: return "stop"
        case Color.GREEN: return "go"
print(act(Color.RED), act(Color("green")), {c.name: c.value for c in Color}, dict(zip(Level, "abc")), Level.LOW is Level(1), max(Level), sum(Level), bool(Level.LOW), Level.__members__["MID"], Level.LOW.__class__.__name__, Color.RED.__module__, isinstance(Level, EnumMeta))
import copy, pickle, json
print(copy.deepcopy(Color.RED) is Color.RED, pickle.loads(pickle.dumps(Level.MID)) is Level.MID, json.dumps({"l": Level.MID, "s": Shape.SQUARE}), Level.MID.bit_length(), Level.HIGH / 4, -Level.LOW, divmod(Level.HIGH, 3))
