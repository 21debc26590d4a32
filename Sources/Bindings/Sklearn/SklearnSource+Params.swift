extension SklearnSource {
  /// `sklearn.utils._param_validation`: what a parameter may be, and the words for what it may not.
  static let params = #"""
import numpy as np


class InvalidParameterError(ValueError, TypeError):
    pass


class _Rule:
    def __init__(self, test, *texts):
        self.test, self.texts = test, texts


def _is_int(v):
    return isinstance(v, (int, np.integer)) and not isinstance(v, (bool, np.bool_))


def _is_real(v):
    return isinstance(v, (int, float, np.integer, np.floating)) and not isinstance(v, (bool, np.bool_))


def _interval(kind, low, high, closed):
    test = _is_int if kind == "int" else _is_real
    left, right = closed in ("left", "both"), closed in ("right", "both")
    def inside(v):
        if not test(v):
            return False
        if low is not None and (v < low or v == low and not left):
            return False
        return high is None or not (v > high or v == high and not right)
    if kind == "float":
        low, high = low if low is None else float(low), high if high is None else float(high)
    text = f"{'an' if kind == 'int' else 'a'} {kind} in the range {'[' if left and low is not None else '('}{'-inf' if low is None else low}, {'inf' if high is None else high}{']' if right and high is not None else ')'}"
    return _Rule(inside, text)


def int_from(low, high=None, closed="left"):
    return _interval("int", low, high, closed)


def real_from(low, high=None, closed="left"):
    return _interval("float", low, high, closed)


def options(*names):
    listed = ", ".join([repr(n) for n in names])
    return _Rule(lambda v: isinstance(v, str) and v in names, "a str among {" + listed + "}")


BOOL = _Rule(lambda v: isinstance(v, (bool, np.bool_)), "an instance of 'bool'", "an instance of 'numpy.bool'")
NONE = _Rule(lambda v: v is None, "None")
ARRAY = _Rule(lambda v: hasattr(v, "__len__") and not isinstance(v, str) or hasattr(v, "shape"), "an array-like")
TUPLE = _Rule(lambda v: isinstance(v, tuple), "an instance of 'tuple'")
LIST = _Rule(lambda v: isinstance(v, list), "an instance of 'list'")
CALLABLE = _Rule(callable, "a callable")
STATE = _Rule(lambda v: v is None or _is_int(v) and 0 <= v <= 4294967295 or isinstance(v, np.random.RandomState),
    "an int in the range [0, 4294967295]", "an instance of 'numpy.random.mtrand.RandomState'", "None")


def check(owner, name, value, rules):
    for rule in rules:
        if rule.test(value):
            return
    texts = [t for rule in rules for t in rule.texts]
    listed = texts[0] if len(texts) == 1 else ", ".join(texts[:-1]) + " or " + texts[-1]
    raise InvalidParameterError(f"The {name!r} parameter of {owner} must be {listed}. Got {value!r} instead.")


def rules(**known):
    """Checks a function's arguments before it runs."""
    def decorate(function):
        code = function.__code__
        names = code.co_varnames[:code.co_argcount]
        known_words = set(code.co_varnames[:code.co_argcount + code.co_kwonlyargcount])
        needed = names[:len(names) - len(function.__defaults__ or ())]
        def checked(*args, **kwargs):
            # The words of a signature that binds arguments before the function is called.
            if len(args) > len(names) and not code.co_flags & 4:
                raise TypeError("too many positional arguments")
            for name in names[:len(args)]:
                if name in kwargs:
                    raise TypeError(f"multiple values for argument {name!r}")
            for name in needed[len(args):]:
                if name not in kwargs:
                    raise TypeError(f"missing a required argument: {name!r}")
            for name in kwargs:
                if name not in known_words and not code.co_flags & 8:
                    raise TypeError(f"got an unexpected keyword argument {name!r}")
            for name, value in zip(names, args):
                if name in known:
                    check(function.__name__, name, value, known[name])
            for name, value in kwargs.items():
                if name in known:
                    check(function.__name__, name, value, known[name])
            return function(*args, **kwargs)
        checked.__name__, checked.__qualname__, checked.__doc__ = function.__name__, function.__qualname__, function.__doc__
        checked.__wrapped__ = function
        return checked
    return decorate
"""#
}
