# Lists and tuples: every method, copies, sorting with keys, nested structures, stacks, queues, bisect, mistakes.
import bisect, copy, random
from collections import deque
xs = [5, 3, 8, 1]
xs.append(9); xs.extend([2, 7]); xs.insert(1, 4); xs.insert(-1, 6); xs.insert(100, 0)
print(xs, len(xs), sum(xs), min(xs), max(xs), xs.index(8), xs.count(3), 8 in xs, xs[0], xs[-1])
print(xs.pop(), xs.pop(0), xs.pop(-2), xs, xs.remove(3), xs.reverse(), xs, xs.sort(), xs, xs.copy() is xs, xs.clear(), xs)
ys = ["pear", "Fig", "apple", "kiwi", "date"]
print(sorted(ys), sorted(ys, key=str.lower), sorted(ys, key=len), sorted(ys, key=lambda w: (len(w), w)), sorted(ys, key=lambda w: w[-1], reverse=True), sorted(ys, key=lambda w: -len(w)), ys)
ys.sort(key=str.casefold, reverse=True); print(ys, sorted([3, 1, 2], reverse=True), sorted((2, 1)), sorted({"b", "a"}), sorted("hello"), sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([[2], [1, 9], []]), sorted([True, 0, 2, -1.5]))
print(list(range(5)), list("abc"), list((1, 2)), list({"k": 1}), [0] * 4, [[]] * 2, [None, True], [1, [2, [3]]], [] + [1], [1, 2] * 2, list(map(int, "123")), [*"ab", 1], list(zip("ab", [1, 2])), list(enumerate("ab")), list(reversed([1, 2])))
a = [1, [2, 3]]; b = a; c = a[:]; d = copy.copy(a); e = copy.deepcopy(a); a[0] = 100; a[1].append(4)
print(a, b, c, d, e, a is b, a == b, a[1] is c[1], a[1] is e[1])
t = (1, 2, 3, 2); print(t, t[0], t[1:], t.count(2), t.index(3), len(t), t + (4,), t * 2, 2 in t, sorted(t), tuple("ab"), (), (1,), (1, (2, 3)), 1, hash(t) == hash((1, 2, 3, 2)), t < (1, 3), min(t), sum(t), tuple(x * 2 for x in t), t[::-1], (t, t)[1][0])
stack = []; [stack.append(i) for i in range(3)]; print(stack.pop(), stack.pop(), stack); q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.popleft(), q.pop(), q, q.rotate(1), q, q.extend("ab"), q, q.maxlen, q[0], q.index("a"), q.count("b"), list(reversed(q)), deque("abc").extendleft("xy"), deque([1]) == deque([1]), q.reverse(), q, q.insert(1, "z") if len(q) < 3 else "full", q.remove("a"), q, q.clear(), q)
s = [1, 3, 5, 7]; print(bisect.bisect_left(s, 5), bisect.bisect_right(s, 5), bisect.bisect(s, 4), bisect.insort(s, 4), s, bisect.bisect_left(s, 100), bisect.bisect([1, 2, 2, 3], 2, 0, 2), [("F", "D", "C", "B", "A")[bisect.bisect([60, 70, 80, 90], g)] for g in (33, 60, 77, 99)], bisect.bisect_left([("a", 1), ("b", 2)], "b", key=lambda p: p[0]))
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [sum(r) for r in m], [sum(c) for c in zip(*m)], max(map(max, m)), [v for r in m for v in r], [[v * 2 for v in r] for r in m], m[1][2], [r[0] for r in m], [r[:] for r in m] == m, list(map(list, m)), sum((r for r in m), []), any(5 in r for r in m), [(i, j) for i, r in enumerate(m) for j, v in enumerate(r) if v % 3 == 0])
def chunks(l, n): return [l[i:i + n] for i in range(0, len(l), n)]
def rotate(l, k): k %= len(l); return l[-k:] + l[:-k]
def flatten(l): return [y for x in l for y in (flatten(x) if isinstance(x, (list, tuple)) else [x])]
print(chunks(list(range(7)), 3), rotate([1, 2, 3, 4], 1), rotate([1, 2, 3, 4], -1), flatten([1, (2, [3, [4]]), []]), list(dict.fromkeys([3, 1, 3, 2])), [x for i, x in enumerate([1, 1, 2]) if x not in [1, 1, 2][:i]], list(filter(None, [0, 1, "", 2])), [a - b for a, b in zip([5, 3], [1, 1])], sum(x * y for x, y in zip([1, 2], [3, 4])), all(x <= y for x, y in zip([1, 2], [2, 3])))
z = list(range(10)); z[2:5] = []; z[0:2] = ["a"] * 3; z[-1:] = [1, 2]; del z[::3]; print(z); z[1:4:2] = "xy"; print(z, z.index("x", 1), z[-3:-1]); z += z[:2]; print(z)
random.seed(3); r = list(range(6)); random.shuffle(r); print(r, random.choice(r), random.sample(r, 3), sorted(r, key=lambda _: random.random()))
nested = {"a": [1, (2, {"b": [3]})]}; print(nested["a"][1][1]["b"][0], len(nested["a"]), [type(v).__name__ for v in nested["a"]], [[1, 2], [3]] + [[4]], [1, 2] == [1.0, 2.0], [1, "1"] != ["1", 1])
w = [3, 1, 2]; print(w.sort(), sorted(w) is w, w.append(4), [w.pop() for _ in range(2)], w, w.extend(w), w, w.__len__(), w.__contains__(1), list.append(w, 5), w, str(w), repr(w), f"{w!r:>20}", f"{w}", "%s" % w, "%s %s" % (1, w))
for bad in (lambda: [1][5], lambda: [1]["0"], lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("a"), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + 2, lambda: [1] + "a", lambda: [1] * [2], lambda: [1] - [1], lambda: [3, "a"].sort(), lambda: sorted([1, None]), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [1].insert(0), lambda: [1].extend(5), lambda: [1].sort(lambda x: x), lambda: [1].sort(key=5), lambda: [1].foo, lambda: list(5), lambda: list(1, 2), lambda: tuple(5), lambda: (1,).append(2), lambda: (1, 2)[2], lambda: hash([1]), lambda: hash((1, [2])), lambda: {[1]: 2}, lambda: [1].count(), lambda: [1].index(), lambda: max([]), lambda: min(()), lambda: sum([[1]]), lambda: sum("ab"), lambda: [1, 2].reverse(1), lambda: [1].copy(2), lambda: [1, 2, 3][::0], lambda: [1][None], lambda: [1, 2][1.5], lambda: [[1]][0][1], lambda: (1).sort(), lambda: deque([1], maxlen=-1), lambda: deque([1])[3], lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1]).remove(9), lambda: deque(5), lambda: deque([1]).index(4), lambda: [0].__getitem__(3), lambda: [1, 2] < [1, "a"], lambda: [1] < 1, lambda: [1].__add__(2), lambda: next([1]), lambda: reversed(5), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted(key=len), lambda: sorted([[1], 2]), lambda: enumerate(), lambda: zip([1], 5)):
    try: print(bad())
    except Exception as err: print(type(err).__name__ + ":", err)
