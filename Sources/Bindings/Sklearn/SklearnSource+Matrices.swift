extension SklearnSource {
  /// `sklearn.datasets`: matrices by structure, in scikit-learn's order of draws.
  static let matrices = #"""


def make_multilabel_classification(n_samples=100, n_features=20, *, n_classes=5, n_labels=2, length=50, allow_unlabeled=True, sparse=False, return_indicator="dense", return_distributions=False, random_state=None):
    rng = check_random_state(random_state)
    share = rng.uniform(size=n_classes)
    share /= share.sum()
    steps = np.cumsum(share)
    words_of = rng.uniform(size=(n_features, n_classes))
    words_of /= np.sum(words_of, axis=0)
    X, Y = np.zeros((n_samples, n_features)), []
    for i in range(n_samples):
        size = n_classes + 1
        while (not allow_unlabeled and size == 0) or size > n_classes:
            size = rng.poisson(n_labels)
        labels = set()
        while len(labels) != size:
            labels.update(np.searchsorted(steps, rng.uniform(size=size - len(labels))).tolist())
        labels = list(labels)
        n = 0
        while n == 0:
            n = rng.poisson(length)
        if not labels:
            words = rng.randint(n_features, size=n)
        else:
            mixed = words_of.take(labels, axis=1).sum(axis=1).cumsum()
            mixed /= mixed[-1]
            words = np.searchsorted(mixed, rng.uniform(size=n))
        X[i] = np.bincount(words, minlength=n_features)
        Y.append(labels)
    if return_indicator:
        hot = np.zeros((n_samples, n_classes), dtype=int)
        for i, labels in enumerate(Y):
            hot[i, labels] = 1
        Y = hot
    return (X, Y, share, words_of) if return_distributions else (X, Y)


def make_low_rank_matrix(n_samples=100, n_features=100, *, effective_rank=10, tail_strength=0.5, random_state=None):
    rng = check_random_state(random_state)
    n = min(n_samples, n_features)
    u, _ = np.linalg.qr(rng.standard_normal(size=(n_samples, n)))
    v, _ = np.linalg.qr(rng.standard_normal(size=(n_features, n)))
    i = np.arange(n, dtype=np.float64)
    low = (1 - tail_strength) * np.exp(-1.0 * (i / effective_rank) ** 2)
    s = np.identity(n) * (low + tail_strength * np.exp(-0.1 * i / effective_rank))
    return np.dot(np.dot(u, s), v.T)


def make_spd_matrix(n_dim, *, random_state=None):
    rng = check_random_state(random_state)
    A = rng.uniform(size=(n_dim, n_dim))
    U, _, V = np.linalg.svd(np.dot(A.T, A))
    return np.dot(np.dot(U, 1.0 + np.diag(rng.uniform(size=n_dim))), V)


def make_sparse_uncorrelated(n_samples=100, n_features=10, *, random_state=None):
    rng = check_random_state(random_state)
    X = rng.normal(loc=0, scale=1, size=(n_samples, n_features))
    y = rng.normal(loc=X[:, 0] + 2 * X[:, 1] - 2 * X[:, 2] - 1.5 * X[:, 3], scale=np.ones(n_samples))
    return X, y


def make_sparse_coded_signal(n_samples, *, n_components, n_features, n_nonzero_coefs, random_state=None):
    rng = check_random_state(random_state)
    D = rng.standard_normal(size=(n_features, n_components))
    D /= np.sqrt(np.sum(D ** 2, axis=0))
    X = np.zeros((n_components, n_samples))
    for i in range(n_samples):
        order = np.arange(n_components)
        rng.shuffle(order)
        X[order[:n_nonzero_coefs], i] = rng.standard_normal(size=n_nonzero_coefs)
    return map(np.squeeze, (np.dot(D, X).T, D.T, X.T))


def _block_labels(rng, size, k):
    sizes = rng.multinomial(size, np.repeat(1.0 / k, k))
    return np.repeat(np.arange(k), sizes)


def _mixed(data, random_state):
    rng = check_random_state(random_state)
    rows, columns = rng.permutation(data.shape[0]), rng.permutation(data.shape[1])
    return data[rows][:, columns], rows, columns


def make_biclusters(shape, n_clusters, *, noise=0.0, minval=10, maxval=100, shuffle=True, random_state=None):
    rng = check_random_state(random_state)
    levels = rng.uniform(minval, maxval, n_clusters)
    r, c = _block_labels(rng, shape[0], n_clusters), _block_labels(rng, shape[1], n_clusters)
    out = np.zeros(shape)
    for i in range(n_clusters):
        out[np.outer(r == i, c == i)] += levels[i]
    if noise > 0:
        out += rng.normal(scale=noise, size=out.shape)
    if shuffle:
        out, rows, columns = _mixed(out, random_state)
        r, c = r[rows], c[columns]
    return out, np.vstack([r == i for i in range(n_clusters)]), np.vstack([c == i for i in range(n_clusters)])


def make_checkerboard(shape, n_clusters, *, noise=0.0, minval=10, maxval=100, shuffle=True, random_state=None):
    rng = check_random_state(random_state)
    m, n = n_clusters if hasattr(n_clusters, "__len__") else (n_clusters, n_clusters)
    r, c = _block_labels(rng, shape[0], m), _block_labels(rng, shape[1], n)
    out = np.zeros(shape)
    for i in range(m):
        for j in range(n):
            out[np.outer(r == i, c == j)] += rng.uniform(minval, maxval)
    if noise > 0:
        out += rng.normal(scale=noise, size=out.shape)
    if shuffle:
        out, rows, columns = _mixed(out, random_state)
        r, c = r[rows], c[columns]
    return out, np.vstack([r == i for i in range(m) for _ in range(n)]), np.vstack([c == j for _ in range(m) for j in range(n)])
"""#

  /// `sklearn.metrics`: clusterings, several classes at once, scorers by name.
  static let clusters = #"""


def _many_auc(t, s, multi_class, average):
    if multi_class not in ("ovr", "ovo"):
        raise ValueError("multi_class must be in ('ovo', 'ovr')")
    if not np.allclose(1, s.sum(axis=1)):
        raise ValueError("Target scores need to be probabilities for multiclass roc_auc, i.e. they should sum up to 1.0 over classes")
    classes = np.unique(t)
    if len(classes) != s.shape[1]:
        raise ValueError("Number of classes in y_true not equal to the number of columns in 'y_score'")
    def one(hit, score):
        fpr, tpr, _ = roc_curve(hit, score, pos_label=True)
        return auc(fpr, tpr)
    if multi_class == "ovr":
        scores = [one(t == c, s[:, k]) for k, c in enumerate(classes)]
        weights = [(t == c).sum() for c in classes] if average == "weighted" else None
    else:
        scores, weights = [], []
        for i in range(len(classes)):
            for j in range(i + 1, len(classes)):
                mask = (t == classes[i]) | (t == classes[j])
                scores.append((one(t[mask] == classes[i], s[mask, i]) + one(t[mask] == classes[j], s[mask, j])) / 2)
                weights.append(mask.mean())
        weights = weights if average == "weighted" else None
    return float(np.average(scores, weights=weights)) if average is not None else np.array(scores)


def multilabel_confusion_matrix(y_true, y_pred, *, sample_weight=None, labels=None, samplewise=False):
    kind, t, p = _targets(y_true, y_pred)
    if kind.startswith("multilabel"):
        pairs = list(zip(t, p)) if samplewise else list(zip(t.T, p.T))
        return np.array([[[int(((a == 0) & (b == 0)).sum()), int(((a == 0) & (b == 1)).sum())], [int(((a == 1) & (b == 0)).sum()), int(((a == 1) & (b == 1)).sum())]] for a, b in pairs])
    labels = np.union1d(t, p) if labels is None else labels
    return np.array([[[int(((t != c) & (p != c)).sum()), int(((t != c) & (p == c)).sum())], [int(((t == c) & (p != c)).sum()), int(((t == c) & (p == c)).sum())]] for c in labels])


def silhouette_samples(X, labels, *, metric="euclidean", **options):
    D = np.asarray(X, dtype=float) if metric == "precomputed" else pairwise_distances(X, metric=metric)
    _, codes = np.unique(np.asarray(labels), return_inverse=True)
    k, n = codes.max() + 1, len(codes)
    if not 1 < k < n:
        raise ValueError(f"Number of labels is {k}. Valid values are 2 to n_samples - 1 (inclusive)")
    sums = np.stack([D[:, codes == c].sum(axis=1) for c in range(k)], axis=1)
    counts = np.bincount(codes)
    own = counts[codes]
    with np.errstate(divide="ignore", invalid="ignore"):
        a = sums[np.arange(n), codes] / (own - 1)
        others = sums / counts
        others[np.arange(n), codes] = np.inf
        b = others.min(axis=1)
        out = (b - a) / np.maximum(a, b)
    return np.nan_to_num(np.where(own == 1, 0.0, out))


def silhouette_score(X, labels, *, metric="euclidean", sample_size=None, random_state=None, **options):
    return float(np.mean(silhouette_samples(X, labels, metric=metric)))


def _contingency(a, b):
    _, x = np.unique(np.asarray(a), return_inverse=True)
    _, y = np.unique(np.asarray(b), return_inverse=True)
    out = np.zeros((x.max() + 1, y.max() + 1), dtype=np.int64)
    np.add.at(out, (x, y), 1)
    return out


def pair_confusion_matrix(labels_true, labels_pred):
    c = _contingency(labels_true, labels_pred)
    n = int(c.sum())
    rows, columns = c.sum(axis=1), c.sum(axis=0)
    square = int((c ** 2).sum())
    out = np.empty((2, 2), dtype=np.int64)
    out[1, 1] = square - n
    out[0, 1] = int(c.dot(columns).sum()) - square
    out[1, 0] = int(c.T.dot(rows).sum()) - square
    out[0, 0] = n ** 2 - out[0, 1] - out[1, 0] - square
    return out


def rand_score(labels_true, labels_pred):
    c = pair_confusion_matrix(labels_true, labels_pred)
    top, bottom = c.diagonal().sum(), c.sum()
    return 1.0 if top == bottom or bottom == 0 else float(top / bottom)


def adjusted_rand_score(labels_true, labels_pred):
    (tn, fp), (fn, tp) = pair_confusion_matrix(labels_true, labels_pred).tolist()
    if fn == 0 and fp == 0:
        return 1.0
    return 2.0 * (tp * tn - fn * fp) / ((tp + fn) * (fn + tn) + (tp + fp) * (fp + tn))


def _entropy(labels):
    counts = np.unique(np.asarray(labels), return_counts=True)[1]
    total = counts.sum()
    return 0.0 if len(counts) == 1 else float(-np.sum(counts / total * (np.log(counts) - np.log(total))))


def mutual_info_score(labels_true, labels_pred, *, contingency=None):
    c = _contingency(labels_true, labels_pred)
    total, rows, columns = c.sum(), c.sum(axis=1), c.sum(axis=0)
    i, j = np.nonzero(c)
    v = c[i, j]
    if rows.size == 1 or columns.size == 1:
        return 0.0
    share = v / total
    mi = share * (np.log(v) - np.log(total)) + share * (-np.log(rows[i] * columns[j]) + 2 * np.log(total))
    return float(np.clip(np.where(np.abs(mi) < np.finfo(mi.dtype).eps, 0.0, mi).sum(), 0.0, None))


def homogeneity_completeness_v_measure(labels_true, labels_pred, *, beta=1.0):
    a, b = _entropy(labels_true), _entropy(labels_pred)
    mi = mutual_info_score(labels_true, labels_pred)
    h, c = mi / a if a else 1.0, mi / b if b else 1.0
    return float(h), float(c), 0.0 if h + c == 0.0 else float((1 + beta) * h * c / (beta * h + c))


def homogeneity_score(labels_true, labels_pred):
    return homogeneity_completeness_v_measure(labels_true, labels_pred)[0]


def completeness_score(labels_true, labels_pred):
    return homogeneity_completeness_v_measure(labels_true, labels_pred)[1]


def v_measure_score(labels_true, labels_pred, *, beta=1.0):
    return homogeneity_completeness_v_measure(labels_true, labels_pred, beta=beta)[2]


def normalized_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
    mi = mutual_info_score(labels_true, labels_pred)
    if mi <= np.finfo("float64").eps:
        return 0.0
    return float(mi / np.mean([_entropy(labels_true), _entropy(labels_pred)]))


def davies_bouldin_score(X, labels):
    X = np.asarray(X, dtype=float)
    names, codes = np.unique(np.asarray(labels), return_inverse=True)
    centers = np.stack([X[codes == k].mean(axis=0) for k in range(len(names))])
    spread = np.array([np.average(pairwise_distances(X[codes == k], centers[k:k + 1])) for k in range(len(names))])
    D = pairwise_distances(centers)
    D[D == 0] = np.inf
    return float(np.mean(np.max((spread[:, None] + spread) / D, axis=1)))


def calinski_harabasz_score(X, labels):
    X = np.asarray(X, dtype=float)
    names, codes = np.unique(np.asarray(labels), return_inverse=True)
    mean, extra, intra = X.mean(axis=0), 0.0, 0.0
    for k in range(len(names)):
        part = X[codes == k]
        center = part.mean(axis=0)
        extra += len(part) * np.sum((center - mean) ** 2)
        intra += np.sum((part - center) ** 2)
    return 1.0 if intra == 0.0 else float(extra * (len(X) - len(names)) / (intra * (len(names) - 1.0)))


def manhattan_distances(X, Y=None):
    return pairwise_distances(X, Y, metric="manhattan")


def cosine_distances(X, Y=None):
    return pairwise_distances(X, Y, metric="cosine")


def linear_kernel(X, Y=None, dense_output=True):
    X = np.asarray(X, dtype=float)
    return X @ (X if Y is None else np.asarray(Y, dtype=float)).T


def rbf_kernel(X, Y=None, gamma=None):
    X = np.asarray(X, dtype=float)
    gamma = 1.0 / X.shape[1] if gamma is None else gamma
    return np.exp(-gamma * euclidean_distances(X, Y, squared=True))


def polynomial_kernel(X, Y=None, degree=3, gamma=None, coef0=1):
    X = np.asarray(X, dtype=float)
    gamma = 1.0 / X.shape[1] if gamma is None else gamma
    return (gamma * linear_kernel(X, Y) + coef0) ** degree


def dcg_score(y_true, y_score, *, k=None, log_base=2, sample_weight=None, ignore_ties=False):
    return float(np.average(_gains(np.asarray(y_true), np.asarray(y_score), k, log_base, ignore_ties), weights=sample_weight))


def _gains(t, s, k=None, log_base=2, ignore_ties=False):
    discount = 1 / (np.log(np.arange(t.shape[1]) + 2) / np.log(log_base))
    if k is not None:
        discount[k:] = 0
    if ignore_ties:
        order = np.argsort(s, axis=1)[:, ::-1]
        return discount.dot(np.take_along_axis(t, order, axis=1).T)
    total, out = np.cumsum(discount), []
    for row, scores in zip(t, s):
        # Equal scores share the mean of what stands behind them.
        _, group, counts = np.unique(-scores, return_inverse=True, return_counts=True)
        ranked = np.zeros(len(counts))
        np.add.at(ranked, group, row)
        ends = total[np.cumsum(counts) - 1]
        out.append((ranked / counts * np.r_[ends[:1], np.diff(ends)]).sum())
    return np.asarray(out)


def ndcg_score(y_true, y_score, *, k=None, sample_weight=None, ignore_ties=False):
    t, s = np.asarray(y_true), np.asarray(y_score)
    if t.min() < 0:
        raise ValueError("ndcg_score should not be used on negative y_true values.")
    if t.ndim > 1 and t.shape[1] <= 1:
        raise ValueError(f"Computing NDCG is only meaningful when there is more than 1 document. Got {t.shape[1]} instead.")
    gain, best = _gains(t, s, k, ignore_ties=ignore_ties), _gains(t, t, k, ignore_ties=True)
    gain[best == 0] = 0
    gain[best != 0] /= best[best != 0]
    return float(np.average(gain, weights=sample_weight))


class _Scorer:
    def __init__(self, function, sign, kwargs, text):
        self.function, self.sign, self.kwargs, self.text = function, sign, kwargs, text
    def __call__(self, estimator, X, y):
        return self.sign * self.function(y, estimator.predict(X), **self.kwargs)
    def __repr__(self):
        return f"make_scorer({self.function.__name__}{self.text}, response_method='predict')"


def make_scorer(score_func, *, response_method="predict", greater_is_better=True, **kwargs):
    words = "" if greater_is_better else ", greater_is_better=False"
    return _Scorer(score_func, 1 if greater_is_better else -1, kwargs, words + "".join([f", {k}={v}" for k, v in kwargs.items()]))


_by_name = {
    "accuracy": (accuracy_score, True, {}), "balanced_accuracy": (balanced_accuracy_score, True, {}),
    "r2": (r2_score, True, {}), "max_error": (max_error, False, {}),
    "neg_mean_squared_error": (mean_squared_error, False, {}), "neg_mean_absolute_error": (mean_absolute_error, False, {}),
    "neg_root_mean_squared_error": (root_mean_squared_error, False, {}), "neg_median_absolute_error": (median_absolute_error, False, {}),
}
for _name, _function in (("precision", precision_score), ("recall", recall_score), ("f1", f1_score)):
    _by_name[_name] = (_function, True, {"average": "binary"})
    for _average in ("macro", "micro", "weighted"):
        _by_name[_name + "_" + _average] = (_function, True, {"average": _average})


def get_scorer_names():
    return sorted(_by_name)


def get_scorer(scoring):
    if callable(scoring):
        return scoring
    if scoring not in _by_name:
        raise ValueError(f"{scoring!r} is not a valid scoring value. Use sklearn.metrics.get_scorer_names() to get valid options.")
    function, up, options = _by_name[scoring]
    return make_scorer(function, greater_is_better=up, **options)
"""#

  /// `sklearn.model_selection`: splits by group, grids of parameters, and the search over them.
  static let searches = #"""


class LeavePOut(_Splitter):
    _names = ["p"]

    def __init__(self, p):
        self.p = p

    def get_n_splits(self, X, y=None, groups=None):
        return math.comb(len(X), self.p)

    def split(self, X, y=None, groups=None):
        from itertools import combinations
        n = len(X)
        if n <= self.p:
            raise ValueError(f"p={self.p} must be strictly less than the number of samples={n}")
        for chosen in combinations(range(n), self.p):
            mask = np.zeros(n, dtype=bool)
            mask[list(chosen)] = True
            yield np.flatnonzero(~mask), np.flatnonzero(mask)


class LeaveOneGroupOut(_Splitter):
    _names = []

    def get_n_splits(self, X=None, y=None, groups=None):
        return len(np.unique(groups))

    def split(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        groups = np.asarray(groups)
        names = np.unique(groups)
        if len(names) <= 1:
            raise ValueError(f"The groups parameter contains fewer than 2 unique groups ({names}). LeaveOneGroupOut expects at least 2.")
        for g in names:
            yield np.flatnonzero(groups != g), np.flatnonzero(groups == g)


class LeavePGroupsOut(_Splitter):
    _names = ["n_groups"]

    def __init__(self, n_groups):
        self.n_groups = n_groups

    def get_n_splits(self, X=None, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        return math.comb(len(np.unique(groups)), self.n_groups)

    def split(self, X, y=None, groups=None):
        from itertools import combinations
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        groups = np.asarray(groups)
        names = np.unique(groups)
        if self.n_groups >= len(names):
            raise ValueError(f"The groups parameter contains fewer than (or equal to) n_groups ({self.n_groups}) numbers of unique groups ({names}). LeavePGroupsOut expects that at least n_groups + 1 ({self.n_groups + 1}) unique groups be present")
        for chosen in combinations(range(len(names)), self.n_groups):
            mask = np.isin(groups, names[list(chosen)])
            yield np.flatnonzero(~mask), np.flatnonzero(mask)


class StratifiedGroupKFold(_Splitter):
    _names = ["n_splits", "random_state", "shuffle"]

    def __init__(self, n_splits=5, shuffle=False, random_state=None):
        _checked(self, n_splits, shuffle=shuffle, random_state=random_state)

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits

    def split(self, X, y=None, groups=None):
        _, classes, sizes = np.unique(np.asarray(y), return_inverse=True, return_counts=True)
        if np.all(self.n_splits > sizes):
            raise ValueError(f"n_splits={self.n_splits} cannot be greater than the number of members in each class.")
        if self.n_splits > sizes.min():
            import warnings
            warnings.warn(f"The least populated class in y has only {sizes.min()} members, which is less than n_splits={self.n_splits}.", UserWarning)
        _, codes, counts = np.unique(np.asarray(groups), return_inverse=True, return_counts=True)
        if self.n_splits > len(counts):
            raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of groups: {len(counts)}.")
        table = np.zeros((len(counts), len(sizes)))
        np.add.at(table, (codes, classes), 1)
        if self.shuffle:
            order = np.arange(len(counts))
            check_random_state(self.random_state).shuffle(order)
            table = table[order]
            back = np.empty_like(order)
            back[order] = np.arange(order.size)
            codes = back[codes]
        loads, fold = np.zeros((self.n_splits, len(sizes))), np.zeros(len(counts), dtype=int)
        for g in np.argsort(-np.std(table, axis=1), kind="stable").tolist():
            best, least, fewest = None, np.inf, np.inf
            for k in range(self.n_splits):
                loads[k] += table[g]
                worth = np.mean(np.std(loads / sizes.reshape(1, -1), axis=0))
                loads[k] -= table[g]
                held = np.sum(loads[k])
                if worth < least or np.isclose(worth, least) and held < fewest:
                    best, least, fewest = k, worth, held
            loads[best] += table[g]
            fold[g] = best
        where = fold[codes]
        for k in range(self.n_splits):
            yield np.flatnonzero(where != k), np.flatnonzero(where == k)


class GroupShuffleSplit(ShuffleSplit):
    def __init__(self, n_splits=5, *, test_size=None, train_size=None, random_state=None):
        super().__init__(n_splits, test_size=test_size, train_size=train_size, random_state=random_state)

    def split(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        names, codes = np.unique(np.asarray(groups), return_inverse=True)
        test = 0.2 if self.test_size is None and self.train_size is None else self.test_size
        train, test = _sizes(len(names), test, self.train_size)
        rng = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            order = rng.permutation(len(names))
            yield np.flatnonzero(np.isin(codes, order[test:test + train])), np.flatnonzero(np.isin(codes, order[:test]))


class PredefinedSplit(_Splitter):
    _names = ["test_fold"]

    def __init__(self, test_fold):
        self.test_fold = np.array(test_fold, dtype=int)

    def get_n_splits(self, X=None, y=None, groups=None):
        return len(np.unique(self.test_fold[self.test_fold != -1]))

    def split(self, X=None, y=None, groups=None):
        for k in np.unique(self.test_fold[self.test_fold != -1]):
            yield np.flatnonzero(self.test_fold != k), np.flatnonzero(self.test_fold == k)


class ParameterGrid:
    def __init__(self, param_grid):
        if not isinstance(param_grid, (dict, list, tuple)):
            raise TypeError(f"Parameter grid should be a dict or a list, got: {param_grid!r} of type {type(param_grid).__name__}")
        self.param_grid = [param_grid] if isinstance(param_grid, dict) else param_grid
        for grid in self.param_grid:
            for key, value in grid.items():
                if isinstance(value, str) or not hasattr(value, "__len__"):
                    raise TypeError(f"Parameter grid for parameter {key!r} needs to be a list or a numpy array, but got {value!r} (of type {type(value).__name__}) instead. Single values need to be wrapped in a list with one element.")
                if len(value) == 0:
                    raise ValueError(f"Parameter grid for parameter {key!r} need a non-empty sequence, got: {value!r}")

    def __iter__(self):
        from itertools import product
        for grid in self.param_grid:
            keys = sorted(grid)
            for values in product(*[grid[k] for k in keys]):
                yield dict(zip(keys, values))

    def __len__(self):
        return sum([math.prod([len(v) for v in grid.values()]) for grid in self.param_grid])

    def __getitem__(self, index):
        found = list(self)[index]
        return dict(reversed(list(found.items())))


class ParameterSampler:
    def __init__(self, param_distributions, n_iter, *, random_state=None):
        self.n_iter, self.random_state = n_iter, random_state
        self.param_distributions = [param_distributions] if isinstance(param_distributions, dict) else param_distributions

    def __len__(self):
        return min(self.n_iter, len(ParameterGrid(self.param_distributions))) if self._listed() else self.n_iter

    def _listed(self):
        return all(not hasattr(v, "rvs") for d in self.param_distributions for v in d.values())

    def __iter__(self):
        rng = check_random_state(self.random_state)
        if self._listed():
            from sklearn.datasets import _without_replacement
            grid = list(ParameterGrid(self.param_distributions))
            n = self.n_iter
            if len(grid) < n:
                import warnings
                warnings.warn(f"The total space of parameters {len(grid)} is smaller than n_iter={n}. Running {len(grid)} iterations. For exhaustive searches, use GridSearchCV.", UserWarning)
                n = len(grid)
            for i in _without_replacement(len(grid), n, rng):
                yield dict(reversed(list(grid[i].items())))
            return
        for _ in range(self.n_iter):
            d = self.param_distributions[rng.randint(len(self.param_distributions))] if len(self.param_distributions) > 1 else self.param_distributions[0]
            yield {k: v.rvs(random_state=rng) if hasattr(v, "rvs") else v[rng.randint(len(v))] for k, v in sorted(d.items())}


class _Search:
    def __init__(self, estimator, grid, scoring, cv, refit):
        self.estimator, self.scoring, self.cv, self.refit = estimator, scoring, cv, refit
        self._grid = grid

    def fit(self, X, y=None):
        from sklearn.base import clone
        X, y = np.asarray(X), None if y is None else np.asarray(y)
        candidates = list(self._grid)
        score = _scorer(self.scoring, self.estimator)
        folds = list(_folds(self.estimator, X, y, self.cv))
        table = np.array([[score(clone(self.estimator).set_params(**c).fit(X[a], y[a]), X[b], y[b]) for a, b in folds] for c in candidates])
        means = table.mean(axis=1)
        ranks = np.array([1 + int((means > m).sum()) for m in means], dtype=np.int32)
        self.cv_results_ = {"params": candidates, "mean_test_score": means, "std_test_score": table.std(axis=1), "rank_test_score": ranks}
        for k in range(len(folds)):
            self.cv_results_[f"split{k}_test_score"] = table[:, k]
        self.best_index_ = np.int64(ranks.argmin())
        self.best_params_, self.best_score_ = candidates[self.best_index_], means[self.best_index_]
        self.n_splits_ = len(folds)
        if self.refit:
            self.best_estimator_ = clone(self.estimator).set_params(**self.best_params_).fit(X, y)
        return self

    def predict(self, X):
        return self.best_estimator_.predict(X)

    def score(self, X, y=None):
        return _scorer(self.scoring, self.estimator)(self.best_estimator_, X, y)


class GridSearchCV(_Search):
    def __init__(self, estimator, param_grid, *, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch="2*n_jobs", error_score=np.nan, return_train_score=False):
        self.param_grid = param_grid
        super().__init__(estimator, ParameterGrid(param_grid), scoring, cv, refit)


class RandomizedSearchCV(_Search):
    def __init__(self, estimator, param_distributions, *, n_iter=10, scoring=None, n_jobs=None, refit=True, cv=None, verbose=0, pre_dispatch="2*n_jobs", random_state=None, error_score=np.nan, return_train_score=False):
        self.param_distributions = param_distributions
        super().__init__(estimator, ParameterSampler(param_distributions, n_iter, random_state=random_state), scoring, cv, refit)
"""#
}
