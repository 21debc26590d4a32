extension VM {
  /// Module `collections.abc`, written in Python.
  static let collectionsAbcSource = #"""
    _methods = {
        "Hashable": ("__hash__",), "Iterable": ("__iter__",), "Iterator": ("__next__", "__iter__"),
        "Reversible": ("__reversed__", "__iter__"), "Sized": ("__len__",),
        "Container": ("__contains__",), "Callable": ("__call__",),
        "Collection": ("__len__", "__iter__", "__contains__"),
        "Generator": ("send", "throw", "close", "__iter__", "__next__"),
    }
    _kinds = {
        "Sequence": (list, tuple, str, range, bytes, bytearray),
        "MutableSequence": (list, bytearray), "Mapping": (dict,), "MutableMapping": (dict,),
        "Set": (set, frozenset, type({}.keys()), type({}.items())), "MutableSet": (set,),
        "ByteString": (bytes, bytearray), "KeysView": (type({}.keys()),),
        "ValuesView": (type({}.values()),), "ItemsView": (type({}.items()),),
        "MappingView": (type({}.keys()), type({}.values()), type({}.items())),
    }


    class _AbstractMeta(type):
        def __instancecheck__(cls, instance):
            return cls.__subclasscheck__(type(instance))

        def __subclasscheck__(cls, other):
            if type.__subclasscheck__(cls, other):
                return True
            name = cls.__name__
            if cls.__module__ != "collections.abc":
                return False
            if name in _methods:
                for method in _methods[name]:
                    for base in other.__mro__:
                        if method in base.__dict__:
                            if base.__dict__[method] is None:
                                return False
                            break
                    else:
                        return False
                return True
            if any([k in other.__mro__ for k in _kinds.get(name, ())]):
                return True
            return any([k in other.__mro__ for k in cls.__dict__.get("_registered", ())])

        def register(cls, other):
            cls._registered = getattr(cls, "_registered", ()) + (other,)
            return other


    class Hashable(metaclass=_AbstractMeta):
        def __class_getitem__(cls, item):
            return cls


    class Iterable(Hashable):
        pass


    class Iterator(Iterable):
        def __iter__(self):
            return self


    class Generator(Iterator):
        pass


    class Reversible(Iterable):
        pass


    class Sized(Hashable):
        pass


    class Container(Hashable):
        pass


    class Callable(Hashable):
        pass


    class Collection(Sized, Iterable, Container):
        pass


    class Sequence(Reversible, Collection):
        def __iter__(self):
            i = 0
            try:
                while True:
                    yield self[i]
                    i += 1
            except IndexError:
                return

        def __contains__(self, value):
            return any([v is value or v == value for v in self])

        def __reversed__(self):
            for i in range(len(self) - 1, -1, -1):
                yield self[i]

        def index(self, value, start=0, stop=None):
            for i in range(start, len(self) if stop is None else stop):
                if self[i] is value or self[i] == value:
                    return i
            raise ValueError

        def count(self, value):
            return sum([1 for v in self if v is value or v == value])


    class MutableSequence(Sequence):
        def append(self, value):
            self.insert(len(self), value)

        def extend(self, values):
            for value in list(values):
                self.append(value)

        def pop(self, index=-1):
            value = self[index]
            del self[index]
            return value

        def remove(self, value):
            del self[self.index(value)]

        def clear(self):
            while len(self):
                self.pop()

        def reverse(self):
            n = len(self)
            for i in range(n // 2):
                self[i], self[n - i - 1] = self[n - i - 1], self[i]

        def __iadd__(self, values):
            self.extend(values)
            return self


    class ByteString(Sequence):
        pass


    class Set(Collection):
        def __le__(self, other):
            return len(self) <= len(other) and all([e in other for e in self])

        def __lt__(self, other):
            return len(self) < len(other) and self <= other

        def __ge__(self, other):
            return len(self) >= len(other) and all([e in self for e in other])

        def __gt__(self, other):
            return len(self) > len(other) and self >= other

        def __eq__(self, other):
            return len(self) == len(other) and self <= other

        @classmethod
        def _from_iterable(cls, it):
            return cls(it)

        def __and__(self, other):
            return self._from_iterable([v for v in other if v in self])

        def __or__(self, other):
            return self._from_iterable(list(self) + list(other))

        def __sub__(self, other):
            return self._from_iterable([v for v in self if v not in other])

        def __xor__(self, other):
            return (self - other) | (self._from_iterable(other) - self)

        def isdisjoint(self, other):
            return not any([v in self for v in other])


    class MutableSet(Set):
        def remove(self, value):
            if value not in self:
                raise KeyError(value)
            self.discard(value)

        def pop(self):
            try:
                value = next(iter(self))
            except StopIteration:
                raise KeyError from None
            self.discard(value)
            return value

        def clear(self):
            for value in list(self):
                self.discard(value)

        def __ior__(self, other):
            for value in other:
                self.add(value)
            return self


    class MappingView(Sized):
        def __init__(self, mapping):
            self._mapping = mapping

        def __len__(self):
            return len(self._mapping)

        def __repr__(self):
            return "{0.__class__.__name__}({0._mapping!r})".format(self)


    class KeysView(MappingView, Set):
        def __contains__(self, key):
            return key in self._mapping

        def __iter__(self):
            return iter(self._mapping)


    class ItemsView(MappingView, Set):
        def __contains__(self, item):
            key, value = item
            return key in self._mapping and self._mapping[key] == value

        def __iter__(self):
            for key in self._mapping:
                yield (key, self._mapping[key])


    class ValuesView(MappingView, Collection):
        def __contains__(self, value):
            return any([self._mapping[key] == value for key in self._mapping])

        def __iter__(self):
            for key in self._mapping:
                yield self._mapping[key]


    class Mapping(Collection):
        def get(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                return default

        def __contains__(self, key):
            try:
                self[key]
            except KeyError:
                return False
            return True

        def keys(self):
            return KeysView(self)

        def items(self):
            return ItemsView(self)

        def values(self):
            return ValuesView(self)

        def __eq__(self, other):
            if not isinstance(other, Mapping):
                return NotImplemented
            return dict(self.items()) == dict(other.items())


    class MutableMapping(Mapping):
        def pop(self, key, *default):
            try:
                value = self[key]
            except KeyError:
                if default:
                    return default[0]
                raise
            del self[key]
            return value

        def popitem(self):
            try:
                key = next(iter(self))
            except StopIteration:
                raise KeyError from None
            value = self[key]
            del self[key]
            return key, value

        def clear(self):
            for key in list(self):
                del self[key]

        def update(self, other=(), /, **keywords):
            if hasattr(other, "keys"):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
            for key, value in keywords.items():
                self[key] = value

        def setdefault(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                self[key] = default
            return default
    """#
}
