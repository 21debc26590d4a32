# Choosing what to do: if chains, dicts of functions, match statements of every pattern, ternaries, short circuits.
def grade(s): return "A" if s >= 90 else "B" if s >= 80 else "C" if s >= 70 else "F"
print([grade(s) for s in (95, 85, 75, 10)], [(n, "fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or n) for n in (3, 5, 15, 7)])
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b if b else float("nan"), "**": pow, "max": max}
for sym, (a, b) in zip(ops, [(1, 2), (5, 3), (4, 2.5), (1, 0), (2, 10), ("a", "b")]): print(sym, ops[sym](a, b), end="; ")
print(ops.get("%", lambda *a: "unknown")(1, 2))
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Circle:
    def __init__(self, c, r): self.center, self.radius = c, r
from dataclasses import dataclass
from enum import Enum
@dataclass
class Move: dx: int; dy: int = 0
class Key(Enum): UP = "u"; DOWN = "d"
LIMIT = 10
class Const: MAX = 99
def what(v):
    match v:
        case None | True | False: return f"singleton {v}"
        case int(n) if n < 0: return f"negative {n}"
        case 0 | 1: return "bit"
        case Const.MAX: return "the maximum"
        case int() as n if n > LIMIT: return f"big {n}"
        case int() | float(): return f"number {v}"
        case "" : return "empty text"
        case str(s) if s.isdigit(): return f"digits {s}"
        case "yes" | "y" as word: return f"agree by {word}"
        case str(): return f"text of {len(v)}"
        case bytes(b): return f"bytes {b.hex()}"
        case []: return "empty list"
        case [x]: return f"one {x}"
        case [int(a), int(b)]: return f"two ints {a + b}"
        case [Point(x=0, y=0), *rest]: return f"origin then {len(rest)}"
        case ["go", ("north" | "south") as d]: return f"go {d}"
        case ["go", *path]: return f"path {path}"
        case [[a, b], [c, d]]: return f"matrix {a * d - b * c}"
        case [first, *_, last]: return f"{first}..{last}"
        case {"type": "circle", "r": float(r) | int(r)}: return f"circle {r}"
        case {"type": str(t), **rest} if rest: return f"{t} with {sorted(rest)}"
        case {"items": [{"id": i}, *_]}: return f"first id {i}"
        case {}: return f"mapping of {len(v)}"
        case Point(0, y): return f"on y axis {y}"
        case Point(x, y) if x == y: return f"diagonal {x}"
        case Point(): return f"point {v.x},{v.y}"
        case Circle(center=Point(x, y), radius=r): return f"circle at {x},{y} r {r}"
        case Move(dx, 0) | Move(0, dx): return f"straight {dx}"
        case Move(): return repr(v)
        case Key.UP: return "key up"
        case Key(): return f"other key {v.name}"
        case type(): return f"class {v.__name__}"
        case _: return f"unknown {type(v).__name__}"
for v in (None, True, -5, 0, 99, 50, 7, 2.5, "", "42", "y", "hello", b"\x01\xff", [], [[]], [1, 2], (3, 4), [Point(0, 0), 1, 2], ["go", "north"], ["go", "up", "down"], [[1, 2], [3, 4]], (1, 2, 3), range(4), {"type": "circle", "r": 2}, {"type": "box", "w": 1, "h": 2}, {"type": "dot"}, {"items": [{"id": 7}, {}]}, {}, Point(0, 5), Point(3, 3), Point(1, 2), Circle(Point(1, 2), 3), Move(4), Move(0, 6), Move(1, 2), Key.UP, Key.DOWN, int, {1, 2}, lambda: 0, 1j, iter([]), [1, "a"], ("a", 1)):
    print(f"{what(v)}", end="; ")
print()
match (p := Point(2, 7)):
    case Point(x=a) as q: print(a, q is p, p.y)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print("deep", deep)
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a + b + c + d)
match "abc":
    case [*chars]: print("sequence")
    case str(whole): print("text is no sequence", whole)
match 5:
    case x if x > 10: print("no")
print("x stays", x)
def http(code):
    match code:
        case 200 | 201: return "ok"
        case 404: return "not found"
        case int(c) if 500 <= c < 600: return "server"
        case _: return "?"
print([http(c) for c in (200, 404, 503, 302)], (lambda n: ("neg", "zero", "pos")[(n > 0) - (n < 0) + 1])(-3), [k for k in range(5) if k != 2 and (k % 2 or k == 0)])
for bad in ("match 1:\n case Point(1, 2, 3): pass", "match Point(1, 2):\n case Point(1, x=1): pass", "match 1:\n case int(1, 2): pass", "match Circle(1, 2):\n case Circle(1): pass", "match 1:\n case undefined.x: pass", "match Point(1, 2):\n case Point(1, 2, 3): pass", "match 1:\n case len(): pass", "match nothing_here:\n case 1: pass"):
    try: exec(bad); print("no match")
    except Exception as e: print(type(e).__name__ + ":", e)
