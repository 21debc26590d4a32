extension SklearnSource {
  /// `sklearn.metrics`.
  static let metrics = #"""
import numpy as np
from sklearn.utils._param_validation import rules, options, BOOL, NONE, ARRAY, real_from


def _lengths(*arrays):
    n = [len(a) for a in arrays]
    if len(set(n)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {n}")


def _kind(y):
    if y.ndim == 2 and y.shape[1] > 1:
        return "multilabel-indicator" if set(np.unique(y).tolist()) <= {0, 1} else "continuous-multioutput" if y.dtype.kind == "f" else "multiclass-multioutput"
    if y.dtype.kind == "f" and (y != y.astype(int)).any():
        return "continuous"
    return "multiclass" if len(np.unique(y)) > 2 else "binary"


def _targets(y_true, y_pred):
    t, p = np.asarray(y_true), np.asarray(y_pred)
    if len(t) != len(p):
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(t), len(p)]}")
    if len(t) == 0:
        raise ValueError("Found empty input array (e.g., `y_true` or `y_pred`) while a minimum of 1 sample is required.")
    a, b = _kind(t), _kind(p)
    if a == b and a in ("binary", "multiclass") and (t.dtype.kind == "U") != (p.dtype.kind == "U"):
        raise ValueError(f"Mix of label input types (string and number); Got {np.unique(t)} and {np.unique(p)}.")
    if a != b and {a, b} != {"binary", "multiclass"}:
        raise ValueError(f"Classification metrics can't handle a mix of {a} and {b} targets")
    kind = "multiclass" if "multiclass" in (a, b) else a
    if kind == "continuous":
        raise ValueError("continuous is not supported")
    if kind == "binary" and len(np.union1d(t.ravel(), p.ravel())) > 2:
        kind = "multiclass"
    if t.ndim == 2 and t.shape[1] == 1:
        t = t.ravel()
    if p.ndim == 2 and p.shape[1] == 1:
        p = p.ravel()
    return kind, t, p


@rules(normalize=[BOOL])
def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    kind, t, p = _targets(y_true, y_pred)
    score = (t == p).all(axis=1) if kind.startswith("multilabel") else t == p
    if sample_weight is not None:
        return float(np.average(score, weights=sample_weight)) if normalize else float(np.dot(score, sample_weight))
    return float(score.mean()) if normalize else float(score.sum())


@rules(normalize=[options("true", "pred", "all"), NONE])
def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    if len(y_true) != len(y_pred):
        sizes = [len(y_true), len(y_pred), len(y_true if sample_weight is None else sample_weight)]
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {sizes}")
    kind, t, p = _targets(y_true, y_pred)
    if kind.startswith("multilabel"):
        raise ValueError(f"{kind} is not supported")
    if labels is not None and not len(labels):
        raise ValueError("'labels' should contain at least one label.")
    if labels is not None and not len(np.intersect1d(t, labels)):
        raise ValueError("At least one label specified must be in y_true")
    labels = np.union1d(t, p) if labels is None else np.asarray(labels)
    place = {v: i for i, v in enumerate(labels.tolist())}
    n = len(labels)
    weights = np.ones(len(t), dtype=np.int64) if sample_weight is None else np.asarray(sample_weight)
    _lengths(t, p, weights)
    out = np.zeros((n, n), dtype=np.int64 if weights.dtype.kind in "iub" else np.float64)
    for a, b, w in zip(t.tolist(), p.tolist(), weights.tolist()):
        if a in place and b in place:
            out[place[a], place[b]] += w
    if normalize is None:
        return out
    with np.errstate(all="ignore"):
        if normalize == "true":
            out = out / out.sum(axis=1, keepdims=True)
        elif normalize == "pred":
            out = out / out.sum(axis=0, keepdims=True)
        else:
            out = out / out.sum()
    return np.nan_to_num(out)


def _undefined(average, size, bottom, zero, name, modifier):
    if zero == "warn" and not np.all(bottom):
        import warnings
        from sklearn.exceptions import UndefinedMetricWarning
        where = "due to" if size == 1 else "in labels with"
        warnings.warn(f"{name} is ill-defined and being set to 0.0 {where} no {modifier} samples. Use `zero_division` parameter to control this behavior.", UndefinedMetricWarning)


