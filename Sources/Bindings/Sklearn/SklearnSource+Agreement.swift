extension SklearnSource {
  /// Metrics of agreement, losses and distances, beside the usual ones.
  static let agreement = #"""


def zero_one_loss(y_true, y_pred, *, normalize=True, sample_weight=None):
    score = accuracy_score(y_true, y_pred, normalize=normalize, sample_weight=sample_weight)
    if normalize:
        return 1 - score
    return (np.sum(sample_weight) if sample_weight is not None else len(y_true)) - score


def hamming_loss(y_true, y_pred, *, sample_weight=None):
    kind, t, p = _targets(y_true, y_pred)
    return float(np.average(t != p, weights=sample_weight)) if not kind.startswith("multilabel") else float((t != p).sum() / t.size)


def jaccard_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
    precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, zero_division=0)
    kind, t, p = _targets(y_true, y_pred)
    if not kind.startswith("multilabel"):
        labels = [pos_label] if average == "binary" else np.union1d(t, p) if labels is None else labels
    hit, said, real = _counts(kind, t, p, labels, average, sample_weight)
    either = said + real - hit
    if average == "micro":
        hit, either = np.array([hit.sum()]), np.array([either.sum()])
    score = _ratio(hit, either, zero_division)
    if average is None:
        return score
    if average == "weighted":
        return float(np.average(score, weights=real))
    return float(np.average(score, weights=sample_weight if average == "samples" else None))


def cohen_kappa_score(y1, y2, *, labels=None, weights=None, sample_weight=None):
    c = confusion_matrix(y1, y2, labels=labels, sample_weight=sample_weight)
    n = c.shape[0]
    a, b = np.sum(c, axis=0), np.sum(c, axis=1)
    expected = np.outer(a, b) / np.sum(a)
    if weights is None:
        w = np.ones([n, n], dtype=int) - np.eye(n, dtype=int)
    else:
        i = np.arange(n)
        w = np.abs(i[:, None] - i[None, :]) if weights == "linear" else (i[:, None] - i[None, :]) ** 2
    return float(1 - np.sum(w * c) / np.sum(w * expected))


def matthews_corrcoef(y_true, y_pred, *, sample_weight=None):
    c = confusion_matrix(y_true, y_pred, sample_weight=sample_weight).astype(np.float64)
    t, p = c.sum(axis=1), c.sum(axis=0)
    correct, n = np.trace(c), p.sum()
    top = correct * n - np.dot(t, p)
    bottom = (n ** 2 - np.dot(p, p)) * (n ** 2 - np.dot(t, t))
    return 0.0 if bottom == 0 else float(top / np.sqrt(bottom))


def brier_score_loss(y_true, y_proba, *, sample_weight=None, pos_label=None, labels=None, scale_by_half="auto"):
    t, p = np.asarray(y_true), np.asarray(y_proba, dtype=float)
    _lengths(t, p)
    if p.ndim == 2 and p.shape[1] > 1:
        names = np.unique(t) if labels is None else np.asarray(labels)
        hot = (t[:, None] == names[None, :]).astype(float)
        half = 1.0 if scale_by_half is False or scale_by_half == "auto" and p.shape[1] > 2 else 0.5
        return float(np.average(np.sum((hot - p) ** 2, axis=1), weights=sample_weight) * half)
    p = p.ravel()
    if p.max() > 1:
        raise ValueError(f"y_proba contains values greater than 1: {p.max()}")
    if p.min() < 0:
        raise ValueError(f"y_proba contains values less than 0: {p.min()}")
    positive = np.unique(t)[-1] if pos_label is None else pos_label
    hit = np.asarray(t == positive, dtype=float)
    both = np.stack([1 - hit, hit], axis=1) - np.stack([1 - p, p], axis=1)
    return float(np.average(np.sum(both ** 2, axis=1), weights=sample_weight) * (1.0 if scale_by_half is False else 0.5))


def hinge_loss(y_true, pred_decision, *, labels=None, sample_weight=None):
    t, d = np.asarray(y_true), np.asarray(pred_decision, dtype=float)
    sign = np.where(t == np.unique(t)[-1], 1, -1)
    return float(np.average(np.clip(1 - sign * d, 0, None), weights=sample_weight))


def top_k_accuracy_score(y_true, y_score, *, k=2, normalize=True, sample_weight=None, labels=None):
    t, s = np.asarray(y_true), np.asarray(y_score)
    classes = np.unique(t) if labels is None else np.asarray(labels)
    if s.ndim == 1:
        hits = (s > 0.5).astype(int) == t if k == 1 else np.ones(len(t), dtype=bool)
    else:
        codes = np.searchsorted(classes, t)
        order = np.argsort(s, axis=1, kind="mergesort")[:, ::-1]
        hits = (codes == order[:, :k].T).any(axis=0)
    return float(np.average(hits, weights=sample_weight)) if normalize else float(np.sum(hits))


