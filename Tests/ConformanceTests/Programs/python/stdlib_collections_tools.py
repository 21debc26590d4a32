# collections, heapq, bisect, itertools corners.
from collections import *
import heapq, bisect, itertools as it, operator
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sum(c.values()), sorted(c.elements())[:4], c - Counter("miss"), c + Counter(a=2), c & Counter("sip"), c | Counter(z=1), +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) == Counter(a=1, b=0))
c.update("mm"); c.subtract({"i": 5}); print(c, c.total(), dict(c), Counter([1, 1, 2]).most_common(1), list(Counter(x=2, y=1)))
d = defaultdict(list); d["a"].append(1); d["b"]; print(d, dict(d), d.get("q"), "q" in d, defaultdict(int, {"x": 1})["y"], defaultdict(lambda: 7)["k"])
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.maxlen, q.rotate(1), q, q[0], q.pop(), q.popleft(), list(q), deque("ab") + deque("c"), deque([3, 1]).count(1), q.extendleft([7, 8]), q)
P = namedtuple("P", ["x", "y", "z"], defaults=[0]); p = P(1, 2)
print(p, p.z, p._asdict(), p._replace(y=9), P._fields, P._field_defaults, P._make([4, 5, 6]), p[1:], x := p.x, *p, p == (1, 2, 0), isinstance(p, tuple), P(**{"x": 1, "y": 1}))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); o.move_to_end("c", last=False); print(o, o.popitem(last=False), list(o), OrderedDict(a=1) == {"a": 1}, list(reversed(o)))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); m["c"] = 4; print(m["a"], m["b"], m, dict(m), m.new_child({"a": 0})["a"], m.parents, len(m))
h = [5, 1, 8, 3]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.nlargest(2, h), heapq.nsmallest(2, h, key=lambda v: -v), heapq.heappushpop(h, 2), heapq.heapreplace(h, 9), h, list(heapq.merge([1, 4], [2, 3], [0])))
a = [1, 3, 3, 7]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right([], 1), bisect.bisect(a, 5, key=lambda v: v), bisect.insort(a, 4), a)
print(list(it.accumulate([1, 2, 3], operator.mul)), list(it.accumulate([3, 1, 2], max, initial=0)), list(it.chain.from_iterable(["ab", [1]])), list(it.compress("abcd", [1, 0, 1])), list(it.islice(it.count(5, -2), 4)), list(it.islice(it.cycle("ab"), 5)))
print([(k, list(g)) for k, g in it.groupby("aabbbc")], list(it.pairwise([1, 2, 3])), list(it.product("ab", [1, 2])), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.zip_longest("ab", [1], fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda v: v < 3, [1, 3, 1])), list(it.filterfalse(None, [0, 1, ""])), list(it.repeat(7, 2)), [list(t) for t in it.tee([1, 2])])
print(operator.itemgetter(1, 0)("ab"), operator.attrgetter("real", "imag")(3), operator.methodcaller("split", ",")("a,b"), operator.concat([1], [2]), sorted(["b1", "a2"], key=operator.itemgetter(1)))
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
l = LRU(2)
for i in "abc": l[i] = i.upper()
print(l, UserDict(a=1), UserList([1]), UserString("u"), type(UserDict(a=1).data).__name__)
