import Tensors

extension NumpySource {
  /// Order statistics and covariance.
  static let statistics = #"""
# Statistics

def _by_hand(x, discrete, q, n):
    low = _np.floor(x)
    return _np.maximum(_np.where(discrete(x - low, x), low, low + 1), 0).astype(int)


def _between(a, b):
    return lambda n, q: n * q + (a + q * (1 - a - b)) - 1


_QUANTILES = {
    "inverted_cdf": (lambda n, q: _by_hand(n * q - 1, lambda g, x: g == 0, q, n), None),
    "averaged_inverted_cdf": (lambda n, q: n * q - 1, lambda g, x: _np.where(g == 0, 0.5, 1.0)),
    "closest_observation": (lambda n, q: _by_hand(n * q - 1 - 0.5, lambda g, x: (g == 0) & (_np.floor(x) % 2 == 1), q, n), None),
    "interpolated_inverted_cdf": (_between(0, 1), lambda g, x: g),
    "hazen": (_between(0.5, 0.5), lambda g, x: g),
    "weibull": (_between(0, 0), lambda g, x: g),
    "linear": (lambda n, q: (n - 1) * q, lambda g, x: g),
    "median_unbiased": (_between(1 / 3.0, 1 / 3.0), lambda g, x: g),
    "normal_unbiased": (_between(3 / 8.0, 3 / 8.0), lambda g, x: g),
    "lower": (lambda n, q: _np.floor((n - 1) * q).astype(int), None),
    "higher": (lambda n, q: _np.ceil((n - 1) * q).astype(int), None),
    "midpoint": (lambda n, q: 0.5 * (_np.floor((n - 1) * q) + _np.ceil((n - 1) * q)), lambda g, x: _np.where(x % 1 == 0, 0.0, 0.5)),
    "nearest": (lambda n, q: _np.around((n - 1) * q).astype(int), None),
}


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    if isinstance(a, (list, tuple)) or not hasattr(a, "dtype"):
        a = _np.asarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    weak = type(q) in (int, float)
    q = _np.asarray(q)
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Quantiles must be in the range [0, 1]")
    return _quantile(a, q, axis, method, keepdims, weights, weak)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    a = _np.asarray(a)
    if a.dtype.kind == "c":
        raise TypeError("a must be an array of real numbers")
    weak = type(q) in (int, float)
    q = _np.asarray(_np.true_divide(q, 100))
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return _quantile(a, q, axis, method, keepdims, weights, weak)


def _quantile(a, q, axis, method, keepdims, weights=None, weak=False):
    a = _np.asarray(a)
    if weights is not None:
        if method != "inverted_cdf":
            raise ValueError("Only method 'inverted_cdf' supports weights. Got: " + str(method) + ".")
        weights = _np.asarray(weights)
        if weights.shape != a.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if weights.ndim != 1:
                raise TypeError("1D weights expected when shapes of a and weights differ.")
            weights = _np.moveaxis(_np.broadcast_to(weights, (a.ndim - 1) * (1,) + weights.shape), -1, axis)
            weights = _np.broadcast_to(weights, a.shape)
        if _np.any(weights < 0):
            raise ValueError("Weights must be non-negative.")
    if method not in _QUANTILES:
        raise ValueError(f"{method!r} is not a valid method. Use one of: {_QUANTILES.keys()}")
    flat, kept = _flat_axis(a, axis, keepdims)
    n = flat.shape[-1]
    if weights is not None:
        w, _ = _flat_axis(weights, axis, keepdims)
        order = _np.argsort(flat, axis=-1, kind="stable")
        flat, w = take_along_axis(flat, order, -1), take_along_axis(w, order, -1)
        cdf = w.cumsum(axis=-1, dtype=float)
        cdf = cdf / cdf[..., -1:]
        if _np.isnan(cdf[..., -1]).any():
            raise ValueError("Weights included NaN, inf or were all zero.")
        cdf = _np.where(cdf == 0, -1, cdf)
        rows, levels = flat.reshape(-1, n), cdf.reshape(-1, n)
        found = [[r[min(int(_np.searchsorted(c, p)), n - 1)] for r, c in zip(rows, levels)] for p in q.ravel().tolist()]
        out = _np.array(found, dtype=a.dtype).reshape(q.shape + flat.shape[:-1])
        return out.reshape(q.shape + kept) if keepdims else out
    flat = _np.sort(flat, axis=-1)
    place, weigh = _QUANTILES[method]
    if n == 0:
        if method in ("lower", "higher", "nearest", "inverted_cdf", "closest_observation"):
            raise IndexError("index -1 is out of bounds for axis 0 with size 0")
        place = -1 if a.dtype.kind in "fc" else 0
        raise IndexError(f"index {place} is out of bounds for axis 0 with size 0")
    else:
        at = _np.asarray(place(n, q))
        if weigh is None:
            values = _np.take(flat, at, axis=-1)
        else:
            low = _np.floor(at)
            high = low + 1
            i = _np.where(at >= n - 1, n - 1, _np.where(at < 0, 0, low)).astype(int)
            j = _np.where(at >= n - 1, n - 1, _np.where(at < 0, 0, high)).astype(int)
            g = _np.asarray(weigh(at - _np.floor(at), at))
            if weak:
                g = float(g)
            before, after = _np.take(flat, i, axis=-1), _np.take(flat, j, axis=-1)
            span = after - before
            values = _np.where(g >= 0.5, after - span * (1 - g), before + span * g)
        if a.dtype.kind == "f":
            bad = _np.isnan(flat[..., -1])
            if _np.any(bad):
                values = _np.where(_np.reshape(bad, bad.shape + (1,) * q.ndim), _np.nan, values)
        if q.ndim:
            for k in range(q.ndim):
                values = _np.moveaxis(values, values.ndim - q.ndim + k, k)
    values = _np.asarray(values)
    if keepdims:
        values = values.reshape(q.shape + kept)
    return values if values.ndim else values[()]


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    if ddof is not None and ddof != int(ddof):
        raise ValueError("ddof must be integer")
    m = _np.asarray(m)
    if m.ndim > 2:
        raise ValueError("m has more than 2 dimensions")
    kind = dtype
    if y is not None:
        y = _np.asarray(y)
        if y.ndim > 2:
            raise ValueError("y has more than 2 dimensions")
    if kind is None:
        kind = _np.result_type(m, _np.float64) if y is None else _np.result_type(m, y, _np.float64)
    X = _np.array(m, ndmin=2, dtype=kind)
    if not rowvar and m.ndim != 1:
        X = X.T
    if X.shape[0] == 0:
        return _np.array([]).reshape(0, 0)
    if y is not None:
        Y = _np.array(y, ndmin=2, dtype=kind)
        if not rowvar and Y.shape[0] != 1:
            Y = Y.T
        X = _np.concatenate((X, Y), axis=0)
    if ddof is None:
        ddof = 0 if bias else 1
    w = None
    if fweights is not None:
        fweights = _np.asarray(fweights, dtype=float)
        if not _np.all(fweights == _np.around(fweights)):
            raise TypeError("fweights must be integer")
        if fweights.ndim > 1:
            raise RuntimeError("cannot handle multidimensional fweights")
        if fweights.shape[0] != X.shape[1]:
            raise RuntimeError("incompatible numbers of samples and fweights")
        if any(fweights < 0):
            raise ValueError("fweights cannot be negative")
        w = fweights
    if aweights is not None:
        aweights = _np.asarray(aweights, dtype=float)
        if aweights.ndim > 1:
            raise RuntimeError("cannot handle multidimensional aweights")
        if aweights.shape[0] != X.shape[1]:
            raise RuntimeError("incompatible numbers of samples and aweights")
        if any(aweights < 0):
            raise ValueError("aweights cannot be negative")
        w = aweights if w is None else w * aweights
    avg, w_sum = average(X, axis=1, weights=w, returned=True)
    w_sum = w_sum[0]
    if w is None:
        fact = X.shape[1] - ddof
    elif ddof == 0:
        fact = w_sum
    elif aweights is None:
        fact = w_sum - ddof
    else:
        fact = w_sum - ddof * sum(w * aweights) / w_sum
    if fact <= 0:
        _warn("Degrees of freedom <= 0 for slice", RuntimeWarning)
        fact = 0.0
    X = X - avg[:, None]
    X_T = X.T if w is None else (X * w).T
    c = _np.dot(X, X_T.conj())
    c = c * _np.true_divide(1, fact)
    return c.squeeze()


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar, dtype=dtype)
    if c.ndim == 0:
        return c / c
    d = _np.diag(c)
    stddev = _np.sqrt(d.real)
    c = c / stddev[:, None]
    c = c / stddev[None, :]
    return _np.clip(c, -1, 1)


