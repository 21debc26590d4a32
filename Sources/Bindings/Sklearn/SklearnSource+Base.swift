extension SklearnSource {
  /// What estimators share.
  static let base = #"""
import numpy as np
from sklearn.exceptions import NotFittedError


class BaseEstimator:
    _defaults = ()

    def get_params(self, deep=True):
        return {k: getattr(self, k) for k, _ in sorted(self._defaults)}

    def set_params(self, **params):
        for k, v in params.items():
            setattr(self, k, v)
        return self

    def __repr__(self):
        changed = [f"{k}={getattr(self, k)!r}" for k, d in sorted(self._defaults) if not _same(getattr(self, k), d)]
        return f"{type(self).__name__}({', '.join(changed)})"


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
    return type(estimator)(**estimator.get_params())


def _same(a, b):
    return a is b or (type(a) is type(b) and a == b)


def _fitted(estimator, name):
    if not hasattr(estimator, name):
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