def _ratio(top, bottom, zero):
    value = 0.0 if zero == "warn" else float(zero)
    return np.array([a / b if b else value for a, b in zip(top.tolist(), bottom.tolist())])


def _counts(kind, t, p, labels, average, weights):
    # Hits, what was said and what is real: of each label, or of each sample.
    w = 1 if weights is None else np.asarray(weights)
    if weights is not None:
        _lengths(t, p, w)
    if kind.startswith("multilabel"):
        t, p, n = t != 0, p != 0, t.shape[1]
        if labels is not None:
            labels = np.asarray(labels)
            if labels.max() > n - 1:
                raise ValueError(f"All labels must be in [0, n labels) for multilabel targets. Got {labels.max()} > {n - 1}")
            if labels.min() < 0:
                raise ValueError(f"All labels must be in [0, n labels) for multilabel targets. Got {labels.min()} < 0")
            t, p = t[:, labels], p[:, labels]
        if average == "samples":
            return (t & p).sum(axis=1), p.sum(axis=1), t.sum(axis=1)
        w = w if weights is None else w[:, None]
        return ((t & p) * w).sum(axis=0), (p * w).sum(axis=0), (t * w).sum(axis=0)
    if average == "samples":
        raise ValueError("Samplewise metrics are not available outside of multilabel classification.")
    parts = [[((t == c) & (p == c)) * w, (p == c) * w, (t == c) * w] for c in labels]
    return tuple(np.array([part[k].sum() for part in parts]) for k in range(3))


def precision_recall_fscore_support(y_true, y_pred, *, beta=1.0, labels=None, pos_label=1, average=None, warn_for=("precision", "recall", "f-score"), sample_weight=None, zero_division="warn"):
    if average not in (None, "binary", "micro", "macro", "weighted", "samples"):
        from sklearn.utils._param_validation import check, options, NONE
        check("precision_recall_fscore_support", "average", average, [options("binary", "micro", "macro", "weighted", "samples"), NONE])
    kind, t, p = _targets(y_true, y_pred)
    many = kind.startswith("multilabel")
    present = np.arange(t.shape[1]) if many else np.union1d(t, p)
    if average == "binary":
        if kind != "binary":
            options = [None, "micro", "macro", "weighted"] + (["samples"] if kind.startswith("multilabel") else [])
            raise ValueError(f"Target is {kind} but average='binary'. Please choose another average setting, one of {options}.")
        if pos_label not in present.tolist():
            if len(present) >= 2:
                raise ValueError(f"pos_label={pos_label} is not a valid label. It should be one of {present}")
        labels = [pos_label]
    if not many:
        labels = present if labels is None else np.asarray(labels)
    hit, said, real = _counts(kind, t, p, labels, average, sample_weight)
    if average == "micro":
        hit, said, real = np.array([hit.sum()]), np.array([said.sum()]), np.array([real.sum()])
    precision, recall = _ratio(hit, said, zero_division), _ratio(hit, real, zero_division)
    for name, bottom, modifier in (("precision", said, "predicted"), ("recall", real, "true")):
        if name in warn_for:
            _undefined(average, len(hit), bottom, zero_division, name.title(), modifier)
    if "f-score" in warn_for:
        _undefined(average, len(hit), real + said, zero_division, "F-score", "true nor predicted")
    b = beta ** 2
    f = _ratio((1 + b) * hit, b * real + said, zero_division)
    if average is None:
        return precision, recall, f, real
    if average == "weighted":
        total = real.sum()
        mean = lambda v: float((v * real).sum() / total) if total else 0.0
    elif average == "samples" and sample_weight is not None:
        mean = lambda v: float(np.average(v, weights=sample_weight))
    else:
        mean = lambda v: float(v.mean())
    return mean(precision), mean(recall), mean(f), None


_averages = [options("micro", "macro", "samples", "weighted", "binary"), NONE]


@rules(average=_averages)
def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("precision",), sample_weight=sample_weight, zero_division=zero_division)[0]


