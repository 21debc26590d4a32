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
    if isinstance(a, (list, tuple)):
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
