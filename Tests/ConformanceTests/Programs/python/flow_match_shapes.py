# match statements: literals, sequences, mappings, classes, guards, captures, or-patterns, walrus and stars.
from dataclasses import dataclass
from collections import namedtuple, OrderedDict, deque
from enum import Enum
class Act(Enum):
    RELU = 1
    TANH = 2
@dataclass
class Dense:
    units: int
    act: Act = Act.RELU
@dataclass
class Conv:
    filters: int
    kernel: tuple = (3, 3)
Pt = namedtuple("Pt", "x y")
class Legacy:
    __match_args__ = ("name", "size")
    def __init__(self, name, size): self.name, self.size = name, size
def describe(v):
    match v:
        case None: return "none"
        case True | False as b: return f"bool {b}"
        case 0: return "zero"
        case int(n) if n < 0: return f"negative {n}"
        case int() | float() as n: return f"number {n}"
        case "": return "empty"
        case str(s) if s.isupper(): return f"SHOUT {s}"
        case "relu" | "tanh" as name: return f"activation {name}"
        case str(): return "text"
        case Dense(units=u, act=Act.TANH): return f"tanh dense {u}"
        case Dense(1): return "single unit"
        case Dense(u): return f"dense {u}"
        case Conv(filters=f, kernel=(k, k2)) if k == k2: return f"square conv {f} {k}"
        case Conv(kernel=[a, *rest]): return f"conv {a} {rest}"
        case Legacy("old", size=s): return f"legacy {s}"
        case Pt(x=0, y=0): return "origin"
        case Pt(x, y): return f"pt {x} {y}"
        case []: return "no items"
        case [x]: return f"one {x}"
        case [("add" | "mul") as op, *args]: return f"{op} {args}"
        case [first, [a, b], *_]: return f"nested {first} {a} {b}"
        case (x, y, *rest): return f"seq {x} {y} +{len(rest)}"
        case {"type": "dense", "units": int(u), **extra}: return f"config {u} {extra}"
        case {"type": t}: return f"type {t}"
        case {}: return f"mapping {len(v)}"
        case Act(): return f"enum {v.name}"
        case type(): return f"class {v.__name__}"
        case _: return f"other {type(v).__name__}"
for v in [None, True, 0, -5, 2.5, "", "HI", "relu", "x", Dense(3, Act.TANH), Dense(1), Dense(8), Conv(4), Conv(2, (1, 5)), Legacy("old", 2), Pt(0, 0), Pt(1, 2), [], [7], ["add", 1, 2], ("mul",), [1, [2, 3], 4], range(4), deque([1, 2]), {"type": "dense", "units": 3, "bias": 0}, {"type": "conv"}, {}, OrderedDict(a=1), Act.RELU, int, {1, 2}, b"ab", 3j]:
    print(describe(v))
def parse(tokens):
    match tokens.split():
        case ["go", ("north" | "south") as d]: return d
        case ["go", *_]: return "where?"
        case ["set", key, "=", value] if (n := value.isdigit()): return key, int(value), n
        case [*_, "quit"]: return "bye"
        case [a, b, *mid, z]: return a, b, mid, z
    return "no match"
print([parse(s) for s in ("go north", "go up", "set lr = 3", "please quit", "a b c d", "x")])
x = "outer"
match (1, 2):
    case (x, 3): pass
    case (x, y): print(x, y)
print(x)
try:
    match Legacy("old", 1):
        case Legacy(1, 2, 3): pass
except TypeError as e:
    print(e)
try:
    match 3:
        case object(a): pass
except TypeError as e:
    print(e)
match {"a": {"b": [1, {"c": 5}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print("deep", deep)
