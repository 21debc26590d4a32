import Tensors

extension NumpySource {
  /// Unique values, sets and orders.
  static let sets = #"""
# Sets and order

def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    if not return_indices:
        a, b = _np.unique(ar1), _np.unique(ar2)
        return a[isin(a, b)].astype(_np.result_type(a, b))
    a, first = _np.unique(ar1, return_index=True)
    b, second = _np.unique(ar2, return_index=True)
    both = a[isin(a, b)]
    return both, first[isin(a, b)], second[isin(b, a)]


def lexsort(keys, axis=-1):
    keys = [] if isinstance(keys, (int, float)) else [_np.asarray(key) for key in keys]
    if not keys:
        raise TypeError("need sequence of keys with len > 0 in lexsort")
    if any([key.shape != keys[0].shape for key in keys]):
        raise ValueError("all keys need to be the same shape")
    if keys[0].ndim == 0:
        return _np.int64(0)
    axis = _axis_of(axis, keys[0].ndim)
    order = None
    for key in keys:
        if order is None:
            order = _np.argsort(key, axis=axis, kind="stable")
        else:
            moved = take_along_axis(key, order, axis)
            order = take_along_axis(order, _np.argsort(moved, axis=axis, kind="stable"), axis)
    return order


def _check_kth(a, kth, axis):
    n = a.size if axis is None else a.shape[axis]
    for k in _np.ravel(kth).tolist():
        if not -n <= k < n:
            raise ValueError(f"kth(={k}) out of bounds ({n})")


def partition(a, kth, axis=-1, kind="introselect", order=None):
    a = _np.asarray(a)
    _check_kth(a, kth, axis)
    return _np.sort(a, axis=axis)


def argpartition(a, kth, axis=-1, kind="introselect", order=None):
    a = _np.asarray(a)
    _check_kth(a, kth, axis)
    return _np.argsort(a, axis=axis)

"""#
}
