# Enums as options: flags, checks, functional making, lookups and mixed-in types.
from enum import *
import json
class Mode(StrEnum):
    TRAIN = auto()
    EVAL = "evaluate"
class Perm(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC
class Level(IntEnum):
    LOW = 1
    HIGH = 10
print(Mode.TRAIN, repr(Mode.EVAL), Mode("train"), f"{Mode.EVAL:>12}", Mode.EVAL == "evaluate", json.dumps([Mode.TRAIN, Level.HIGH]))
print(Perm.READ | Perm.EXEC, repr(Perm.ALL), ~Perm.READ, Perm.READ in Perm.ALL, Perm(0), Perm(5), list(Perm.ALL), len(Perm.READ | Perm.WRITE), bool(Perm.NONE))
print(Perm.ALL & ~Perm.WRITE, Perm.READ ^ Perm.ALL, [p.name for p in Perm], Perm["ALL"].value, (Perm.READ | Perm.WRITE).name)
print(Level.HIGH > 5, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), Level(10), max(Level), f"{Level.HIGH}", str(Level.LOW), repr(Level.LOW))
print(Mode.__members__, list(Level), len(Perm), Perm.__members__.keys())
for bad in (lambda: Mode("test"), lambda: Level["MID"], lambda: Perm(64), lambda: Mode.PREDICT, lambda: setattr(Mode, "TRAIN", 1), lambda: Perm.READ | 1, lambda: setattr(Level.LOW, "value", 3), lambda: "READ" in Perm):
    try:
        print(bad())
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
try:
    @verify(UNIQUE)
    class Dup(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        B = 4
except ValueError as e:
    print(e)
try:
    @unique
    class Same(Enum):
        RED = "r"
        ROT = "r"
except ValueError as e:
    print(e)
class Loose(Flag, boundary=CONFORM):
    A = 1
    B = 2
class Keep(Flag, boundary=KEEP):
    A = 1
print(Loose(15), Keep(5), Keep(5).value, IntFlag("Bits", "X Y Z")(5))
Opt = Enum("Opt", ["SGD", "ADAM"], start=0)
print(list(Opt), Opt.ADAM.value, Opt(0), Opt)
class Activation(Enum):
    RELU = ("relu", lambda x: max(0, x))
    DOUBLE = ("double", lambda x: 2 * x)
    def __init__(self, label, fn):
        self.label, self.fn = label, fn
    def __call__(self, x):
        return self.fn(x)
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.label == value:
                return m
print(Activation.RELU(-3), Activation.DOUBLE(4), Activation("relu").name, [m.label for m in Activation])
class Planet(Enum):
    EARTH = 5.97e24, 6.37e6
    @property
    def g(self):
        m, r = self.value
        return round(6.674e-11 * m / r ** 2, 2)
print(Planet.EARTH.g, Planet.EARTH, Planet((5.97e24, 6.37e6)) is Planet.EARTH)
def describe(m):
    match m:
        case Perm.READ | Perm.WRITE:
            return "either"
        case Perm.ALL:
            return "all"
        case Level.LOW:
            return "low"
        case Mode():
            return "mode " + m
        case _:
            return "other"
print([describe(v) for v in (Perm.READ, Perm.ALL, Level.LOW, Mode.EVAL, 7)])
