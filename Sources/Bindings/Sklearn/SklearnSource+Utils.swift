extension SklearnSource {
  /// `sklearn.utils`.
  static let utils = #"""
import numbers as _numbers
import numpy as np


def check_random_state(seed):
    if seed is None or seed is np.random:
        return np.random
    if isinstance(seed, (int, np.integer)) and not isinstance(seed, bool):
        return np.random.RandomState(seed)
    if isinstance(seed, np.random.RandomState):
        return seed
    raise ValueError(f"{seed!r} cannot be used to seed a numpy.random.RandomState instance")


def shuffle(*arrays, random_state=None, n_samples=None):
    rng = check_random_state(random_state)
    n = len(arrays[0])
    order = np.arange(n)
    rng.shuffle(order)
    if n_samples is not None:
        order = order[:n_samples]
    out = [_take(a, order) for a in arrays]
    return out[0] if len(out) == 1 else out


def _take(a, order):
    if isinstance(a, (list, tuple, range)):
        return [a[i] for i in order]
    return a[order]


def resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None):
    rng = check_random_state(random_state)
    n = len(arrays[0])
    count = n if n_samples is None else n_samples
    if replace:
        order = rng.randint(0, n, size=(count,))
    else:
        order = np.arange(n)
        rng.shuffle(order)
        order = order[:count]
    out = [_take(a, order) for a in arrays]
    return out[0] if len(out) == 1 else out


def check_array(array, accept_sparse=False, *, dtype="numeric", ensure_2d=True, ensure_min_samples=1, copy=False, **options):
    from sklearn.base import _matrix
    if not ensure_2d:
        return np.asarray(array)
    a = np.asarray(array)
    out = _matrix(array, minimum=ensure_min_samples)
    return a if dtype == "numeric" and a.dtype.kind in "iuf" and a.ndim == 2 else out


def check_X_y(X, y, **options):
    X, y = check_array(X), column_or_1d(y)
    check_consistent_length(X, y)
    return X, y


def check_consistent_length(*arrays):
    n = [len(a) for a in arrays if a is not None]
    if len(set(n)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {n}")


def column_or_1d(y, *, dtype=None, warn=False):
    y = np.asarray(y)
    if y.ndim == 2 and y.shape[1] == 1:
        return y.ravel()
    if y.ndim != 1:
        raise ValueError(f"y should be a 1d array, got an array of shape {y.shape} instead.")
    return y


def compute_class_weight(class_weight, *, classes, y, sample_weight=None):
    y, classes = np.asarray(y), np.asarray(classes)
    if set(y.tolist()) - set(classes.tolist()):
        raise ValueError("classes should include all valid labels that can be in y")
    if class_weight is None:
        return np.ones(len(classes))
    if class_weight == "balanced":
        counts = np.array([(y == c).sum() for c in classes])
        return len(y) / (len(np.unique(y)) * counts)
    return np.array([float(class_weight.get(c, 1.0)) for c in classes.tolist()])


def compute_sample_weight(class_weight, y, *, indices=None):
    y = np.asarray(y)
    classes = np.unique(y)
    weights = dict(zip(classes.tolist(), compute_class_weight(class_weight, classes=classes, y=y).tolist()))
    return np.array([weights[v] for v in y.tolist()])


def gen_batches(n, batch_size, *, min_batch_size=0):
    start = 0
    for _ in range(int(n // batch_size)):
        end = start + batch_size
        if end + min_batch_size > n:
            continue
        yield slice(start, end)
        start = end
    if start < n:
        yield slice(start, n)


def estimator_html_repr(estimator):
    raise NotImplementedError("estimators are shown as text here")


class Bunch(dict):
    def __getattr__(self, key):
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key)
    def __setattr__(self, key, value):
        self[key] = value

"""#
}
