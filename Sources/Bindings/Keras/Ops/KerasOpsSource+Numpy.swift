extension KerasOpsSource {
  /// NumPy's functions: rearranging, comparing, statistics with NaN, windows, sets.
  static let numpy = head + #"""
# Elementwise

@_op("Fabs")
def fabs(x):
    return o.abs(_f(x))


@_op("Isneginf")
def isneginf(x):
    x = _t(x)
    return o.logical_and(o.isinf(x), x < 0)


@_op("Isposinf")
def isposinf(x):
    x = _t(x)
    return o.logical_and(o.isinf(x), x > 0)


@_op("Isreal")
def isreal(x):
    return o.ones_like(_t(x), dtype="bool")


@_op("Signbit")
def signbit(x):
    x = _t(x)
    if o.dtype(x) == "bool":
        return o.zeros_like(x)
    if "float" not in o.dtype(x):
        return x < 0
    return o.logical_or(x < 0, o.logical_and(x == 0, 1 / x < 0))


@_op("Sinc")
def sinc(x):
    x = _f(x)
    zero = x == 0
    y = o.where(zero, 1.0, x) * 3.141592653589793
    return o.where(zero, 1.0, o.sin(y) / y)


@_op("Real")
def real(x):
    return _complex(np.real, x) if _is_complex(x) else _t(x)


@_op("Imag")
def imag(x):
    return _complex(np.imag, x) if _is_complex(x) else o.zeros_like(_t(x))


@_op("Conj")
def conj(x):
    return _complex(np.conj, x) if _is_complex(x) else _t(x)




@_op("Conj")
def conjugate(x):
    return conj(x)


@_op("Angle")
def angle(x):
    if _is_complex(x):
        return _complex(np.angle, x)
    x = _f(x)
    return o.where(x < 0, 3.1415927, 0.0) + o.where(o.isnan(x), x, 0.0)


def _is_complex(x):
    return isinstance(x, complex) or "complex" in str(getattr(x, "dtype", ""))


def _complex(f, x):
    y = f(np.asarray(x))
    return _t(y.astype("float32") if y.dtype == np.float64 else y)


@_op("Copy")
def copy(x):
    return _t(x)


@_op("Logaddexp2")
def logaddexp2(x1, x2):
    x1, x2 = _f(x1), _f(x2)
    return o.maximum(x1, x2) + o.log2(1.0 + o.exp2(-o.abs(x1 - x2)))


@_op("Fmax")
def fmax(x1, x2):
    x1, x2 = _t(x1), _t(x2)
    return o.where(o.isnan(x2), x1, o.where(o.isnan(x1), x2, o.maximum(x1, x2)))


@_op("Fmin")
def fmin(x1, x2):
    x1, x2 = _t(x1), _t(x2)
    return o.where(o.isnan(x2), x1, o.where(o.isnan(x1), x2, o.minimum(x1, x2)))


@_op("Fmod")
def fmod(x1, x2):
    x1, x2 = _t(x1), _t(x2)
    r = o.mod(o.abs(x1), o.abs(x2))
    return o.where(x1 < 0, -r, r)


@_op("Heaviside")
def heaviside(x1, x2):
    x1, x2 = _f(x1), _f(x2)
    return o.where(x1 == 0, x2, o.where(x1 < 0, 0.0, o.where(o.isnan(x1), x1, 1.0)))


@_op("Ldexp")
def ldexp(x1, x2):
    return _f(x1) * o.exp2(_f(x2))


@_op("BitwiseNot")
def bitwise_not(x):
    return ~_t(x)


@_op("BitwiseInvert")
def bitwise_invert(x):
    return ~_t(x)


def _whole(name, x1, x2):
    """Two arrays of integers of one type; a plain number takes the other's."""
    a, b = _t(x1), _t(x2)
    if "float" in o.dtype(a) or "float" in o.dtype(b):
        raise ValueError(f"Arguments to jax.numpy.{name} must be integers.")
    a, b = np.asarray(a), np.asarray(b)
    if isinstance(x2, int):
        return a, b.astype(a.dtype)
    return (a.astype(b.dtype), b) if isinstance(x1, int) else (a, b)


@_op("Gcd")
def gcd(x1, x2):
    if not o._is_known(x1) or not o._is_known(x2):
        return x1 + x2
    return _t(np.gcd(*_whole("gcd", x1, x2)))


@_op("Lcm")
def lcm(x1, x2):
    if not o._is_known(x1) or not o._is_known(x2):
        return x1 * x2
    return _t(np.lcm(*_whole("lcm", x1, x2)))


@_op("Isclose")
def isclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
    x1, x2 = _f(x1), _f(x2)
    close = o.abs(x1 - x2) <= atol + rtol * o.abs(x2)
    near = o.logical_and(o.isfinite(x2), o.logical_and(o.isfinite(x1), close))
    near = o.logical_or(near, x1 == x2)
    if equal_nan:
        near = o.logical_or(near, o.logical_and(o.isnan(x1), o.isnan(x2)))
    return near


@_op("Allclose")
def allclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False):
    return o.all(isclose(x1, x2, rtol, atol, equal_nan))


