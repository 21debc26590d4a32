# dataclasses beyond the basics: recursion, slots, keyword-only, InitVar, replace, errors.
from dataclasses import dataclass, field, fields, asdict, astuple, replace, InitVar, KW_ONLY, make_dataclass, FrozenInstanceError, is_dataclass
from typing import ClassVar, Optional, List
@dataclass
class Node:
    value: int
    children: List["Node"] = field(default_factory=list)
    parent: Optional["Node"] = None
    def add(self, v):
        n = Node(v, parent=self)
        self.children.append(n)
        return n
root = Node(1)
kid = root.add(2)
print(root)
print(kid.parent is root, Node.__doc__)
@dataclass(order=True, frozen=True, slots=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)
    def __str__(self): return f"v{self.major}.{self.minor}"
vs = [Version(1, 2), Version(0, 9, "beta"), Version(1, 0)]
print(sorted(vs), max(vs), Version(1, 0) == Version(1, 0, "x"), len({Version(1), Version(1, 0, "y")}), Version.__slots__)
for action in (lambda: setattr(vs[0], "major", 2), lambda: delattr(vs[0], "minor"), lambda: setattr(vs[0], "other", 1)):
    try:
        action()
    except (FrozenInstanceError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
@dataclass
class Config:
    path: str
    _: KW_ONLY
    lr: float = 0.1
    steps: int = 10
    scale: InitVar[float] = 2.0
    kind: ClassVar[str] = "cfg"
    total: float = field(init=False, repr=False)
    def __post_init__(self, scale):
        self.total = self.lr * self.steps * scale
c = Config("a.txt", steps=5)
print(c, c.total, replace(c, lr=1.0, scale=1.0).total, [f.name for f in fields(c)], asdict(c))
for bad in (lambda: Config("a", 0.5), lambda: Config(), lambda: Config("a", speed=1)):
    try:
        bad()
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Wrong:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Wrong2:
        xs: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Twice:
        _: KW_ONLY
        a: int
        __: KW_ONLY
except TypeError as e:
    print(e)
@dataclass
class Base:
    x: int
    y: int = 2
@dataclass
class Child(Base):
    z: int = 3
    x: float = 1.5
print(Child(), Child(9), astuple(Child()), Child.__match_args__, Child.__eq__(Child(), Base(1.5)))
match Child(1, 2, 3):
    case Child(x, y, z=3):
        print("matched", x, y)
P = make_dataclass("P", [("x", int), ("y", int, field(default=0)), "z"], namespace={"sum": lambda self: self.x + self.y}, kw_only=True)
print(P(x=1, z=None), P(x=1, y=5, z=0).sum(), is_dataclass(P), is_dataclass(P(x=1, z=2)))
@dataclass(eq=False)
class Ident:
    n: int
one = Ident(1)
print(one == Ident(1), hash(one) == hash(one))
@dataclass
class Unhash:
    n: int
try:
    hash(Unhash(1))
except TypeError as e:
    print(e)
@dataclass(unsafe_hash=True, repr=False)
class H:
    n: int
print(hash(H(3)) == hash((3,)), "H object" in repr(H(1)))
f = fields(Config)[1]
print(f.name, f.type, f.default, f.kw_only, f.metadata, field(metadata={"u": "m"}).metadata["u"])
