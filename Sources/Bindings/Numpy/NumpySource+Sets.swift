import Tensors

extension NumpySource {
  /// Unique values, sets and orders.
  static let sets = #"""
# Sets and order

def unstack(x, /, *, axis=0):
    x = _np.asarray(x)
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(_np.moveaxis(x, axis, 0))


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
    if a.dtype.kind not in "iuf" or a.size > 5000 or _np.size(kth) == 1:
        return _np.sort(a, axis=axis)
    return a.ravel()[argpartition(a.ravel(), kth, 0)] if axis is None else take_along_axis(a, argpartition(a, kth, axis), axis)


def _select(keys, places, kth, floats, stack):
    """Introselect (D. Musser, 1997), which NumPy takes for several places at once: brings the element of rank `kth` to its place; `keys` stay."""
    low, high = 0, len(places) - 1
    while stack:
        if stack[-1] > kth:
            high = stack[-1] - 1
            break
        if stack[-1] == kth:
            return
        low = stack.pop() + 1
    def less(i, j):
        a, b = keys[places[i]], keys[places[j]]
        return a < b or (b != b and a == a)
    def swap(i, j):
        places[i], places[j] = places[j], places[i]
    def remember(pivot):
        if pivot == kth and len(stack) == 50:
            stack[-1] = pivot
        elif pivot >= kth and len(stack) < 50:
            stack.append(pivot)
    if kth - low < 3:
        for i in range(low, kth + 1):
            least = i
            for k in range(i + 1, high + 1):
                if less(k, least):
                    least = k
            swap(i, least)
        remember(kth)
        return
    if floats and kth == len(places) - 1:
        most = low
        for k in range(low + 1, len(places)):
            if not less(k, most):
                most = k
        swap(kth, most)
        return
    while low + 1 < high:
        mid = low + (high - low) // 2
        if less(high, mid):
            swap(high, mid)
        if less(high, low):
            swap(high, low)
        if less(low, mid):
            swap(low, mid)
        swap(mid, low + 1)
        i, j = low + 1, high
        while True:
            i += 1
            while less(i, low):
                i += 1
            j -= 1
            while less(low, j):
                j -= 1
            if j < i:
                break
            swap(i, j)
        swap(low, j)
        if j != kth:
            remember(j)
        if j >= kth:
            high = j - 1
        if j <= kth:
            low = i
    if high == low + 1 and less(high, low):
        swap(high, low)
    remember(kth)


def argpartition(a, kth, axis=-1, kind="introselect", order=None):
    a = _np.asarray(a)
    _check_kth(a, kth, axis)
    if a.dtype.kind not in "iuf" or a.size > 5000 or _np.size(kth) == 1:
        return _np.argsort(a, axis=axis)
    if axis is None:
        a, axis = a.ravel(), 0
    rows = _np.moveaxis(a, axis, -1)
    n = rows.shape[-1]
    found = []
    for r in rows.reshape(-1, n).tolist():
        places, stack = list(range(n)), []
        for k in sorted([k % n for k in _np.ravel(kth).tolist()]):
            _select(r, places, k, a.dtype.kind == "f", stack)
        found.append(places)
    return _np.moveaxis(_np.array(found, dtype=int).reshape(rows.shape), -1, axis)

"""#
}