@_op("SaturateCast")
def saturate_cast(x, dtype):
    x = _t(x)
    limits = {"uint8": (0, 255), "int8": (-128, 127), "int16": (-32768, 32767), "uint16": (0, 65535),
              "int32": (-2147483648, 2147483647), "uint32": (0, 4294967295), "bool": (0, 1)}
    if str(dtype) in limits:
        low, high = limits[str(dtype)]
        if "float" in o.dtype(x) and high > 16777216:
            high = 2147483520 if high < 3000000000 else 4294967040
        elif o.dtype(x) == "int32":
            low, high = builtins.max(low, -2147483648), builtins.min(high, 2147483647)
        elif o.dtype(x) in limits:
            small, large = limits[o.dtype(x)]
            low, high = builtins.max(low, small), builtins.min(high, large)
        x = o.clip(x, low, high)
    elif str(dtype) == "float16":
        x = o.clip(x, -65504.0, 65504.0)
    return o.cast(x, dtype)


@_op("View")
def view(x, dtype=None):
    if dtype is None:
        return _t(x)
    if not o._is_known(x):
        old, new = np.dtype(o.dtype(x)).itemsize, np.dtype(str(dtype)).itemsize
        shape = list(x.shape)
        if old != new and not shape:
            raise ValueError(
                "Cannot view a scalar as a different dtype if item sizes are different.")
        if old != new and shape[-1] is not None:
            if shape[-1] * old % new:
                raise ValueError(
                    f"Cannot view array of shape {x.shape} and dtype {x.dtype} as dtype {dtype} because "
                    "the total number of bytes is not divisible by the new itemsize.")
            shape[-1] = shape[-1] * old // new
        return o._shaped(o.cast(x, dtype), shape)
    return _t(np.asarray(_t(x)).view(str(dtype)))


# Choosing

@_op("Select")
def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError(
            "condlist must have length equal to choicelist "
            f"({len(condlist)} vs {len(choicelist)})")
    out = default
    for c, v in zip(condlist[::-1], choicelist[::-1]):
        out = o.where(c, v, out)
    return out


@_op("Nonzero")
def nonzero(x):
    _refuse_list(x, "nonzero")
    if not o._is_known(x):
        return tuple(o._shaped(o.cast(x, "int32"), (None,)) for _ in x.shape)
    return tuple(_t(i.astype("int32")) for i in np.nonzero(np.asarray(_t(x))))


# Statistics

@_op("Median")
def median(x, axis=None, keepdims=False):
    return _quantile(_f(x), 0.5, axis, "linear", keepdims)


@_op("Quantile")
def quantile(x, q, axis=None, method="linear", keepdims=False):
    return _quantile(_f(x), q, axis, method, keepdims)


@_op("Percentile")
def percentile(x, q, axis=None, method="linear", keepdims=False):
    return _quantile(_f(x), q, axis, method, keepdims, share=0.01)


def _joined(x, axis):
    """The reduced axes as one last axis, and the shape with them kept."""
    rank = len(x.shape)
    axes = list(range(rank)) if axis is None else [axis] if isinstance(axis, int) else list(axis)
    axes = [_axis(a, rank) for a in axes]
    rest = [a for a in range(rank) if a not in axes]
    kept = [1 if a in axes else -1 if x.shape[a] is None else x.shape[a] for a in range(rank)]
    y = o.transpose(x, rest + axes)
    shape = [-1 if x.shape[a] is None else x.shape[a] for a in rest]
    n = 1
    for a in axes:
        n *= x.shape[a]
    return o.reshape(y, shape + [n]), kept, n


