# Queues, counters and sorted lists for everyday algorithms.
import heapq, bisect, itertools, operator
from collections import deque, Counter, defaultdict, OrderedDict, ChainMap, namedtuple, UserDict, UserList, UserString
h = []
for p, t in ((3, "c"), (1, "a"), (2, "b"), (1, "z")):
    heapq.heappush(h, (p, t))
print(h, heapq.heappop(h), heapq.heappushpop(h, (0, "q")), heapq.heapreplace(h, (9, "r")), h)
nums = [5, 1, 8, 3, 9, 2]
heapq.heapify(nums); print(nums, heapq.nsmallest(3, nums), heapq.nlargest(2, nums, key=lambda v: -v), [heapq.heappop(nums) for _ in range(6)])
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ca", "fb", reverse=True)), list(heapq.merge(["aa", "b"], ["c", "ddd"], key=len)))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
a = [10, 20, 20, 30]
print(bisect.bisect(a, 20), bisect.bisect_left(a, 20), bisect.bisect_right(a, 5), bisect.bisect(a, 20, 0, 2))
bisect.insort(a, 25); bisect.insort_left(a, 20); print(a)
rows = [("a", 1), ("b", 5), ("c", 9)]
print(bisect.bisect(rows, 5, key=lambda r: r[1]), "FDCBA"[bisect.bisect([60, 70, 80, 90], 83)])
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sorted(c.elements())[:4], c.total(), c + Counter("miss"), c - Counter("miss"), c & Counter("sip"), c | Counter(z=2))
c.update("zz"); c.subtract({"m": 5}); print(c, +c, -c, dict(c))
print(Counter(a=1) <= Counter(a=2, b=1), Counter(a=1) == Counter(a=1, b=0), Counter([1, 1, 2]).keys(), Counter(x=-1).most_common())
d = defaultdict(list)
for w in "the cat sat on the mat".split(): d[len(w)].append(w)
print(d, d.get(9), 9 in d, d[9], len(d), defaultdict(int, a=1), defaultdict(lambda: defaultdict(int))["x"]["y"])
q = deque(range(5), maxlen=4); q.append(9); q.appendleft(7); q.rotate(1)
print(q, q.pop(), q.popleft(), q.extend([1, 2, 3]), q, q.count(1), q.index(2), 3 in q, q[-1], deque("abc") + deque("d"), deque([1, 2]) * 2, q.maxlen)
q.insert(1, "i") if q.maxlen is None else print("full", len(q)); q.remove(2); q.reverse(); print(q, list(reversed(q)), q.copy() == q, deque([1, 2]) < deque([1, 3]))
for bad in (lambda: deque().pop(), lambda: deque([1], 1).insert(0, 5), lambda: deque([1]).remove(7), lambda: q[10], lambda: deque(maxlen=-1), lambda: deque("ab").index("z")):
    try: bad()
    except (IndexError, ValueError) as e: print(type(e).__name__, e)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(o)), o | {"k": 0})
m = ChainMap({"x": 1}, {"x": 2, "y": 3}); m["z"] = 0; n = m.new_child({"y": 9})
print(m, m["x"], sorted(m), n["y"], n.parents["y"], n.maps, len(m), "q" in m, dict(m))
try: del m["y"]
except KeyError as e: print(e)
P = namedtuple("P", "x y z", defaults=[0, 1])
p = P(5); print(p, p._replace(y=2), p._asdict(), P._fields, P._make([1, 2, 3]), p == (5, 0, 1), p.x + p[2], P._field_defaults, P.__doc__, P.x.__doc__)
for bad in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: namedtuple("Q", "a a"), lambda: namedtuple("Q", "class"), lambda: namedtuple("Q", "_x"), lambda: p._replace(w=1), lambda: setattr(p, "x", 1)):
    try: bad()
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
print(namedtuple("R", "a, class, a", rename=True)._fields)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
u = Lower(A=1); u.update(B=2); print(u, u["b"], u.data, UserList([1, 2]) + [3], UserString("ab").upper() + "c")
print(list(itertools.accumulate([1, 2, 3, 4], operator.mul, initial=10)), list(itertools.batched([1], 1)) if hasattr(itertools, "batched") else "no batched", list(itertools.pairwise("abcd")), list(itertools.zip_longest("ab", [1], fillvalue="-")))
print([(k, len(list(g))) for k, g in itertools.groupby("aaabbca")], list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.compress("abcd", [1, 0, 1])), list(itertools.islice(itertools.cycle("xy"), 5)), list(itertools.chain.from_iterable(["ab", "c"])))
a1, a2 = itertools.tee([1, 2, 3]); print(next(a1), list(a2), list(a1), list(itertools.combinations_with_replacement("ab", 2)), list(itertools.permutations([1, 2, 3], 2))[:3], len(list(itertools.product("ab", repeat=3))))
print(itertools.count(5, 2), itertools.repeat("x", 3), list(itertools.dropwhile(lambda v: v < 3, [1, 3, 1])), list(itertools.filterfalse(None, [0, 1, ""])), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real", "imag")(3), operator.methodcaller("upper")("x"))
