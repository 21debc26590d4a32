extension VM {
  /// Module `collections.abc`, written in Python.
  static let collectionsAbcSource = #"""
    from abc import ABCMeta, abstractmethod

    __all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
               "Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container",
               "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping",
               "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence",
               "ByteString"]


    _Alias = type(list[int])


    def _has(kind, *methods):
        for method in methods:
            for base in kind.__mro__:
                if method in base.__dict__:
                    if base.__dict__[method] is None:
                        return NotImplemented
                    break
            else:
                return NotImplemented
        return True


    class Hashable(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __hash__(self):
            return 0

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__hash__") if cls is Hashable else NotImplemented


    class Iterable(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __iter__(self):
            while False:
                yield None

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__iter__") if cls is Iterable else NotImplemented

        __class_getitem__ = classmethod(_Alias)


    class Iterator(Iterable):
        __slots__ = ()

        @abstractmethod
        def __next__(self):
            raise StopIteration

        def __iter__(self):
            return self

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__iter__", "__next__") if cls is Iterator else NotImplemented


    class Reversible(Iterable):
        __slots__ = ()

        @abstractmethod
        def __reversed__(self):
            while False:
                yield None

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__reversed__", "__iter__") if cls is Reversible else NotImplemented


    class Generator(Iterator):
        __slots__ = ()

        def __next__(self):
            return self.send(None)

        @abstractmethod
        def send(self, value):
            raise StopIteration

        @abstractmethod
        def throw(self, typ, val=None, tb=None):
            if val is None:
                if tb is None:
                    raise typ
                val = typ()
            if tb is not None:
                val = val.with_traceback(tb)
            raise val

        def close(self):
            try:
                self.throw(GeneratorExit)
            except (GeneratorExit, StopIteration):
                pass
            else:
                raise RuntimeError("generator ignored GeneratorExit")

        @classmethod
        def __subclasshook__(cls, kind):
            if cls is Generator:
                return _has(kind, "__iter__", "__next__", "send", "throw", "close")
            return NotImplemented


    class Sized(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __len__(self):
            return 0

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__len__") if cls is Sized else NotImplemented


    class Container(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __contains__(self, x):
            return False

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__contains__") if cls is Container else NotImplemented

        __class_getitem__ = classmethod(_Alias)


    class Collection(Sized, Iterable, Container):
        __slots__ = ()

        @classmethod
        def __subclasshook__(cls, kind):
            if cls is Collection:
                return _has(kind, "__len__", "__iter__", "__contains__")
            return NotImplemented


    class Callable(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __call__(self, *args, **keywords):
            return False

        @classmethod
        def __subclasshook__(cls, kind):
            return _has(kind, "__call__") if cls is Callable else NotImplemented

        __class_getitem__ = classmethod(_Alias)


    class Awaitable(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __await__(self):
            yield


    class Coroutine(Awaitable):
        __slots__ = ()


    class AsyncIterable(metaclass=ABCMeta):
        __slots__ = ()

        @abstractmethod
        def __aiter__(self):
            return self


    class AsyncIterator(AsyncIterable):
        __slots__ = ()


    class AsyncGenerator(AsyncIterator):
        __slots__ = ()


    class Sequence(Reversible, Collection):
        __slots__ = ()

        @abstractmethod
        def __getitem__(self, index):
            raise IndexError

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
        __slots__ = ()

        @abstractmethod
        def __setitem__(self, index, value):
            raise IndexError

        @abstractmethod
        def __delitem__(self, index):
            raise IndexError

        @abstractmethod
        def insert(self, index, value):
            raise IndexError

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
        __slots__ = ()


    class Set(Collection):
        __slots__ = ()

        def __le__(self, other):
            if not isinstance(other, Set):
                return NotImplemented
            return len(self) <= len(other) and all([e in other for e in self])

        def __lt__(self, other):
            if not isinstance(other, Set):
                return NotImplemented
            return len(self) < len(other) and self.__le__(other)

        def __ge__(self, other):
            if not isinstance(other, Set):
                return NotImplemented
            return len(self) >= len(other) and all([e in self for e in other])

        def __gt__(self, other):
            if not isinstance(other, Set):
                return NotImplemented
            return len(self) > len(other) and self.__ge__(other)

        def __eq__(self, other):
            if not isinstance(other, Set):
                return NotImplemented
            return len(self) == len(other) and self.__le__(other)

        @classmethod
        def _from_iterable(cls, it):
            return cls(it)

        def __and__(self, other):
            if not isinstance(other, Iterable):
                return NotImplemented
            return self._from_iterable(v for v in other if v in self)

        __rand__ = __and__

        def __or__(self, other):
            if not isinstance(other, Iterable):
                return NotImplemented
            return self._from_iterable(e for s in (self, other) for e in s)

        __ror__ = __or__

        def __sub__(self, other):
            if not isinstance(other, Set):
                if not isinstance(other, Iterable):
                    return NotImplemented
                other = self._from_iterable(other)
            return self._from_iterable(v for v in self if v not in other)

        def __rsub__(self, other):
            if not isinstance(other, Set):
                if not isinstance(other, Iterable):
                    return NotImplemented
                other = self._from_iterable(other)
            return self._from_iterable(v for v in other if v not in self)

        def __xor__(self, other):
            if not isinstance(other, Set):
                if not isinstance(other, Iterable):
                    return NotImplemented
                other = self._from_iterable(other)
            return (self - other) | (other - self)

        __rxor__ = __xor__

        def _hash(self):
            return hash(frozenset(self))

        def isdisjoint(self, other):
            return not any([v in self for v in other])


    class MutableSet(Set):
        __slots__ = ()

        @abstractmethod
        def add(self, value):
            raise NotImplementedError

        @abstractmethod
        def discard(self, value):
            raise NotImplementedError

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

        def __iand__(self, other):
            for value in self - other:
                self.discard(value)
            return self

        def __isub__(self, other):
            if other is self:
                self.clear()
            else:
                for value in other:
                    self.discard(value)
            return self

        def __ixor__(self, other):
            if other is self:
                self.clear()
                return self
            for value in other if isinstance(other, Set) else self._from_iterable(other):
                if value in self:
                    self.discard(value)
                else:
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
        __slots__ = ()

        @classmethod
        def _from_iterable(cls, it):
            return set(it)

        def __contains__(self, key):
            return key in self._mapping

        def __iter__(self):
            return iter(self._mapping)


    class ItemsView(MappingView, Set):
        __slots__ = ()

        @classmethod
        def _from_iterable(cls, it):
            return set(it)

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
        __slots__ = ()
        __reversed__ = None

        @abstractmethod
        def __getitem__(self, key):
            raise KeyError

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
        __slots__ = ()

        @abstractmethod
        def __setitem__(self, key, value):
            raise KeyError

        @abstractmethod
        def __delitem__(self, key):
            raise KeyError

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


    for _kind in (tuple, str, range, bytes, bytearray):
        Sequence.register(_kind)
    for _kind in (list, bytearray):
        MutableSequence.register(_kind)
    for _kind in (bytes, bytearray):
        ByteString.register(_kind)
    for _kind in (frozenset, set):
        Set.register(_kind)
    MutableSet.register(set)
    Mapping.register(type(type.__dict__))
    MutableMapping.register(dict)
    KeysView.register(type({}.keys()))
    ItemsView.register(type({}.items()))
    ValuesView.register(type({}.values()))
    from _collections import deque as _deque
    MutableSequence.register(_deque)
    """#
}