def _quantile(x, q, axis, method, keepdims, share=1.0):
    if axis is None and None in x.shape:
        y = o.mean(x, axis=axis, keepdims=keepdims)
        return o.stack([y] * np.size(q), axis=0) if np.ndim(q) else y
    y, kept, n = _joined(x, axis)
    if len(y.shape) == 1 and axis is not None and not keepdims:
        kept = []
    y = o.sort(y, axis=-1)
    flat = [float(v) for v in np.ravel(np.asarray(q))]
    parts = []
    for v in flat:
        # The compiler multiplies what is constant first.
        place = float(np.float32(v) * (np.float32(share) * np.float32(n - 1)))
        low = int(np.floor(place))
        high = builtins.min(low + 1, n - 1)
        part = place - low
        a, b = y[..., low], y[..., high]
        if method == "linear":
            r = a * (1 - part) + b * part
        elif method == "lower":
            r = a
        elif method == "higher":
            r = b if part > 0 else a
        elif method == "midpoint":
            r = (a + b) * 0.5 if part > 0 else a
        elif method == "nearest":
            r = a if part <= 0.5 else b
        else:
            raise ValueError(
                "method can only be 'linear', 'lower', 'higher', 'midpoint', 'nearest' or "
                "'inverted_cdf'")
        parts.append(o.reshape(r, kept) if keepdims else r)
    return o.stack(parts, axis=0) if np.ndim(q) else parts[0]


@_op("Nansum")
def nansum(x, axis=None, keepdims=False):
    x = _t(x)
    return o.sum(o.where(o.isnan(x), o.zeros_like(x), x), axis=axis, keepdims=keepdims)


def _present(x, axis, keepdims):
    return o.sum(o.cast(o.logical_not(o.isnan(x)), "float32"), axis=axis, keepdims=keepdims)


@_op("Nanmean")
def nanmean(x, axis=None, keepdims=False):
    x = _f(x)
    total = o.sum(o.where(o.isnan(x), o.zeros_like(x), x), axis=axis, keepdims=keepdims)
    return total / _present(x, axis, keepdims)


@_op("Nanvar")
def nanvar(x, axis=None, keepdims=False):
    x = _f(x)
    gap = o.square(x - nanmean(x, axis=axis, keepdims=True))
    return nanmean(gap, axis=axis, keepdims=keepdims)


@_op("Nanstd")
def nanstd(x, axis=None, keepdims=False):
    return o.sqrt(nanvar(x, axis=axis, keepdims=keepdims))


def _extreme(x, axis, keepdims, fill, reduce):
    x = _t(x)
    if "float" not in o.dtype(x):
        return reduce(x, axis=axis, keepdims=keepdims)
    missing = o.isnan(x)
    out = reduce(o.where(missing, fill, x), axis=axis, keepdims=keepdims)
    return o.where(o.all(missing, axis=axis, keepdims=keepdims), float("nan"), out)


@_op("Nanmax")
def nanmax(x, axis=None, keepdims=False):
    return _extreme(x, axis, keepdims, -float("inf"), o.max)


@_op("Nanmin")
def nanmin(x, axis=None, keepdims=False):
    return _extreme(x, axis, keepdims, float("inf"), o.min)


@_op("Nanprod")
def nanprod(x, axis=None, keepdims=False):
    x = _t(x)
    return o.prod(o.where(o.isnan(x), o.ones_like(x), x), axis=axis, keepdims=keepdims)


@_op("Nancumsum")
def nancumsum(x, axis=None, dtype=None):
    x = _t(x)
    return o.cumsum(o.where(o.isnan(x), o.zeros_like(x), x), axis=axis, dtype=dtype)


@_op("Nancumprod")
def nancumprod(x, axis=None, dtype=None):
    x = _t(x)
    return o.cumprod(o.where(o.isnan(x), o.ones_like(x), x), axis=axis, dtype=dtype)


