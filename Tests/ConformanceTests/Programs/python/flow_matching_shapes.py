# match over data of many shapes, with guards, classes, captures and nested patterns.
from dataclasses import dataclass
from enum import Enum
from collections import namedtuple, OrderedDict, deque
class Color(Enum):
    RED = 1
    BLUE = 2
@dataclass
class Point:
    x: float
    y: float
class Circle:
    __match_args__ = ("center", "r")
    def __init__(self, center, r): self.center, self.r = center, r
Pair = namedtuple("Pair", "a b")
LIMIT = 10
class NS: limit = 5
def describe(v):
    match v:
        case None: return "none"
        case True | False: return f"bool {v}"
        case 0: return "zero"
        case int(n) if n > LIMIT: return f"big {n}"
        case NS.limit: return "the limit"
        case int() | float(): return f"number {v!r}"
        case "": return "empty text"
        case str(s) if s.startswith("#"): return f"comment {s[1:].strip()}"
        case "yes" | "y" as word: return f"agreed by {word}"
        case Color.RED: return "red"
        case Color(): return f"color {v.name}"
        case []: return "empty sequence"
        case [x]: return f"one item {x}"
        case [Point(x=0, y=0), *rest]: return f"origin then {len(rest)}"
        case ["move", (x, y)] | ["go", x, y]: return f"move {x},{y}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case [_, _, *others]: return f"others {others}"
        case {"type": "circle", "r": r, **extra}: return f"circle {r} {extra}"
        case {"items": [{"id": first_id}, *_]}: return f"first id {first_id}"
        case {}: return f"mapping of {len(v)}"
        case Point(x, 0): return f"on the x axis at {x}"
        case Point(x=px, y=py) if px == py: return f"diagonal {px}"
        case Circle(Point(cx, cy), r=radius): return f"circle at {cx},{cy} r {radius}"
        case bytes(b): return f"bytes {b!r}"
        case _: return f"something else: {type(v).__name__}"
for v in (None, True, 0, 7, 5, 42, 2.5, "", "# note ", "y", "no", Color.RED, Color.BLUE, [], (), [1], [Point(0, 0), 1, 2], ["move", (1, 2)], ("go", 3, 4), [1, 2, 1], [1, 2, 3, 4], {"type": "circle", "r": 2, "fill": 1}, {"items": [{"id": 9}, {}]}, {}, {"a": 1}, Point(3, 0), Point(2, 2), Point(1, 2), Circle(Point(1, 1), 5), b"ab", {1, 2}, Pair(1, 2), deque([1, 2, 3]), OrderedDict(a=1), range(3), iter([]), "xyz", complex(1)):
    print(describe(v))
def evaluate(e):
    match e:
        case ("+" | "add", a, b): return evaluate(a) + evaluate(b)
        case ("*", *args):
            out = 1
            for a in args: out *= evaluate(a)
            return out
        case ("neg", a): return -evaluate(a)
        case ("let", {**bindings}, body) if bindings: return sum(bindings.values()) + evaluate(body)
        case int() | float(): return e
        case _: raise ValueError(f"cannot evaluate {e!r}")
print(evaluate(("+", 2, ("*", 3, 4, ("neg", 1)))), evaluate(("let", {"a": 1, "b": 2}, 4)))
try: evaluate(("?", 1))
except ValueError as e: print(e)
class Bad: __match_args__ = "x"
class Few: __match_args__ = ("a",)
for subject, code in ((Bad(), "case Bad(1): pass"), (Few(), "case Few(1, 2): pass"), (3, "case int(1, 2): pass"), (Few(), "case Few(1, a=2): pass")):
    try: exec(f"match subject:\n    {code}", {"subject": subject, "Bad": Bad, "Few": Few})
    except TypeError as e: print(e)
for src in ("match 1:\n    case x: pass\n    case 2: pass", "match 1:\n    case [a, a]: pass", "match 1:\n    case {'k': 1, 'k': 2}: pass", "match 1:\n    case (a | 1): pass\n    case _: pass", "match 1:\n    case [*a, *b]: pass", "match 1:\n    case 1 + 2: pass", "match 1:\n    case Point(x=1, x=2): pass", "match x\n    case 1: pass", "match 1:\ncase 1: pass", "match 1:\n    case a.b(): pass\n    case -x: pass", "match 1:\n    case {**a, 'b': 1}: pass"):
    try: compile(src, "<s>", "exec")
    except SyntaxError as e: print(e.lineno, e.offset, e.msg)
match = {"case": 1}; case = match["case"]; print(match, case)
match (x := [1, 2]):
    case [a, b]: print(a + b, x)
