extension VM {
  /// Module `functools`, written in Python.
  static let functoolsSource = #"""
    from _functools import reduce, partial

    __all__ = ["reduce", "partial", "partialmethod", "wraps", "update_wrapper", "lru_cache", "cache",
               "cached_property", "total_ordering", "cmp_to_key", "singledispatch",
               "singledispatchmethod", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES"]

    WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
    WRAPPER_UPDATES = ("__dict__",)


    def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        for name in assigned:
            try:
                value = getattr(wrapped, name)
            except AttributeError:
                continue
            setattr(wrapper, name, value)
        for name in updated:
            getattr(wrapper, name).update(getattr(wrapped, name, {}))
        wrapper.__wrapped__ = wrapped
        return wrapper


    def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        def decorate(wrapper):
            return update_wrapper(wrapper, wrapped, assigned, updated)
        return decorate


    class partialmethod:
        def __init__(self, func, /, *args, **keywords):
            if not callable(func) and not hasattr(func, "__get__"):
                raise TypeError(f"{func!r} is not callable or a descriptor")
            self.func = func
            self.args = args
            self.keywords = keywords

        def __get__(self, obj, cls=None):
            bind = getattr(self.func, "__get__", None)
            if bind is not None and obj is not None:
                return partial(self.func.__get__(obj, cls), *self.args, **self.keywords)
            func, args, keywords = self.func, self.args, self.keywords

            def method(self, /, *more, **extra):
                return func(self, *args, *more, **{**keywords, **extra})
            return method if obj is None else method.__get__(obj, cls)


    class _CacheInfo(tuple):
        _fields = ("hits", "misses", "maxsize", "currsize")

        def __new__(cls, hits, misses, maxsize, currsize):
            return tuple.__new__(cls, (hits, misses, maxsize, currsize))

        hits = property(lambda self: self[0])
        misses = property(lambda self: self[1])
        maxsize = property(lambda self: self[2])
        currsize = property(lambda self: self[3])

        def __repr__(self):
            return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % tuple(self)


    _separator = object()


    def _wrap_cached(function, maxsize, typed):
        store = {}
        hits = misses = 0

        def key_of(args, keywords):
            key = args
            if keywords:
                key += (_separator,)
                for item in keywords.items():
                    key += item
            if typed:
                key += tuple([type(v) for v in args]) + tuple([type(v) for v in keywords.values()])
            elif len(key) == 1 and type(key[0]) in (int, str):
                return key[0]
            return key

        if maxsize == 0:
            def wrapper(*args, **keywords):
                nonlocal misses
                misses += 1
                return function(*args, **keywords)
        elif maxsize is None:
            def wrapper(*args, **keywords):
                nonlocal hits, misses
                key = key_of(args, keywords)
                value = store.get(key, _separator)
                if value is not _separator:
                    hits += 1
                    return value
                misses += 1
                value = function(*args, **keywords)
                store[key] = value
                return value
        else:
            def wrapper(*args, **keywords):
                nonlocal hits, misses
                key = key_of(args, keywords)
                value = store.get(key, _separator)
                if value is not _separator:
                    hits += 1
                    del store[key]
                    store[key] = value
                    return value
                misses += 1
                value = function(*args, **keywords)
                if key not in store and len(store) >= maxsize:
                    del store[next(iter(store))]
                store[key] = value
                return value

        def cache_info():
            return _CacheInfo(hits, misses, maxsize, len(store))

        def cache_clear():
            nonlocal hits, misses
            store.clear()
            hits = misses = 0

        wrapper.cache_info = cache_info
        wrapper.cache_clear = cache_clear
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)


    def lru_cache(maxsize=128, typed=False):
        if isinstance(maxsize, int):
            if maxsize < 0:
                maxsize = 0
        elif callable(maxsize) and isinstance(typed, bool):
            return _wrap_cached(maxsize, 128, typed)
        elif maxsize is not None:
            raise TypeError("Expected first argument to be an integer, a callable, or None")

        def decorate(function):
            return _wrap_cached(function, maxsize, typed)
        return decorate


    def cache(user_function, /):
        return _wrap_cached(user_function, None, False)


    class cached_property:
        def __init__(self, func):
            self.func = func
            self.attrname = None
            self.__doc__ = func.__doc__

