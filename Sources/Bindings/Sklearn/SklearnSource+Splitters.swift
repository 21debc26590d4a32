extension SklearnSource {
  /// Ways to split data repeatedly, beside `KFold`.
  static let splitters = #"""


class _Splitter:
    def __repr__(self):
        name = type(self).__name__
        out, line, gap = name + "(", len(name), ",\n" + (1 + len(name) // 2) * " "
        for i, k in enumerate(self._names):
            word = f"{k}={getattr(self, k)!r}"
            if i:
                broken = line + len(word) >= 75
                out += gap if broken else ", "
                line = len(gap) if broken else line + 2
            out += word
            line += len(word)
        return out + ")"


def _checked(self, n_splits=5, *, shuffle=False, random_state=None):
    if not isinstance(n_splits, (int, np.integer)):
        raise ValueError(f"The number of folds must be of Integral type. {n_splits} of type {type(n_splits)} was passed.")
    if n_splits <= 1:
        raise ValueError(f"k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got n_splits={n_splits}.")
    if not isinstance(shuffle, bool):
        raise TypeError(f"shuffle must be True or False; got {shuffle}")
    if not shuffle and random_state is not None:
        raise ValueError("Setting a random_state has no effect since shuffle is False. You should leave random_state to its default (None), or set shuffle=True.")
    self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state


for _kind in (KFold, StratifiedKFold):
    _kind.__init__ = _checked
    _kind._names = ["n_splits", "random_state", "shuffle"]
    _kind.__repr__ = _Splitter.__repr__


class ShuffleSplit(_Splitter):
    _names = ["n_splits", "random_state", "test_size", "train_size"]

    def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
        self.n_splits, self.test_size, self.train_size, self.random_state = n_splits, test_size, train_size, random_state

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits

    def _sizes(self, n):
        test = 0.1 if self.test_size is None and self.train_size is None else self.test_size
        return _sizes(n, test, self.train_size)

    def split(self, X, y=None, groups=None):
        n = len(X)
        train, test = self._sizes(n)
        rng = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            order = rng.permutation(n)
            yield order[test:test + train], order[:test]


class StratifiedShuffleSplit(ShuffleSplit):
    def split(self, X, y, groups=None):
        train, test = self._sizes(len(X))
        rng = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            yield _stratified(y, train, test, rng)


class LeaveOneOut(_Splitter):
    _names = []

    def get_n_splits(self, X, y=None, groups=None):
        return len(X)

    def split(self, X, y=None, groups=None):
        n = len(X)
        if n <= 1:
            raise ValueError(f"Cannot perform LeaveOneOut with n_samples={n}.")
        for i in range(n):
            yield np.delete(np.arange(n), i), np.array([i])


class TimeSeriesSplit(_Splitter):
    _names = ["gap", "max_train_size", "n_splits", "test_size"]

    def __init__(self, n_splits=5, *, max_train_size=None, test_size=None, gap=0):
        self.n_splits, self.max_train_size, self.test_size, self.gap = n_splits, max_train_size, test_size, gap

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits

    def split(self, X, y=None, groups=None):
        n, folds = len(X), self.n_splits + 1
        size = self.test_size if self.test_size is not None else n // folds
        if folds > n:
            raise ValueError(f"Cannot have number of folds={folds} greater than the number of samples={n}.")
        if n - self.gap - size * self.n_splits <= 0:
            raise ValueError(f"Too many splits={self.n_splits} for number of samples={n} with test_size={size} and gap={self.gap}.")
        for start in range(n - self.n_splits * size, n, size):
            end = start - self.gap
            first = end - self.max_train_size if self.max_train_size and self.max_train_size < end else 0
            yield np.arange(first, end), np.arange(start, start + size)


class GroupKFold(_Splitter):
    _names = ["n_splits", "random_state", "shuffle"]

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits

    def split(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        names, codes = np.unique(np.asarray(groups), return_inverse=True)
        if self.n_splits > len(names):
            raise ValueError(f"Cannot have number of splits n_splits={self.n_splits} greater than the number of groups: {len(names)}.")
        counts = np.bincount(codes)
        order = np.argsort(counts, kind="stable")[::-1]
        loads, fold = np.zeros(self.n_splits), np.zeros(len(names))
        for g in order.tolist():
            lightest = int(np.argmin(loads))
            loads[lightest] += counts[g]
            fold[g] = lightest
        where = fold[codes]
        for k in range(self.n_splits):
            yield np.flatnonzero(where != k), np.flatnonzero(where == k)


class _Repeated(_Splitter):
    _names = ["n_repeats", "n_splits", "random_state"]

    def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
        self.n_splits, self.n_repeats, self.random_state = n_splits, n_repeats, random_state

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits * self.n_repeats

    def split(self, X, y=None, groups=None):
        rng = check_random_state(self.random_state)
        for _ in range(self.n_repeats):
            for pair in self._inner(n_splits=self.n_splits, shuffle=True, random_state=rng).split(X, y):
                yield pair


class RepeatedKFold(_Repeated):
    _inner = KFold


class RepeatedStratifiedKFold(_Repeated):
    _inner = StratifiedKFold

"""#
}
