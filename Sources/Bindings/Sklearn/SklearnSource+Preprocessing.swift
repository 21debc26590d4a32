extension SklearnSource {
  /// `sklearn.preprocessing`.
  static let preprocessing = #"""
import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin, _fitted, _matrix, _features
from sklearn.exceptions import NotFittedError
from sklearn.utils._param_validation import BOOL, NONE, ARRAY, TUPLE, options, int_from, _Rule, _is_real

_Real = _Rule(_is_real, "a float in the range (-inf, inf)")


class StandardScaler(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("with_mean", True), ("with_std", True))

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy, self.with_mean, self.with_std = copy, with_mean, with_std

    def fit(self, X, y=None, sample_weight=None):
        for name in ("scale_", "n_samples_seen_", "mean_", "var_"):
            self.__dict__.pop(name, None)
        return self.partial_fit(X, y, sample_weight)

    def partial_fit(self, X, y=None, sample_weight=None):
        first = not hasattr(self, "n_samples_seen_")
        X = _matrix(X, self, allow_nan=True)
        if first:
            self.n_features_in_ = X.shape[1]
        else:
            _features(self, X)
        known = ~np.isnan(X)
        w = None if sample_weight is None else np.asarray(sample_weight, dtype=float).reshape(-1, 1)
        total = lambda a: np.where(known, a if w is None else a * w, 0.0).sum(axis=0, dtype=float)
        if not self.with_mean and not self.with_std:
            count = known.sum(axis=0) if w is None else total(np.ones_like(X))
            self.mean_ = self.var_ = self.scale_ = None
            seen = count if first else self.n_samples_seen_ + count
            self.n_samples_seen_ = seen[0] if np.ptp(seen) == 0 else seen
            return self
        old_count = np.zeros(X.shape[1]) if first else self.n_samples_seen_ + np.zeros(X.shape[1])
        old_sum = (0.0 if first else self.mean_) * old_count
        with np.errstate(divide="ignore", invalid="ignore"):
            count = known.sum(axis=0).astype(float) if w is None else total(np.ones_like(X))
            new_sum = total(X)
            seen = old_count + count
            mean = (old_sum + new_sum) / seen
            if self.with_std:
                off = X - new_sum / count
                left = total(off)
                square = total(off ** 2) - left ** 2 / count
                share = old_count / count
                both = (0.0 if first else self.var_) * old_count + square + share / seen * (old_sum / share - new_sum) ** 2
                self.var_ = np.where(old_count == 0, square, both) / seen
                eps = np.finfo(float).eps
                bound = seen * eps * self.var_ + (seen * mean * eps) ** 2
                scale = np.sqrt(self.var_)
                self.scale_ = np.where((self.var_ <= bound) | (scale < 10 * eps), 1.0, scale)
            else:
                self.var_ = self.scale_ = None
        self.mean_ = mean
        self.n_samples_seen_ = seen[0] if np.ptp(seen) == 0 else seen
        return self

    def transform(self, X, copy=None):
        _fitted(self, "n_samples_seen_")
        X = _features(self, _matrix(X, self, allow_nan=True))
        if self.with_mean:
            X = (X - self.mean_).astype(X.dtype)
        if self.with_std:
            X = (X / self.scale_).astype(X.dtype)
        return X

    def inverse_transform(self, X, copy=None):
        _fitted(self, "n_samples_seen_")
        X = _matrix(X, self, allow_nan=True)
        if self.with_std:
            X = (X * self.scale_).astype(X.dtype)
        if self.with_mean:
            X = (X + self.mean_).astype(X.dtype)
        return X


def _extremes(X):
    # A column of nothing but NaN keeps it.
    known = ~np.isnan(X)
    empty = ~known.any(axis=0)
    low = np.where(known, X, np.inf).min(axis=0)
    high = np.where(known, X, -np.inf).max(axis=0)
    return np.where(empty, np.nan, low), np.where(empty, np.nan, high)


class MinMaxScaler(TransformerMixin, BaseEstimator):
    _defaults = (("clip", False), ("copy", True), ("feature_range", (0, 1)))

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range, self.copy, self.clip = feature_range, copy, clip

    def fit(self, X, y=None):
        low, high = self.feature_range
        if low >= high:
            raise ValueError(f"Minimum of desired feature range must be smaller than maximum. Got {self.feature_range}.")
        for name in ("scale_", "n_samples_seen_"):
            self.__dict__.pop(name, None)
        return self.partial_fit(X, y)

    def partial_fit(self, X, y=None):
        low, high = self.feature_range
        X = _matrix(X, self, allow_nan=True)
        smallest, largest = _extremes(X)
        if hasattr(self, "n_samples_seen_"):
            _features(self, X)
            smallest, largest = np.minimum(self.data_min_, smallest), np.maximum(self.data_max_, largest)
            self.n_samples_seen_ += X.shape[0]
        else:
            self.n_features_in_, self.n_samples_seen_ = X.shape[1], X.shape[0]
        self.data_min_, self.data_max_ = smallest, largest
        self.data_range_ = self.data_max_ - self.data_min_
        span = np.where(self.data_range_ < 10 * np.finfo(float).eps, 1.0, self.data_range_)
        self.scale_ = (high - low) / span
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        _fitted(self, "scale_")
        X = _features(self, _matrix(X, self, allow_nan=True))
        X = X * self.scale_ + self.min_
        return np.clip(X, self.feature_range[0], self.feature_range[1]) if self.clip else X

    def inverse_transform(self, X):
        _fitted(self, "scale_")
        return (_matrix(X, self, allow_nan=True) - self.min_) / self.scale_


class MaxAbsScaler(TransformerMixin, BaseEstimator):
    _defaults = (("clip", False), ("copy", True))

    def __init__(self, *, copy=True, clip=False):
        self.copy, self.clip = copy, clip

    def fit(self, X, y=None):
        for name in ("scale_", "n_samples_seen_"):
            self.__dict__.pop(name, None)
        return self.partial_fit(X, y)

    def partial_fit(self, X, y=None):
        X = _matrix(X, self, allow_nan=True)
        largest = _extremes(np.abs(X))[1]
        if hasattr(self, "n_samples_seen_"):
            _features(self, X)
            largest = np.maximum(self.max_abs_, largest)
            self.n_samples_seen_ += X.shape[0]
        else:
            self.n_features_in_, self.n_samples_seen_ = X.shape[1], X.shape[0]
        self.max_abs_ = largest
        self.scale_ = np.where(self.max_abs_ == 0, 1.0, self.max_abs_)
        return self

    def transform(self, X):
        _fitted(self, "scale_")
        out = _features(self, _matrix(X, self, allow_nan=True)) / self.scale_
        return np.clip(out, -1.0, 1.0) if self.clip else out

    def inverse_transform(self, X):
        _fitted(self, "scale_")
        return _matrix(X, self, allow_nan=True) * self.scale_


class RobustScaler(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("quantile_range", (25.0, 75.0)), ("unit_variance", False), ("with_centering", True), ("with_scaling", True))

    def __init__(self, *, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False):
        self.with_centering, self.with_scaling, self.quantile_range = with_centering, with_scaling, quantile_range
        self.copy, self.unit_variance = copy, unit_variance

    def fit(self, X, y=None):
        X = _matrix(X, self, allow_nan=True)
        self.n_features_in_ = X.shape[1]
        median, percentile = (np.nanmedian, np.nanpercentile) if np.isnan(X).any() else (np.median, np.percentile)
        self.center_ = median(X, axis=0) if self.with_centering else None
        if self.with_scaling:
            q = percentile(X, self.quantile_range, axis=0)
            scale = q[1] - q[0]
            self.scale_ = np.where(scale < 10 * np.finfo(float).eps, 1.0, scale)
        else:
            self.scale_ = None
        return self

    def transform(self, X):
        _fitted(self, "center_")
        X = _features(self, _matrix(X, self, allow_nan=True))
        if self.with_centering:
            X = X - self.center_
        if self.with_scaling:
            X = X / self.scale_
        return X


class Normalizer(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("norm", "l2"))

    def __init__(self, norm="l2", *, copy=True):
        self.norm, self.copy = norm, copy

    def fit(self, X, y=None):
        self.n_features_in_ = _matrix(X, self).shape[1]
        return self

    def transform(self, X, copy=None):
        return normalize(X, norm=self.norm)


def normalize(X, norm="l2", *, axis=1, copy=True, return_norm=False):
    X = _matrix(X)
    if norm == "l1":
        n = np.abs(X).sum(axis=1, keepdims=True)
    elif norm == "max":
        n = np.abs(X).max(axis=1, keepdims=True)
    else:
        n = np.sqrt((X * X).sum(axis=1, keepdims=True))
    return X / np.where(n == 0, 1.0, n)


def _scaled(scaler, X, axis=0):
    """A transformer's work on columns, on rows, or on a single column given flat."""
    X = np.asarray(X, dtype=float)
    if X.ndim == 1:
        return scaler.fit_transform(X.reshape(-1, 1)).ravel()
    return scaler.fit_transform(X) if axis == 0 else scaler.fit_transform(X.T).T


def scale(X, *, axis=0, with_mean=True, with_std=True, copy=True):
    return _scaled(StandardScaler(with_mean=with_mean, with_std=with_std), X, axis)


def minmax_scale(X, feature_range=(0, 1), *, axis=0, copy=True):
    return _scaled(MinMaxScaler(feature_range), X, axis)


def _column(y):
    y = np.asarray(y)
    if y.ndim == 2 and y.shape[1] == 1:
        y = y.ravel()
    if y.ndim != 1:
        raise ValueError(f"y should be a 1d array, got an array of shape {y.shape} instead.")
    return y


class LabelEncoder(TransformerMixin, BaseEstimator):
    def fit(self, y):
        self.classes_ = np.unique(_column(y))
        return self

    def fit_transform(self, y):
        self.classes_, codes = np.unique(_column(y), return_inverse=True)
        return codes

    def transform(self, y):
        _fitted(self, "classes_")
        y = _column(y)
        if self.classes_.dtype.kind == "U":
            y = y.astype(self.classes_.dtype)
        known = np.isin(y, self.classes_)
        if not known.all():
            unseen = np.unique(y[~known]).tolist()
            kind = np.str_ if self.classes_.dtype.kind == "U" else self.classes_.dtype.type
            raise ValueError(f"y contains previously unseen labels: {', '.join([repr(kind(v)) for v in unseen])}")
        return np.searchsorted(self.classes_, y)

    def inverse_transform(self, y):
        _fitted(self, "classes_")
        y = _column(y)
        bad = [int(v) for v in np.unique(y) if v < 0 or v >= len(self.classes_)]
        if bad:
            raise ValueError(f"y contains previously unseen labels: {np.array(bad)}")
        return self.classes_[y]


class LabelBinarizer(TransformerMixin, BaseEstimator):
    _defaults = (("neg_label", 0), ("pos_label", 1), ("sparse_output", False))

    def __init__(self, *, neg_label=0, pos_label=1, sparse_output=False):
        self.neg_label, self.pos_label, self.sparse_output = neg_label, pos_label, sparse_output

    def fit(self, y):
        self.classes_ = np.unique(_column(y))
        return self

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def transform(self, y):
        _fitted(self, "classes_")
        hot = np.where(_column(y)[:, None] == self.classes_[None, :], self.pos_label, self.neg_label)
        return hot[:, 1:] if len(self.classes_) == 2 else hot

    def inverse_transform(self, Y, threshold=None):
        Y = np.asarray(Y)
        if len(self.classes_) == 2:
            middle = (self.pos_label + self.neg_label) / 2 if threshold is None else threshold
            return self.classes_[(Y.ravel() > middle).astype(int)]
        return self.classes_[Y.argmax(axis=1)]


def label_binarize(y, *, classes, neg_label=0, pos_label=1):
    encoder = LabelBinarizer(neg_label=neg_label, pos_label=pos_label)
    encoder.classes_ = np.asarray(classes)
    return encoder.transform(y)


def _cells(X):
    if isinstance(X, (list, tuple)) and X and isinstance(X[0], (list, tuple)):
        kinds = {isinstance(v, str) for row in X for v in row}
        X = np.array(X, dtype=object) if len(kinds) > 1 else np.asarray(X)
    X = np.asarray(X)
    if X.ndim != 2:
        _matrix(X, numeric=False)
    return X


def _given(categories, X, given):
    # Lists of words are kept as objects, as the columns they stand for.
    kind = object if not hasattr(given, "dtype") and X.dtype.kind == "U" else X.dtype
    return [np.array(c, dtype=kind) for c in categories]


def _values(column):
    if column.dtype == object:
        return np.array(sorted(set(column.tolist())), dtype=object)
    return np.unique(column)


class csr_matrix:
    """What stands for a sparse matrix: all of it, shown as the sparse one is."""
    def __init__(self, values):
        self.values = values
        self.shape, self.dtype, self.ndim = values.shape, values.dtype, 2
        self.nnz = int((values != 0).sum())
    def __repr__(self):
        return f"<Compressed Sparse Row sparse matrix of dtype '{self.dtype}'\n\twith {self.nnz} stored elements and shape {self.shape}>"
    def __str__(self):
        lines = [f"  {(int(i), int(j))}\t{self.values[i, j]}" for i, j in zip(*np.nonzero(self.values))]
        return "\n".join([repr(self), "  Coords\tValues"] + lines)
    def __array__(self, dtype=None, copy=None):
        return self.values
    def __getitem__(self, key):
        out = self.values[key]
        return csr_matrix(np.atleast_2d(out)) if isinstance(out, np.ndarray) else out
    def sum(self, axis=None):
        return self.values.sum(axis=axis)
    def toarray(self):
        return self.values
    todense = toarray


class OneHotEncoder(TransformerMixin, BaseEstimator):
    _defaults = (("categories", "auto"), ("drop", None), ("dtype", np.float64), ("feature_name_combiner", "concat"), ("handle_unknown", "error"), ("max_categories", None), ("min_frequency", None), ("sparse_output", True))

    def __init__(self, *, categories="auto", drop=None, sparse_output=True, dtype=np.float64, handle_unknown="error", min_frequency=None, max_categories=None, feature_name_combiner="concat"):
        self.categories, self.drop, self.sparse_output, self.dtype = categories, drop, sparse_output, dtype
        self.handle_unknown, self.min_frequency, self.max_categories = handle_unknown, min_frequency, max_categories
        self.feature_name_combiner = feature_name_combiner

    def fit(self, X, y=None):
        given, X = X, _cells(X)
        self.n_features_in_ = X.shape[1]
        if isinstance(self.categories, str):
            self.categories_ = [_values(X[:, j]) for j in range(X.shape[1])]
        else:
            self.categories_ = _given(self.categories, X, given)
        self.drop_idx_ = None
        self._rare = [[] for _ in self.categories_]
        if self.max_categories is not None or self.min_frequency is not None:
            for j, c in enumerate(self.categories_):
                rows = X[:, j].tolist()
                counts = [rows.count(v) for v in c.tolist()]
                least = self.min_frequency
                if isinstance(least, float):
                    least = least * len(rows)
                rare = [i for i, k in enumerate(counts) if least is not None and k < least]
                kept = [i for i in range(len(counts)) if i not in rare]
                room = None if self.max_categories is None else self.max_categories - 1
                if room is not None and (len(kept) + (1 if rare else 0)) > self.max_categories:
                    order = sorted(kept, key=lambda i: (-counts[i], i))
                    rare = sorted(rare + order[room:])
                self._rare[j] = rare
        self.infrequent_categories_ = [c[r] if r else None for c, r in zip(self.categories_, self._rare)]
        if self.drop is not None:
            self.drop_idx_ = np.array([0 if isinstance(self.drop, str) and (self.drop == "first" or len(c) == 2) else None if isinstance(self.drop, str) else c.tolist().index(self.drop[j]) for j, c in enumerate(self.categories_)], dtype=object)
        return self

    def _kept(self, j):
        n = len(self.categories_[j])
        d = None if self.drop_idx_ is None else self.drop_idx_[j]
        return [i for i in range(n) if d is None or i != d]

    def transform(self, X):
        _fitted(self, "categories_")
        X = _cells(X)
        _features(self, X)
        blocks = []
        for j, c in enumerate(self.categories_):
            values = c.tolist()
            place = {v: i for i, v in enumerate(values)}
            rows = X[:, j].tolist()
            unknown = sorted({v for v in rows if v not in place}, key=str)
            if unknown and self.handle_unknown == "error":
                raise ValueError(f"Found unknown categories {unknown} in column {j} during transform")
            block = np.zeros((len(rows), len(values)), dtype=self.dtype)
            for i, v in enumerate(rows):
                if v in place:
                    block[i, place[v]] = 1
            kept = block[:, [i for i in self._kept(j) if i not in self._rare[j]]]
            if self._rare[j]:
                kept = np.concatenate([kept, block[:, self._rare[j]].sum(axis=1, keepdims=True)], axis=1)
            blocks.append(kept)
        out = np.concatenate(blocks, axis=1)
        return csr_matrix(out) if self.sparse_output else out

    def inverse_transform(self, X):
        X = X.toarray() if isinstance(X, csr_matrix) else np.asarray(X)
        columns, at = [], 0
        for j, c in enumerate(self.categories_):
            kept = self._kept(j)
            part = X[:, at:at + len(kept)]
            at += len(kept)
            found = part.argmax(axis=1)
            dropped = None if self.drop_idx_ is None else self.drop_idx_[j]
            columns.append([c[dropped] if dropped is not None and not part[i].any() else c[kept[k]] for i, k in enumerate(found.tolist())])
        rows = [list(r) for r in zip(*columns)]
        kinds = {c.dtype.kind for c in self.categories_}
        if len(kinds) > 1 or "O" in kinds:
            out = np.empty((len(rows), len(columns)), dtype=object)
            for i, r in enumerate(rows):
                for j, v in enumerate(r):
                    out[i, j] = v.item() if isinstance(v, np.generic) else v
            return out
        return np.array(rows)

    def get_feature_names_out(self, input_features=None):
        names = [f"x{j}" for j in range(self.n_features_in_)] if input_features is None else list(input_features)
        out = []
        for j, c in enumerate(self.categories_):
            out += [f"{names[j]}_{c[i]}" for i in self._kept(j) if i not in self._rare[j]]
            if self._rare[j]:
                out.append(f"{names[j]}_infrequent_sklearn")
        return np.array(out, dtype=object)


class OrdinalEncoder(TransformerMixin, BaseEstimator):
    _defaults = (("categories", "auto"), ("dtype", np.float64), ("encoded_missing_value", np.nan), ("handle_unknown", "error"), ("max_categories", None), ("min_frequency", None), ("unknown_value", None))

    def __init__(self, *, categories="auto", dtype=np.float64, handle_unknown="error", unknown_value=None, encoded_missing_value=np.nan, min_frequency=None, max_categories=None):
        self.categories, self.dtype, self.handle_unknown, self.unknown_value = categories, dtype, handle_unknown, unknown_value
        self.encoded_missing_value, self.min_frequency, self.max_categories = encoded_missing_value, min_frequency, max_categories

    def fit(self, X, y=None):
        given, X = X, _cells(X)
        self.n_features_in_ = X.shape[1]
        self.categories_ = [_values(X[:, j]) for j in range(X.shape[1])] if isinstance(self.categories, str) else _given(self.categories, X, given)
        return self

    def transform(self, X):
        _fitted(self, "categories_")
        X = _cells(X)
        out = np.zeros(X.shape, dtype=self.dtype)
        for j, c in enumerate(self.categories_):
            place = {v: i for i, v in enumerate(c.tolist())}
            for i, v in enumerate(X[:, j].tolist()):
                if v not in place and self.handle_unknown == "error":
                    raise ValueError(f"Found unknown categories {[v]} in column {j} during transform")
                out[i, j] = place.get(v, self.unknown_value)
        return out

    def inverse_transform(self, X):
        X = np.asarray(X).astype(int)
        rows = [[c[X[i, j]] for j, c in enumerate(self.categories_)] for i in range(len(X))]
        return np.array([[v.item() if isinstance(v, np.generic) else v for v in r] for r in rows], dtype=object)


class PolynomialFeatures(TransformerMixin, BaseEstimator):
    _defaults = (("degree", 2), ("include_bias", True), ("interaction_only", False), ("order", "C"))

    def __init__(self, degree=2, *, interaction_only=False, include_bias=True, order="C"):
        self.degree, self.interaction_only, self.include_bias, self.order = degree, interaction_only, include_bias, order

    def fit(self, X, y=None):
        from itertools import combinations, combinations_with_replacement
        X = _matrix(X, self)
        self.n_features_in_ = X.shape[1]
        choose = combinations if self.interaction_only else combinations_with_replacement
        self._terms = [t for d in range(0 if self.include_bias else 1, self.degree + 1) for t in choose(range(X.shape[1]), d)]
        self.n_output_features_ = len(self._terms)
        return self

    def transform(self, X):
        X = _matrix(X, self)
        return np.stack([X[:, list(t)].prod(axis=1) if t else np.ones(len(X)) for t in self._terms], axis=1)


class Binarizer(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("threshold", 0.0))

    def __init__(self, *, threshold=0.0, copy=True):
        self.threshold, self.copy = threshold, copy

    def fit(self, X, y=None):
        self.n_features_in_ = _matrix(X, self).shape[1]
        return self

    def transform(self, X):
        return (_matrix(X, self) > self.threshold).astype(float)

"""#
}
