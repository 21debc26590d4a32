extension SklearnSource {
  /// `sklearn.preprocessing`: transformers that change the shape of distributions, and short forms.
  static let shapes = #"""


class FunctionTransformer(TransformerMixin, BaseEstimator):
    _defaults = (("accept_sparse", False), ("check_inverse", True), ("feature_names_out", None), ("func", None), ("inv_kw_args", None), ("inverse_func", None), ("kw_args", None), ("validate", False))

    def __init__(self, func=None, inverse_func=None, *, validate=False, accept_sparse=False, check_inverse=True, feature_names_out=None, kw_args=None, inv_kw_args=None):
        self.func, self.inverse_func, self.validate, self.accept_sparse, self.check_inverse = func, inverse_func, validate, accept_sparse, check_inverse
        self.feature_names_out, self.kw_args, self.inv_kw_args = feature_names_out, kw_args, inv_kw_args

    def fit(self, X, y=None):
        if np.ndim(X) == 2:
            self.n_features_in_ = np.shape(X)[1]
        return self

    def transform(self, X):
        return X if self.func is None else self.func(X, **(self.kw_args or {}))

    def inverse_transform(self, X):
        return X if self.inverse_func is None else self.inverse_func(X, **(self.inv_kw_args or {}))


class KBinsDiscretizer(TransformerMixin, BaseEstimator):
    _defaults = (("dtype", None), ("encode", "onehot"), ("n_bins", 5), ("quantile_method", "averaged_inverted_cdf"), ("random_state", None), ("strategy", "quantile"), ("subsample", 200000))
    _rules = {"n_bins": [int_from(2), ARRAY], "encode": [options("onehot", "onehot-dense", "ordinal")], "strategy": [options("uniform", "quantile", "kmeans")]}

    def __init__(self, n_bins=5, *, encode="onehot", strategy="quantile", quantile_method="averaged_inverted_cdf", dtype=None, subsample=200000, random_state=None):
        self.n_bins, self.encode, self.strategy, self.quantile_method = n_bins, encode, strategy, quantile_method
        self.dtype, self.subsample, self.random_state = dtype, subsample, random_state

    def fit(self, X, y=None, sample_weight=None):
        X = _matrix(X, self)
        self.n_features_in_ = X.shape[1]
        bins = [self.n_bins] * X.shape[1] if isinstance(self.n_bins, (int, np.integer)) else list(self.n_bins)
        edges = []
        for j in range(X.shape[1]):
            column = X[:, j]
            if self.strategy == "uniform":
                e = np.linspace(column.min(), column.max(), bins[j] + 1)
            elif self.strategy == "quantile":
                e = np.percentile(column, np.linspace(0, 100, bins[j] + 1), method=self.quantile_method)
            else:
                raise ValueError("strategy='kmeans' needs a clustering, which is not here: use 'uniform' or 'quantile'")
            if self.strategy == "quantile":
                e = np.array([v for i, v in enumerate(e.tolist()) if i == 0 or v - e[i - 1] > 1e-8])
            edges.append(e)
        self.n_bins_ = np.array([len(e) - 1 for e in edges])
        self.bin_edges_ = np.empty(len(edges), dtype=object)
        for j, e in enumerate(edges):
            self.bin_edges_[j] = e
        return self

    def transform(self, X):
        _fitted(self, "bin_edges_")
        X = _features(self, _matrix(X, self))
        out = np.zeros(X.shape)
        for j in range(X.shape[1]):
            out[:, j] = np.searchsorted(self.bin_edges_[j][1:-1], X[:, j], side="right")
        if self.encode == "ordinal":
            return out
        hot = np.concatenate([(out[:, j:j + 1] == np.arange(self.n_bins_[j])).astype(float) for j in range(X.shape[1])], axis=1)
        return hot if self.encode == "onehot-dense" else csr_matrix(hot)

    def inverse_transform(self, X):
        X = np.asarray(X).astype(int)
        centers = [(e[1:] + e[:-1]) / 2 for e in self.bin_edges_]
        return np.stack([centers[j][X[:, j]] for j in range(X.shape[1])], axis=1)


class MultiLabelBinarizer(TransformerMixin, BaseEstimator):
    _defaults = (("classes", None), ("sparse_output", False))

    def __init__(self, *, classes=None, sparse_output=False):
        self.classes, self.sparse_output = classes, sparse_output

    def fit(self, y):
        found = sorted({v for row in y for v in row}) if self.classes is None else list(self.classes)
        if self.classes is not None and len(set(found)) < len(found):
            raise ValueError("The classes argument contains duplicate classes. Remove these duplicates before passing them to MultiLabelBinarizer.")
        self.classes_ = np.array(found, dtype=int if all(isinstance(v, int) for v in found) else object)
        return self

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def transform(self, y):
        _fitted(self, "classes_")
        place = {v: i for i, v in enumerate(self.classes_.tolist())}
        out, unknown = np.zeros((len(y), len(place)), dtype=int), set()
        for i, row in enumerate(y):
            for v in row:
                if v in place:
                    out[i, place[v]] = 1
                else:
                    unknown.add(v)
        if unknown:
            import warnings
            warnings.warn(f"unknown class(es) {sorted(unknown, key=str)} will be ignored")
        return out

    def inverse_transform(self, yt):
        if yt.shape[1] != len(self.classes_):
            raise ValueError(f"Expected indicator for {len(self.classes_)} classes, but got {yt.shape[1]}")
        return [tuple(self.classes_[np.flatnonzero(row)].tolist()) for row in yt]


def _brent(f, low, high):
    """The place of a minimum: golden sections and parabolas (Brent 1973)."""
    g = 0.3819660112501051
    x = w = v = low + g * (high - low)
    fx = fw = fv = f(x)
    d = e = 0.0
    for _ in range(500):
        m, tol = 0.5 * (low + high), 1.48e-9 * abs(x) + 1e-12
        if abs(x - m) <= 2 * tol - 0.5 * (high - low):
            break
        p = q = r = 0.0
        if abs(e) > tol:
            r, q = (x - w) * (fx - fv), (x - v) * (fx - fw)
            p, q = (x - v) * q - (x - w) * r, 2 * (q - r)
            if q > 0:
                p = -p
            q, r, e = abs(q), e, d
        if abs(p) < abs(0.5 * q * r) and q * (low - x) < p < q * (high - x):
            d = p / q
        else:
            e = (high if x < m else low) - x
            d = g * e
        u = x + (d if abs(d) >= tol else tol if d > 0 else -tol)
        fu = f(u)
        if fu <= fx:
            if u < x:
                high = x
            else:
                low = x
            v, w, x, fv, fw, fx = w, x, u, fw, fx, fu
        else:
            if u < x:
                low = u
            else:
                high = u
            if fu <= fw or w == x:
                v, w, fv, fw = w, u, fw, fu
            elif fu <= fv or v == x or v == w:
                v, fv = u, fu
    return x


def _yeo_johnson(x, k):
    out = np.zeros_like(x)
    up = x >= 0
    out[up] = np.log1p(x[up]) if abs(k) < np.spacing(1.0) else np.expm1(k * np.log1p(x[up])) / k
    out[~up] = -np.log1p(-x[~up]) if abs(k - 2) <= np.spacing(1.0) else -np.expm1((2 - k) * np.log1p(-x[~up])) / (2 - k)
    return out


def _box_cox(x, k):
    return np.log(x) if k == 0 else np.expm1(k * np.log(x)) / k


class PowerTransformer(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("method", "yeo-johnson"), ("standardize", True))
    _rules = {"method": [options("yeo-johnson", "box-cox")], "standardize": [BOOL], "copy": [BOOL]}

    def __init__(self, method="yeo-johnson", *, standardize=True, copy=True):
        self.method, self.standardize, self.copy = method, standardize, copy

    def _data(self, X):
        X = np.array(_matrix(X, self, allow_nan=True))
        if self.method == "box-cox" and np.nanmin(X) <= 0:
            raise ValueError("The Box-Cox transformation can only be applied to strictly positive data")
        return X

    def _map(self, x, k):
        return _box_cox(x, k) if self.method == "box-cox" else _yeo_johnson(x, k)

    def _loss(self, x):
        n = len(x)
        logs = np.log(x).sum() if self.method == "box-cox" else (np.sign(x) * np.log1p(np.abs(x))).sum()
        def loss(k):
            with np.errstate(all="ignore"):
                v = self._map(x, k).var()
                value = -((k - 1) * logs - n / 2 * np.log(v)) if v > 0 else np.inf
            return value if value == value else np.inf
        return loss

    def fit(self, X, y=None):
        X = self._data(X)
        self.n_features_in_ = X.shape[1]
        self.lambdas_ = np.array([_brent(self._loss(c[~np.isnan(c)]), -8.0, 8.0) if c.var() > 0 else 1.0 for c in X.T])
        if self.standardize:
            self._scaler = StandardScaler().fit(self._mapped(X))
        return self

    def _mapped(self, X):
        return np.stack([self._map(X[:, j], k) for j, k in enumerate(self.lambdas_.tolist())], axis=1)

    def transform(self, X):
        _fitted(self, "lambdas_")
        X = self._mapped(_features(self, self._data(X)))
        return self._scaler.transform(X) if self.standardize else X

    def inverse_transform(self, X):
        _fitted(self, "lambdas_")
        X = np.array(_matrix(X, self))
        if self.standardize:
            X = self._scaler.inverse_transform(X)
        for j, k in enumerate(self.lambdas_.tolist()):
            x = X[:, j]
            if self.method == "box-cox":
                X[:, j] = np.exp(x) if k == 0 else np.exp(np.log1p(k * x) / k)
                continue
            out, up = np.zeros_like(x), x >= 0
            out[up] = np.exp(x[up]) - 1 if abs(k) < np.spacing(1.0) else np.power(x[up] * k + 1, 1 / k) - 1
            out[~up] = 1 - np.exp(-x[~up]) if abs(k - 2) <= np.spacing(1.0) else 1 - np.power(-(2 - k) * x[~up] + 1, 1 / (2 - k))
            X[:, j] = out
        return X


def power_transform(X, method="yeo-johnson", *, standardize=True, copy=True):
    return PowerTransformer(method, standardize=standardize).fit_transform(X)


def _normal_quantile(p):
    """The inverse of the normal distribution: a rational start (Acklam), then Halley's step twice."""
    from math import erfc, sqrt, pi, exp, log
    if p <= 0 or p >= 1:
        return float("-inf") if p <= 0 else float("inf")
    a = (-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00)
    b = (-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1.0)
    c = (-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00)
    d = (7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1.0)
    def poly(k, t):
        s = 0.0
        for v in k:
            s = s * t + v
        return s
    if 0.02425 <= p <= 0.97575:
        q = p - 0.5
        x = poly(a, q * q) * q / poly(b, q * q)
    else:
        q = sqrt(-2 * log(min(p, 1 - p)))
        x = poly(c, q) / poly(d, q)
        x = x if p < 0.5 else -x
    for _ in range(2):
        e = (0.5 * erfc(-x / sqrt(2)) - p) if p < 0.5 else (1 - p) - 0.5 * erfc(x / sqrt(2))
        u = e * sqrt(2 * pi) * exp(x * x / 2)
        x = x - u / (1 + x * u / 2)
    return x


class QuantileTransformer(TransformerMixin, BaseEstimator):
    _defaults = (("copy", True), ("ignore_implicit_zeros", False), ("n_quantiles", 1000), ("output_distribution", "uniform"), ("random_state", None), ("subsample", 10000))
    _rules = {"n_quantiles": [int_from(1)], "output_distribution": [options("uniform", "normal")]}

    def __init__(self, *, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False, subsample=10000, random_state=None, copy=True):
        self.n_quantiles, self.output_distribution, self.ignore_implicit_zeros = n_quantiles, output_distribution, ignore_implicit_zeros
        self.subsample, self.random_state, self.copy = subsample, random_state, copy

    def fit(self, X, y=None):
        X = _matrix(X, self, allow_nan=True)
        self.n_features_in_, n = X.shape[1], X.shape[0]
        if self.n_quantiles > n:
            import warnings
            warnings.warn(f"n_quantiles ({self.n_quantiles}) is greater than the total number of samples ({n}). n_quantiles is set to n_samples.")
        self.n_quantiles_ = max(1, min(self.n_quantiles, n))
        self.references_ = np.linspace(0, 1, self.n_quantiles_, endpoint=True)
        if self.subsample is not None and self.subsample < n:
            from sklearn.utils import resample
            X = resample(X, replace=False, n_samples=self.subsample, random_state=self.random_state)
        self.quantiles_ = np.maximum.accumulate(np.nanpercentile(X, self.references_ * 100, axis=0))
        return self

    def transform(self, X):
        _fitted(self, "quantiles_")
        X = np.array(_features(self, _matrix(X, self, allow_nan=True)))
        normal = self.output_distribution == "normal"
        for j in range(X.shape[1]):
            q, x = self.quantiles_[:, j], X[:, j].copy()
            low, high = (x - 1e-7 < q[0], x + 1e-7 > q[-1]) if normal else (x == q[0], x == q[-1])
            y = 0.5 * (np.interp(x, q, self.references_) - np.interp(-x, -q[::-1], -self.references_[::-1]))
            y[high] = 1
            y[low] = 0
            if normal:
                edge = _normal_quantile(1e-7 - np.spacing(1.0)), _normal_quantile(1 - (1e-7 - np.spacing(1.0)))
                y = np.clip(np.array([_normal_quantile(v) for v in y.tolist()]), *edge)
            X[:, j] = y
        return X

    def inverse_transform(self, X):
        _fitted(self, "quantiles_")
        X = np.array(_matrix(X, self))
        if self.output_distribution == "normal":
            from math import erfc, sqrt
            X = np.array([[0.5 * erfc(-v / sqrt(2)) for v in row] for row in X.tolist()])
        for j in range(X.shape[1]):
            X[:, j] = np.interp(X[:, j], self.references_, self.quantiles_[:, j])
        return X


def quantile_transform(X, *, axis=0, n_quantiles=1000, output_distribution="uniform", ignore_implicit_zeros=False, subsample=100000, random_state=None, copy=True):
    return QuantileTransformer(n_quantiles=n_quantiles, output_distribution=output_distribution, subsample=subsample, random_state=random_state).fit_transform(X)


def binarize(X, *, threshold=0.0, copy=True):
    return Binarizer(threshold=threshold).fit(X).transform(X)


def maxabs_scale(X, *, axis=0, copy=True):
    return _scaled(MaxAbsScaler(), X, axis)


def robust_scale(X, *, axis=0, with_centering=True, with_scaling=True, quantile_range=(25.0, 75.0), copy=True, unit_variance=False):
    return _scaled(RobustScaler(with_centering=with_centering, with_scaling=with_scaling, quantile_range=quantile_range), X, axis)


def add_dummy_feature(X, value=1.0):
    X = _matrix(X)
    return np.hstack([np.full((X.shape[0], 1), value), X])


def _names_as_given(self, input_features=None):
    if input_features is None:
        return np.array([f"x{i}" for i in range(self.n_features_in_)], dtype=object)
    return np.array(list(input_features), dtype=object)


for _kind in (StandardScaler, MinMaxScaler, MaxAbsScaler, RobustScaler, Normalizer, Binarizer, PowerTransformer, QuantileTransformer, OrdinalEncoder, KBinsDiscretizer, FunctionTransformer):
    _kind.get_feature_names_out = _names_as_given


def _polynomial_names(self, input_features=None):
    names = [f"x{i}" for i in range(self.n_features_in_)] if input_features is None else list(input_features)
    out = []
    for t in self._terms:
        words = []
        for i in sorted(set(t)):
            words.append(names[i] if t.count(i) == 1 else f"{names[i]}^{t.count(i)}")
        out.append(" ".join(words) or "1")
    return np.array(out, dtype=object)


PolynomialFeatures.get_feature_names_out = _polynomial_names
PolynomialFeatures.powers_ = property(lambda self: np.array([[t.count(i) for i in range(self.n_features_in_)] for t in self._terms]))
for _kind, _rows in (
    (StandardScaler, {"copy": [BOOL], "with_mean": [BOOL], "with_std": [BOOL]}),
    (MinMaxScaler, {"feature_range": [TUPLE], "copy": [BOOL], "clip": [BOOL]}),
    (Normalizer, {"norm": [options("l1", "l2", "max")], "copy": [BOOL]}),
    (Binarizer, {"threshold": [_Real], "copy": [BOOL]}),
    (PolynomialFeatures, {"degree": [int_from(0), ARRAY], "interaction_only": [BOOL], "include_bias": [BOOL]}),
    (OneHotEncoder, {"drop": [options("first", "if_binary"), ARRAY, NONE], "handle_unknown": [options("error", "ignore", "infrequent_if_exist", "warn")], "max_categories": [int_from(1), NONE]}),
    (OrdinalEncoder, {"handle_unknown": [options("error", "use_encoded_value")]}),
):
    _kind._rules = _rows
"""#
}
