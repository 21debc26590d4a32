# What happens when containers change while they are looped over.
d = {"a": 1, "b": 2, "c": 3}
for change in (lambda d, k: d.pop(k), lambda d, k: d.__setitem__(k + k, 0), lambda d, k: d.clear()):
    e = dict(d)
    try:
        for k in e:
            change(e, k)
    except RuntimeError as err:
        print(type(err).__name__, err, sorted(e))
e = dict(d)
for k in e:
    e[k] *= 10
print(e)
e = {1: "x"}
try:
    for k in e:
        del e[k]
        e[k + 1] = "y"
except RuntimeError as err:
    print(err)
for k in list(e):
    if k > 0:
        del e[k]
print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as err:
    print(err)
xs = [1, 2, 2, 3, 4, 4]
for x in xs:
    if x % 2 == 0:
        xs.remove(x)
print(xs)
xs = [1, 2, 3]
for i, x in enumerate(xs):
    if len(xs) < 6:
        xs.append(x * 10)
print(xs)
xs = [1, 2, 3, 4]
print([xs.pop() for _ in xs], xs)
from collections import deque, OrderedDict, Counter
q = deque([1, 2, 3])
try:
    for x in q:
        q.append(x)
except RuntimeError as err:
    print(err)
o = OrderedDict(a=1, b=2, c=3)
try:
    for k in o:
        o.move_to_end(k)
        if len(o) > 3: break
        del o[k]
except RuntimeError as err:
    print(err)
try:
    for k, v in d.items():
        d[k.upper()] = v
except RuntimeError as err:
    print(err, list(d))
it = iter([1, 2, 3])
print(list(zip(it, it)), next(it, "none"))
g = (x for x in xs)
xs.append(99)
print(list(g))
xs = [3, 1, 2]
def key(x):
    if len(xs): print("visible", len(xs))
    return x
xs.sort(key=key); print(xs)
try:
    xs.sort(key=lambda v: xs.append(v) or v)
except ValueError as err:
    print(err, xs)
c = Counter("banana")
for ch in c: c[ch] -= 1
print(c, +c)
views = {"x": 1}
ks, vs, its = views.keys(), views.values(), views.items()
views["y"] = 2
print(ks, vs, its, ks & {"x"}, ks | {"z"} == {"x", "y", "z"}, ("y", 2) in its, len(ks))
it = iter(views)
print(next(it)); views["z"] = 3
try:
    next(it)
except RuntimeError as err:
    print(err)
