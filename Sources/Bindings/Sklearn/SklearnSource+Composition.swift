extension SklearnSource {
  /// `sklearn.pipeline`: steps one after another.
  static let pipeline = #"""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.exceptions import NotFittedError
from sklearn.utils import Bunch


class Pipeline(BaseEstimator):
    _defaults = (("memory", None), ("steps", None), ("transform_input", None), ("verbose", False))

    def __init__(self, steps, *, transform_input=None, memory=None, verbose=False):
        self.steps, self.transform_input, self.memory, self.verbose = steps, transform_input, memory, verbose

    @property
    def named_steps(self):
        return Bunch(**dict(self.steps))

    def __len__(self):
        return len(self.steps)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Pipeline(self.steps[key])
        return dict(self.steps)[key] if isinstance(key, str) else self.steps[key][1]

    def get_params(self, deep=True):
        out = {k: getattr(self, k) for k, _ in self._defaults}
        if deep:
            for name, step in self.steps:
                out[name] = step
                if hasattr(step, "get_params"):
                    out.update({f"{name}__{k}": v for k, v in step.get_params().items()})
        return out

    def set_params(self, **params):
        for key, value in params.items():
            name, _, inner = key.partition("__")
            if inner:
                dict(self.steps)[name].set_params(**{inner: value})
            elif name in dict(self.steps):
                self.steps = [(n, value if n == name else s) for n, s in self.steps]
            else:
                setattr(self, key, value)
        return self

    def _checked(self):
        for name, step in self.steps[:-1]:
            if step is not None and step != "passthrough" and not (hasattr(step, "fit") and hasattr(step, "transform")):
                raise TypeError(f"All intermediate steps should be transformers and implement fit and transform or be the string 'passthrough' '{step}' (type {type(step)}) doesn't")

    def _before(self, X, y, fit):
        for name, step in self.steps[:-1]:
            if step is None or isinstance(step, str):
                continue
            X = (step.fit_transform(X, y) if y is not None and hasattr(step, "fit_transform") else step.fit(X).transform(X)) if fit else step.transform(X)
        return X

    def fit(self, X, y=None, **params):
        self._checked()
        X = self._before(X, y, True)
        last = self.steps[-1][1]
        if last is not None and not isinstance(last, str):
            last.fit(X) if y is None else last.fit(X, y)
        return self

    def fit_transform(self, X, y=None, **params):
        self._checked()
        X = self._before(X, y, True)
        last = self.steps[-1][1]
        if last is None or isinstance(last, str):
            return X
        return last.fit_transform(X) if y is None else last.fit_transform(X, y)

    def _ready(self):
        last = self.steps[-1][1]
        if last is not None and not isinstance(last, str) and getattr(last, "_parameters", list)() and not any(k.endswith("_") and not k.startswith("_") for k in vars(last)):
            raise NotFittedError(f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator.")

    def transform(self, X):
        self._ready()
        X = self._before(X, None, False)
        last = self.steps[-1][1]
        return X if last is None or isinstance(last, str) else last.transform(X)

    def inverse_transform(self, X):
        for name, step in reversed(self.steps):
            X = step.inverse_transform(X)
        return X

    def predict(self, X, **params):
        self._ready()
        return self.steps[-1][1].predict(self._before(X, None, False))

    def predict_proba(self, X, **params):
        return self.steps[-1][1].predict_proba(self._before(X, None, False))

    def score(self, X, y=None, **params):
        return self.steps[-1][1].score(self._before(X, None, False), y)

    def get_feature_names_out(self, input_features=None):
        names = input_features
        for _, step in self.steps:
            names = step.get_feature_names_out(names)
        return names


def _named(steps):
    names = [type(s).__name__.lower() for s in steps]
    out = []
    for i, n in enumerate(names):
        k = names[:i + 1].count(n)
        out.append(f"{n}-{k}" if names.count(n) > 1 else n)
    return out


def make_pipeline(*steps, memory=None, transform_input=None, verbose=False):
    return Pipeline(list(zip(_named(steps), steps)), memory=memory, verbose=verbose)


class FeatureUnion(TransformerMixin, BaseEstimator):
    _defaults = (("n_jobs", None), ("transformer_list", None), ("transformer_weights", None), ("verbose", False))

    def __init__(self, transformer_list, *, n_jobs=None, transformer_weights=None, verbose=False, verbose_feature_names_out=True):
        self.transformer_list, self.n_jobs = transformer_list, n_jobs
        self.transformer_weights, self.verbose = transformer_weights, verbose

    def fit(self, X, y=None):
        for _, t in self.transformer_list:
            t.fit(X)
        return self

    def transform(self, X):
        parts = [t.transform(X) for _, t in self.transformer_list]
        return np.hstack([p.toarray() if hasattr(p, "toarray") else p for p in parts])


def make_union(*transformers, n_jobs=None, verbose=False):
    return FeatureUnion(list(zip(_named(transformers), transformers)))
"""#

  /// `sklearn.compose`: columns each with a transformer of their own.
  static let compose = #"""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, clone, _fitted
from sklearn.pipeline import _named


class ColumnTransformer(TransformerMixin, BaseEstimator):
    _defaults = (("n_jobs", None), ("remainder", "drop"), ("sparse_threshold", 0.3), ("transformer_weights", None), ("transformers", None), ("verbose", False), ("verbose_feature_names_out", True))

    def __init__(self, transformers, *, remainder="drop", sparse_threshold=0.3, n_jobs=None, transformer_weights=None, verbose=False, verbose_feature_names_out=True):
        self.transformers, self.remainder, self.sparse_threshold, self.n_jobs = transformers, remainder, sparse_threshold, n_jobs
        self.transformer_weights, self.verbose, self.verbose_feature_names_out = transformer_weights, verbose, verbose_feature_names_out

    @staticmethod
    def _places(columns, n):
        if callable(columns):
            raise TypeError("columns are given as numbers, slices or masks")
        if isinstance(columns, slice):
            return list(range(n))[columns]
        if isinstance(columns, (int, np.integer)):
            return [int(columns)]
        columns = list(columns)
        if columns and isinstance(columns[0], str):
            raise ValueError("Specifying the columns using strings is only supported for dataframes.")
        if columns and isinstance(columns[0], (bool, np.bool_)):
            return [i for i, c in enumerate(columns) if c]
        return [int(c) % n for c in columns]

    def _run(self, X, fit, y=None):
        X = np.array(X, dtype=object) if isinstance(X, list) and X and len({isinstance(v, str) for v in X[0]}) > 1 else np.asarray(X)
        n = X.shape[1]
        if fit:
            self.n_features_in_ = n
            self.transformers_, used = [], []
            for name, t, columns in self.transformers:
                places = self._places(columns, n)
                used += places
                self.transformers_.append((name, t if isinstance(t, str) else clone(t), columns))
            rest = [i for i in range(n) if i not in used]
            if rest:
                self.transformers_.append(("remainder", self.remainder if isinstance(self.remainder, str) else clone(self.remainder), rest))
        blocks, self._names = [], [] if fit else self._names
        for name, t, columns in self.transformers_:
            places = self._places(columns, n)
            if isinstance(t, str):
                if t == "drop":
                    continue
                part = X[:, places]
                names = [f"x{p}" for p in places]
            else:
                part = X[:, places[0]] if isinstance(columns, (int, np.integer)) else X[:, places]
                if part.dtype == object and not any(isinstance(v, str) for v in part.ravel().tolist()):
                    part = part.astype(float)
                part = t.fit_transform(part) if fit else t.transform(part)
                names = list(t.get_feature_names_out([f"x{p}" for p in places])) if fit and hasattr(t, "get_feature_names_out") else []
            part = part.toarray() if hasattr(part, "toarray") else part
            blocks.append(part)
            if fit:
                self._names += [f"{name}__{v}" if self.verbose_feature_names_out else v for v in names]
        if any(b.dtype == object for b in blocks):
            blocks = [b.astype(object) for b in blocks]
        return np.hstack(blocks)

    @property
    def named_transformers_(self):
        from sklearn.utils import Bunch
        return Bunch(**{n: t for n, t, _ in self.transformers_})

    def fit(self, X, y=None):
        self._run(X, True, y)
        return self

    def fit_transform(self, X, y=None):
        return self._run(X, True, y)

    def transform(self, X):
        _fitted(self, "transformers_")
        return self._run(X, False)

    def get_feature_names_out(self, input_features=None):
        return np.array(self._names, dtype=object)


def make_column_transformer(*transformers, remainder="drop", sparse_threshold=0.3, n_jobs=None, verbose=False, verbose_feature_names_out=True):
    names = _named([t if not isinstance(t, str) else type(t) for t, _ in transformers])
    return ColumnTransformer([(n, t, c) for n, (t, c) in zip(names, transformers)], remainder=remainder, verbose_feature_names_out=verbose_feature_names_out)
"""#

  /// `sklearn.impute`: values for what is missing.
  static let impute = #"""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, _fitted, _features
from sklearn.utils._param_validation import options, CALLABLE


class SimpleImputer(TransformerMixin, BaseEstimator):
    _defaults = (("add_indicator", False), ("copy", True), ("fill_value", None), ("keep_empty_features", False), ("missing_values", np.nan), ("strategy", "mean"))
    _rules = {"strategy": [options("mean", "median", "most_frequent", "constant"), CALLABLE]}

    def __init__(self, *, missing_values=np.nan, strategy="mean", fill_value=None, copy=True, add_indicator=False, keep_empty_features=False):
        self.missing_values, self.strategy, self.fill_value, self.copy = missing_values, strategy, fill_value, copy
        self.add_indicator, self.keep_empty_features = add_indicator, keep_empty_features

    def _missing(self, X):
        m = self.missing_values
        if isinstance(m, float) and np.isnan(m):
            if X.dtype == object:
                return np.array([[isinstance(v, float) and v != v for v in row] for row in X.tolist()])
            return np.isnan(X) if X.dtype.kind == "f" else np.zeros(X.shape, dtype=bool)
        return X == m

    def _data(self, X):
        X = np.array(X, dtype=object) if self.strategy in ("most_frequent", "constant") and np.asarray(X).dtype.kind in "UO" else np.array(X)
        if X.dtype != object:
            try:
                X = X.astype(float)
            except ValueError as e:
                raise ValueError(f"Cannot use {self.strategy} strategy with non-numeric data:\n{e}") from None
        if X.ndim == 1:
            raise ValueError(f"Expected 2D array, got 1D array instead:\narray={X}.\nReshape your data either using array.reshape(-1, 1) if your data has a single feature or array.reshape(1, -1) if it contains a single sample.")
        return X

    def fit(self, X, y=None):
        X = self._data(X)
        self.n_features_in_ = X.shape[1]
        gone = self._missing(X)
        out = []
        for j in range(X.shape[1]):
            column = X[~gone[:, j], j]
            if self.strategy == "constant":
                out.append(self.fill_value if self.fill_value is not None else "missing_value" if X.dtype == object else 0)
            elif len(column) == 0:
                out.append(np.nan)
            elif self.strategy == "mean":
                out.append(column.mean())
            elif self.strategy == "median":
                out.append(np.median(column))
            elif callable(self.strategy):
                out.append(self.strategy(column))
            else:
                values = column.tolist()
                counts = {v: values.count(v) for v in sorted(set(values))}
                out.append(max(counts, key=lambda v: counts[v]))
        self.statistics_ = np.array(out, dtype=X.dtype)
        return self

    def transform(self, X):
        _fitted(self, "statistics_")
        X = _features(self, self._data(X))
        gone = self._missing(X)
        for j in range(X.shape[1]):
            X[gone[:, j], j] = self.statistics_[j]
        return X

    def get_feature_names_out(self, input_features=None):
        return np.array([f"x{i}" for i in range(self.n_features_in_)] if input_features is None else list(input_features), dtype=object)
"""#
}
