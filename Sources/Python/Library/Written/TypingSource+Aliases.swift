extension VM {
  /// The subscripted names of `typing`: `List[int]`, `Callable[[int], str]`, `Union[int, str]`.
  static let typingAliasesSource = #"""
    class _Alias(_Typing):
        def __init__(self, origin, args, name=None):
            self.__origin__ = origin
            self.__args__ = args
            self._name = name
            self.__parameters__ = () if name == "Literal" else _variables(args)

        def __repr__(self):
            args = self.__args__
            if self.__origin__ is Union and len(args) == 2:
                if args[1] is type(None):
                    return f"typing.Optional[{_shown(args[0])}]"
                if args[0] is type(None):
                    return f"typing.Optional[{_shown(args[1])}]"
            if self._name == "Annotated":
                notes = ", ".join([repr(n) for n in self.__metadata__])
                return f"typing.Annotated[{_shown(args[0])}, {notes}]"
            if self._name == "Literal":
                return f"typing.Literal[{', '.join([repr(a) for a in args])}]"
            if self._name == "Callable":
                if len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec)):
                    return f"typing.Callable[{_shown(args[0])}, {_shown(args[1])}]"
                inner = ", ".join([_shown(a) for a in args[:-1]])
                return f"typing.Callable[[{inner}], {_shown(args[-1])}]"
            name = "typing." + self._name if self._name else _shown(self.__origin__)
            return f"{name}[{', '.join([_shown(a) for a in args]) if args else '()'}]"

        def __eq__(self, other):
            if self.__origin__ is Union:
                if isinstance(other, types.UnionType):
                    return set(self.__args__) == set(other.__args__)
                return isinstance(other, _Alias) and other.__origin__ is Union and (
                    set(self.__args__) == set(other.__args__))
            if not isinstance(other, _Alias):
                return NotImplemented
            if self._name == "Literal":
                def pairs(alias):
                    return {(a, type(a)) for a in alias.__args__}
                return other._name == "Literal" and pairs(self) == pairs(other)
            return (self.__origin__ == other.__origin__ and self.__args__ == other.__args__
                    and self.__dict__.get("__metadata__") == other.__dict__.get("__metadata__"))

        def __hash__(self):
            if self.__origin__ is Union:
                return hash(frozenset(self.__args__))
            return hash((self.__origin__, self.__args__))

        def __getitem__(self, item):
            if self.__origin__ in (Generic, Protocol):
                raise TypeError(f"Cannot subscript already-subscripted {self}")
            wanted = self.__parameters__
            if not wanted:
                raise TypeError(f"{self} is not a generic class")
            given = item if isinstance(item, tuple) else (item,)
            if len(given) != len(wanted):
                raise TypeError(f"Too {'many' if len(given) > len(wanted) else 'few'} arguments for "
                                f"{self}; actual {len(given)}, expected {len(wanted)}")
            words = "Parameters to generic types must be types."
            table = dict(zip(wanted, [g if isinstance(g, list) or g is ... else _checked(g, words)
                                      for g in given]))
            args = []
            for value in self.__args__:
                made = _filled(value, table)
                if isinstance(value, ParamSpec) and isinstance(made, list):
                    args.extend(made)
                else:
                    args.append(made)
            if self.__origin__ is Union:
                return Union[tuple(args)]
            return _Alias(self.__origin__, tuple(args), self._name)

        def __call__(self, *args, **keywords):
            if self._name and isinstance(self.__origin__, type) and self._name != "Annotated":
                plain = self.__origin__
                raise TypeError(f"Type {self._name} cannot be instantiated; "
                                f"use {plain.__name__}() instead")
            if isinstance(self.__origin__, _Form):
                raise TypeError(f"Cannot instantiate {self!r}")
            made = self.__origin__(*args, **keywords)
            try:
                made.__orig_class__ = self
            except AttributeError:
                pass
            return made

        def __mro_entries__(self, bases):
            if isinstance(self.__origin__, _Form):
                raise TypeError(f"Cannot subclass {self!r}")
            if self._name:
                extra = () if any([isinstance(b, _Alias) and b.__origin__ is Generic
                                   for b in bases]) else (Generic,)
                return (self.__origin__,) + extra
            if self.__origin__ is Generic:
                if Protocol in bases or any([isinstance(b, _Alias) and b is not self
                                             and b.__origin__ is not Generic for b in bases]):
                    return ()
            return (self.__origin__,)

        def __instancecheck__(self, obj):
            if self.__origin__ is Union:
                return isinstance(obj, self.__args__)
            raise TypeError("Subscripted generics cannot be used with class and instance checks")

        def __subclasscheck__(self, cls):
            if self.__origin__ is Union:
                return issubclass(cls, self.__args__)
            raise TypeError("Subscripted generics cannot be used with class and instance checks")

        def __getattr__(self, name):
            if name.startswith("__") and name.endswith("__"):
                raise AttributeError(name)
            return getattr(self.__origin__, name)


    class _Special(_Typing):
        def __init__(self, name, origin, count=None):
            self._name = name
            self.__origin__ = origin
            self._count = count

        def __repr__(self):
            return "typing." + self._name

        def __getitem__(self, item):
            given = item if isinstance(item, tuple) else (item,)
            if self._name == "Tuple":
                if item == ():
                    return _Alias(tuple, (), "Tuple")
                if len(given) == 2 and given[1] is ...:
                    words = "Tuple[t, ...]: t must be a type."
                    return _Alias(tuple, (_checked(given[0], words), ...), "Tuple")
            elif self._name == "Callable":
                if len(given) != 2 or not isinstance(item, tuple):
                    raise TypeError("Callable must be used as Callable[[arg, ...], result].")
                words = "Callable[args, result]: result must be a type."
                result = _checked(given[1], words)
                inner = given[0]
                if isinstance(inner, list):
                    inner = tuple([_checked(a, "Callable[[arg, ...], result]: each arg must be a type.")
                                   for a in inner])
                elif inner is ... or isinstance(inner, (ParamSpec, _Alias)):
                    inner = (inner,)
                else:
                    raise TypeError("Callable[args, result]: args must be a list."
                                    f" Got {inner}")
                return _Alias(self.__origin__, inner + (result,), "Callable")
            words = "Parameters to generic types must be types."
            given = tuple([_checked(g, words) for g in given])
            if self._count is not None and len(given) != self._count:
                raise TypeError(f"Too {'many' if len(given) > self._count else 'few'} arguments for "
                                f"{self}; actual {len(given)}, expected {self._count}")
            return _Alias(self.__origin__, given, self._name)

        def __call__(self, *args, **keywords):
            plain = self.__origin__
            name = plain.__name__ if plain.__module__ == "builtins" else _shown(plain)
            raise TypeError(f"Type {self._name} cannot be instantiated; use {name}() instead")

        def __mro_entries__(self, bases):
            extra = () if Generic in bases or any([isinstance(b, _Alias) for b in bases]) else (
                Generic,)
            return (self.__origin__,) + extra

        def __instancecheck__(self, obj):
            return isinstance(obj, self.__origin__)

        def __subclasscheck__(self, cls):
            return issubclass(cls, self.__origin__)

        def __getattr__(self, name):
            if name.startswith("__") and name.endswith("__"):
                raise AttributeError(name)
            return getattr(self.__origin__, name)


    List = _Special("List", list, 1)
    Dict = _Special("Dict", dict, 2)
    Set = _Special("Set", set, 1)
    FrozenSet = _Special("FrozenSet", frozenset, 1)
    Tuple = _Special("Tuple", tuple)
    Type = _Special("Type", type, 1)
    Deque = _Special("Deque", collections.deque, 1)
    DefaultDict = _Special("DefaultDict", collections.defaultdict, 2)
    OrderedDict = _Special("OrderedDict", collections.OrderedDict, 2)
    Counter = _Special("Counter", collections.Counter, 1)
    ChainMap = _Special("ChainMap", collections.ChainMap, 2)
    Pattern = _Special("Pattern", _re.Pattern, 1)
    Match = _Special("Match", _re.Match, 1)
    AbstractSet = _Special("AbstractSet", collections.abc.Set, 1)
    ContextManager = _Special("ContextManager", contextlib.AbstractContextManager, 1)
    for _n, _c in (("Callable", 2), ("Iterable", 1), ("Iterator", 1), ("Generator", 3),
                   ("Sequence", 1), ("MutableSequence", 1), ("Mapping", 2), ("MutableMapping", 2),
                   ("Collection", 1), ("Container", 1), ("Hashable", 0), ("Sized", 0),
                   ("Reversible", 1), ("MutableSet", 1), ("KeysView", 1), ("ValuesView", 1),
                   ("ItemsView", 2), ("MappingView", 1), ("ByteString", 0)):
        globals()[_n] = _Special(_n, getattr(collections.abc, _n), _c)
    for _n in ("Awaitable", "Coroutine", "AsyncIterator", "AsyncIterable", "AsyncGenerator",
               "AsyncContextManager"):
        globals()[_n] = _Special(_n, object)
    """#
}
