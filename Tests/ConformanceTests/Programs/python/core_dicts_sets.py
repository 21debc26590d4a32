# Dictionaries and sets: order, views, merging, set algebra, comprehension, common mistakes.
d = dict(a=1, b=2)
d["c"] = 3
d.update({"b": 20}, e=5)
print(d, list(d), d.keys(), d.values(), d.items(), len(d), "a" in d, 1 in d.values(), ("a", 1) in d.items())
print(d.get("zz"), d.get("zz", 0), d.pop("a"), d.pop("a", None), d.popitem(), d)
print(d | {"x": 1}, {"x": 1, "b": 0} | d, dict([("k", 1), ("l", 2)]), dict(zip("ab", [1, 2])), dict.fromkeys("abc", 0), dict.fromkeys([1, 2]))
d |= [("y", 2)]
print(d, d == {"y": 2, "c": 3, "b": 20}, list(reversed(d)), {k: v for v, k in enumerate("xyz")}, {i: i * i for i in range(5) if i % 2})
ks = d.keys()
d["new"] = 0
print(ks, ks & {"y", "new"}, sorted(ks - {"b"}), sorted(ks | {"q"}), ks == {"b", "c", "y", "new"}, ks.isdisjoint({"z"}))
print({1: "int", 1.0: "float", True: "bool"}, {(1, 2): "t", frozenset({1}): "f", None: 0}, {**d, "b": None})
nested = {"model": {"layers": [{"units": 4}, {"units": 2}], "name": "net"}}
nested["model"]["layers"][0]["units"] *= 2
copy = nested.copy()
copy["model"]["name"] = "changed"
print(nested, sum(l["units"] for l in nested["model"]["layers"]))
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), max(counts, key=counts.get), min(counts.values()))
groups = {}
for word in "apple avocado banana blueberry cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups, {k: len(v) for k, v in groups.items()}, {v: k for k, v in {"a": 1, "b": 1}.items()})
s = {3, 1, 2}
t = {2, 3, 4}
print(s | t, s & t, s - t, s ^ t, s <= {1, 2, 3, 4}, s < s, s >= {1}, s.isdisjoint({9}), 2 in s, len(s), s == {1, 2, 3})
s.add(10); s.discard(99); s.update([5, 6], (7,)); s.remove(1)
print(sorted(s), s.union([0], [1]) >= {0, 1}, s.intersection([5, 6, 99]), sorted(s.difference([5], [6])), sorted(s.symmetric_difference([2, 100])))
s &= {5, 6, 7}; s -= {7}; s |= {1}; s ^= {5, 50}
print(sorted(s), set(), frozenset(), frozenset([1, 2]), {frozenset({1, 2}), frozenset({2, 1})}, set("a"), {*range(3)}, {x % 3 for x in range(10)})
print(set([1, 2]) == frozenset([2, 1]), type({1} | frozenset({2})), type(frozenset({2}) | {1}), {1, 2} > {1}, {(): 1}, {0} | {False} | {0.0})
for bad in (lambda: {}["a"], lambda: {(1, [2]): 0}, lambda: {1, []}, lambda: {}.popitem(), lambda: set().pop(), lambda: {1}.remove(5), lambda: {1} + {2}, lambda: {1} | [2], lambda: {"a": 1} + {"b": 2}, lambda: {"a": 1} | 5, lambda: dict([1, 2]), lambda: dict(["ab", "cde"]), lambda: {1: 2} < {1: 3}, lambda: {1}[0], lambda: frozenset([1]).add(2), lambda: {}.update(5), lambda: {}.a, lambda: dict(5), lambda: sorted({1: 2, "a": 3}), lambda: {1, 2}.issubset(3), lambda: {}.fromkeys(5), lambda: {}.pop(), lambda: {}.pop("k"), lambda: {}.get(), lambda: set(1), lambda: set([[1]]), lambda: {}.setdefault()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    for k in d:
        d["again"] = 1
        del d[k]
except RuntimeError as e:
    print(e)
try:
    for v in t:
        t.add(v + 100)
except RuntimeError as e:
    print(e)
print(hash((1, 2)) == hash((1, 2)), hash("a") == hash("a"), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