@_op("Nanargmax")
def nanargmax(x, axis=None, keepdims=False):
    x = _t(x)
    out = o.argmax(o.where(o.isnan(x), -float("inf"), x), axis=axis, keepdims=keepdims)
    return o.where(o.all(o.isnan(x), axis=axis, keepdims=keepdims), -1, out)


@_op("Nanargmin")
def nanargmin(x, axis=None, keepdims=False):
    x = _t(x)
    out = o.argmin(o.where(o.isnan(x), float("inf"), x), axis=axis, keepdims=keepdims)
    return o.where(o.all(o.isnan(x), axis=axis, keepdims=keepdims), -1, out)


def _over_present(f, x, axis, keepdims):
    """NaN left out, value by value: what remains differs in length from row to row."""
    if not o._is_known(x):
        return o.mean(_f(x), axis=axis, keepdims=keepdims)
    return _t(np.asarray(f(np.asarray(_f(x)), axis=axis, keepdims=keepdims)).astype("float32"))


@_op("Nanmedian")
def nanmedian(x, axis=None, keepdims=False):
    return _over_present(np.nanmedian, x, axis, keepdims)


@_op("Nanquantile")
def nanquantile(x, q, axis=None, method="linear", keepdims=False):
    def f(a, axis, keepdims):
        return np.nanquantile(a, q, axis=axis, keepdims=keepdims, method=method)
    return _over_present(f, x, axis, keepdims)


@_op("Nanpercentile")
def nanpercentile(x, q, axis=None, method="linear", keepdims=False):
    return nanquantile(x, np.asarray(q) / 100, axis=axis, method=method, keepdims=keepdims)


@_op("Diff")
def diff(a, n=1, axis=-1):
    a = _t(a)
    for _ in range(n):
        size = a.shape[axis]
        right = o.take(a, np.arange(1, size), axis=axis)
        left = o.take(a, np.arange(0, size - 1), axis=axis)
        a = o.not_equal(right, left) if o.dtype(a) == "bool" else right - left
    return a


@_op("Trapezoid")
def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = o.moveaxis(_f(y), axis, -1)
    if x is not None:
        x = _f(x)
        dx = diff(x) if len(x.shape) == 1 else diff(o.moveaxis(x, axis, -1))
    return 0.5 * o.sum((y[..., 1:] + y[..., :-1]) * dx, axis=-1)


@_op("Corrcoef")
def corrcoef(x):
    x = _f(x)
    if len(x.shape) == 1:
        return o.array(1.0)
    gap = x - o.mean(x, axis=-1, keepdims=True)
    c = o.matmul(gap, o.transpose(gap)) * float(np.float32(1) / np.float32(x.shape[-1] - 1))
    d = o.sqrt(o.diagonal(c))
    return o.clip(c / o.expand_dims(d, 1) / o.expand_dims(d, 0), -1, 1)


@_op("Bincount")
def bincount(x, weights=None, minlength=0, sparse=False):
    if not hasattr(x, "dtype"):
        raise AttributeError(f"'{type(x).__name__}' object has no attribute 'dtype'")
    x = _t(x)
    if "int" not in o.dtype(x):
        raise TypeError(f"x argument to bincount must have an integer type; got {o.dtype(x)}")
    if not o._is_known(x):
        kind = "int32" if weights is None else o.dtype(_t(weights))
        return o._shaped(o.cast(x, kind), (*x.shape[:-1], None))
    size = builtins.max(int(o.max(x)) + 1 if o.size(x) else 0, minlength)
    hot = o.one_hot(x, size, dtype="int32" if weights is None else None)
    if weights is not None:
        hot = hot * o.expand_dims(_t(weights), -1)
    return o.sum(hot, axis=-2)


@_op("Histogram")
def histogram(x, bins=10, range=None):
    if not isinstance(bins, int) or bins < 0:
        raise ValueError(
            f"Argument `bins` should be a non-negative integer. Received: bins={bins}")
    if range is not None and (len(range) < 2 or not isinstance(range, tuple)):
        raise ValueError("range must be a tuple of two elements")
    if range is not None and range[1] < range[0]:
        raise ValueError(
            "The second element of range must be greater than the first. "
            f"Received: range={range}")
    x = _f(x)
    if len(x.shape) != 1 and o._is_known(x):
        raise ValueError(
            f"Input tensor must be 1-dimensional. Received: input.shape={tuple(x.shape)}")
    x = o.reshape(x, -1)
    low, high = (o.min(x), o.max(x)) if range is None else range
    edges = o.linspace(low, high, bins + 1)
    counts, _ = np.histogram(np.asarray(x), np.asarray(edges))
    return _t(counts.astype("float32")), edges


