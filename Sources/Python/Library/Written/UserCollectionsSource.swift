extension VM {
  /// `collections.ChainMap`, `UserDict`, `UserList` and `UserString`, made when they are first
  /// asked for.
  static let userCollectionsSource = #"""
    from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence


    class ChainMap(MutableMapping):
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __missing__(self, key):
            raise KeyError(key)

        def __getitem__(self, key):
            for mapping in self.maps:
                if key in mapping:
                    return mapping[key]
            return self.__missing__(key)

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __len__(self):
            return len(set().union(*self.maps))

        def __iter__(self):
            found = {}
            for mapping in reversed(self.maps):
                for key in mapping:
                    found[key] = None
            return iter(found)

        def __contains__(self, key):
            return any([key in mapping for mapping in self.maps])

        def __bool__(self):
            return any(self.maps)

        def __repr__(self):
            return f"{self.__class__.__name__}({', '.join([repr(m) for m in self.maps])})"

        @classmethod
        def fromkeys(cls, iterable, *args):
            return cls(dict.fromkeys(iterable, *args))

        def copy(self):
            return self.__class__(self.maps[0].copy(), *self.maps[1:])

        __copy__ = copy

        def new_child(self, m=None, **keywords):
            if m is None:
                m = keywords
            elif keywords:
                m.update(keywords)
            return self.__class__(m, *self.maps)

        @property
        def parents(self):
            return self.__class__(*self.maps[1:])

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            try:
                del self.maps[0][key]
            except KeyError:
                raise KeyError(f"Key not found in the first mapping: {key!r}")

        def popitem(self):
            try:
                return self.maps[0].popitem()
            except KeyError:
                raise KeyError("No keys found in the first mapping.")

        def pop(self, key, *args):
            try:
                return self.maps[0].pop(key, *args)
            except KeyError:
                raise KeyError(f"Key not found in the first mapping: {key!r}")

        def clear(self):
            self.maps[0].clear()

        def __ior__(self, other):
            self.maps[0].update(other)
            return self

        def __or__(self, other):
            if not isinstance(other, Mapping):
                return NotImplemented
            made = self.copy()
            made.maps[0].update(other)
            return made

        def __ror__(self, other):
            if not isinstance(other, Mapping):
                return NotImplemented
            made = dict(other)
            for child in reversed(self.maps):
                made.update(child)
            return self.__class__(made)


    class UserDict(MutableMapping):
        def __init__(self, dict=None, /, **keywords):
            self.data = {}
            if dict is not None:
                self.update(dict)
            if keywords:
                self.update(keywords)

        def __len__(self):
            return len(self.data)

        def __getitem__(self, key):
            if key in self.data:
                return self.data[key]
            if hasattr(self.__class__, "__missing__"):
                return self.__class__.__missing__(self, key)
            raise KeyError(key)

        def __setitem__(self, key, item):
            self.data[key] = item

        def __delitem__(self, key):
            del self.data[key]

        def __iter__(self):
            return iter(self.data)

        def __contains__(self, key):
            return key in self.data

        def __repr__(self):
            return repr(self.data)

        def copy(self):
            if self.__class__ is UserDict:
                return UserDict(self.data.copy())
            import copy
            data = self.data
            try:
                self.data = {}
                made = copy.copy(self)
            finally:
                self.data = data
            made.update(self)
            return made

        def __copy__(self):
            made = self.__class__.__new__(self.__class__)
            made.__dict__.update(self.__dict__)
            made.__dict__["data"] = self.__dict__["data"].copy()
            return made

        @classmethod
        def fromkeys(cls, iterable, value=None):
            made = cls()
            for key in iterable:
                made[key] = value
            return made

        def __or__(self, other):
            if isinstance(other, UserDict):
                return self.__class__(self.data | other.data)
            if isinstance(other, dict):
                return self.__class__(self.data | other)
            return NotImplemented

        def __ror__(self, other):
            if isinstance(other, UserDict):
                return self.__class__(other.data | self.data)
            if isinstance(other, dict):
                return self.__class__(other | self.data)
            return NotImplemented

        def __ior__(self, other):
            self.data |= other.data if isinstance(other, UserDict) else other
            return self


    class UserList(MutableSequence):
        def __init__(self, initlist=None):
            self.data = []
            if initlist is not None:
                self.data[:] = initlist.data if isinstance(initlist, UserList) else list(initlist)

        def _plain(self, other):
            return other.data if isinstance(other, UserList) else other

        def __repr__(self):
            return repr(self.data)

        def __eq__(self, other):
            return self.data == self._plain(other)

        def __lt__(self, other):
            return self.data < self._plain(other)

        def __le__(self, other):
            return self.data <= self._plain(other)

        def __gt__(self, other):
            return self.data > self._plain(other)

        def __ge__(self, other):
            return self.data >= self._plain(other)

        def __len__(self):
            return len(self.data)

        def __contains__(self, item):
            return item in self.data

        def __getitem__(self, i):
            return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

        def __setitem__(self, i, item):
            self.data[i] = item

        def __delitem__(self, i):
            del self.data[i]

        def __add__(self, other):
            return self.__class__(self.data + list(self._plain(other)))

        def __radd__(self, other):
            return self.__class__(list(self._plain(other)) + self.data)

        def __iadd__(self, other):
            self.data += self._plain(other)
            return self

        def __mul__(self, n):
            return self.__class__(self.data * n)

        __rmul__ = __mul__

        def __imul__(self, n):
            self.data *= n
            return self

        def __copy__(self):
            made = self.__class__.__new__(self.__class__)
            made.__dict__.update(self.__dict__)
            made.__dict__["data"] = self.__dict__["data"][:]
            return made

        def append(self, item):
            self.data.append(item)

        def insert(self, i, item):
            self.data.insert(i, item)

        def pop(self, i=-1):
            return self.data.pop(i)

        def remove(self, item):
            self.data.remove(item)

        def clear(self):
            self.data.clear()

        def copy(self):
            return self.__class__(self)

        def count(self, item):
            return self.data.count(item)

        def index(self, item, *args):
            return self.data.index(item, *args)

        def reverse(self):
            self.data.reverse()

        def sort(self, /, *args, **keywords):
            self.data.sort(*args, **keywords)

        def extend(self, other):
            self.data.extend(self._plain(other))


    class UserString(Sequence):
        def __init__(self, seq):
            self.data = seq.data[:] if isinstance(seq, UserString) else str(seq)

        def __str__(self):
            return str(self.data)

        def __repr__(self):
            return repr(self.data)

        def __int__(self):
            return int(self.data)

        def __float__(self):
            return float(self.data)

        def __complex__(self):
            return complex(self.data)

        def __hash__(self):
            return hash(self.data)

        def __getnewargs__(self):
            return (self.data[:],)

        def __eq__(self, other):
            return self.data == _text(other)

        def __lt__(self, other):
            return self.data < _text(other)

        def __le__(self, other):
            return self.data <= _text(other)

        def __gt__(self, other):
            return self.data > _text(other)

        def __ge__(self, other):
            return self.data >= _text(other)

        def __len__(self):
            return len(self.data)

        def __getitem__(self, index):
            return self.__class__(self.data[index])

        def __contains__(self, text):
            return _text(text) in self.data

        def __add__(self, other):
            return self.__class__(self.data + str(other))

        def __radd__(self, other):
            return self.__class__(str(other) + self.data)

        def __mul__(self, n):
            return self.__class__(self.data * n)

        __rmul__ = __mul__

        def __mod__(self, args):
            return self.__class__(self.data % args)

        def __rmod__(self, template):
            return self.__class__(str(template) % self)

        def join(self, seq):
            return self.data.join(seq)

        def encode(self, encoding="utf-8", errors="strict"):
            return self.data.encode(encoding, errors)


    def _text(value):
        return value.data if isinstance(value, UserString) else value


    def _forwarded(name):
        def call(self, *args, **keywords):
            result = getattr(self.data, name)(*[_text(a) for a in args], **keywords)
            return self.__class__(result) if isinstance(result, str) else result
        call.__name__ = name
        call.__qualname__ = "UserString." + name
        return call


    for _name in ("capitalize casefold center count endswith expandtabs find format format_map index "
                  "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric "
                  "isprintable isspace istitle isupper ljust lower lstrip partition removeprefix "
                  "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines "
                  "startswith strip swapcase title translate upper zfill").split():
        setattr(UserString, _name, _forwarded(_name))
    UserString.maketrans = str.maketrans
    for _class in (ChainMap, UserDict, UserList, UserString):
        _class.__module__ = "collections"
    """#
}