@rules(average=_averages)
def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("recall",), sample_weight=sample_weight, zero_division=zero_division)[1]


@rules(average=_averages)
def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
    return precision_recall_fscore_support(y_true, y_pred, labels=labels, pos_label=pos_label, average=average, warn_for=("f-score",), sample_weight=sample_weight, zero_division=zero_division)[2]


@rules(average=_averages, beta=[real_from(0)])
def fbeta_score(y_true, y_pred, *, beta, labels=None, pos_label=1, average="binary", sample_weight=None, zero_division="warn"):
    return precision_recall_fscore_support(y_true, y_pred, beta=beta, labels=labels, pos_label=pos_label, average=average, warn_for=("f-score",), sample_weight=sample_weight, zero_division=zero_division)[2]


def balanced_accuracy_score(y_true, y_pred, *, sample_weight=None, adjusted=False):
    c = confusion_matrix(y_true, y_pred, sample_weight=sample_weight)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.diag(c) / c.sum(axis=1)
    if np.any(np.isnan(share)):
        import warnings
        warnings.warn("y_pred contains classes not in y_true")
        share = share[~np.isnan(share)]
    score = np.mean(share)
    if adjusted:
        chance = 1 / len(share)
        score = (score - chance) / (1 - chance)
    return float(score)


def classification_report(y_true, y_pred, *, labels=None, target_names=None, sample_weight=None, digits=2, output_dict=False, zero_division="warn"):
    kind, t, p = _targets(y_true, y_pred)
    given, many = labels is not None, kind.startswith("multilabel")
    present = np.arange(t.shape[1]) if many else np.union1d(t, p)
    labels = present if labels is None else np.asarray(labels)
    micro_is_accuracy = kind in ("multiclass", "binary") and (not given or set(labels.tolist()) >= set(np.union1d(t, p).tolist()))
    if target_names is not None and len(labels) != len(target_names):
        if given:
            import warnings
            warnings.warn(f"labels size, {len(labels)}, does not match size of target_names, {len(target_names)}")
        else:
            raise ValueError(f"Number of classes, {len(labels)}, does not match size of target_names, {len(target_names)}. Try specifying the labels parameter")
    names = [str(c) for c in labels.tolist()] if target_names is None else list(target_names)
    columns = ["precision", "recall", "f1-score", "support"]
    P, R, F, S = precision_recall_fscore_support(t, p, labels=labels, sample_weight=sample_weight, zero_division=zero_division)
    rows = list(zip(names, P.tolist(), R.tolist(), F.tolist(), S.tolist()))
    averages = ["micro avg", "macro avg", "weighted avg"] + (["samples avg"] if many else [])
    whole = S.sum()
    totals = {}
    for name in averages:
        a, b, c, _ = precision_recall_fscore_support(t, p, labels=labels, average=name.split()[0], sample_weight=sample_weight, zero_division=zero_division)
        totals[name] = (a, b, c, whole)
    if output_dict:
        out = {r[0]: {k: float(v) for k, v in zip(columns, r[1:])} for r in rows}
        if micro_is_accuracy:
            out["accuracy"] = totals["micro avg"][0]
        else:
            out["micro avg"] = {k: float(v) for k, v in zip(columns, totals["micro avg"])}
        for name in averages[1:]:
            out[name] = {k: float(v) for k, v in zip(columns, totals[name])}
        return out
    width = max([len(n) for n in names] + [len("weighted avg"), digits])
    report = " " * width + " " + "".join([f" {c:>9}" for c in columns]) + "\n\n"
    line = "{:>{width}s} " + " {:>9.{digits}f}" * 3 + " {:>9}\n"
    for row in rows:
        report += line.format(*row, width=width, digits=digits)
    report += "\n"
    for name in averages:
        if name == "micro avg" and micro_is_accuracy:
            report += ("{:>{width}s} " + " {:>9}" * 2 + " {:>9.{digits}f} {:>9}\n").format("accuracy", "", "", totals[name][2], totals[name][3], width=width, digits=digits)
        else:
            report += line.format(name, *totals[name], width=width, digits=digits)
    return report