def digitize(x, bins, right=False):
    x, bins = _np.asarray(x), _np.asarray(bins)
    if x.dtype.kind == "c":
        raise TypeError("x may not be complex")
    d = diff(bins)
    if (d >= 0).all():
        return _np.searchsorted(bins, x, side="left" if right else "right")
    if not (d <= 0).all():
        raise ValueError("bins must be monotonically increasing or decreasing")
    return len(bins) - _np.searchsorted(bins[::-1], x, side="left" if right else "right")


def _nan_rows(function, a, axis, keepdims, lead=()):
    a = _np.asarray(a)
    flat, kept = _flat_axis(a, axis, keepdims)
    rows = flat.reshape(-1, flat.shape[-1])
    found, empty = [], False
    for r in rows:
        r = r[~_np.isnan(r)] if r.dtype.kind in "fc" else r
        if r.size == 0:
            empty = True
            found.append(_np.full(lead, _np.nan))
        else:
            found.append(function(r))
    if empty:
        _warn("All-NaN slice encountered", RuntimeWarning)
    out = _np.moveaxis(_np.array(found), 0, -1) if lead else _np.array(found)
    out = out.reshape(lead + (kept if keepdims else flat.shape[:-1]))
    return out if out.ndim else out[()]


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _nan_rows(median, a, axis, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    q = _np.asarray(_np.true_divide(q, 100))
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return _nan_rows(lambda r: quantile(r, q, method=method), a, axis, keepdims, q.shape)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *, weights=None):
    q = _np.asarray(q)
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Quantiles must be in the range [0, 1]")
    return _nan_rows(lambda r: quantile(r, q, method=method), a, axis, keepdims, q.shape)

"""#
}
