extension SklearnSource {
  /// `sklearn.metrics`: error curves, shares of explained deviance, agreement of clusterings, distances in pairs.
  static let curves = #"""


def confusion_matrix_at_thresholds(y_true, y_score, *, pos_label=None, sample_weight=None):
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    return fps[-1] - fps, fps, tps[-1] - tps, tps, thresholds


def det_curve(y_true, y_score, pos_label=None, sample_weight=None, drop_intermediate=False):
    if len(np.unique(y_true)) != 2:
        raise ValueError("Only one class is present in y_true. Detection error tradeoff curve is not defined in that case.")
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    fps, tps, thresholds = np.r_[0.0, fps], np.r_[0.0, tps], np.r_[np.inf, thresholds]
    if drop_intermediate and len(fps) > 2:
        kept = np.flatnonzero(np.r_[True, np.logical_or(np.diff(tps[:-1]), np.diff(tps[1:])), True])
        fps, tps, thresholds = fps[kept], tps[kept], thresholds[kept]
    first = int(np.searchsorted(fps, fps[0], side="right")) - 1
    part = slice(first if first >= 0 else None, int(np.searchsorted(tps, tps[-1])) + 1)
    return fps[part][::-1] / fps[-1], (tps[-1] - tps)[part][::-1] / tps[-1], thresholds[part][::-1]


def class_likelihood_ratios(y_true, y_pred, *, labels=None, sample_weight=None, replace_undefined_by=np.nan):
    kind, t, p = _targets(y_true, y_pred)
    if kind != "binary":
        raise ValueError(f"class_likelihood_ratios only supports binary classification problems, got targets of type: {kind}")
    from sklearn.exceptions import UndefinedMetricWarning
    import warnings
    tn, fp, fn, tp = confusion_matrix(t, p, sample_weight=sample_weight, labels=labels).ravel()
    above = below = replace_undefined_by
    if isinstance(above, dict):
        above, below = above["LR+"], below["LR-"]
    if fp == 0:
        start = "No samples were predicted for the positive class and `positive_likelihood_ratio` is " if tp == 0 else "`positive_likelihood_ratio` is ill-defined and "
        warnings.warn(start + "set to `np.nan`. Use the `replace_undefined_by` param to ", UndefinedMetricWarning, stacklevel=2)
    else:
        above = tp * (tn + fp) / (fp * (tp + fn))
    if tn != 0:
        below = fn * (tn + fp) / (tn * (tp + fn))
    return float(above), float(below)


def d2_pinball_score(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    top = np.atleast_1d(mean_pinball_loss(t, p, sample_weight=sample_weight, alpha=alpha, multioutput="raw_values"))
    middle = np.quantile(t, alpha, axis=0, method="averaged_inverted_cdf")
    bottom = np.atleast_1d(mean_pinball_loss(t, np.broadcast_to(middle, t.shape), sample_weight=sample_weight, alpha=alpha, multioutput="raw_values"))
    return _outputs(_explained(top, bottom, True), multioutput)


def d2_tweedie_score(y_true, y_pred, *, sample_weight=None, power=0):
    t = np.asarray(y_true, dtype=float)
    top = mean_tweedie_deviance(t, y_pred, sample_weight=sample_weight, power=power)
    mean = np.full(t.shape, np.average(t, weights=sample_weight))
    return 1 - top / mean_tweedie_deviance(t, mean, sample_weight=sample_weight, power=power)


def fowlkes_mallows_score(labels_true, labels_pred):
    c = _contingency(labels_true, labels_pred)
    n = c.sum()
    both, second, first = (c ** 2).sum() - n, (c.sum(axis=0) ** 2).sum() - n, (c.sum(axis=1) ** 2).sum() - n
    return float(np.sqrt(both / second) * np.sqrt(both / first)) if both != 0.0 else 0.0


def _expected_information(c):
    from math import lgamma
    n, rows, columns = int(c.sum()), c.sum(axis=1).tolist(), c.sum(axis=0).tolist()
    if len(rows) == 1 or len(columns) == 1:
        return 0.0
    total = 0.0
    for a in rows:
        for b in columns:
            for k in range(max(1, a - n + b), min(a, b) + 1):
                size = np.log(n) + np.log(k) - np.log(a) - np.log(b)
                weight = (lgamma(a + 1) + lgamma(b + 1) + lgamma(n - a + 1) + lgamma(n - b + 1) - (lgamma(k + 1) + lgamma(n + 1))
                          - lgamma(a - k + 1) - lgamma(b - k + 1) - lgamma(n - a - b + k + 1))
                total += k / n * size * np.exp(weight)
    return float(total)


def adjusted_mutual_info_score(labels_true, labels_pred, *, average_method="arithmetic"):
    c = _contingency(labels_true, labels_pred)
    if c.shape == (1, 1):
        return 1.0
    if 1 in c.shape:
        return 0.0
    expected = _expected_information(c)
    a, b = _entropy(labels_true), _entropy(labels_pred)
    scale = {"min": min(a, b), "max": max(a, b), "geometric": np.sqrt(a * b), "arithmetic": np.mean([a, b])}[average_method]
    eps = np.finfo("float64").eps
    bottom, top = scale - expected, mutual_info_score(labels_true, labels_pred) - expected
    bottom = min(bottom, -eps) if bottom < 0 else max(bottom, eps)
    top = min(top, -eps) if top < 0 else max(top, eps)
    return float(top / bottom)


def paired_euclidean_distances(X, Y):
    return np.sqrt(((np.asarray(X, dtype=float) - np.asarray(Y, dtype=float)) ** 2).sum(axis=1))


def paired_manhattan_distances(X, Y):
    return np.abs(np.asarray(X, dtype=float) - np.asarray(Y, dtype=float)).sum(axis=-1)


def nan_euclidean_distances(X, Y=None, *, squared=False, missing_values=np.nan, copy=True):
    X = np.asarray(X, dtype=float)
    Y = X if Y is None else np.asarray(Y, dtype=float)
    both = ~np.isnan(X)[:, None, :] & ~np.isnan(Y)[None, :, :]
    square = np.where(both, (np.nan_to_num(X)[:, None, :] - np.nan_to_num(Y)[None, :, :]) ** 2, 0.0).sum(axis=2)
    count = both.sum(axis=2)
    square = np.where(count == 0, np.nan, square / np.maximum(count, 1) * X.shape[1])
    return square if squared else np.sqrt(square)
"""#
}