def _regression(y_true, y_pred):
    t, p = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
    _lengths(t, p)
    for a in (t, p):
        if np.isnan(a).any():
            raise ValueError("Input contains NaN.")
        if np.isinf(a).any():
            raise ValueError("Input contains infinity or a value too large for dtype('float64').")
    t = t.reshape(-1, 1) if t.ndim == 1 else t
    p = p.reshape(-1, 1) if p.ndim == 1 else p
    if t.shape[1] != p.shape[1]:
        raise ValueError(f"y_true and y_pred have different number of output ({t.shape[1]}!={p.shape[1]})")
    return t, p


def _outputs(errors, multioutput):
    if isinstance(multioutput, str):
        if multioutput == "raw_values":
            return errors
        return float(np.average(errors))
    return float(np.average(errors, weights=multioutput))


_several = [options("raw_values", "uniform_average"), ARRAY]


@rules(multioutput=_several)
def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    return _outputs(np.average((t - p) ** 2, axis=0, weights=sample_weight), multioutput)


def root_mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    return _outputs(np.sqrt(np.average((t - p) ** 2, axis=0, weights=sample_weight)), multioutput)


@rules(multioutput=_several)
def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average"):
    t, p = _regression(y_true, y_pred)
    return _outputs(np.average(np.abs(p - t), axis=0, weights=sample_weight), multioutput)


def median_absolute_error(y_true, y_pred, *, multioutput="uniform_average", sample_weight=None):
    t, p = _regression(y_true, y_pred)
    return _outputs(np.median(np.abs(p - t), axis=0), multioutput)


def max_error(y_true, y_pred):
    t, p = _regression(y_true, y_pred)
    return float(np.max(np.abs(t - p)))


def _spread(scores, bottom, multioutput):
    if isinstance(multioutput, str) and multioutput == "variance_weighted":
        return _outputs(scores, bottom if bottom.any() else None)
    return _outputs(scores, multioutput)


def r2_score(y_true, y_pred, *, sample_weight=None, multioutput="uniform_average", force_finite=True):
    t, p = _regression(y_true, y_pred)
    if len(t) < 2:
        import warnings
        from sklearn.exceptions import UndefinedMetricWarning
        warnings.warn("R^2 score is not well-defined with less than two samples.", UndefinedMetricWarning)
        return float("nan")
    w = 1.0 if sample_weight is None else np.asarray(sample_weight)[:, None]
    top = (w * (t - p) ** 2).sum(axis=0)
    bottom = (w * (t - np.average(t, axis=0, weights=sample_weight)) ** 2).sum(axis=0)
    return _spread(_explained(top, bottom, force_finite), bottom, multioutput)


def _explained(top, bottom, force_finite):
    if not force_finite:
        with np.errstate(divide="ignore", invalid="ignore"):
            return 1 - top / bottom
    return np.array([1 - a / b if b else (1.0 if a == 0 else 0.0) for a, b in zip(top.tolist(), bottom.tolist())])


def _curve(y_true, y_score, pos_label, weights=None):
    t, s = np.asarray(y_true), np.asarray(y_score, dtype=float)
    _lengths(t, s)
    if len(np.unique(t)) > 2 and pos_label is None:
        raise ValueError("multiclass format is not supported")
    positive = t == (1 if pos_label is None else pos_label)
    order = np.argsort(s, kind="mergesort")[::-1]
    s, positive = s[order], positive[order]
    ends = np.r_[np.nonzero(np.diff(s))[0], t.size - 1]
    if weights is not None:
        w = np.asarray(weights)[order]
        return np.cumsum((1 - positive) * w)[ends], np.cumsum(positive * w)[ends], s[ends]
    tps = np.cumsum(positive.astype(float))[ends]
    return 1 + ends - tps, tps, s[ends]


def roc_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=True):
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    if drop_intermediate and len(fps) > 2:
        keep = np.nonzero(np.r_[True, np.logical_or(np.diff(fps, 2) != 0, np.diff(tps, 2) != 0), True])[0]
        fps, tps, thresholds = fps[keep], tps[keep], thresholds[keep]
    fps, tps, thresholds = np.r_[0, fps], np.r_[0, tps], np.r_[np.inf, thresholds]
    return fps / fps[-1], tps / tps[-1], thresholds


