# Own containers on top of collections.abc, UserDict, UserList, ChainMap and views.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from collections.abc import Hashable, Iterable, Mapping, MutableMapping, MutableSequence, Sequence, Set, Sized
class History(Mapping):
    def __init__(self, **series):
        self._data = series
    def __getitem__(self, key):
        return self._data[key]
    def __iter__(self):
        return iter(self._data)
    def __len__(self):
        return len(self._data)
h = History(loss=[0.9, 0.5], acc=[0.4, 0.8])
print(list(h), h.get("loss"), h.get("mae", "-"), "acc" in h, len(h), list(h.items()), h == {"loss": [0.9, 0.5], "acc": [0.4, 0.8]})
print(sorted(h.keys() | {"x"}), h.keys() & {"acc"}, isinstance(h, Mapping), isinstance(h, MutableMapping))
try:
    h["loss"] = 3
except TypeError as e:
    print(e)
class Half(MutableMapping):
    def __getitem__(self, k): return 1
    def __len__(self): return 0
try:
    Half()
except TypeError as e:
    print(e)
class Window(Sequence):
    def __init__(self, data, size): self.data, self.size = data, size
    def __len__(self): return len(self.data) - self.size + 1
    def __getitem__(self, i):
        if not -len(self) <= i < len(self): raise IndexError("window out of range")
        i %= len(self)
        return tuple(self.data[i:i + self.size])
w = Window([1, 2, 3, 4, 5], 3)
print(list(w), (2, 3, 4) in w, w.index((3, 4, 5)), w.count((1, 2, 3)), list(reversed(w)), w[-1])
try:
    w.index((9,))
except ValueError as e:
    print("ValueError", e)
class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)
    def __missing__(self, key): return f"no {key}"
d = Lower(Units=3, RATE=0.1)
d.update({"Name": "x"})
print(d, d["units"], d["zzz"], d | {"NEW": 1}, len(d), d.pop("rate"), dict(d), Lower.fromkeys(["A", "B"], 0), d.data)
class Stack(UserList):
    def top(self): return self[-1]
s = Stack([1, 2]); s.append(9); s += [4]
print(s, s.top(), s[1:], type(s[1:]).__name__, s + [0], [0] + s, s * 2, sorted(s, reverse=True), s == [1, 2, 9, 4], 9 in s)
t = UserString("keras")
print(t.upper(), t + " 3", t[0], len(t), t == "keras", t.replace("k", "K"), type(t.title()).__name__, "era" in t)
cm = ChainMap({"lr": 0.01}, {"lr": 0.1, "epochs": 5})
child = cm.new_child({"epochs": 1})
print(cm["lr"], cm["epochs"], child["epochs"], cm, len(child), sorted(child), child.parents == cm, cm | {"z": 1}, dict(child))
child["seed"] = 7
print(child.maps[0], "seed" in cm)
try:
    cm["nope"]
except KeyError as e:
    print("KeyError", e)
try:
    del cm["epochs"]
except KeyError as e:
    print(e)
print([isinstance(v, Hashable) for v in (1, "a", [], (), {}, frozenset())], [isinstance(v, Sized) for v in ([], 3, "s")])
print(issubclass(list, MutableSequence), issubclass(tuple, MutableSequence), issubclass(dict, Mapping), isinstance({}.keys(), Set), isinstance(deque(), MutableSequence), isinstance(Counter(), Mapping), isinstance((i for i in []), Iterable))
od = OrderedDict(a=1, b=2); od.move_to_end("a")
print(od, od.keys(), od.items(), od.popitem(last=False), list(reversed(od)))
