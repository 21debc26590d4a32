extension VM {
  /// The classes of `typing` that programs derive from: `Generic`, `Protocol`, `NamedTuple`,
  /// `TypedDict`.
  static let typingClassesSource = #"""
    class Generic:
        __slots__ = ()
        _is_protocol = False

        def __class_getitem__(cls, item):
            given = item if isinstance(item, tuple) else (item,)
            if cls in (Generic, Protocol):
                if not given:
                    raise TypeError(
                        f"Parameter list to {cls.__qualname__}[...] cannot be empty")
                if not all([isinstance(g, _Variable) or (
                        isinstance(g, _Alias) and g._name == "Unpack") for g in given]):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    "or parameter specification variables.")
                if len(set(given)) != len(given):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
                return _Alias(cls, given)
            wanted = cls.__parameters__
            if any([isinstance(w, TypeVarTuple) for w in wanted]):
                return _Alias(cls, given)
            if not wanted:
                raise TypeError(f"{cls} is not a generic class")
            if len(wanted) == 1 and isinstance(wanted[0], ParamSpec) and not isinstance(
                    given[0], list):
                given = (list(given),)
            words = "Parameters to generic types must be types."
            given = tuple([tuple(g) if isinstance(g, list) else g if g is ... else _checked(g, words)
                           for g in given])
            if len(given) != len(wanted):
                raise TypeError(f"Too {'many' if len(given) > len(wanted) else 'few'} arguments for "
                                f"{cls}; actual {len(given)}, expected {len(wanted)}")
            return _Alias(cls, given)

        def __init_subclass__(cls, **keywords):
            super().__init_subclass__(**keywords)
            written = cls.__dict__.get("__orig_bases__", ())
            if Generic in written or "__orig_bases__" not in cls.__dict__ and (
                    Generic in cls.__bases__ and cls.__name__ != "Protocol"):
                raise TypeError("Cannot inherit from plain Generic")
            found = _variables(written)
            for base in written:
                if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                    declared = base.__parameters__
                    missing = [str(v) for v in found if v not in declared]
                    if base.__origin__ is Generic or declared:
                        if missing:
                            raise TypeError(
                                f"Some type variables ({', '.join(missing)}) are not listed in "
                                f"{base.__origin__.__name__}"
                                f"[{', '.join([str(v) for v in declared])}]")
                        found = declared
            cls.__parameters__ = found


    Generic.__parameters__ = ()

    _unlisted = {"__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__init__",
                 "__annotations__", "__slots__", "_is_protocol", "__parameters__", "__new__",
                 "__orig_bases__", "__abstractmethods__", "__subclasshook__", "_is_runtime_protocol",
                 "__hash__", "__init_subclass__", "__class_getitem__", "__orig_class__",
                 "__match_args__"}


    class _ProtocolMeta(ABCMeta):
        def __instancecheck__(cls, instance):
            if cls.__dict__.get("_is_protocol"):
                if not getattr(cls, "_is_runtime_protocol", False):
                    raise TypeError("Instance and class checks can only be used with"
                                    " @runtime_checkable protocols")
                names = cls._members()
                plain = all([callable(getattr(cls, name, None)) for name in names])
                if (ABCMeta if plain else type).__instancecheck__(cls, instance):
                    return True
                return all([hasattr(instance, name) and (
                    getattr(instance, name) is not None
                    or not callable(getattr(cls, name, None))) for name in names])
            return super().__instancecheck__(instance)

        def __subclasscheck__(cls, other):
            if cls.__dict__.get("_is_protocol"):
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                if not getattr(cls, "_is_runtime_protocol", False):
                    raise TypeError("Instance and class checks can only be used with"
                                    " @runtime_checkable protocols")
                names = cls._members()
                if not all([callable(getattr(cls, name, None)) for name in names]):
                    raise TypeError("Protocols with non-method members"
                                    " don't support issubclass()")
                if all([any([name in base.__dict__ or name in base.__dict__.get(
                        "__annotations__", {}) for base in other.__mro__]) for name in names]):
                    return True
            return super().__subclasscheck__(other)

        def _members(cls):
            names = set()
            for base in cls.__mro__:
                if base.__dict__.get("_is_protocol"):
                    names.update(base.__dict__)
                    names.update(base.__dict__.get("__annotations__", {}))
            return [n for n in names if n not in _unlisted and not n.startswith("_abc_")]


    def _no_init(self, *args, **keywords):
        if type(self)._is_protocol:
            raise TypeError("Protocols cannot be instantiated")
        for base in type(self).__mro__:
            init = base.__dict__.get("__init__", _no_init)
            if init is not _no_init:
                return init(self, *args, **keywords)


    class Protocol(Generic, metaclass=_ProtocolMeta):
        __slots__ = ()
        _is_protocol = True

        def __init_subclass__(cls, **keywords):
            super().__init_subclass__(**keywords)
            if not cls.__dict__.get("_is_protocol", False):
                cls._is_protocol = any([b is Protocol for b in cls.__bases__])
            if not cls._is_protocol:
                return
            for base in cls.__bases__:
                if not (base in (object, Generic) or getattr(base, "_is_protocol", False)
                        or base.__module__ in ("collections.abc", "contextlib")):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
            if "__init__" not in cls.__dict__ or cls.__init__ is Protocol.__init__:
                cls.__init__ = _no_init


    def runtime_checkable(cls):
        if not issubclass(type(cls), _ProtocolMeta) or not cls._is_protocol:
            raise TypeError("@runtime_checkable can be only applied to protocol classes,"
                            f" got {cls!r}")
        cls._is_runtime_protocol = True
        return cls


    runtime = runtime_checkable
    AnyStr = TypeVar("AnyStr", bytes, str)
    T = TypeVar("T")


    def _supports(name, method):
        def body(self):
            pass
        body.__name__ = method
        body.__qualname__ = name + "." + method
        made = _ProtocolMeta(name, (Protocol,), {
            "__module__": "typing", "__slots__": (), method: abstractmethod(body)})
        made.__parameters__ = (T,) if name in ("SupportsAbs", "SupportsRound") else ()
        globals()[name] = runtime_checkable(made)


    for _n, _m in (("Int", "int"), ("Float", "float"), ("Complex", "complex"), ("Bytes", "bytes"),
                   ("Index", "index"), ("Abs", "abs"), ("Round", "round")):
        _supports("Supports" + _n, f"__{_m}__")


    class IO(Generic[AnyStr]):
        __slots__ = ()


    class TextIO(IO[str]):
        __slots__ = ()


    class BinaryIO(IO[bytes]):
        __slots__ = ()


    def _named(name, pairs, defaults=(), module=None):
        words = "field {0} annotation must be a type"
        made = collections.namedtuple(name, [n for n, _ in pairs], defaults=defaults,
                                      module=module)
        made.__annotations__ = made.__new__.__annotations__ = {
            n: _checked(t, words.format(n)) for n, t in pairs}
        return made


    class _NamedTupleMeta(type):
        def __new__(metacls, name, bases, space):
            if bases == (_NamedTupleRoot,) or Generic in bases:
                pass
            elif len(bases) > 1:
                raise TypeError("Multiple inheritance with NamedTuple is not supported")
            annotations = space.get("__annotations__", {})
            defaults = []
            for field in annotations:
                if field in space:
                    defaults.append(field)
                elif defaults:
                    raise TypeError(f"Non-default namedtuple field {field} "
                                    f"cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                    f"{', '.join(defaults)}")
            made = _named(name, list(annotations.items()), [space[f] for f in defaults],
                          space.get("__module__"))
            for key in space:
                if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                           "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                           "_source"):
                    if key != "__slots__":
                        raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
                elif key not in annotations and key not in (
                        "__annotations__", "__module__", "__qualname__", "__classcell__",
                        "__orig_bases__"):
                    if key != "__doc__" or space[key] is not None:
                        setattr(made, key, space[key])
            if Generic in bases:
                made.__orig_bases__ = space.get("__orig_bases__", ())
                made.__class_getitem__ = classmethod(lambda cls, item: _Alias(
                    cls, item if isinstance(item, tuple) else (item,)))
            return made


    class _NamedTupleForm:
        __name__ = "NamedTuple"

        def __call__(self, typename, fields=None, /, **keywords):
            if fields is None:
                fields = keywords.items()
            elif keywords:
                raise TypeError("Either list of fields or keywords"
                                " can be provided to NamedTuple, not both")
            return _named(typename, list(fields), module=_sys._getframe(1).f_globals.get("__name__"))

        def __mro_entries__(self, bases):
            if len(bases) > 1 and not any([isinstance(b, _Alias) for b in bases]):
                raise TypeError("Multiple inheritance with NamedTuple is not supported")
            return (_NamedTupleRoot,)

        def __repr__(self):
            return "<function NamedTuple>"


    _NamedTupleRoot = None
    _NamedTupleRoot = type.__new__(_NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})
    NamedTuple = _NamedTupleForm()


    class _TypedDictMeta(type):
        def __new__(metacls, name, bases, space, total=True):
            for base in bases:
                if type(base) is not _TypedDictMeta and base is not Generic:
                    raise TypeError("cannot inherit from both a TypedDict type "
                                    "and a non-TypedDict base class")
            words = ("TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            own = {n: t if isinstance(t, _Alias) else _checked(t, words)
                   for n, t in space.get("__annotations__", {}).items()}
            annotations, required, optional = {}, set(), set()
            for base in bases:
                annotations.update(base.__dict__.get("__annotations__", {}))
                required.update(base.__dict__.get("__required_keys__", ()))
                optional.update(base.__dict__.get("__optional_keys__", ()))
            annotations.update(own)
            for key, value in own.items():
                mark = getattr(value, "_name", None) if isinstance(value, _Alias) else None
                needed = True if mark == "Required" else False if mark == "NotRequired" else total
                (required if needed else optional).add(key)
            made = type.__new__(metacls, name, (dict,), {
                **{k: v for k, v in space.items() if k != "__annotations__"},
                "__annotations__": annotations})
            made.__required_keys__ = frozenset(required)
            made.__optional_keys__ = frozenset(optional)
            made.__total__ = total
            return made

        def __call__(cls, *args, **keywords):
            return dict(*args, **keywords)

        def __init__(cls, name, bases, space, total=True):
            pass

        def __instancecheck__(cls, instance):
            raise TypeError("TypedDict does not support instance and class checks")

        def __subclasscheck__(cls, other):
            raise TypeError("TypedDict does not support instance and class checks")


    class _TypedDictForm:
        __name__ = "TypedDict"

        def __call__(self, typename, fields=None, /, *, total=True, **keywords):
            return _TypedDictMeta(typename, (), {
                "__annotations__": dict(fields or keywords),
                "__module__": _sys._getframe(1).f_globals.get("__name__")}, total=total)

        def __mro_entries__(self, bases):
            return (_TypedDictRoot,)

        def __repr__(self):
            return "<function TypedDict>"


    _TypedDictRoot = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {"__module__": "typing"})
    TypedDict = _TypedDictForm()


    class NewType(_Typing):
        def __init__(self, name, tp):
            self.__qualname__ = name
            self.__name__ = name.rpartition(".")[2]
            self.__supertype__ = tp
            self.__module__ = _sys._getframe(1).f_globals.get("__name__")

        def __call__(self, value):
            return value

        def __repr__(self):
            return f"{self.__module__}.{self.__qualname__}"

        def __mro_entries__(self, bases):
            raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                            f"`{bases[0].__name__} = NewType({bases[0].__name__!r}, "
                            f"{self.__name__})`")
    """#
}
