extension VM {
  /// Module `dataclasses`, written in Python.
  static let dataclassesSource = #"""
    import sys

    __all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
               "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]


    class FrozenInstanceError(AttributeError):
        pass


    class _MISSING_TYPE:
        pass


    class _KW_ONLY_TYPE:
        pass


    class _Factory:
        def __repr__(self):
            return "<factory>"


    _view = type(type.__dict__)
    MISSING = _MISSING_TYPE()
    KW_ONLY = _KW_ONLY_TYPE()
    _FACTORY = _Factory()
    _FIELDS = "__dataclass_fields__"
    _PARAMS = "__dataclass_params__"


    class InitVar:
        def __init__(self, type):
            self.type = type

        def __class_getitem__(cls, type):
            return InitVar(type)

        def __repr__(self):
            name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
            return f"dataclasses.InitVar[{name}]"


    class Field:
        __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                     "metadata", "kw_only", "_kind")

        def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
            self.name = None
            self.type = None
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr
            self.hash = hash
            self.compare = compare
            self.metadata = _view({} if metadata is None else metadata)
            self.kw_only = kw_only
            self._kind = None

        def __set_name__(self, owner, name):
            told = getattr(type(self.default), "__set_name__", None)
            if told:
                told(self.default, owner, name)

        def __repr__(self):
            if id(self) in _running:
                return "..."
            _running.add(id(self))
            try:
                return self._text()
            finally:
                _running.discard(id(self))

        def _text(self):
            return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
                    f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},"
                    f"hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                    f"kw_only={self.kw_only!r},_field_type={_kinds.get(self._kind)})")


    _kinds = {"field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}


    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
              compare=True, metadata=None, kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError("cannot specify both default and default_factory")
        return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


    class _Params:
        def __init__(self, **values):
            self.__dict__.update(values)

        def __repr__(self):
            return f"_DataclassParams({','.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


    def _kind(annotation):
        if annotation is KW_ONLY:
            return "kw_only"
        text = annotation if isinstance(annotation, str) else repr(annotation)
        if isinstance(annotation, InitVar) or annotation is InitVar:
            return "init"
        head = text.split("[")[0]
        if head in ("ClassVar", "typing.ClassVar", "t.ClassVar"):
            return "class"
        if isinstance(annotation, str):
            if head in ("InitVar", "dataclasses.InitVar"):
                return "init"
            if head in ("KW_ONLY", "dataclasses.KW_ONLY"):
                return "kw_only"
        return "field"


    def _function(cls, name, parameters, body, names):
        inner = "\n".join("  " + line for line in body)
        outer = ", ".join(names)
        source = f"def __create__({outer}):\n def {name}({parameters}):\n{inner}\n return {name}"
        space = {}
        exec(source, sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {},
             space)
        function = space["__create__"](**names)
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        return function


    def _make_init(cls, all_fields, frozen, has_post_init, slots):
        names = {"_MISSING": MISSING, "_FACTORY": _FACTORY, "_object": object}
        positional, keyword, body = [], [], []
        seen_default = False
        for f in all_fields:
            if f.init and not f.kw_only:
                if not (f.default is MISSING and f.default_factory is MISSING):
                    seen_default = True
                elif seen_default:
                    raise TypeError(f"non-default argument {f.name!r} follows default argument")
        self_name = "__dataclass_self__" if any(f.name == "self" for f in all_fields) else "self"
        for f in all_fields:
            value = None
            if f.init:
                text = f.name
                if f.default is not MISSING:
                    names[f"_dflt_{f.name}"] = f.default
                    text += f"=_dflt_{f.name}"
                elif f.default_factory is not MISSING:
                    text += "=_FACTORY"
                (keyword if f.kw_only else positional).append(text)
                value = f.name
            if f.default_factory is not MISSING:
                names[f"_dflt_{f.name}"] = f.default_factory
                made = f"_dflt_{f.name}()"
                value = f"{made} if {f.name} is _FACTORY else {f.name}" if f.init else made
            elif not f.init and f.default is not MISSING:
                # A class attribute holds it, unless slots take its place.
                if slots or "__slots__" in cls.__dict__:
                    names[f"_dflt_{f.name}"] = f.default
                    value = f"_dflt_{f.name}"
            if value is None or f._kind == "init":
                continue
            if frozen:
                body.append(f"_object.__setattr__({self_name}, {f.name!r}, {value})")
            else:
                body.append(f"{self_name}.{f.name} = {value}")
        if has_post_init:
            extra = ", ".join(f.name for f in all_fields if f._kind == "init")
            body.append(f"{self_name}.__post_init__({extra})")
        if not body:
            body.append("pass")
        parameters = [self_name] + positional + (["*"] + keyword if keyword else [])
        function = _function(cls, "__init__", ", ".join(parameters), body, names)
        function.__annotations__ = {f.name: f.type for f in all_fields if f.init}
        function.__annotations__["return"] = None
        return function


    _running = set()


    def _make_repr(names):
        def __repr__(self):
            key = id(self)
            if key in _running:
                return "..."
            _running.add(key)
            try:
                inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
                return f"{self.__class__.__qualname__}({inner})"
            finally:
                _running.discard(key)
        return __repr__


    def _make_comparison(cls, name, names, symbol):
        mine = "".join(f"self.{n}," for n in names)
        theirs = "".join(f"other.{n}," for n in names)
        return _function(cls, name, "self, other", [
            "if other.__class__ is self.__class__:", f" return ({mine}){symbol}({theirs})",
            "return NotImplemented"], {})


    def _set_new(cls, name, function):
        if name in cls.__dict__:
            return True
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, function)
        return False


    def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                 weakref_slot):
        cls.__module__
        collected = {}
        base_frozen = any_frozen = False
        for base in cls.__mro__[-1:0:-1]:
            inherited = base.__dict__.get(_FIELDS)
            if inherited is not None:
                any_frozen = True
                for f in inherited.values():
                    collected[f.name] = f
                if getattr(base, _PARAMS).frozen:
                    base_frozen = True
        annotations = cls.__dict__.get("__annotations__", {})
        own = []
        now_keyword_only, keyword_only_at = kw_only, None
        for name, annotation in annotations.items():
            kind = _kind(annotation)
            if kind == "kw_only":
                if keyword_only_at is not None:
                    raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
                now_keyword_only, keyword_only_at = True, name
                continue
            default = getattr(cls, name, MISSING)
            if isinstance(default, Field):
                f = default
            else:
                if type(default).__name__ == "member_descriptor":
                    default = MISSING
                f = field(default=default)
            f.name, f.type, f._kind = name, annotation, kind
            if kind in ("class", "init") and f.default_factory is not MISSING:
                raise TypeError(f"field {name} cannot have a default factory")
            if kind == "class":
                if f.kw_only is not MISSING:
                    raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
            elif f.kw_only is MISSING:
                f.kw_only = now_keyword_only
            if kind == "field" and f.default.__class__.__hash__ is None:
                raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not "
                                 "allowed: use default_factory")
            own.append(f)
        for f in own:
            collected[f.name] = f
            if isinstance(getattr(cls, f.name, None), Field):
                if f.default is MISSING:
                    delattr(cls, f.name)
                else:
                    setattr(cls, f.name, f.default)
        for name, value in list(cls.__dict__.items()):
            if isinstance(value, Field) and name not in annotations:
                raise TypeError(f"{name!r} is a field but has no type annotation")
        if any_frozen:
            if base_frozen and not frozen:
                raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
            if not base_frozen and frozen:
                raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
        setattr(cls, _FIELDS, collected)
        setattr(cls, _PARAMS, _Params(init=init, repr=repr, eq=eq, order=order,
                                      unsafe_hash=unsafe_hash, frozen=frozen))
        explicit_hash = cls.__dict__.get("__hash__", MISSING)
        has_hash = not (explicit_hash is MISSING or explicit_hash is None and "__eq__" in cls.__dict__)
        if order and not eq:
            raise ValueError("eq must be true if order is true")
        usable = [f for f in collected.values() if f._kind in ("field", "init")]
        fields = [f for f in usable if f._kind == "field"]
        if init:
            _set_new(cls, "__init__", _make_init(cls, usable, frozen, hasattr(cls, "__post_init__"), slots))
        if repr:
            _set_new(cls, "__repr__", _make_repr([f.name for f in fields if f.repr]))
        compared = [f.name for f in fields if f.compare]
        if eq:
            _set_new(cls, "__eq__", _make_comparison(cls, "__eq__", compared, "=="))
        if order:
            for name, symbol in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
                if _set_new(cls, name, _make_comparison(cls, name, compared, symbol)):
                    raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                    "Consider using functools.total_ordering")
        if frozen:
            names = set(f.name for f in fields)
            # The class before it is made again for slots, as in CPython.
            owner = cls

            def __setattr__(self, name, value):
                if type(self) is owner or name in names:
                    raise FrozenInstanceError(f"cannot assign to field {name!r}")
                super(owner, self).__setattr__(name, value)

            def __delattr__(self, name):
                if type(self) is owner or name in names:
                    raise FrozenInstanceError(f"cannot delete field {name!r}")
                super(owner, self).__delattr__(name)
            for function in (__setattr__, __delattr__):
                if _set_new(cls, function.__name__, function):
                    raise TypeError(f"Cannot overwrite attribute {function.__name__} "
                                    f"in class {cls.__name__}")
        hashed = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]

        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in hashed]))
        __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
        if unsafe_hash:
            if has_hash:
                raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
            cls.__hash__ = __hash__
        elif eq and not has_hash:
            cls.__hash__ = __hash__ if frozen else None
        if cls.__dict__.get("__doc__") is None:
            cls.__doc__ = cls.__name__ + _signature(usable)
        if match_args and "__match_args__" not in cls.__dict__:
            cls.__match_args__ = tuple([f.name for f in usable if f.init and not f.kw_only])
        if slots:
            cls = _with_slots(cls, [f.name for f in fields], frozen, weakref_slot)
        if "__abstractmethods__" in cls.__dict__:
            from abc import update_abstractmethods
            update_abstractmethods(cls)
        return cls


    def _signature(usable):
        parts = []
        star = False
        for f in sorted(usable, key=lambda f: f.kw_only):
            if not f.init:
                continue
            if f.kw_only and not star:
                star = True
                parts.append("*")
            if isinstance(f.type, type):
                kind = f.type.__name__ if f.type.__module__ == "builtins" else (
                    f"{f.type.__module__}.{f.type.__qualname__}")
            else:
                kind = repr(f.type)
                if getattr(f.type, "__module__", None) == "typing":
                    kind = kind.replace("typing.", "")
            text = f"{f.name}: {kind}"
            if f.default is not MISSING:
                text += f" = {f.default!r}"
            elif f.default_factory is not MISSING:
                text += " = <factory>"
            parts.append(text)
        return "(" + ", ".join(parts) + ")"


    def _with_slots(cls, names, frozen, weakref_slot):
        if "__slots__" in cls.__dict__:
            raise TypeError(f"{cls.__name__} already specifies __slots__")
        inherited = set()
        for base in cls.__mro__[1:]:
            its = base.__dict__.get("__slots__", ())
            inherited.update((its,) if isinstance(its, str) else its)
        members = dict(cls.__dict__)
        members["__slots__"] = tuple([n for n in names if n not in inherited]) + (
            ("__weakref__",) if weakref_slot and "__weakref__" not in inherited else ())
        for name in names:
            members.pop(name, None)
        members.pop("__dict__", None)
        members.pop("__weakref__", None)
        if frozen:
            members.setdefault("__getstate__", _getstate)
            members.setdefault("__setstate__", _setstate)
        made = type(cls)(cls.__name__, cls.__bases__, members)
        made.__qualname__ = cls.__qualname__
        return made


    def _getstate(self):
        return [getattr(self, f.name) for f in fields(self)]


    def _setstate(self, state):
        for f, value in zip(fields(self), state):
            object.__setattr__(self, f.name, value)


    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
        def wrap(cls):
            return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                            slots, weakref_slot)
        if weakref_slot and not slots:
            raise TypeError("weakref_slot is True but slots is False")
        return wrap if cls is None else wrap(cls)


    def fields(class_or_instance):
        try:
            collected = getattr(class_or_instance, _FIELDS)
        except AttributeError:
            raise TypeError("must be called with a dataclass type or instance") from None
        return tuple([f for f in collected.values() if f._kind == "field"])


    def is_dataclass(obj):
        return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


    def _is_instance(obj):
        return hasattr(type(obj), _FIELDS)


    def asdict(obj, *, dict_factory=dict):
        if not _is_instance(obj):
            raise TypeError("asdict() should be called on dataclass instances")
        return _convert(obj, lambda pairs: dict_factory(pairs))


    def astuple(obj, *, tuple_factory=tuple):
        if not _is_instance(obj):
            raise TypeError("astuple() should be called on dataclass instances")
        return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


    def _convert(obj, combine):
        if _is_instance(obj):
            return combine([(f.name, _convert(getattr(obj, f.name), combine)) for f in fields(obj)])
        if isinstance(obj, tuple) and hasattr(obj, "_fields"):
            return type(obj)(*[_convert(v, combine) for v in obj])
        if isinstance(obj, (list, tuple)):
            return type(obj)([_convert(v, combine) for v in obj])
        if isinstance(obj, dict):
            pairs = [(_convert(k, combine), _convert(v, combine)) for k, v in obj.items()]
            if hasattr(type(obj), "default_factory"):
                result = type(obj)(obj.default_factory)
                result.update(pairs)
                return result
            return type(obj)(pairs)
        from copy import deepcopy
        return deepcopy(obj)


    def replace(obj, /, **changes):
        if not _is_instance(obj):
            raise TypeError("replace() should be called on dataclass instances")
        for f in getattr(obj, _FIELDS).values():
            if f._kind == "class":
                continue
            if not f.init:
                if f.name in changes:
                    raise ValueError(f"field {f.name} is declared with init=False, "
                                     "it cannot be specified with replace()")
                continue
            if f.name not in changes:
                if f._kind == "init" and f.default is MISSING:
                    raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
                changes[f.name] = getattr(obj, f.name)
        return obj.__class__(**changes)


    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
        from keyword import iskeyword
        members = {} if namespace is None else dict(namespace)
        annotations = {}
        for item in fields:
            if isinstance(item, str):
                name, annotation = item, "typing.Any"
            elif len(item) == 2:
                name, annotation = item
            elif len(item) == 3:
                name, annotation, members[item[0]] = item
            else:
                raise TypeError(f"Invalid field: {item!r}")
            if not isinstance(name, str) or not name.isidentifier():
                raise TypeError(f"Field names must be valid identifiers: {name!r}")
            if iskeyword(name):
                raise TypeError(f"Field names must not be keywords: {name!r}")
            if name in annotations:
                raise TypeError(f"Field name duplicated: {name!r}")
            annotations[name] = annotation
        members["__annotations__"] = annotations
        from types import new_class
        made = new_class(cls_name, bases, {}, lambda space: space.update(members))
        return dataclass(made, **options)
    """#
}
