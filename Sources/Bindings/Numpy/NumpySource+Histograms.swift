extension NumpySource {
  /// `histogram` and its kin, with the rules that choose the bins.
  static let histograms = #"""
import operator as _operator
import warnings as _warnings
import numpy as _np


def _spread(x):
    return _np.subtract(x.max(), x.min())


def _stone(x, range):
    # Bin width that minimises the estimated integrated squared error (Stone 1984).
    n, spread = x.size, _spread(x)
    if n <= 1 or spread == 0:
        return 0
    def risk(bins):
        share = histogram(x, bins=bins, range=range)[0] / n
        return (2 - (n + 1) * share.dot(share)) / (spread / bins)
    limit = max(100, int(_np.sqrt(n)))
    best, bins = None, 1
    for k in _np.arange(1, limit + 1).tolist():
        r = risk(k)
        if best is None or r < best:
            best, bins = r, k
    if bins == limit:
        _warnings.warn("The number of bins estimated may be suboptimal.", RuntimeWarning, stacklevel=3)
    return spread / bins


def _doane(x, range):
    if x.size <= 2:
        return 0.0
    error = _np.sqrt(6.0 * (x.size - 2) / ((x.size + 1.0) * (x.size + 3)))
    sigma = _np.std(x)
    if not sigma > 0.0:
        return 0.0
    skew = _np.mean(((x - _np.mean(x)) / sigma) ** 3)
    return _spread(x) / (1.0 + _np.log2(x.size) + _np.log2(1.0 + _np.absolute(skew) / error))


def _freedman_diaconis(x, range):
    return 2.0 * _np.subtract(*_np.percentile(x, [75, 25])) * x.size ** (-1.0 / 3.0)


def _sturges(x, range):
    return _spread(x) / (_np.log2(x.size) + 1.0)


def _auto(x, range):
    return min(max(_freedman_diaconis(x, range), _spread(x) / _np.sqrt(x.size) / 2), _sturges(x, range))


_widths = {
    "stone": _stone,
    "auto": _auto,
    "doane": _doane,
    "fd": _freedman_diaconis,
    "rice": lambda x, range: _spread(x) / (2.0 * x.size ** (1.0 / 3)),
    "scott": lambda x, range: (24.0 * _np.pi ** 0.5 / x.size) ** (1.0 / 3.0) * _np.std(x),
    "sqrt": lambda x, range: _spread(x) / _np.sqrt(x.size),
    "sturges": _sturges,
}


def _flat(a, weights):
    a = _np.asarray(a)
    if a.dtype == bool:
        _warnings.warn(f"Converting input from {a.dtype} to {_np.uint8} for compatibility.", RuntimeWarning, stacklevel=3)
        a = a.astype(_np.uint8)
    if weights is not None:
        weights = _np.asarray(weights)
        if weights.shape != a.shape:
            raise ValueError("weights should have the same shape as a.")
        weights = weights.ravel()
    return a.ravel(), weights


def _outer(a, range):
    if range is not None:
        first, last = range
        if first > last:
            raise ValueError("max must be larger than min in range parameter.")
        if not (_np.isfinite(first) and _np.isfinite(last)):
            raise ValueError(f"supplied range of [{first}, {last}] is not finite")
    elif a.size == 0:
        first, last = 0, 1
    else:
        first, last = a.min(), a.max()
        if not (_np.isfinite(first) and _np.isfinite(last)):
            raise ValueError(f"autodetected range of [{first}, {last}] is not finite")
    if first == last:
        first, last = first - 0.5, last + 0.5
    return first, last


def _edges(a, bins, range, weights):
    if isinstance(bins, str):
        if bins not in _widths:
            raise ValueError(f"{bins!r} is not a valid estimator for `bins`")
        if weights is not None:
            raise TypeError("Automated estimation of the number of bins is not supported for weighted data")
        first, last = _outer(a, range)
        if range is not None:
            a = a[(a >= first) & (a <= last)]
        count = 1
        if a.size:
            width = _widths[bins](a, (first, last))
            if width:
                if a.dtype.kind in "iu" and width < 1:
                    width = 1
                count = int(_np.ceil((last - first) / width))
    elif _np.ndim(bins) == 0:
        try:
            count = _operator.index(bins)
        except TypeError as e:
            raise TypeError("`bins` must be an integer, a string, or an array") from e
        if count < 1:
            raise ValueError("`bins` must be positive, when an integer")
        first, last = _outer(a, range)
    elif _np.ndim(bins) == 1:
        edges = _np.asarray(bins)
        if _np.any(edges[:-1] > edges[1:]):
            raise ValueError("`bins` must increase monotonically, when an array")
        return edges
    else:
        raise ValueError("`bins` must be 1d, when an array")
    kind = _np.result_type(first, last, a)
    if kind.kind in "iu":
        kind = _np.result_type(kind, float)
    edges = _np.linspace(first, last, count + 1, dtype=kind)
    if _np.any(edges[:-1] >= edges[1:]):
        raise ValueError(f"Too many bins for data range. Cannot create {count} finite-sized bins.")
    return edges


def histogram_bin_edges(a, bins=10, range=None, weights=None):
    a, weights = _flat(a, weights)
    return _edges(a, bins, range, weights)


def histogram(a, bins=10, range=None, density=None, weights=None):
    a, weights = _flat(a, weights)
    edges = _edges(a, bins, range, weights)
    keep = (a >= edges[0]) & (a <= edges[-1])
    if not keep.all():
        a, weights = a[keep], None if weights is None else weights[keep]
    at = _np.minimum(_np.searchsorted(edges, a, side="right") - 1, len(edges) - 2)
    if weights is not None and weights.dtype.kind == "c":
        n = (_np.bincount(at, weights.real, len(edges) - 1)
             + 1j * _np.bincount(at, weights.imag, len(edges) - 1))
    else:
        n = _np.bincount(at, weights, len(edges) - 1)
        if weights is not None:
            n = n.astype(weights.dtype)
    if density:
        return n / _np.array(_np.diff(edges), float) / n.sum(), edges
    return n, edges


def histogramdd(sample, bins=10, range=None, density=None, weights=None):
    try:
        N, D = sample.shape
    except (AttributeError, ValueError):
        sample = _np.atleast_2d(sample).T
        N, D = sample.shape
    try:
        if len(bins) != D:
            raise ValueError("The dimension of bins must be equal to the dimension of the sample x.")
    except TypeError:
        bins = D * [bins]
    if range is None:
        range = (None,) * D
    elif len(range) != D:
        raise ValueError("range argument must have one entry per dimension")
    edges, places = [], []
    for i, (b, limits) in enumerate(zip(bins, range)):
        x = sample[:, i]
        if _np.ndim(b) == 0:
            if b < 1:
                raise ValueError(f"`bins[{i}]` must be positive, when an integer")
            first, last = _outer(x, limits)
            try:
                n = _operator.index(b)
            except TypeError as e:
                raise TypeError(f"`bins[{i}]` must be an integer, when a scalar") from e
            edge = _np.linspace(first, last, n + 1)
        elif _np.ndim(b) == 1:
            edge = _np.asarray(b)
            if _np.any(edge[:-1] > edge[1:]):
                raise ValueError(f"`bins[{i}]` must be monotonically increasing, when an array")
        else:
            raise ValueError(f"`bins[{i}]` must be a scalar or 1d array")
        edges.append(edge)
        # One place before the first and one after the last edge hold what lies outside.
        places.append(_np.searchsorted(edge, x, side="right") - (x == edge[-1]))
    shape = [len(edge) + 1 for edge in edges]
    total = 1
    for n in shape:
        total *= n
    counts = _np.bincount(
        _np.ravel_multi_index(tuple(places), shape),
        None if weights is None else _np.asarray(weights), total)
    counts = counts.reshape(shape).astype(float)[D * (slice(1, -1),)]
    if density:
        total = counts.sum()
        for i, edge in enumerate(edges):
            sizes = [1] * D
            sizes[i] = len(edge) - 1
            counts = counts / _np.diff(edge).reshape(sizes)
        counts = counts / total
    return counts, edges


def histogram2d(x, y, bins=10, range=None, density=None, weights=None):
    if len(x) != len(y):
        raise ValueError("x and y must have the same length.")
    try:
        n = len(bins)
    except TypeError:
        n = 1
    if n not in (1, 2):
        edges = _np.asarray(bins)
        bins = [edges, edges]
    counts, (first, second) = histogramdd([x, y], bins, range, density, weights)
    return counts, first, second
"""#
}