def precision_recall_curve(y_true, y_score, *, pos_label=None, sample_weight=None, drop_intermediate=False):
    fps, tps, thresholds = _curve(y_true, y_score, pos_label, sample_weight)
    precision, recall = tps / (tps + fps), tps / tps[-1]
    return np.r_[precision[::-1], 1], np.r_[recall[::-1], 0], thresholds[::-1]


def auc(x, y):
    x, y = np.asarray(x), np.asarray(y)
    _lengths(x, y)
    if x.shape[0] < 2:
        raise ValueError(f"At least 2 points are needed to compute area under curve, but x.shape = {x.shape[0]}")
    steps = np.diff(x)
    direction = 1 if (steps >= 0).all() else -1
    if direction < 0 and not (steps <= 0).all():
        raise ValueError(f"x is neither increasing nor decreasing : {x}.")
    return float(direction * np.trapezoid(y, x))


def roc_auc_score(y_true, y_score, *, average="macro", sample_weight=None, max_fpr=None, multi_class="raise", labels=None):
    t = np.asarray(y_true)
    if len(np.unique(t)) > 2 or np.ndim(y_score) == 2 and np.shape(y_score)[1] > 2:
        return _many_auc(t, np.asarray(y_score), multi_class, average)
    if len(np.unique(t)) == 1:
        import warnings
        from sklearn.exceptions import UndefinedMetricWarning
        warnings.warn("Only one class is present in y_true. ROC AUC score is not defined in that case.", UndefinedMetricWarning)
        return float("nan")
    top = np.unique(t)[-1]
    fpr, tpr, _ = roc_curve(t == top, np.asarray(y_score), pos_label=True, sample_weight=sample_weight)
    return auc(fpr, tpr)


def average_precision_score(y_true, y_score, *, average="macro", pos_label=1, sample_weight=None):
    t, s = np.asarray(y_true), np.asarray(y_score)
    if s.ndim == 2 and s.shape[1] > 1:
        if t.ndim == 1:
            t = (t[:, None] == np.unique(t)[None, :]).astype(int)
        if average == "micro":
            return average_precision_score(t.ravel(), s.ravel(), sample_weight=sample_weight)
        each = np.array([average_precision_score(t[:, k], s[:, k], sample_weight=sample_weight) for k in range(s.shape[1])])
        if average is None:
            return each
        return float(np.average(each, weights=t.sum(axis=0) if average == "weighted" else None))
    known = np.unique(t)
    if len(known) == 2 and pos_label not in known.tolist():
        raise ValueError(f"pos_label={pos_label} is not a valid label. It should be one of {known}")
    precision, recall, _ = precision_recall_curve(y_true, y_score, pos_label=pos_label, sample_weight=sample_weight)
    return float(max(0.0, -np.sum(np.diff(recall) * precision[:-1])))


def log_loss(y_true, y_pred, *, normalize=True, sample_weight=None, labels=None):
    t, p = np.asarray(y_true), np.asarray(y_pred, dtype=float)
    _lengths(p, t)
    classes = np.unique(t) if labels is None else np.asarray(labels)
    if len(classes) == 1:
        if labels is None:
            raise ValueError(f"y_true contains only one label ({classes[0]}). Please provide the list of all expected class labels explicitly through the labels argument.")
        raise ValueError(f"The labels array needs to contain at least two labels for log_loss, got {classes}.")
    width = 2 if p.ndim == 1 else p.shape[1]
    if len(classes) != width and len(classes) > 1:
        raise ValueError(f"y_true and y_prob contain different number of classes: {len(classes)} vs {width}. Please provide the true labels explicitly through the labels argument. Classes found in y_true: {classes}")
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    eps = np.finfo(p.dtype).eps
    p = np.clip(p, eps, 1 - eps)
    hot = (t[:, None] == classes[None, :]).astype(float)
    loss = -(hot * np.log(p)).sum(axis=1)
    if sample_weight is not None:
        return float(np.average(loss, weights=sample_weight) if normalize else np.dot(sample_weight, loss))
    return float(loss.mean()) if normalize else float(loss.sum())

"""#
}
