# Ranges of any size, copies by protocol, enumerations that start anywhere.
import copy, copyreg
from functools import partial, total_ordering
r = range(10 ** 30, 10 ** 30 + 7, 2)
print(r, len(r), r[-1] - r[0], r[1:3], r.index(10 ** 30 + 4), 10 ** 30 + 1 in r, list(r)[1] % 10, r == range(10 ** 30, 10 ** 30 + 8, 2), list(reversed(r))[0] - 10 ** 30, hash(r) == hash(range(10 ** 30, 10 ** 30 + 8, 2)))
print(range(10 ** 20)[10 ** 19], range(-10 ** 20, 10 ** 20, 10 ** 20).stop, 7 in range(0, 10 ** 25, 7), bool(range(10 ** 20, 5)), range(5, 10 ** 20).start, range(10 ** 20).count(3))
for bad in (lambda: len(range(10 ** 30)), lambda: range(10 ** 20)[10 ** 21], lambda: range(1.5), lambda: range(0, 10 ** 20, 0), lambda: range(10 ** 20).index(-1), lambda: range("a")):
    try: print(bad())
    except (OverflowError, IndexError, TypeError, ValueError) as e: print(type(e).__name__, e)
print(list(enumerate("ab", 2 ** 63 - 1)), next(enumerate("x", -5)), slice(None, None, -2).indices(10 ** 20), slice(2, 10 ** 30).indices(7), int("7", 8), 0 << 10 ** 6)
for bad in (lambda: int("1", 10 ** 30), lambda: int("9", 8), lambda: 1 << -1):
    try: print(bad())
    except ValueError as e: print(e)
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
class Reduced:
    def __init__(self, n, log=()): self.n, self.items = n, list(log)
    def __reduce__(self): return (Reduced, (self.n,), None, iter(self.items))
    def append(self, v): self.items.append(v)
    def __repr__(self): return f"Reduced({self.n}, {self.items})"
class Single:
    def __reduce__(self): return "ONE"
class Stated:
    def __init__(self): self.a, self.cache = 1, "big"
    def __getstate__(self): return {"a": self.a}
    def __setstate__(self, s): self.__dict__.update(s, cache="rebuilt")
class Shallow:
    def __init__(self): self.kids = [[1]]
    def __copy__(self): new = Shallow(); new.kids = self.kids; return new
    def __deepcopy__(self, memo): new = Shallow(); new.kids = copy.deepcopy(self.kids, memo); return new
p = Point([1], 2); q = copy.copy(p); d = copy.deepcopy(p)
print(q, q.x is p.x, d.x is p.x, copy.deepcopy(Reduced(3, [[1], 2])), copy.copy(Single()).__class__.__name__, copy.deepcopy(Stated()).cache, copy.copy(Shallow()).kids, copy.deepcopy(Shallow()).kids)
copyreg.pickle(Point, lambda p: (Point, (0, p.y)))
print(copy.copy(p), copy.deepcopy([p, p])[0])
loop = [1]; loop.append(loop); twin = copy.deepcopy(loop); print(twin, twin[1] is twin, twin is loop)
f = copy.deepcopy(partial(int, base=2)); print(f("101"), f.keywords, copy.copy(print) is print, copy.deepcopy(len) is len, copy.copy((1, 2)), copy.deepcopy({1: [2]}), copy.deepcopy(slice([1], 2)).start)
for bad in (x for x in (1,)), open:
    try: print(copy.deepcopy(bad) is bad)
    except TypeError as e: print(e)
b = bytearray(b"ab"); same = b; b *= 2; b += b"!"; print(b, same is b)
@total_ordering
class Num:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __gt__(self, o): return self.v > o.v
    def __radd__(self, o): return f"radd {o}"
print(Num(1) < Num(2), Num(2) <= Num(2), Num(3) >= Num(1), 1 + Num(1))
try: Num(1) + Num(2)
except TypeError as e: print(e)
