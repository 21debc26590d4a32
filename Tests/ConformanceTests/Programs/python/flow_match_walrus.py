# Structural pattern matching, walrus and star expressions in all positions.
from dataclasses import dataclass
@dataclass
class Point: x: int; y: int
class Shape:
    __match_args__ = ("kind", "size")
    def __init__(self, kind, size): self.kind, self.size = kind, size
LIMIT = 10
class Const: ZERO = 0; NAME = "n"
def f(v):
    match v:
        case None: return "none"
        case True | False: return f"bool {v}"
        case Const.ZERO: return "zero"
        case int(n) if n > LIMIT: return f"big {n}"
        case int() | float(): return f"num {v}"
        case "" : return "empty"
        case str(s) if s.startswith("#"): return f"comment {s[1:]!r}"
        case str(): return f"text {v}"
        case []: return "nil"
        case [x]: return f"one {x}"
        case [Point(x=0, y=0), *rest]: return f"origin then {rest}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (("add" | "sub") as op, int(a), int(b)): return f"{op} {a + b if op == 'add' else a - b}"
        case ["go", ("north" | "south") as d, *more]: return f"go {d} {more}"
        case [[a, b], [c, d]]: return f"2x2 {a + d - b * c}"
        case [_, _, *_]: return f"many {len(v)}"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {rest}"
        case {"type": t, "pos": [x, y]}: return f"{t} at {x},{y}"
        case {}: return f"dict {sorted(v)}"
        case Point(x, 0): return f"on x at {x}"
        case Point(x=0, y=yy): return f"on y at {yy}"
        case Point() as p: return f"point {p}"
        case Shape("square", s): return f"square {s}"
        case Shape(kind=k): return f"shape {k}"
        case _: return f"other {type(v).__name__}"
for v in (None, True, 0, 50, 5, 2.5, "", "#hi", "yo", [], [1], [Point(0, 0), 1, 2], [1, 2, 1], ("add", 1, 2), ["sub", 5, 3], ["go", "north", 1, 2], [[1, 2], [3, 4]], (1, 2, 3), {"type": "circle", "r": 2, "c": "red"}, {"type": "sq", "pos": (1, 2)}, {"a": 1}, {}, Point(3, 0), Point(0, 4), Point(1, 1), Shape("square", 2), Shape("tri", 1), {1, 2}, b"ab", range(3)):
    print(f(v))
def g(cmd):
    match cmd.split():
        case ["quit" | "exit"]: return "bye"
        case ["load", name]: return f"load {name}"
        case ["set", key, "=", value]: return {key: value}
        case [a, b] | [a, b, _]: return (a, b)
        case _: return cmd
print([g(c) for c in ("quit", "load x", "set a = 1", "p q", "p q r", "p q r s")])
match (1, {"k": [2, (3, "x")]}):
    case (a, {"k": [b, (c, d)]}): print(a, b, c, d)
match -3, 1 + 2j, "s":
    case -3, 1 + 2j, "s": print("literals")
if (n := len("hello")) > 3 and (m := n * 2): print(n, m)
print([y := 5, y ** 2, (z := y + 1) and z], [last := w for w in range(3)], last, any((hit := w) > 1 for w in range(5)), hit)
data = iter([3, 2, 0, 5])
while (chunk := next(data, None)): print(chunk, end=" ")
print()
a, *b = range(4); *c, d = "xyz"; e, (g1, *h), i = 1, (2, 3, 4), 5; [j, k] = {"p": 1, "q": 2}; print(a, b, c, d, e, g1, h, i, j, k)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2, **{"a": 3}}, max(*[1, 5], 3), (lambda *p, **q: (p, q))(*(1, 2), *[3], x=1, **{"y": 2}))
for q, *r in [(1, 2, 3), (4,)]: print(q, r)
def h2(a, b=2, /, c=3, *args, d, e=5, **kw): return (a, b, c, args, d, e, kw)
print(h2(1, d=4), h2(1, 2, 3, 4, 5, d=6, f=7), h2(*[1, 2], **{"d": 3, "c": 9}), h2(1, d=0, a=5))
x = y2 = z2 = []; x.append(1); print(y2, z2 is x)
t = 1,; print(t, (1), type(()), (2,) * 2)
def ret(): return 1, *[2, 3]
print(ret(), [i for i, j in enumerate("ab") for _ in range(2) if j != "z"], {i: {j for j in range(i)} for i in range(3)}, *(x for x in range(2)))
