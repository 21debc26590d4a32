extension VM {
  /// Module `collections`, written in Python.
  static let collectionsSource = #"""
    import sys
    from _collections import deque, ordered_view as _ordered_view
    from _defaultdict import defaultdict

    __all__ = ["namedtuple", "Counter", "OrderedDict", "defaultdict", "deque", "ChainMap", "UserDict",
               "UserList", "UserString"]

    _keywords = frozenset(
        "False None True and as assert async await break class continue def del elif else except "
        "finally for from global if import in is lambda nonlocal not or pass raise return try while "
        "with yield".split())


    def __getattr__(name):
        if name == "abc":
            import collections.abc
            return sys.modules["collections.abc"]
        raise AttributeError(f"module 'collections' has no attribute {name!r}")


    class _Column:
        def __init__(self, index):
            self.index = index
            self.__doc__ = f"Alias for field number {index}"

        def __get__(self, row, owner=None):
            return self if row is None else tuple.__getitem__(row, self.index)

        def __set__(self, row, value):
            raise AttributeError("can't set attribute")


    def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
        if isinstance(field_names, str):
            field_names = field_names.replace(",", " ").split()
        names = [str(name) for name in field_names]
        typename = str(typename)
        if rename:
            seen = set()
            for index, name in enumerate(names):
                if (not name.isidentifier() or name in _keywords or name.startswith("_")
                        or name in seen):
                    names[index] = f"_{index}"
                seen.add(name)
        for name in [typename] + names:
            if not name.isidentifier():
                raise ValueError("Type names and field names must be valid "
                                 f"identifiers: {name!r}")
            if name in _keywords:
                raise ValueError("Type names and field names cannot be a "
                                 f"keyword: {name!r}")
        seen = set()
        for name in names:
            if name.startswith("_") and not rename:
                raise ValueError(f"Field names cannot start with an underscore: {name!r}")
            if name in seen:
                raise ValueError(f"Encountered duplicate field name: {name!r}")
            seen.add(name)
        field_defaults = {}
        if defaults is not None:
            defaults = tuple(defaults)
            if len(defaults) > len(names):
                raise TypeError("Got more default values than field names")
            field_defaults = dict(reversed(list(zip(reversed(names), reversed(defaults)))))
        fields = tuple(names)
        count = len(fields)
        parameters = ", ".join(names)
        inner = parameters + "," if count == 1 else parameters
        space = {"_make_tuple": tuple.__new__, "__name__": f"namedtuple_{typename}"}
        exec(f"def __new__(_cls{', ' + parameters if names else ''}):\n"
             f"    return _make_tuple(_cls, ({inner}))", space)
        new = space["__new__"]
        new.__qualname__ = f"{typename}.__new__"
        if defaults is not None:
            new.__defaults__ = defaults

        @classmethod
        def _make(cls, iterable):
            result = tuple.__new__(cls, iterable)
            if len(result) != count:
                raise TypeError(f"Expected {count} arguments, got {len(result)}")
            return result

        def _replace(self, /, **changes):
            result = self._make([changes.pop(name, value) for name, value in zip(fields, self)])
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return result

        def _asdict(self):
            return dict(zip(fields, self))

        template = "(" + ", ".join([f"{name}=%r" for name in names]) + ")"

        def __repr__(self):
            return self.__class__.__name__ + template % tuple(self)

        def __getnewargs__(self):
            return tuple(self)

        for function in (_replace, _asdict, __repr__, __getnewargs__):
            function.__qualname__ = f"{typename}.{function.__name__}"
        members = {
            "__doc__": f"{typename}({parameters})", "__slots__": (), "_fields": fields,
            "_field_defaults": field_defaults, "__new__": new, "_make": _make, "_replace": _replace,
            "_asdict": _asdict, "__repr__": __repr__, "__getnewargs__": __getnewargs__,
            "__match_args__": fields,
        }
        for index, name in enumerate(names):
            members[name] = _Column(index)
        result = type(typename, (tuple,), members)
        if module is None:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        result.__module__ = module
        return result


    def _count(counter, iterable):
        get = counter.get
        for item in iterable:
            counter[item] = get(item, 0) + 1


    class Counter(dict):
        def __init__(self, iterable=None, /, **keywords):
            super().__init__()
            self.update(iterable, **keywords)

        def __missing__(self, key):
            return 0

        def total(self):
            return sum(self.values())

        def most_common(self, n=None):
            ordered = sorted(self.items(), key=lambda item: item[1], reverse=True)
            return ordered if n is None else ordered[:max(n, 0)]

        def elements(self):
            for item, count in self.items():
                for _ in range(count):
                    yield item

        @classmethod
        def fromkeys(cls, iterable, v=None):
            raise NotImplementedError(
                "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

        def update(self, iterable=None, /, **keywords):
            if iterable is not None:
                if isinstance(iterable, dict):
                    if self:
                        for item, count in iterable.items():
                            self[item] = count + self.get(item, 0)
                    else:
                        super().update(iterable)
                else:
                    _count(self, iterable)
            if keywords:
                self.update(keywords)

        def subtract(self, iterable=None, /, **keywords):
            if iterable is not None:
                if isinstance(iterable, dict):
                    for item, count in iterable.items():
                        self[item] = self.get(item, 0) - count
                else:
                    for item in iterable:
                        self[item] = self.get(item, 0) - 1
            if keywords:
                self.subtract(keywords)

        def copy(self):
            return self.__class__(self)

        def __delitem__(self, item):
            if item in self:
                super().__delitem__(item)

        def __repr__(self):
            if not self:
                return f"{self.__class__.__name__}()"
            try:
                shown = dict(self.most_common())
            except TypeError:
                shown = dict(self)
            return f"{self.__class__.__name__}({shown!r})"

        def __eq__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[e] == other[e] for c in (self, other) for e in c])

        def __ne__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return not self == other

        def __le__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[e] <= other[e] for c in (self, other) for e in c])

        def __lt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self <= other and self != other

        def __ge__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return all([self[e] >= other[e] for c in (self, other) for e in c])

        def __gt__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self >= other and self != other

        def _combined(self, other, operation):
            result = Counter()
            for item, count in self.items():
                value = operation(count, other[item])
                if value > 0:
                    result[item] = value
            for item, count in other.items():
                if item not in self:
                    value = operation(0, count)
                    if value > 0:
                        result[item] = value
            return result

        def __add__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._combined(other, lambda a, b: a + b)

        def __sub__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._combined(other, lambda a, b: a - b)

        def __or__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._combined(other, max)

        def __and__(self, other):
            if not isinstance(other, Counter):
                return NotImplemented
            return self._combined(other, min)

        def _keep_positive(self):
            for item in [item for item, count in self.items() if not count > 0]:
                del self[item]
            return self

        def __pos__(self):
            return Counter()._combined(self, lambda a, b: a + b)

        def __neg__(self):
            return Counter()._combined(self, lambda a, b: a - b)

        def __iadd__(self, other):
            for item, count in other.items():
                self[item] += count
            return self._keep_positive()

        def __isub__(self, other):
            for item, count in other.items():
                self[item] -= count
            return self._keep_positive()

        def __ior__(self, other):
            for item, count in other.items():
                if count > self[item]:
                    self[item] = count
            return self._keep_positive()

        def __iand__(self, other):
            for item, count in list(self.items()):
                if other[item] < count:
                    self[item] = other[item]
            return self._keep_positive()

        __hash__ = None


    class OrderedDict(dict):
        def move_to_end(self, key, last=True):
            if not dict.__contains__(self, key):
                raise KeyError(key)
            value = dict.__getitem__(self, key)
            if last:
                dict.__delitem__(self, key)
                dict.__setitem__(self, key, value)
            else:
                rest = [(k, v) for k, v in dict.items(self) if k != key]
                dict.clear(self)
                dict.__setitem__(self, key, value)
                for k, v in rest:
                    dict.__setitem__(self, k, v)

        def popitem(self, last=True):
            if not self:
                raise KeyError("dictionary is empty")
            if last:
                return dict.popitem(self)
            key = next(iter(self))
            return key, dict.pop(self, key)

        def copy(self):
            return self.__class__(self)

        @classmethod
        def fromkeys(cls, iterable, value=None):
            result = cls()
            for key in iterable:
                result[key] = value
            return result

        def keys(self):
            return _ordered_view(self, "keys")

        def values(self):
            return _ordered_view(self, "values")

        def items(self):
            return _ordered_view(self, "items")

        def __eq__(self, other):
            if isinstance(other, OrderedDict):
                return dict.__eq__(self, other) and all([a == b for a, b in zip(self, other)])
            return dict.__eq__(self, other)

        def __ne__(self, other):
            return not self == other

        __hash__ = None

        def __repr__(self):
            if not self:
                return f"{self.__class__.__name__}()"
            if id(self) in _shown:
                return "..."
            _shown.add(id(self))
            try:
                return f"{self.__class__.__name__}({list(self.items())!r})"
            finally:
                _shown.discard(id(self))

        def __or__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            result = self.__class__(self)
            result.update(other)
            return result

        def __ror__(self, other):
            if not isinstance(other, dict):
                return NotImplemented
            result = self.__class__(other)
            result.update(self)
            return result


    _shown = set()


    def __getattr__(name):
        if name in ("ChainMap", "UserDict", "UserList", "UserString"):
            import _user_collections
            return getattr(_user_collections, name)
        raise AttributeError(f"module 'collections' has no attribute {name!r}")
    """#
}
