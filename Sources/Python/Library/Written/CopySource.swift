extension VM {
  /// Module `copy`, written in Python.
  static let copySource = #"""
    __all__ = ["Error", "copy", "deepcopy"]


    class Error(Exception):
        pass


    error = Error
    _immutable = (type(None), int, float, bool, complex, str, bytes, tuple, frozenset, type, range, slice,
                  type(Ellipsis), type(NotImplemented), type(lambda: 0), type(len), property,
                  type((lambda: 0).__code__))
    _fixed = ("Match", "Pattern", "weakref", "ReferenceType")


    def copy(x):
        cls = type(x)
        if cls in _immutable or isinstance(x, type) or cls.__name__ in _fixed:
            return x
        if cls in (list, dict, set, bytearray):
            return cls(x)
        own = getattr(cls, "__copy__", None)
        if own is not None:
            return own(x)
        return _rebuild(x, None)


    def deepcopy(x, memo=None):
        cls = type(x)
        if cls in _immutable and cls not in (tuple, frozenset, slice) or isinstance(x, type) or \
                cls.__name__ in _fixed:
            return x
        if memo is None:
            memo = {}
        key = id(x)
        if key in memo:
            return memo[key][0]
        if cls is list:
            result = []
            memo[key] = (result, x)
            for item in x:
                result.append(deepcopy(item, memo))
            return result
        if cls is dict:
            result = {}
            memo[key] = (result, x)
            for k, v in x.items():
                result[deepcopy(k, memo)] = deepcopy(v, memo)
            return result
        if cls is tuple:
            result = tuple([deepcopy(item, memo) for item in x])
            if key in memo:
                return memo[key][0]
            for a, b in zip(x, result):
                if a is not b:
                    break
            else:
                result = x
        elif cls is slice:
            result = slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
        elif cls in (set, frozenset):
            result = cls([deepcopy(item, memo) for item in x])
        elif cls is bytearray:
            result = bytearray(x)
        elif isinstance(getattr(x, "__func__", None), type(_rebuild)) and hasattr(x, "__self__"):
            result = x.__func__.__get__(deepcopy(x.__self__, memo))
        else:
            own = getattr(cls, "__deepcopy__", None)
            result = own(x, memo) if own is not None else _rebuild(x, memo)
        if result is not x:
            memo[key] = (result, x)
        return result


    _unmade = ("generator", "module", "frame", "traceback", "TextIOWrapper", "BufferedReader",
               "BufferedWriter", "dict_keys", "dict_values", "dict_items", "cell", "code")


    def _rebuild(x, memo):
        cls = type(x)

        def again(value):
            return value if memo is None else deepcopy(value, memo)
        import copyreg
        reduce = copyreg.dispatch_table.get(cls)
        if reduce is None:
            for name in ("__reduce_ex__", "__reduce__"):
                if name in cls.__dict__:
                    reduce = cls.__dict__[name]
                    break
            if reduce is not None and name == "__reduce_ex__":
                parts = reduce(x, 4)
            elif reduce is not None:
                parts = reduce(x)
        else:
            parts = reduce(x)
        if reduce is not None:
            if isinstance(parts, str):
                return x
            result = parts[0](*again(tuple(parts[1])))
            if memo is not None:
                memo[id(x)] = (result, x)
            if len(parts) > 2 and parts[2] is not None:
                _restore(result, again(parts[2]))
            if len(parts) > 3 and parts[3] is not None:
                for item in parts[3]:
                    result.append(again(item))
            if len(parts) > 4 and parts[4] is not None:
                for key, value in parts[4]:
                    result[again(key)] = again(value)
            return result
        if cls.__name__ == "partial" and hasattr(x, "func"):
            result = cls(again(x.func), *again(x.args), **again(x.keywords))
            if memo is not None:
                memo[id(x)] = (result, x)
            return result
        if cls.__name__ in _unmade and cls.__module__ in ("builtins", "_io"):
            name = cls.__name__ if cls.__module__ == "builtins" else "_io." + cls.__name__
            raise TypeError(f"cannot pickle {name!r} object")
        if isinstance(x, BaseException):
            result = cls.__new__(cls, *again(x.args))
            result.args = again(x.args)
        elif isinstance(x, (list, set, bytearray)) and not hasattr(cls, "__getnewargs__"):
            result = cls.__new__(cls)
        elif isinstance(x, dict):
            result = cls.__new__(cls)
        elif hasattr(cls, "__getnewargs_ex__"):
            args, keywords = x.__getnewargs_ex__()
            result = cls.__new__(cls, *again(tuple(args)), **again(dict(keywords)))
        elif hasattr(cls, "__getnewargs__"):
            result = cls.__new__(cls, *again(tuple(x.__getnewargs__())))
        elif isinstance(x, (tuple, str, int, float, frozenset, bytes)):
            base = next(t for t in (tuple, str, int, float, frozenset, bytes) if isinstance(x, t))
            value = base(x)
            if base in (tuple, frozenset) and memo is not None:
                value = base([deepcopy(item, memo) for item in x])
            result = cls.__new__(cls, value)
        else:
            result = cls.__new__(cls)
        if memo is not None:
            memo[id(x)] = (result, x)
        if hasattr(cls, "__getstate__") and cls.__getstate__ is not getattr(object, "__getstate__", None):
            state = x.__getstate__()
        else:
            state = dict(x.__dict__) if hasattr(x, "__dict__") else {}
            for base in cls.__mro__:
                slots = base.__dict__.get("__slots__", ())
                for name in (slots,) if isinstance(slots, str) else slots:
                    if name not in ("__dict__", "__weakref__"):
                        if name.startswith("__") and not name.endswith("__"):
                            name = f"_{base.__name__.lstrip('_')}{name}"
                        if hasattr(x, name):
                            state[name] = getattr(x, name)
        _restore(result, again(state))
        if isinstance(x, list):
            for item in x:
                list.append(result, again(item))
        elif isinstance(x, dict):
            for k, v in x.items():
                dict.__setitem__(result, again(k), again(v))
        elif isinstance(x, set):
            for item in x:
                set.add(result, again(item))
        return result


    def _restore(target, state):
        if hasattr(type(target), "__setstate__"):
            target.__setstate__(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if slots:
            for name, value in slots.items():
                setattr(target, name, value)
        if not state:
            return
        if hasattr(target, "__dict__"):
            target.__dict__.update(state)
        else:
            for name, value in state.items():
                object.__setattr__(target, name, value)
    """#
}