        def __set_name__(self, owner, name):
            if self.attrname is None:
                self.attrname = name
            elif name != self.attrname:
                raise TypeError(
                    "Cannot assign the same cached_property to two different names "
                    f"({self.attrname!r} and {name!r}).")

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            if self.attrname is None:
                raise TypeError(
                    "Cannot use cached_property instance without calling __set_name__ on it.")
            store = instance.__dict__
            if self.attrname in store:
                return store[self.attrname]
            value = self.func(instance)
            store[self.attrname] = value
            return value


    def _from_lt(self, other, name):
        return getattr(type(self), name)(self, other)


    def total_ordering(cls):
        given = {op for op in ("__lt__", "__le__", "__gt__", "__ge__")
                  if getattr(cls, op, None) is not getattr(object, op, None)}
        if not given:
            raise ValueError("must define at least one ordering operation: < > <= >=")
        root = max(given)
        base = getattr(cls, root)

        def derive(formula):
            def method(self, other):
                result = base(self, other)
                if result is NotImplemented:
                    return result
                return formula(self, other, result)
            return method

        formulas = {
            "__lt__": {
                "__gt__": lambda s, o, r: not r and s != o,
                "__le__": lambda s, o, r: r or s == o,
                "__ge__": lambda s, o, r: not r},
            "__le__": {
                "__ge__": lambda s, o, r: not r or s == o,
                "__lt__": lambda s, o, r: r and s != o,
                "__gt__": lambda s, o, r: not r},
            "__gt__": {
                "__lt__": lambda s, o, r: not (r or s == o),
                "__ge__": lambda s, o, r: r or s == o,
                "__le__": lambda s, o, r: not r},
            "__ge__": {
                "__le__": lambda s, o, r: not r or s == o,
                "__gt__": lambda s, o, r: r and s != o,
                "__lt__": lambda s, o, r: not r},
        }
        for name, formula in formulas[root].items():
            if name not in given:
                method = derive(formula)
                method.__name__ = name
                method.__qualname__ = f"{cls.__qualname__}.{name}"
                setattr(cls, name, method)
        return cls


    def cmp_to_key(mycmp):
        class K:
            __slots__ = ["obj"]

            def __init__(self, obj):
                self.obj = obj

            def __lt__(self, other):
                return mycmp(self.obj, other.obj) < 0

            def __gt__(self, other):
                return mycmp(self.obj, other.obj) > 0

            def __eq__(self, other):
                return mycmp(self.obj, other.obj) == 0

            def __le__(self, other):
                return mycmp(self.obj, other.obj) <= 0

            def __ge__(self, other):
                return mycmp(self.obj, other.obj) >= 0

            __hash__ = None
        return K


    def singledispatch(func):
        registry = {object: func}

        def dispatch(cls):
            for base in cls.__mro__:
                if base in registry and base is not object:
                    return registry[base]
            # Abstract classes that the class is registered with: the most special of them.
            best = object
            for base in registry:
                if base is not object and issubclass(cls, base) and issubclass(base, best):
                    best = base
            return registry[best]

        def register(cls, func=None):
            if func is None:
                if isinstance(cls, type):
                    return lambda f: register(cls, f)
                annotations = getattr(cls, "__annotations__", {})
                if not annotations:
                    raise TypeError(
                        f"Invalid first argument to `register()`: {cls!r}. "
                        "Use either `@register(some_class)` or plain `@register` "
                        "on an annotated function.")
                func = cls
                cls = next(iter(annotations.values()))
                if isinstance(cls, str):
                    cls = func.__globals__.get(cls) or eval(cls)
            origin = getattr(cls, "__origin__", None)
            if not isinstance(cls, type) and hasattr(cls, "__args__") and (
                    origin is None or getattr(origin, "_name", None) == "Union"):
                for kind in cls.__args__:
                    registry[kind] = func
            else:
                registry[cls] = func
            return func

        def wrapper(*args, **keywords):
            if not args:
                raise TypeError(f"{func.__name__} requires at least 1 positional argument")
            return dispatch(args[0].__class__)(*args, **keywords)

        update_wrapper(wrapper, func)
        wrapper.register = register
        wrapper.dispatch = dispatch
        wrapper.registry = type(type.__dict__)(registry)
        return wrapper


    class singledispatchmethod:
        def __init__(self, func):
            self.dispatcher = singledispatch(func)
            self.func = func

        def register(self, cls, method=None):
            return self.dispatcher.register(cls, func=method)

        def __get__(self, obj, cls=None):
            def method(*args, **keywords):
                chosen = self.dispatcher.dispatch(args[0].__class__)
                return chosen.__get__(obj, cls)(*args, **keywords)
            method.register = self.register
            return update_wrapper(method, self.func)
    """#
}
