extension SklearnSource {
  /// `sklearn.model_selection`.
  static let modelSelection = #"""
import math
import numpy as np
from sklearn.utils import check_random_state, _take
from sklearn.utils._param_validation import rules, BOOL, NONE, STATE, int_from, real_from, _Rule


def _shares(counts, draws, rng):
    exact = counts / counts.sum() * draws
    got = np.floor(exact)
    need = int(draws - got.sum())
    if need > 0:
        rest = exact - got
        for value in np.sort(np.unique(rest))[::-1]:
            places = np.flatnonzero(rest == value)
            add = min(len(places), need)
            places = rng.choice(places, size=add, replace=False)
            got[places] += 1
            need -= add
            if need == 0:
                break
    return got.astype(int)


def _sizes(n, test_size, train_size):
    if test_size is None and train_size is None:
        test_size = 0.25
    for name, value in (("test_size", test_size), ("train_size", train_size)):
        if isinstance(value, (int, np.integer)) and (value >= n or value <= 0) or isinstance(value, float) and (value <= 0 or value >= 1):
            raise ValueError(f"{name}={value} should be either positive and smaller than the number of samples {n} or a float in the (0, 1) range")
    if isinstance(test_size, float) and isinstance(train_size, float) and test_size + train_size > 1:
        raise ValueError(f"The sum of test_size and train_size = {test_size + train_size}, should be in the (0, 1) range. Reduce test_size and/or train_size.")
    test = math.ceil(test_size * n) if isinstance(test_size, float) else test_size
    train = math.floor(train_size * n) if isinstance(train_size, float) else train_size
    if train is None:
        train = n - test
    if test is None:
        test = n - train
    if train + test > n:
        raise ValueError(f"The sum of train_size and test_size = {train + test}, should be smaller than the number of samples {n}. Reduce test_size and/or train_size.")
    if train == 0:
        raise ValueError(f"With n_samples={n}, test_size={test_size} and train_size={train_size}, the resulting train set will be empty. Adjust any of the aforementioned parameters.")
    return int(train), int(test)


def _stratified(y, train, test, rng):
    classes, codes = np.unique(np.asarray(y), return_inverse=True)
    counts = np.bincount(codes)
    if counts.min() < 2:
        few = classes[counts < 2]
        raise ValueError(f"The least populated classes in y have only 1 member, which is too few. The minimum number of groups for any class cannot be less than 2. Classes with too few members are: {few.tolist()}")
    if train < len(classes):
        raise ValueError(f"The train_size = {train} should be greater or equal to the number of classes = {len(classes)}")
    if test < len(classes):
        raise ValueError(f"The test_size = {test} should be greater or equal to the number of classes = {len(classes)}")
    members = np.split(np.argsort(codes, kind="mergesort"), np.cumsum(counts)[:-1])
    a = _shares(counts, train, rng)
    b = _shares(counts - a, test, rng)
    one, two = [], []
    for i in range(len(classes)):
        order = members[i].take(rng.permutation(counts[i]), mode="clip")
        one.extend(order[:a[i]].tolist())
        two.extend(order[a[i]:a[i] + b[i]].tolist())
    return rng.permutation(one), rng.permutation(two)


_size = [real_from(0, 1, "neither"), int_from(1), NONE]


@rules(test_size=_size, train_size=_size, shuffle=[BOOL], random_state=[STATE])
def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    if not arrays:
        raise ValueError("At least one array required as input")
    lengths = [len(a) for a in arrays]
    if len(set(lengths)) > 1:
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {lengths}")
    n = lengths[0]
    train, test = _sizes(n, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError("Stratified train/test split is not implemented for shuffle=False")
        first, second = np.arange(train), np.arange(train, train + test)
    elif stratify is not None:
        first, second = _stratified(stratify, train, test, check_random_state(random_state))
    else:
        order = check_random_state(random_state).permutation(n)
        second, first = order[:test], order[test:test + train]
    out = []
    for a in arrays:
        out += [_take(a, first), _take(a, second)]
    return out


class KFold:
    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state
    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits
    def split(self, X, y=None, groups=None):
        n = len(X)
        if self.n_splits > n:
            raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of samples: n_samples={n}.")
        order = np.arange(n)
        if self.shuffle:
            check_random_state(self.random_state).shuffle(order)
        sizes = np.full(self.n_splits, n // self.n_splits, dtype=int)
        sizes[:n % self.n_splits] += 1
        at = 0
        for size in sizes.tolist():
            mask = np.zeros(n, dtype=bool)
            mask[order[at:at + size]] = True
            at += size
            places = np.arange(n)
            yield places[~mask], places[mask]


class StratifiedKFold(KFold):
    def split(self, X, y, groups=None):
        rng = check_random_state(self.random_state)
        y = np.asarray(y)
        from sklearn.metrics import _kind
        kind = _kind(y)
        if kind not in ("binary", "multiclass"):
            raise ValueError(f"Supported target types are: ('binary', 'multiclass'). Got {kind!r} instead.")
        _, first, inverse = np.unique(y, return_index=True, return_inverse=True)
        _, rank = np.unique(first, return_inverse=True)
        codes = rank[inverse]
        k = len(first)
        counts = np.bincount(codes)
        if self.n_splits > len(y):
            raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of samples: n_samples={len(y)}.")
        if np.all(self.n_splits > counts):
            raise ValueError(f"n_splits={self.n_splits} cannot be greater than the number of members in each class.")
        if self.n_splits > counts.min():
            import warnings
            warnings.warn(f"The least populated class in y has only {counts.min()} members, which is less than n_splits={self.n_splits}.", UserWarning)
        ordered = np.sort(codes)
        allocation = np.asarray([np.bincount(ordered[i::self.n_splits], minlength=k) for i in range(self.n_splits)])
        folds = np.empty(len(y), dtype=int)
        for c in range(k):
            part = np.arange(self.n_splits).repeat(allocation[:, c])
            if self.shuffle:
                rng.shuffle(part)
            folds[codes == c] = part
        places = np.arange(len(y))
        for i in range(self.n_splits):
            yield places[folds != i], places[folds == i]


def check_cv(cv=5, y=None, *, classifier=False):
    cv = 5 if cv is None else cv
    if isinstance(cv, (int, np.integer)):
        return StratifiedKFold(cv) if classifier and y is not None else KFold(cv)
    return cv


def _folds(estimator, X, y, cv):
    from sklearn.base import is_classifier
    cv = check_cv(cv, y, classifier=is_classifier(estimator))
    return cv.split(X, y) if hasattr(cv, "split") else iter(cv)


def _scorer(scoring, estimator):
    if scoring is None:
        return lambda e, X, y: e.score(X, y)
    if callable(scoring):
        return scoring
    from sklearn.metrics import get_scorer
    return get_scorer(scoring)


_ways = _Rule(lambda v: v is None or hasattr(v, "split") or hasattr(v, "__iter__"), "an object implementing 'split' and 'get_n_splits'", "an iterable", "None")


@rules(cv=[int_from(2), _ways])
def cross_val_score(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, params=None, pre_dispatch="2*n_jobs", error_score=np.nan):
    return cross_validate(estimator, X, y, scoring=scoring, cv=cv)["test_score"]


def cross_validate(estimator, X, y=None, *, groups=None, scoring=None, cv=None, n_jobs=None, verbose=0, params=None, pre_dispatch="2*n_jobs", return_train_score=False, return_estimator=False, return_indices=False, error_score=np.nan):
    from sklearn.base import clone
    X, y = np.asarray(X), None if y is None else np.asarray(y)
    score = _scorer(scoring, estimator)
    out = {"fit_time": [], "score_time": [], "test_score": []}
    if return_train_score:
        out["train_score"] = []
    fitted = []
    for a, b in _folds(estimator, X, y, cv):
        e = clone(estimator).fit(X[a], y[a])
        fitted.append(e)
        out["fit_time"].append(0.0)
        out["score_time"].append(0.0)
        out["test_score"].append(score(e, X[b], y[b]))
        if return_train_score:
            out["train_score"].append(score(e, X[a], y[a]))
    made = {k: np.array(v) for k, v in out.items()}
    if return_estimator:
        made["estimator"] = fitted
    return made


def cross_val_predict(estimator, X, y=None, *, groups=None, cv=None, n_jobs=None, verbose=0, params=None, pre_dispatch="2*n_jobs", method="predict"):
    from sklearn.base import clone
    X, y = np.asarray(X), np.asarray(y)
    places, parts = [], []
    for a, b in _folds(estimator, X, y, cv):
        places.append(b)
        parts.append(getattr(clone(estimator).fit(X[a], y[a]), method)(X[b]))
    return np.concatenate(parts)[np.argsort(np.concatenate(places))]

"""#
}
