extension VM {
  /// Module `typing`, written in Python.
  static let typingSource = #"""
    from abc import ABCMeta

    __all__ = ["Any", "Union", "Optional", "List", "Dict", "Tuple", "Set", "Callable"]


    def _name(value):
        if value is type(None):
            return "None"
        if isinstance(value, type):
            return value.__qualname__ if value.__module__ == "builtins" else (
                f"{value.__module__}.{value.__qualname__}")
        if value is ...:
            return "..."
        if isinstance(value, (list, tuple)):
            return "[" + ", ".join([_name(v) for v in value]) + "]"
        return repr(value)


    class _Alias:
        def __init__(self, origin, args, name):
            self.__origin__ = origin
            self.__args__ = args
            self._name = name

        def __repr__(self):
            args = self.__args__
            if self._name == "Union":
                plain = [a for a in args if a is not type(None)]
                if len(plain) == 1 and len(args) == 2:
                    return f"typing.Optional[{_name(plain[0])}]"
            if self._name == "Callable" and len(args) == 2:
                return f"typing.Callable[{_name(args[0])}, {_name(args[1])}]"
            return f"{self._prefix()}[{', '.join([_name(a) for a in args])}]"

        def _prefix(self):
            return f"typing.{self._name}" if isinstance(self._name, str) else _name(self._name)

        def __eq__(self, other):
            return isinstance(other, _Alias) and (self._name, self.__args__) == (
                other._name, other.__args__)

        def __hash__(self):
            return hash(str(self))