# Rearranging

@_op("Dstack")
def dstack(xs):
    return o.concatenate([_deep(x) for x in xs], axis=2)


def _deep(x):
    x = _t(x)
    if len(x.shape) == 1:
        return o.expand_dims(o.expand_dims(x, 0), 2)
    return o.expand_dims(x, 2) if len(x.shape) == 2 else x


def hsplit(x, indices_or_sections):
    return o.split(x, indices_or_sections, axis=0 if len(_t(x).shape) == 1 else 1)


def vsplit(x, indices_or_sections):
    return o.split(x, indices_or_sections, axis=0)


def dsplit(x, indices_or_sections):
    return o.split(x, indices_or_sections, axis=2)


@_op("Fliplr")
def fliplr(x):
    return o.flip(x, axis=1)


@_op("Flipud")
def flipud(x):
    return o.flip(x, axis=0)


@_op("Rot90")
def rot90(array, k=1, axes=(0, 1)):
    array = _t(array)
    rank = len(array.shape)
    if rank < 2:
        raise ValueError(
            "Input array must have at least 2 dimensions. "
            f"Received: array.ndim={rank}")
    if len(axes) != 2 or axes[0] == axes[1]:
        raise ValueError(
            f"Invalid axes: {axes}. Axes must be a tuple of two different dimensions.")
    a, b = (_axis(v, rank) for v in axes)
    k %= 4
    if k == 0:
        return array
    if k == 2:
        return o.flip(o.flip(array, axis=a), axis=b)
    if k == 1:
        return o.swapaxes(o.flip(array, axis=b), a, b)
    return o.flip(o.swapaxes(array, a, b), axis=b)


@_op("Append")
def append(x1, x2, axis=None):
    if axis is None:
        return o.concatenate([o.reshape(_t(x1), -1), o.reshape(_t(x2), -1)])
    return o.concatenate([x1, x2], axis=axis)


@_op("Diagflat")
def diagflat(x, k=0):
    return o.diag(o.reshape(_t(x), -1), k=k)


def tri(N, M=None, k=0, dtype=None):
    return o.cast(o.tril(o.ones((N, N if M is None else M)), k=k), dtype or "float32")


def meshgrid(*x, indexing="xy"):
    return o._record("Meshgrid", _meshgrid, x, {"indexing": indexing})


def _meshgrid(*x, indexing="xy"):
    if indexing not in ("xy", "ij"):
        raise ValueError(
            f"Valid values for indexing are 'xy' and 'ij', got {indexing}")
    xs = [_t(v) for v in x]
    order = list(range(len(xs)))
    if indexing == "xy" and len(xs) > 1:
        order[0], order[1] = 1, 0
    sizes = [1] * len(xs)
    for i, v in enumerate(xs):
        sizes[order[i]] = None if None in v.shape else o.size(v)
    out = []
    for i, v in enumerate(xs):
        shape = [1] * len(xs)
        shape[order[i]] = -1
        out.append(o._shaped(v, sizes) if None in sizes else o.broadcast_to(o.reshape(v, shape), sizes))
    return out


def logspace(start, stop, num=50, endpoint=True, base=10, dtype=None, axis=0):
    y = o.linspace(start, stop, num, endpoint=endpoint, axis=axis)
    return o.cast(o.power(o.cast(base, "float32"), y), dtype or "float32")


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    a, b = _f(start), _f(stop)
    y = logspace(o.log10(o.abs(a)), o.log10(o.abs(b)), num, endpoint=endpoint, axis=axis)
    return o.cast(y * o.sign(a), dtype or "float32")


@_op("Vander")
def vander(x, N=None, increasing=False):
    x = _t(x)
    n = x.shape[0] if N is None else N
    powers = o.arange(n, dtype=o.dtype(x))
    if not increasing:
        powers = o.flip(powers)
    return o.power(o.expand_dims(x, -1), powers)