def explained_variance_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True):
    t, p = _regression(y_true, y_pred)
    bias = np.average(t - p, axis=0, weights=sample_weight)
    top = np.average((t - p - bias) ** 2, axis=0, weights=sample_weight)
    bottom = np.average((t - np.average(t, axis=0, weights=sample_weight)) ** 2, axis=0, weights=sample_weight)
    return _spread(_explained(top, bottom, force_finite), bottom, multioutput)


def _tweedie(t, p, power):
    # Only a negative power may have targets below zero, which count as zero in the first term.
    first = np.maximum(t, 0) ** (2 - power) / ((1 - power) * (2 - power))
    return 2 * (first - t * p ** (1 - power) / (1 - power) + p ** (2 - power) / (2 - power))


def mean_tweedie_deviance(y_true, y_pred, *, sample_weight=None, power=0):
    t, p = _regression(y_true, y_pred)
    start = f"Mean Tweedie deviance error with power={power} can only be used on "
    if power < 0:
        if (p <= 0).any():
            raise ValueError(start + "strictly positive y_pred.")
        dev = _tweedie(t, p, power)
    elif power == 0:
        dev = (t - p) ** 2
    elif 1 <= power < 2:
        if (t < 0).any() or (p <= 0).any():
            raise ValueError(start + "non-negative y and strictly positive y_pred.")
        if power == 1:
            with np.errstate(divide="ignore", invalid="ignore"):
                dev = 2 * (np.where(t == 0, 0.0, t * np.log(t / p)) - t + p)
        else:
            dev = _tweedie(t, p, power)
    else:
        if (t <= 0).any() or (p <= 0).any():
            raise ValueError(start + "strictly positive y and y_pred.")
        if power == 2:
            dev = 2 * (np.log(p / t) + t / p - 1)
        else:
            dev = _tweedie(t, p, power)
    weights = None if sample_weight is None else np.asarray(sample_weight).reshape(-1, 1)
    return float(np.average(dev, weights=weights))


def mean_poisson_deviance(y_true, y_pred, *, sample_weight=None):
    return mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=1)


def mean_gamma_deviance(y_true, y_pred, *, sample_weight=None):
    return mean_tweedie_deviance(y_true, y_pred, sample_weight=sample_weight, power=2)


def d2_absolute_error_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    top = np.average(np.abs(t - p), axis=0, weights=sample_weight)
    bottom = np.average(np.abs(t - np.median(t, axis=0)), axis=0, weights=sample_weight)
    return _outputs(np.array([1 - a / b if b else 1.0 if not a else 0.0 for a, b in zip(top.tolist(), bottom.tolist())]), multioutput)


def mean_absolute_percentage_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    error = np.abs(p - t) / np.maximum(np.abs(t), np.finfo(np.float64).eps)
    return _outputs(np.average(error, axis=0, weights=sample_weight), multioutput)


def mean_squared_log_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    if (t <= -1).any() or (p <= -1).any():
        raise ValueError("Mean Squared Logarithmic Error cannot be used when targets contain values less than or equal to -1.")
    return mean_squared_error(np.log1p(t), np.log1p(p), sample_weight=sample_weight, multioutput=multioutput)


def root_mean_squared_log_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    if (t <= -1).any() or (p <= -1).any():
        raise ValueError("Root Mean Squared Logarithmic Error cannot be used when targets contain values less than or equal to -1.")
    return root_mean_squared_error(np.log1p(t), np.log1p(p), sample_weight=sample_weight, multioutput=multioutput)


def mean_pinball_loss(y_true, y_pred, *, sample_weight=None, alpha=0.5, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    d = t - p
    loss = alpha * (d >= 0) * d - (1 - alpha) * (d < 0) * d
    return _outputs(np.average(loss, axis=0, weights=sample_weight), multioutput)


def euclidean_distances(X, Y=None, *, squared=False):
    X = np.asarray(X, dtype=float)
    Y = X if Y is None else np.asarray(Y, dtype=float)
    xx, yy = (X * X).sum(axis=1)[:, None], (Y * Y).sum(axis=1)[None, :]
    d = np.maximum(-2 * (X @ Y.T) + xx + yy, 0)
    if X is Y:
        np.fill_diagonal(d, 0)
    return d if squared else np.sqrt(d)


def cosine_similarity(X, Y=None, dense_output=True):
    X = np.asarray(X, dtype=float)
    Y = X if Y is None else np.asarray(Y, dtype=float)
    def unit(a):
        n = np.sqrt((a * a).sum(axis=1, keepdims=True))
        return a / np.where(n == 0, 1, n)
    return unit(X) @ unit(Y).T


def pairwise_distances(X, Y=None, metric="euclidean", **kwargs):
    X = np.asarray(X, dtype=float)
    other = X if Y is None else np.asarray(Y, dtype=float)
    if metric == "euclidean":
        return euclidean_distances(X, Y)
    if metric in ("manhattan", "cityblock", "l1"):
        return np.abs(X[:, None, :] - other[None, :, :]).sum(axis=-1)
    if metric == "cosine":
        d = np.clip(1 - cosine_similarity(X, Y), 0, 2)
        if Y is None:
            np.fill_diagonal(d, 0.0)
        return d
    raise ValueError(f"Unknown metric {metric!r}: euclidean, manhattan and cosine are here")

"""#
}