        def __getitem__(self, item):
            return _Alias(self.__origin__, item if isinstance(item, tuple) else (item,), self._name)

        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]

        def __call__(self, *args, **keywords):
            return self.__origin__(*args, **keywords)

        def __mro_entries__(self, bases):
            return (self.__origin__,)

        def __instancecheck__(self, obj):
            if self._name == "Union":
                return isinstance(obj, tuple(self.__args__))
            raise TypeError("Subscripted generics cannot be used with class and instance checks")

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return getattr(self.__origin__, name)


    class _Form:
        def __init__(self, name, origin=None):
            self._name = name
            self.__origin__ = origin

        def __getitem__(self, item):
            args = item if isinstance(item, tuple) else (item,)
            args = tuple([type(None) if a is None else a for a in args])
            if self._name == "Optional":
                return _Alias(None, args + (type(None),), "Union")
            if self._name == "Union":
                flat = []
                for a in args:
                    for b in (a.__args__ if isinstance(a, _Alias) and a._name == "Union" else (a,)):
                        if b not in flat:
                            flat.append(b)
                return flat[0] if len(flat) == 1 else _Alias(None, tuple(flat), "Union")
            return _Alias(self.__origin__, args, self._name)

        def __repr__(self):
            return f"typing.{self._name}"

        def __call__(self, *args, **keywords):
            if self.__origin__ is None:
                raise TypeError(f"Cannot instantiate {self!r}")
            return self.__origin__(*args, **keywords)

        def __mro_entries__(self, bases):
            return (self.__origin__ or object,)

        def __or__(self, other):
            return Union[self, other]

        def __instancecheck__(self, obj):
            if self.__origin__ is None:
                raise TypeError(f"{self!r} cannot be used with isinstance()")
            return isinstance(obj, self.__origin__)


    Any = _Form("Any")
    Union = _Form("Union")
    Optional = _Form("Optional")
    ClassVar = _Form("ClassVar")
    Final = _Form("Final")
    Literal = _Form("Literal")
    Annotated = _Form("Annotated")
    NoReturn = _Form("NoReturn")
    Never = _Form("Never")
    Self = _Form("Self")
    TypeAlias = _Form("TypeAlias")
    Concatenate = _Form("Concatenate")
    Required = _Form("Required")
    NotRequired = _Form("NotRequired")
    Unpack = _Form("Unpack")
    LiteralString = _Form("LiteralString")
    Callable = _Form("Callable")
    List = _Form("List", list)
    Dict = _Form("Dict", dict)
    Tuple = _Form("Tuple", tuple)
    Set = _Form("Set", set)
    FrozenSet = _Form("FrozenSet", frozenset)
    Type = _Form("Type", type)
    for _n in ("Iterable Iterator Generator Sequence MutableSequence Mapping MutableMapping Collection "
               "Container Hashable Sized Reversible Awaitable Coroutine AsyncIterator AsyncIterable "
               "MutableSet AbstractSet KeysView ValuesView ItemsView ContextManager Deque DefaultDict "
               "Counter OrderedDict ChainMap SupportsFloat SupportsInt SupportsIndex SupportsAbs "
               "SupportsRound IO TextIO BinaryIO Pattern Match ByteString").split():
        globals()[_n] = _Form(_n)
    Text = str
    AnyStr = str
    TYPE_CHECKING = False


    class TypeVar:
        def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
            self.__name__ = name
            self.__constraints__ = constraints
            self.__bound__ = bound
            self._sign = "+" if covariant else "-" if contravariant else "~"

        def __repr__(self):
            return self._sign + self.__name__

        def __or__(self, other):
            return Union[self, other]


    class ParamSpec(TypeVar):
        pass


    class Generic:
        __slots__ = ()

        def __class_getitem__(cls, item):
            return _Alias(cls, item if isinstance(item, tuple) else (item,), cls)

        def __init_subclass__(cls, **keywords):
            super().__init_subclass__(**keywords)


    _ignored = {"__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__init__",
                "__annotations__", "__slots__", "_is_protocol", "__parameters__",
                "__orig_bases__", "__abstractmethods__", "__subclasshook__", "_runtime", "__hash__"}


    class _ProtocolMeta(ABCMeta):
        def __instancecheck__(cls, instance):
            if cls.__dict__.get("_is_protocol"):
                if not cls.__dict__.get("_runtime"):
                    raise TypeError("Instance and class checks can only be used with"
                                    " @runtime_checkable protocols")
                return all([hasattr(instance, name) for name in cls._names()])
            return super().__instancecheck__(instance)

        def _names(cls):
            names = set()
            for base in cls.__mro__:
                if base.__dict__.get("_is_protocol"):
                    names.update(base.__dict__)
                    names.update(base.__dict__.get("__annotations__", {}))
            return [n for n in names if n not in _ignored]


    class Protocol(metaclass=_ProtocolMeta):
        _is_protocol = False

        def __init_subclass__(cls, **keywords):
            super().__init_subclass__(**keywords)
            cls._is_protocol = Protocol in cls.__bases__

        def __class_getitem__(cls, item):
            return cls


    def runtime_checkable(cls):
        cls._runtime = True
        return cls


    runtime = runtime_checkable


    def NamedTuple(typename, fields=None, /, **keywords):
        from collections import namedtuple
        pairs = list(fields or keywords.items())
        made = namedtuple(typename, [name for name, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made


    class _NamedTupleMeta(type):
        def __new__(metacls, name, bases, space):
            from collections import namedtuple
            annotations = space.get("__annotations__", {})
            fields = list(annotations)
            defaults = [space[f] for f in fields if f in space]
            made = namedtuple(name, fields, defaults=defaults, module=space.get("__module__"))
            made.__annotations__ = dict(annotations)
            made.__doc__ = space.get("__doc__", made.__doc__)
            for key, value in space.items():
                if key not in fields and key not in ("__annotations__", "__module__", "__qualname__",
                                                     "__doc__", "__classcell__", "__slots__"):
                    setattr(made, key, value)
            return made


    class _NamedTupleBase:
        def __call__(self, typename, fields=None, /, **keywords):
            return _named_tuple(typename, fields, **keywords)

        def __mro_entries__(self, bases):
            return (_NamedTupleRoot,)


    _named_tuple = NamedTuple
    _NamedTupleRoot = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
    NamedTuple = _NamedTupleBase()


    class _TypedDictMeta(type):
        def __new__(metacls, name, bases, space, total=True):
            annotations = dict(space.get("__annotations__", {}))
            for base in bases:
                annotations = {**getattr(base, "__annotations__", {}), **annotations}
            made = type.__new__(metacls, name, (dict,), {
                k: v for k, v in space.items() if k != "__annotations__"})
            made.__annotations__ = annotations
            made.__total__ = total
            made.__required_keys__ = frozenset(annotations if total else ())
            made.__optional_keys__ = frozenset(() if total else annotations)
            return made

        def __call__(cls, *args, **keywords):
            return dict(*args, **keywords)

        def __init__(cls, name, bases, space, total=True):
            pass


    class _TypedDictForm:
        def __call__(self, typename, fields=None, /, *, total=True, **keywords):
            return _TypedDictMeta(typename, (), {"__annotations__": dict(fields or keywords)},
                                  total=total)

        def __mro_entries__(self, bases):
            return (_TypedDictRoot,)


    _TypedDictRoot = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
    TypedDict = _TypedDictForm()


    def NewType(name, tp):
        def make(value):
            return value
        make.__name__ = name
        make.__supertype__ = tp
        return make


    def cast(typ, val):
        return val


    def overload(func):
        return func


    def final(f):
        return f


    def no_type_check(arg):
        return arg


    def assert_type(val, typ):
        return val


    def assert_never(arg):
        raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


    def reveal_type(obj):
        return obj


    def override(method):
        return method


    def dataclass_transform(**keywords):
        return lambda cls: cls


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        hints = {}
        if isinstance(obj, type):
            for base in reversed(obj.__mro__):
                hints.update(base.__dict__.get("__annotations__", {}))
        else:
            hints.update(getattr(obj, "__annotations__", {}))
        space = globalns if globalns is not None else getattr(obj, "__globals__", {})
        return {k: eval(v, space, localns) if isinstance(v, str) else type(None) if v is None else v
                for k, v in hints.items()}


    def get_origin(tp):
        return getattr(tp, "__origin__", None)


    def get_args(tp):
        return getattr(tp, "__args__", ())
    """#
}
