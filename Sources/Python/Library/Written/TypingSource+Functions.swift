extension VM {
  /// The functions of `typing`: what marks code for a checker, and what asks about annotations.
  static let typingFunctionsSource = #"""
    def cast(typ, val):
        return val


    _overloads = {}


    def _overload_dummy(*args, **keywords):
        raise NotImplementedError(
            "You should not call an overloaded function. "
            "A series of @overload-decorated functions "
            "outside a stub module should always be followed "
            "by an implementation that is not @overload-ed.")


    def overload(func):
        plain = getattr(func, "__func__", func)
        key = (plain.__module__, plain.__qualname__)
        _overloads.setdefault(key, {})[plain.__code__.co_firstlineno] = func
        return _overload_dummy


    def get_overloads(func):
        plain = getattr(func, "__func__", func)
        return list(_overloads.get((plain.__module__, plain.__qualname__), {}).values())


    def clear_overloads():
        _overloads.clear()


    def final(f):
        try:
            f.__final__ = True
        except (AttributeError, TypeError):
            pass
        return f


    def no_type_check(arg):
        arg.__no_type_check__ = True
        return arg


    def no_type_check_decorator(decorator):
        def wrapped(*args, **keywords):
            return no_type_check(decorator(*args, **keywords))
        return wrapped


    def assert_type(val, typ, /):
        return val


    def assert_never(arg, /):
        value = repr(arg)
        if len(value) > 100:
            value = value[:100] + "..."
        raise AssertionError(f"Expected code to be unreachable, but got: {value}")


    def reveal_type(obj, /):
        print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
        return obj


    def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False,
                            field_specifiers=(), **keywords):
        def decorator(cls_or_fn):
            cls_or_fn.__dataclass_transform__ = {
                "eq_default": eq_default, "order_default": order_default,
                "kw_only_default": kw_only_default, "field_specifiers": field_specifiers,
                "kwargs": keywords}
            return cls_or_fn
        return decorator


    def _evaluated(value, space, local):
        if value is None:
            return type(None)
        if isinstance(value, str):
            value = eval(value, space, local)
            return _evaluated(value, space, local)
        if isinstance(value, ForwardRef):
            return _evaluated(value.__forward_arg__, space, local)
        if isinstance(value, _Alias):
            args = tuple([_evaluated(a, space, local) if isinstance(a, (ForwardRef, _Alias)) else a
                          for a in value.__args__])
            if args != value.__args__:
                made = _Alias(value.__origin__, args, value._name)
                if value._name == "Annotated":
                    made.__origin__ = args[0]
                    made.__metadata__ = value.__metadata__
                return made
        if isinstance(value, types.GenericAlias):
            args = tuple([_evaluated(a, space, local) for a in value.__args__])
            return types.GenericAlias(value.__origin__, args)
        return value


    def _stripped(value):
        if isinstance(value, _Alias):
            if value._name in ("Annotated", "Required", "NotRequired"):
                return _stripped(value.__args__[0])
            args = tuple([_stripped(a) for a in value.__args__])
            if args != value.__args__:
                return _Alias(value.__origin__, args, value._name)
        if isinstance(value, types.GenericAlias):
            return types.GenericAlias(value.__origin__, tuple([_stripped(a) for a in value.__args__]))
        return value


    def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
        if getattr(obj, "__no_type_check__", None):
            return {}
        hints = {}
        if isinstance(obj, type):
            for base in reversed(obj.__mro__):
                module = _sys.modules.get(base.__module__)
                space = globalns if globalns is not None else getattr(module, "__dict__", {})
                for name, value in base.__dict__.get("__annotations__", {}).items():
                    hints[name] = _evaluated(value, space, localns if localns is not None
                                             else dict(base.__dict__))
        else:
            plain = obj
            while hasattr(plain, "__wrapped__"):
                plain = plain.__wrapped__
            found = getattr(obj, "__annotations__", None)
            if found is None:
                if isinstance(obj, (types.BuiltinFunctionType, types.ModuleType)):
                    return {}
                raise TypeError(f"{obj!r} is not a module, class, method, or function.")
            space = globalns
            if space is None:
                space = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(
                    plain, "__globals__", {})
            for name, value in dict(found).items():
                hints[name] = _evaluated(value, space, localns)
        if include_extras:
            return hints
        return {name: _stripped(value) for name, value in hints.items()}


    def get_origin(tp):
        if isinstance(tp, _Alias):
            return Annotated if tp._name == "Annotated" else tp.__origin__
        if isinstance(tp, (_Special, types.GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
            return tp.__origin__
        if tp is Generic:
            return Generic
        if isinstance(tp, types.UnionType):
            return types.UnionType
        return None


    def get_args(tp):
        if isinstance(tp, _Alias):
            if tp._name == "Annotated":
                return (tp.__args__[0],) + tp.__metadata__
            args = tp.__args__
            if tp._name == "Callable" and not (
                    len(args) == 2 and (args[0] is ... or isinstance(args[0], ParamSpec))):
                return (list(args[:-1]), args[-1])
            return args
        if isinstance(tp, (types.GenericAlias, types.UnionType)):
            return tp.__args__
        return ()


    def is_typeddict(tp):
        return isinstance(tp, _TypedDictMeta) and tp is not _TypedDictRoot
    """#
}
