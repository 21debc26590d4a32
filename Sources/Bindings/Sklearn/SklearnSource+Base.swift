extension SklearnSource {
  /// What estimators share.
  static let base = #"""
import numpy as np
from sklearn.exceptions import NotFittedError


_absent = object()


class BaseEstimator:
    _defaults = ()
    _rules = {}

    def __init_subclass__(cls, **kwargs):
        # Parameters are checked where a program first fits, whichever way it does.
        for name in ("fit", "fit_transform"):
            own = cls.__dict__.get(name)
            if own is not None:
                setattr(cls, name, _checking(own))

    @classmethod
    def _parameters(cls):
        if cls._defaults:
            return sorted(cls._defaults)
        # A class of the program: what its initialiser takes.
        function = cls.__init__
        code = getattr(function, "__code__", None)
        if code is None:
            return []
        names = list(code.co_varnames[1:code.co_argcount])
        given = dict(zip(names[::-1], (function.__defaults__ or ())[::-1]))
        last = code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]
        given.update(function.__kwdefaults__ or {})
        return sorted([(n, given.get(n, _absent)) for n in names + list(last)])

    def get_params(self, deep=True):
        return {k: getattr(self, k) for k, _ in self._parameters()}

    def set_params(self, **params):
        known = [k for k, _ in self._parameters()]
        for k, v in params.items():
            if known and k not in known:
                raise ValueError(f"Invalid parameter {k!r} for estimator {self!r}. Valid parameters are: {known!r}.")
            setattr(self, k, v)
        return self

    def __repr__(self):
        changed = [(k, getattr(self, k)) for k, d in self._parameters() if not _same(getattr(self, k), d)]
        return _pretty(type(self).__name__, changed, 0)

    def __sklearn_is_fitted__(self):
        return any(k.endswith("_") and not k.startswith("_") for k in vars(self))


def _checking(function):
    def checked(self, *args, **kwargs):
        if self._rules:
            from sklearn.utils._param_validation import check
            for name, rules in self._rules.items():
                check(type(self).__name__, name, getattr(self, name), rules)
        return function(self, *args, **kwargs)
    checked.__name__, checked.__qualname__ = function.__name__, function.__qualname__
    return checked


def _pretty(name, pairs, indent):
    """An estimator on lines of at most 80 columns, its arguments under each other where they must break."""
    def text(value, column):
        if isinstance(value, BaseEstimator):
            changed = [(k, getattr(value, k)) for k, d in value._parameters() if not _same(getattr(value, k), d)]
            return _pretty(type(value).__name__, changed, column)
        if isinstance(value, (list, tuple)):
            one = repr(value)
            if column + len(one) <= 79 and "\n" not in one:
                return one
            left, right = ("[", "]") if isinstance(value, list) else ("(", ")")
            parts = [text(v, column + 1) for v in value]
            out, line = left, column + 1
            for i, p in enumerate(parts):
                last = len(p.split("\n")[-1])
                if i and (line + len(p.split("\n")[0]) + 2 > 79 or "\n" in p or isinstance(value, list)):
                    out += ",\n" + " " * (column + 1)
                    line = column + 1
                elif i:
                    out += ", "
                    line += 2
                out += p
                line = line + len(p) if "\n" not in p else last
            return out + right
        return repr(value)
    single = f"{name}({', '.join([f'{k}={v!r}' for k, v in pairs])})"
    if indent + len(single) <= 80 and "\n" not in single:
        return single
    inner = indent + len(name) + 1
    out, line = name + "(", inner
    for i, (k, v) in enumerate(pairs):
        word = f"{k}={text(v, inner + len(k) + 1)}"
        if i:
            if line + len(word.split("\n")[0]) + 2 > 79:
                out += ",\n" + " " * inner
                line = inner
            else:
                out += ", "
                line += 2
        out += word
        line = len(word.split("\n")[-1]) if "\n" in word else line + len(word)
    return out + ")"


def is_classifier(estimator):
    if hasattr(estimator, "steps"):
        return is_classifier(estimator.steps[-1][1])
    return isinstance(estimator, ClassifierMixin)


def is_regressor(estimator):
    if hasattr(estimator, "steps"):
        return is_regressor(estimator.steps[-1][1])
    return isinstance(estimator, RegressorMixin)


def check_is_fitted(estimator, attributes=None, *, msg=None, all_or_any=all):
    if attributes is not None:
        names = [attributes] if isinstance(attributes, str) else attributes
        fitted = all_or_any([hasattr(estimator, n) for n in names])
    else:
        fitted = any(k.endswith("_") and not k.startswith("__") for k in vars(estimator))
    if not fitted:
        raise NotFittedError(f"This {type(estimator).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")


class TransformerMixin:
    def fit_transform(self, X, y=None, **params):
        return self.fit(X, **params).transform(X) if y is None else self.fit(X, y, **params).transform(X)


class ClassifierMixin:
    def score(self, X, y):
        from sklearn.metrics import accuracy_score
        return accuracy_score(y, self.predict(X))


class RegressorMixin:
    def score(self, X, y):
        from sklearn.metrics import r2_score
        return r2_score(y, self.predict(X))


def clone(estimator, *, safe=True):
    if isinstance(estimator, (list, tuple, set)):
        return type(estimator)([clone(e) for e in estimator])
    if not hasattr(estimator, "get_params"):
        raise TypeError(f"Cannot clone object '{estimator!r}' (type {type(estimator)}): it does not seem to be a scikit-learn estimator as it does not implement a 'get_params' method.")
    if hasattr(estimator, "steps"):
        return type(estimator)([(n, clone(s)) for n, s in estimator.steps])
    return type(estimator)(**estimator.get_params())


def _same(a, b):
    return a is b or (type(a) is type(b) and a == b)


def _fitted(estimator, name):
    learned = [k for k in vars(estimator) if k.endswith("_") and not k.startswith("__")]
    if not learned and not hasattr(estimator, name):
        raise NotFittedError(f"This {type(estimator).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")


def _matrix(X, estimator=None, minimum=1, allow_nan=False, name="X", numeric=True):
    a = np.asarray(X)
    if numeric:
        if a.dtype.kind == "U" and a.ndim == 2:
            a = np.array([[float(v) for v in row] for row in a.tolist()])
        if a.dtype.kind != "f":
            a = a.astype(float)
    if a.ndim == 1:
        kind = "array"
        raise ValueError(f"Expected 2D array, got 1D array instead:\narray={a}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    if a.ndim == 0:
        raise ValueError(f"Expected 2D array, got scalar array instead:\narray={a}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
    if numeric and not np.isfinite(a).all():
        if not allow_nan or np.isinf(a).any():
            what = "NaN" if np.isnan(a).any() and not allow_nan else "infinity or a value too large for dtype('float64')"
            text = f"Input {name} contains {what}."
            raise ValueError(text)
    if a.shape[0] < minimum:
        tail = f" while a minimum of {minimum} is required"
        by = f" by {type(estimator).__name__}" if estimator is not None else ""
        raise ValueError(f"Found array with {a.shape[0]} sample(s) (shape={a.shape}){tail}{by}.")
    return a


def _features(estimator, X):
    n = estimator.n_features_in_
    if X.shape[1] != n:
        raise ValueError(f"X has {X.shape[1]} features, but {type(estimator).__name__} is expecting {n} features as input.")
    return X

"""#
}