@_op("Kron")
def kron(x1, x2):
    x1, x2 = _t(x1), _t(x2)
    rank = builtins.max(len(x1.shape), len(x2.shape))
    a = [1] * (rank - len(x1.shape)) + list(x1.shape)
    b = [1] * (rank - len(x2.shape)) + list(x2.shape)
    left = o.reshape(x1, [v for d in a for v in (d, 1)])
    right = o.reshape(x2, [v for d in b for v in (1, d)])
    return o.reshape(left * right, [p * q for p, q in zip(a, b)])


@_op("Cross")
def cross(x1, x2, axisa=-1, axisb=-1, axisc=-1, axis=None):
    if axis is not None:
        axisa = axisb = axisc = axis
    a, b = o.moveaxis(_t(x1), axisa, -1), o.moveaxis(_t(x2), axisb, -1)
    if a.shape[-1] not in (2, 3, None) or b.shape[-1] not in (2, 3, None):
        raise ValueError("Dimension must be either 2 or 3 for cross product")
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    a, b = [v if v.shape[-1] == 3 else o.pad(v, [(0, 0)] * (len(v.shape) - 1) + [(0, 1)]) for v in (a, b)]
    x, y, z = a[..., 0], a[..., 1], a[..., 2]
    u, v, w = b[..., 0], b[..., 1], b[..., 2]
    return o.moveaxis(o.stack([y * w - z * v, z * u - x * w, x * v - y * u], axis=-1), -1, axisc)


@_op("Correlate")
def correlate(x1, x2, mode="valid"):
    x1, x2 = _t(x1), _t(x2)
    if len(x1.shape) != 1 or len(x2.shape) != 1:
        raise ValueError(
            "`x1` and `x2` must be 1-dimensional tensors, but received "
            f"shapes x1.shape={x1.shape} and x2.shape={x2.shape}")
    n, m = x1.shape[0], x2.shape[0]
    padded = o.pad(x1, [(m - 1, m - 1)])
    full = o.stack([o.sum(padded[k:k + m] * x2) for k in range(n + m - 1)])
    if mode == "full":
        return full
    if mode == "same":
        size = builtins.max(n, m)
        start = (len(full) - size) // 2 + (1 if (len(full) - size) % 2 and m > n else 0)
        return full[start:start + size]
    low, high = builtins.min(n, m) - 1, builtins.max(n, m)
    return full[low:high]


@_op("Rearrange")
def rearrange(tensor, pattern, **axes_lengths):
    x = _t(tensor)
    left, right = (_groups(side) for side in pattern.split("->"))
    sizes = dict(axes_lengths)
    for group, size in zip(left, x.shape):
        unknown = [n for n in group if n not in sizes]
        known = 1
        for n in group:
            known *= sizes.get(n, 1)
        if unknown:
            sizes[unknown[0]] = -1 if size is None else size // known
    x = o.reshape(x, [sizes[n] for g in left for n in g])
    names = [n for g in left for n in g]
    x = o.transpose(x, [names.index(n) for g in right for n in g])
    shape = []
    for g in right:
        size = 1
        for n in g:
            size = -1 if size == -1 or sizes[n] == -1 else size * sizes[n]
        shape.append(size)
    return o.reshape(x, shape)


def _groups(side):
    groups, inside = [], None
    for word in side.replace("(", " ( ").replace(")", " ) ").split():
        if word == "(":
            inside = []
        elif word == ")":
            groups.append(inside)
            inside = None
        elif inside is not None:
            inside.append(word)
        else:
            groups.append([word])
    return groups


# Searching, sorting, sets

@_op("Argpartition")
def argpartition(x, kth, axis=-1):
    _refuse_list(x, "partition")
    x = _t(x)
    axis = _axis(axis, len(x.shape))
    y = o.moveaxis(x, axis, -1)
    n = y.shape[-1]
    order = o.argsort(y)
    # The smallest stand in front, sorted, all else in its own order behind.
    front = order[..., :kth + 1]
    chosen = o.sum(o.one_hot(front, n, dtype="int32"), axis=-2)
    places = o.broadcast_to(o.arange(n), y.shape)
    rest = o.argsort(o.where(chosen > 0, 2 * n, places))[..., :n - kth - 1]
    return o.moveaxis(o.concatenate([front, rest], axis=-1), -1, axis)


