extension VM {
  /// Module `typing`, written in Python.
  static let typingSource = [
    typingFormsSource, typingAliasesSource, typingClassesSource, typingFunctionsSource,
  ].joined(separator: "\n\n")

  /// The special forms of `typing` (`Union`, `Literal`, …) and its type variables.
  static let typingFormsSource = #"""
    import collections
    import collections.abc
    import contextlib
    import re as _re
    import sys as _sys
    import types
    from abc import ABCMeta, abstractmethod

    __all__ = [
        "Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef", "Generic",
        "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar", "TypeVarTuple",
        "Union", "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
        "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
        "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
        "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
        "AsyncContextManager", "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex",
        "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound", "ChainMap", "Counter",
        "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set", "FrozenSet", "NamedTuple",
        "TypedDict", "Generator", "BinaryIO", "IO", "Match", "Pattern", "TextIO", "AnyStr",
        "assert_type", "assert_never", "cast", "clear_overloads", "dataclass_transform", "final",
        "get_args", "get_origin", "get_overloads", "get_type_hints", "is_typeddict",
        "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator", "NoReturn",
        "NotRequired", "overload", "ParamSpecArgs", "ParamSpecKwargs", "Required", "reveal_type",
        "runtime_checkable", "Self", "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "Unpack"]

    TYPE_CHECKING = False
    Text = str


    def _shown(value):
        if isinstance(value, types.GenericAlias):
            return repr(value)
        if isinstance(value, type):
            if value.__module__ == "builtins":
                return value.__qualname__
            return f"{value.__module__}.{value.__qualname__}"
        if value is ...:
            return "..."
        if isinstance(value, types.FunctionType):
            return value.__name__
        if isinstance(value, (list, tuple)):
            return "[" + ", ".join([_shown(v) for v in value]) + "]"
        return repr(value)


    def _checked(value, words):
        if value is None:
            return type(None)
        if isinstance(value, str):
            return ForwardRef(value)
        if value in (Any, LiteralString, NoReturn, Never, Self, TypeAlias):
            return value
        if isinstance(value, _Form) or value is Generic or value is Protocol:
            raise TypeError(f"Plain {value} is not valid as type argument")
        if type(value) is tuple:
            raise TypeError(f"{words} Got {value!r:.100}.")
        return value


    def _variables(args):
        found = []
        for value in args:
            own = ()
            if isinstance(value, (list, tuple)):
                own = _variables(value)
            elif isinstance(value, _Variable):
                own = (value,)
            elif not isinstance(value, type) or isinstance(value, types.GenericAlias):
                own = getattr(value, "__parameters__", ())
            for variable in own:
                if variable not in found:
                    found.append(variable)
        return tuple(found)


    def _filled(value, table):
        if isinstance(value, _Variable):
            return table.get(value, value)
        if isinstance(value, list):
            return [_filled(v, table) for v in value]
        own = () if isinstance(value, type) and not isinstance(value, types.GenericAlias) else (
            getattr(value, "__parameters__", ()))
        if not own:
            return value
        chosen = tuple([table.get(v, v) for v in own])
        return value[chosen if len(chosen) != 1 else chosen[0]]


    class _Typing:
        def __or__(self, other):
            return Union[self, other]

        def __ror__(self, other):
            return Union[other, self]


    class ForwardRef(_Typing):
        def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
            if not isinstance(arg, str):
                raise TypeError(f"Forward reference must be a string -- got {arg!r}")
            try:
                compile(arg, "<string>", "eval")
            except SyntaxError:
                raise SyntaxError(
                    f"Forward reference must be an expression -- got {arg!r}") from None
            self.__forward_arg__ = arg

        def __eq__(self, other):
            return isinstance(other, ForwardRef) and (
                self.__forward_arg__ == other.__forward_arg__)

        def __hash__(self):
            return hash(self.__forward_arg__)

        def __repr__(self):
            return f"ForwardRef({self.__forward_arg__!r})"


    class _Variable(_Typing):
        __module__ = "typing"

        def __typing_subst__(self, value):
            return value

        def __repr__(self):
            return self._sign + self.__name__

        def __reduce__(self):
            return self.__name__

        def __mro_entries__(self, bases):
            raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

        def __init_subclass__(cls, /, _own=False, **keywords):
            if not _own:
                raise TypeError("Cannot subclass special typing classes")


    class TypeVar(_Variable, _own=True):
        def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
            if covariant and contravariant:
                raise ValueError("Bivariant types are not supported.")
            if constraints and bound is not None:
                raise TypeError("Constraints cannot be combined with bound=...")
            if len(constraints) == 1:
                raise TypeError("A single constraint is not allowed")
            words = "TypeVar(name, constraint, ...): constraints must be types."
            self.__name__ = name
            self.__constraints__ = tuple([_checked(c, words) for c in constraints])
            self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")
            self.__covariant__ = bool(covariant)
            self.__contravariant__ = bool(contravariant)
            self._sign = "+" if covariant else "-" if contravariant else "~"


    class ParamSpecArgs:
        def __init__(self, origin):
            self.__origin__ = origin

        def __repr__(self):
            return f"{self.__origin__.__name__}.args"


    class ParamSpecKwargs:
        def __init__(self, origin):
            self.__origin__ = origin

        def __repr__(self):
            return f"{self.__origin__.__name__}.kwargs"


    class ParamSpec(_Variable, _own=True):
        def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
            self.__name__ = name
            self.__bound__ = bound
            self._sign = "+" if covariant else "-" if contravariant else "~"
            self.args = ParamSpecArgs(self)
            self.kwargs = ParamSpecKwargs(self)


    class TypeVarTuple(_Variable, _own=True):
        _sign = ""

        def __init__(self, name):
            self.__name__ = name

        def __iter__(self):
            yield Unpack[self]


    class _Form(_Typing):
        def __init__(self, name, make=None):
            self._name = name
            self._make = make

        def __repr__(self):
            return "typing." + self._name

        def __call__(self, *args, **keywords):
            raise TypeError(f"Cannot instantiate {self!r}")

        def __mro_entries__(self, bases):
            raise TypeError(f"Cannot subclass {self!r}")

        def __instancecheck__(self, obj):
            raise TypeError(f"{self} cannot be used with isinstance()")

        def __subclasscheck__(self, cls):
            raise TypeError(f"{self} cannot be used with issubclass()")

        def __getitem__(self, item):
            if self._make is None:
                raise TypeError(f"{self} is not subscriptable")
            return self._make(self, item)

        def __reduce__(self):
            return self._name

        def __hash__(self):
            return hash(self._name)

        def __eq__(self, other):
            return self is other


    def _union(form, item):
        if item == ():
            raise TypeError("Cannot take a Union of no types.")
        flat = []
        for value in item if isinstance(item, tuple) else (item,):
            value = _checked(value, "Union[arg, ...]: each arg must be a type.")
            inner = (value,)
            if isinstance(value, types.UnionType) or (
                    isinstance(value, _Alias) and value.__origin__ is Union):
                inner = value.__args__
            for one in inner:
                if one not in flat:
                    flat.append(one)
        return flat[0] if len(flat) == 1 else _Alias(Union, tuple(flat), "Union")


    def _optional(form, item):
        return Union[_checked(item, "Optional[t] requires a single type."), type(None)]


    def _single(form, item):
        if isinstance(item, tuple) and len(item) != 1:
            raise TypeError(f"{form} accepts only single type. Got {item!r:.100}.")
        if isinstance(item, tuple):
            item = item[0]
        return _Alias(form, (_checked(item, f"{form} accepts only single type."),), form._name)


    def _literal(form, item):
        values = []
        for value in item if isinstance(item, tuple) else (item,):
            inner = value.__args__ if (
                isinstance(value, _Alias) and value.__origin__ is Literal) else (value,)
            for one in inner:
                if not any([one == v and type(one) is type(v) for v in values]):
                    values.append(one)
        return _Alias(Literal, tuple(values), "Literal")


    def _annotated(form, item):
        if not isinstance(item, tuple) or len(item) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments "
                            "(a type and an annotation).")
        notes = item[1:]
        if isinstance(item[0], _Alias) and item[0]._name == "Annotated":
            notes = item[0].__metadata__ + notes
            item = (item[0].__origin__,)
        made = _Alias(_checked(item[0], "Annotated[t, ...]: t must be a type."), item[:1],
                      "Annotated")
        made.__metadata__ = notes
        return made


    def _concatenate(form, item):
        return _Alias(form, item if isinstance(item, tuple) else (item,), "Concatenate")


    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self.__dict__.get("_is_any"):
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)

        def __repr__(self):
            return "typing.Any" if "_is_any" in self.__dict__ else super().__repr__()


    class Any(metaclass=_AnyMeta):
        _is_any = True

        def __new__(cls, *args, **keywords):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls)


    Union = _Form("Union", _union)
    Optional = _Form("Optional", _optional)
    ClassVar = _Form("ClassVar", _single)
    Final = _Form("Final", _single)
    Required = _Form("Required", _single)
    NotRequired = _Form("NotRequired", _single)
    TypeGuard = _Form("TypeGuard", _single)
    Unpack = _Form("Unpack", _single)
    Literal = _Form("Literal", _literal)
    Annotated = _Form("Annotated", _annotated)
    Concatenate = _Form("Concatenate", _concatenate)
    NoReturn = _Form("NoReturn")
    Never = _Form("Never")
    Self = _Form("Self")
    LiteralString = _Form("LiteralString")
    TypeAlias = _Form("TypeAlias")
    """#
}