@_op("Searchsorted")
def searchsorted(sorted_sequence, values, side="left"):
    s, v = _t(sorted_sequence), _t(values)
    if len(s.shape) != 1:
        raise ValueError(
            "`searchsorted` only supports 1-D sorted sequences. "
            "You can use `keras.ops.vectorized_map` "
            "to extend it to N-D sequences. Received: "
            f"sorted_sequence.shape={s.shape}")
    wide = o.expand_dims(v, -1)
    before = s < wide if side == "left" else s <= wide
    return o.sum(o.cast(before, "int32"), axis=-1)


@_op("Digitize")
def digitize(x, bins):
    return searchsorted(bins, x, side="right")


@_op("Unique")
def unique(x, sorted=True, return_index=False, return_inverse=False, return_counts=False,
           axis=None, size=None, fill_value=None):
    if not o._is_known(x):
        shape = [size] if axis is None else list(x.shape)
        if axis is not None:
            shape[axis] = size
        whole = o.cast(x, "int32")
        out = [o._shaped(x, shape)]
        if return_index:
            out.append(o._shaped(whole, (size,)))
        if return_inverse:
            out.append(o._shaped(whole, x.shape if axis is None else (x.shape[axis],)))
        if return_counts:
            out.append(o._shaped(whole, (size,)))
        return out[0] if len(out) == 1 else tuple(out)
    found = np.unique(np.asarray(_t(x)), return_index=True, return_inverse=True,
                      return_counts=True, axis=axis)
    values, rest = found[0], [a.astype("int32") for a in found[1:]]
    if size is not None:
        # Positions and counts are cut and filled like the values.
        for k in (0, 2):
            a = rest[k][:size]
            rest[k] = np.concatenate([a, np.full(size - len(a), a[0] if k == 0 else 0, "int32")])
        values = values[:size]
        if len(values) < size:
            filler = values.min() if fill_value is None else fill_value
            values = np.concatenate([values, np.full((size - len(values),), filler, values.dtype)])
    out = [_t(values)]
    for wanted, a in zip((return_index, return_inverse, return_counts), rest):
        if wanted:
            out.append(_t(a))
    return out[0] if len(out) == 1 else tuple(out)


@_op("UnravelIndex")
def unravel_index(indices, shape):
    i = _t(indices)
    out = []
    for n in shape[::-1]:
        out.append(o.mod(i, n))
        i = o.floor_divide(i, n)
    return tuple(out[::-1])


@_op("IsIn")
def isin(x1, x2, assume_unique=False, invert=False):
    x1, x2 = _t(x1), o.reshape(_t(x2), -1)
    found = o.any(o.expand_dims(x1, -1) == x2, axis=-1)
    return o.logical_not(found) if invert else found


# Windows

def _window(n, f):
    n = int(n)
    if n < 1:
        return o.zeros((0,))
    if n == 1:
        return o.ones((1,))
    return f(o.arange(n, dtype="float32"), float(n - 1))


def _cosine(k, n, m=1):
    return o.cos((2 * np.pi * m) * k / n)


@_op("Bartlett")
def bartlett(x):
    return _window(x, lambda k, n: 1 - o.abs(2 * k - n) / n)


@_op("Blackman")
def blackman(x):
    return _window(x, lambda k, n: 0.42 - 0.5 * _cosine(k, n) + 0.08 * _cosine(k, n, 2))


@_op("Hamming")
def hamming(x):
    return _window(x, lambda k, n: 0.54 - 0.46 * _cosine(k, n))


@_op("Hanning")
def hanning(x):
    return _window(x, lambda k, n: 0.5 * (1 - _cosine(k, n)))


@_op("Kaiser")
def kaiser(x, beta):
    n = int(x)
    if n == 1:
        return o.ones((1,))
    k = o.arange(n, dtype="float32")
    middle = (n - 1) / 2
    y = o.sqrt(o.maximum(1 - o.square((k - middle) / middle), 0.0))
    return o.i0(beta * y) / o.i0(o.cast(beta, "float32"))
"""#
}
