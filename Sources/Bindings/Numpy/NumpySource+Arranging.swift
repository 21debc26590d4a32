import Tensors

extension NumpySource {
  /// Arrays padded, turned, gathered, measured.
  static let arranging = #"""
# Rearranged arrays

def _warn(text, kind):
    import warnings
    warnings.warn(text, kind)


def rot90(m, k=1, axes=(0, 1)):
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError("len(axes) must be 2.")
    m = _np.asarray(m)
    n = m.ndim
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == n:
        raise ValueError("Axes must be different.")
    if any([not -n <= x < n for x in axes]):
        raise ValueError(f"Axes={axes} out of range for array of ndim={n}.")
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return _np.flip(_np.flip(m, axes[0]), axes[1])
    order = list(range(n))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    if k == 1:
        return _np.transpose(_np.flip(m, axes[1]), order)
    return _np.flip(_np.transpose(m, order), axes[1])


def trim_zeros(filt, trim="fb", axis=None):
    a, sides = _np.asarray(filt), trim.lower()
    if sides not in ("fb", "bf", "f", "b"):
        raise ValueError(f"unexpected character(s) in `trim`: {sides!r}")
    axes = tuple(range(a.ndim)) if axis is None else _axes_of(axis, a.ndim, "axis")
    if not axes:
        return filt
    places = argwhere(a)
    key = []
    for k in range(a.ndim):
        first = int(places[:, k].min()) if len(places) else 0
        last = int(places[:, k].max()) + 1 if len(places) else 0
        if k not in axes:
            key.append(slice(None))
        else:
            key.append(slice(first if "f" in sides else None, last if "b" in sides else None))
    return filt[key[0]] if len(key) == 1 else a[tuple(key)]


def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if not a.flags.writeable:
        raise ValueError("underlying array is read-only")
    if a.ndim == 2:
        step = a.shape[1] + 1
        end = None if wrap else a.shape[1] * a.shape[1]
        places = _np.arange(a.size)[:end:step]
    else:
        if not _np.all(diff(a.shape) == 0):
            raise ValueError("All dimensions of input must be of equal length")
        step = 1 + int((_np.cumprod(a.shape[:-1])).sum())
        places = _np.arange(a.size)[::step]
    values = _np.ravel(val)
    a.flat[places] = val if _np.ndim(val) == 0 else values[_np.arange(len(places)) % len(values)]


def triu_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return triu_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def tril_indices_from(arr, k=0):
    if arr.ndim != 2:
        raise ValueError("input array must be 2-d")
    return tril_indices(arr.shape[-2], k=k, m=arr.shape[-1])


def diag_indices_from(arr):
    if not arr.ndim >= 2:
        raise ValueError("input array must be at least 2-d")
    if not _np.all(diff(arr.shape) == 0):
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def unravel_index(indices, shape, order="C"):
    rest = _np.asarray(indices)
    if rest.dtype.kind not in "iu":
        raise TypeError("only int indices permitted")
    shape = (shape,) if isinstance(shape, int) else tuple(shape)
    size = 1
    for n in shape:
        size *= n
    for i in rest.ravel().tolist():
        if not 0 <= i < size:
            raise ValueError(f"index {i} is out of bounds for array with size {size}")
    out = []
    for n in reversed(shape) if order == "C" else shape:
        out.append(rest % n)
        rest = rest // n
    return tuple(reversed(out)) if order == "C" else tuple(out)


def ravel_multi_index(multi_index, dims, mode="raise", order="C"):
    flat = 0
    modes = [mode] * len(dims) if isinstance(mode, str) else list(mode)
    if len(multi_index) != len(dims):
        raise ValueError(f"parameter multi_index must be a sequence of length {len(dims)}")
    pairs = list(zip(multi_index, dims, modes))
    for i, n, mode in pairs if order == "C" else reversed(pairs):
        i = _np.asarray(i)
        if mode == "wrap":
            i = i % n
        elif mode == "clip":
            i = _np.clip(i, 0, n - 1)
        elif _np.any((i < 0) | (i >= n)):
            raise ValueError("invalid entry in coordinates array")
        flat = flat * n + i
    return flat


def permute_dims(a, axes=None):
    return _np.transpose(a, axes)


def _pad_by_stat(out, axis, before, after, mode, length):
    f = {"maximum": _np.max, "minimum": _np.min, "mean": _np.mean, "median": median}[mode]
    n = out.shape[axis]
    length = _np.broadcast_to(n if length is None else length, (2,)).tolist()
    parts = []
    for side, size in enumerate((before, after)):
        k = min(length[side], n)
        part = _np.take(out, _np.arange(k) if side == 0 else _np.arange(n - k, n), axis=axis)
        edge = f(part, axis=axis, keepdims=True)
        edge = (_np.round(edge) if out.dtype.kind in "iu" else edge).astype(out.dtype)
        parts.append(_np.repeat(edge, size, axis))
    return _np.concatenate([parts[0], out, parts[1]], axis=axis)


def _reflect_odd(out, axis, before, after, with_edge):
    a = _np.moveaxis(out, axis, 0)
    n = a.shape[0]
    while before or after:
        limit = n if with_edge else n - 1
        k, m = min(before, limit), min(after, limit)
        skip = 0 if with_edge else 1
        parts = [a]
        if k:
            parts.insert(0, 2 * a[:1] - a[skip:skip + k][::-1])
        if m:
            tail = a[::-1][skip:skip + m]
            parts.append(2 * a[-1:] - tail)
        a = _np.concatenate(parts, axis=0)
        before, after, n = before - k, after - m, a.shape[0]
    return _np.moveaxis(a, 0, axis)


def pad(array, pad_width, mode="constant", **kwargs):
    a = _np.asarray(array)
    if isinstance(pad_width, dict):
        widths = [(0, 0)] * a.ndim
        for axis, width in pad_width.items():
            widths[axis] = (width, width) if isinstance(width, int) else tuple(width)
        pad_width = widths
    widths = _np.asarray(pad_width)
    if widths.dtype.kind not in "iu":
        raise TypeError("`pad_width` must be of integral type.")
    widths = _np.broadcast_to(widths, (a.ndim, 2)).tolist()
    if any([w < 0 for pair in widths for w in pair]):
        raise ValueError("index can't contain negative values")
    if callable(mode):
        out = pad(a, widths)
        for axis in range(out.ndim):
            view = _np.moveaxis(out, axis, -1)
            for index in ndindex(*view.shape[:-1]):
                row = view[index]
                mode(row, tuple(widths[axis]), axis, kwargs)
        return out
    allowed = {
        "empty": [], "edge": [], "wrap": [], "constant": ["constant_values"], "linear_ramp": ["end_values"],
        "maximum": ["stat_length"], "mean": ["stat_length"], "median": ["stat_length"],
        "minimum": ["stat_length"], "reflect": ["reflect_type"], "symmetric": ["reflect_type"],
    }
    if mode not in allowed:
        raise ValueError(f"mode '{mode}' is not supported")
    unknown = set(kwargs) - set(allowed[mode])
    if unknown:
        raise ValueError(f"unsupported keyword arguments for mode '{mode}': {unknown}")
    if mode in ("constant", "empty"):
        values = _np.broadcast_to(_np.asarray(kwargs.get("constant_values", 0)), (a.ndim, 2))
        out = a
        for axis, (before, after) in enumerate(widths):
            shape = list(out.shape)
            parts = [out]
            if before:
                shape[axis] = before
                parts.insert(0, _np.full(shape, values[axis, 0], dtype=a.dtype))
            if after:
                shape[axis] = after
                parts.append(_np.full(shape, values[axis, 1], dtype=a.dtype))
            out = _np.concatenate(parts, axis=axis) if len(parts) > 1 else out
        return out.copy() if out is a else out
    out = a
    for axis, (before, after) in enumerate(widths):
        n = out.shape[axis]
        if n == 0 and (before or after):
            raise ValueError(f"can't extend empty axis {axis} using modes other than 'constant' or 'empty'")
        i = _np.arange(-before, n + after)
        if mode in ("reflect", "symmetric") and kwargs.get("reflect_type") == "odd" and n > 1:
            out = _reflect_odd(out, axis, before, after, mode == "symmetric")
            continue
        if mode == "edge":
            i = _np.clip(i, 0, n - 1)
        elif mode == "wrap":
            i = i % n
        elif mode == "reflect":
            period = 2 * n - 2 if n > 1 else 1
            i = i % period
            i = _np.where(i >= n, period - i, i)
        elif mode == "symmetric":
            i = i % (2 * n)
            i = _np.where(i >= n, 2 * n - 1 - i, i)
        elif mode == "linear_ramp":
            ends = _np.broadcast_to(_np.asarray(kwargs.get("end_values", 0)), (a.ndim, 2))[axis]
            parts = []
            for end, edge, size in ((ends[0], [0], before), (ends[1], [-1], after)):
                ramp = _np.linspace(end, _np.take(out, edge, axis).squeeze(axis), size, endpoint=False, axis=axis)
                if a.dtype.kind in "iu":
                    ramp = _np.floor(ramp)
                parts.append(ramp.astype(a.dtype))
            out = _np.concatenate([parts[0], out, _np.flip(parts[1], axis)], axis=axis)
            continue
        else:
            out = _pad_by_stat(out, axis, before, after, mode, kwargs.get("stat_length"))
            continue
        out = _np.take(out, i, axis=axis)
    return out


def take_along_axis(arr, indices, axis=-1):
    arr, indices = _np.asarray(arr), _np.asarray(indices)
    if axis is None:
        if indices.ndim != 1:
            raise ValueError("when axis=None, `indices` must have a single dimension.")
        return arr.ravel()[indices]
    return arr[_along(arr.shape, indices, _axis_of(axis, arr.ndim))]


def _along(shape, indices, axis):
    if indices.dtype.kind not in "iu":
        raise IndexError("`indices` must be an integer array")
    if len(shape) != indices.ndim:
        raise ValueError("`indices` and `arr` must have the same number of dimensions")
    key = []
    for d, n in enumerate(shape):
        if d == axis:
            key.append(indices)
        else:
            one = [1] * len(shape)
            one[d] = -1
            key.append(_np.arange(n).reshape(one))
    return tuple(key)


def put_along_axis(arr, indices, values, axis):
    indices = _np.asarray(indices)
    if axis is None:
        arr.flat[indices] = values
        return
    arr[_along(arr.shape, indices, axis % arr.ndim)] = values


def choose(a, choices, out=None, mode="raise"):
    a = _np.asarray(a)
    n = len(choices)
    if mode == "wrap":
        a = a % n
    elif mode == "clip":
        a = _np.clip(a, 0, n - 1)
    elif _np.any((a < 0) | (a >= n)):
        raise ValueError("invalid entry in choice array")
    arrays = broadcast_arrays(*([a] + [_np.asarray(c) for c in choices]))
    stacked = _np.stack(arrays[1:])
    found = take_along_axis(stacked, arrays[0][None], 0)[0]
    if out is not None:
        out[...] = found
        return out
    return found


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError("list of cases must be same length as list of conditions")
    if len(condlist) == 0:
        raise ValueError("select with an empty condition list is not possible")
    condlist = [_np.asarray(c) for c in condlist]
    for i, c in enumerate(condlist):
        if c.dtype != bool:
            raise TypeError(f"invalid entry {i} in condlist: should be boolean ndarray")
    kind = _np.result_type(*choicelist, default)
    out = _np.asarray(default)
    for c, v in zip(reversed(condlist), reversed(choicelist)):
        out = _np.where(c, v, out)
    return _np.asarray(out).astype(kind) if kind.kind != "U" else out


def piecewise(x, condlist, funclist, *args, **kw):
    x = _np.asarray(x)
    if _np.isscalar(condlist) or (not isinstance(condlist[0], (list, _np.ndarray)) and x.ndim != 0):
        condlist = [condlist]
    condlist = [_np.asarray(c).astype(bool) for c in condlist]
    n = len(condlist)
    if len(funclist) == n + 1:
        rest = ~condlist[0]
        for c in condlist[1:]:
            rest = rest & ~c
        condlist = condlist + [rest]
        n += 1
    elif len(funclist) != n:
        raise ValueError(f"with {n} condition(s), either {n} or {n + 1} functions are expected")
    out = _np.zeros(x.shape, dtype=x.dtype)
    for c, f in zip(condlist, funclist):
        if callable(f):
            if _np.any(c):
                out[c] = f(x[c], *args, **kw)
        else:
            out[c] = f
    return out


def fromiter(iter, dtype, count=-1):
    values = []
    for v in iter:
        if len(values) == count:
            break
        values.append(v)
    if len(values) < count:
        raise ValueError(f"iterator too short: Expected {count} but iterator had only {len(values)} items.")
    return _np.array(values, dtype=dtype)


def mintypecode(typechars, typeset="GDFgdf", default="d"):
    found = [t if isinstance(t, str) else _np.asarray(t).dtype.char for t in typechars]
    found = [t for t in found if t in typeset]
    if not found:
        return default
    if "F" in found and "d" in found:
        return "D"
    order = "GDFgdf"
    return min(found, key=order.index)


_TYPE_NAMES = {
    "S1": "character", "?": "bool", "b": "signed char", "B": "unsigned char", "h": "short",
    "H": "unsigned short", "i": "integer", "I": "unsigned integer", "l": "long integer",
    "L": "unsigned long integer", "q": "long long integer", "Q": "unsigned long long integer",
    "f": "single precision", "d": "double precision", "g": "long precision",
    "F": "complex single precision", "D": "complex double precision",
    "G": "complex long double precision", "S": "string", "U": "unicode", "V": "void", "O": "object",
}


def typename(char):
    return _TYPE_NAMES[char]


def min_scalar_type(a):
    a = _np.asarray(a)
    if a.ndim or a.dtype.kind not in "iuf":
        return a.dtype
    if a.dtype.kind == "f":
        v = abs(float(a))
        if v != v or v == _np.inf or v < 65000:
            return _np.dtype("float16")
        return _np.dtype("float32" if v < 3.4e38 else "float64")
    for kind in ("uint8", "uint16", "uint32", "uint64") if a >= 0 else ("int8", "int16", "int32", "int64"):
        if iinfo(kind).min <= a <= iinfo(kind).max:
            return _np.dtype(kind)


class broadcast:
    def __init__(self, *arrays):
        arrays = [_np.asarray(a) for a in arrays]
        self.shape = _np.broadcast_shapes(*[a.shape for a in arrays])
        self.nd = self.ndim = len(self.shape)
        self.numiter = len(arrays)
        self.size = 1
        for n in self.shape:
            self.size *= n
        self.index = 0
        self.iters = tuple([_np.broadcast_to(a, self.shape).flat for a in arrays])
    def reset(self):
        self.index = 0
    def __iter__(self):
        return self
    def __next__(self):
        if self.index >= self.size:
            raise StopIteration
        self.index += 1
        return tuple([f[self.index - 1] for f in self.iters])


def _resized(a, shape):
    """The memory of `a.resize`: cut, or filled up with zeros."""
    out = _np.zeros(shape, dtype=a.dtype)
    n = min(a.size, out.size)
    out.reshape(-1)[:n] = a.reshape(-1)[:n]
    return out


def cumulative_sum(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(_np.cumsum, 0, x, axis, dtype, include_initial)


def cumulative_prod(x, /, *, axis=None, dtype=None, out=None, include_initial=False):
    return _cumulative(_np.cumprod, 1, x, axis, dtype, include_initial)


def _cumulative(f, start, x, axis, dtype, include_initial):
    x = _np.atleast_1d(x)
    if axis is None:
        if x.ndim != 1:
            raise ValueError("For arrays which have more than one dimension ``axis`` argument is required.")
        axis = 0
    r = f(x, axis=axis, dtype=dtype)
    if include_initial:
        shape = list(x.shape)
        shape[axis] = 1
        r = _np.concatenate([_np.full(shape, start, dtype=r.dtype), r], axis=axis)
    return r


def nested_iters(op, axes, flags=(), op_flags=(), op_dtypes=None, order="K", casting="safe", buffersize=0):
    if len(axes) < 2:
        raise ValueError("axes must have at least 2 entries for nested iteration")
    a = _np.asarray(op)
    return tuple(_nested(a, axes, flags))


class _Level:
    """One of the nested iterators: walks over its own axes, at the place of the outer ones."""
    def __init__(self, array, axes, outer):
        self.array, self.axes, self.outer, self.inner = array, axes, outer, None
        self.multi_index = (0,) * len(axes)
    def _key(self):
        key = self.outer._key() if self.outer else {}
        key.update(zip(self.axes, self.multi_index))
        return key
    def __iter__(self):
        for place in ndindex(*[self.array.shape[k] for k in self.axes]):
            self.multi_index = place
            key = self._key()
            yield self.array[tuple([key.get(k, 0) for k in range(self.array.ndim)]) + (Ellipsis,)]


def _nested(a, axes, flags):
    levels = []
    for x in axes:
        levels.append(_Level(a, list(x), levels[-1] if levels else None))
    return levels


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    a, b = _np.asarray(a), _np.asarray(b)
    if axis is not None:
        axisa = axisb = axisc = axis
    if a.ndim < 1 or b.ndim < 1:
        raise ValueError("At least one array has zero dimension")
    a, b = _np.moveaxis(a, axisa, -1), _np.moveaxis(b, axisb, -1)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    if a.shape[-1] == 2 or b.shape[-1] == 2:
        _warn("Arrays of 2-dimensional vectors are deprecated. Use arrays of 3-dimensional vectors instead. (deprecated in NumPy 2.0)", DeprecationWarning)
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return _np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])
    if a.shape[-1] == 2:
        a = _np.concatenate([a, _np.zeros(a.shape[:-1] + (1,), a.dtype)], axis=-1)
    if b.shape[-1] == 2:
        b = _np.concatenate([b, _np.zeros(b.shape[:-1] + (1,), b.dtype)], axis=-1)
    out = _np.stack([a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1], a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
                     a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]], axis=-1)
    return _np.moveaxis(out, -1, axisc)


def convolve(a, v, mode="full"):
    a, v = _np.array(a, ndmin=1), _np.array(v, ndmin=1)
    if len(a) == 0:
        raise ValueError("a cannot be empty")
    if len(v) == 0:
        raise ValueError("v cannot be empty")
    if isinstance(mode, int):
        if mode not in (0, 1, 2):
            raise ValueError("integer convolve/correlate mode must be 0, 1, or 2")
        mode = ("valid", "same", "full")[mode]
    if mode not in ("valid", "same", "full"):
        if mode[:1].lower() in ("v", "s", "f"):
            raise ValueError("Use one of 'valid', 'same', or 'full' for convolve/correlate mode")
        raise ValueError(f"mode must be one of 'valid', 'same', or 'full' (got {mode!r})")
    if len(v) > len(a):
        a, v = v, a
    n, m = len(a), len(v)
    kind = _np.result_type(a.dtype, v.dtype)
    out = _np.zeros(n + m - 1, dtype=kind)
    for i in range(m):
        out[i:i + n] += (a * v[i]).astype(kind)
    if mode == "full":
        return out
    if mode == "valid":
        return out[m - 1:n]
    start = (m - 1) // 2
    return out[start:start + n]


def correlate(a, v, mode="valid"):
    a, v = _np.atleast_1d(a), _np.atleast_1d(v)
    if len(a) == 0:
        raise ValueError("first array argument cannot be empty")
    if len(v) == 0:
        raise ValueError("second array argument cannot be empty")
    if len(v) > len(a):
        return convolve(v, a[::-1], mode)[::-1]
    return convolve(a, v[::-1].conj(), mode)


def interp(x, xp, fp, left=None, right=None, period=None):
    fp = _np.asarray(fp)
    if fp.dtype.kind == "c":
        return interp(x, xp, fp.real, left, right, period) + 1j * interp(x, xp, fp.imag, left, right, period)
    x, xp, fp = _np.asarray(x, dtype=float), _np.asarray(xp, dtype=float), _np.asarray(fp, dtype=float)
    if period is not None:
        if period == 0:
            raise ValueError("period must be a non-zero value")
        period = abs(period)
        left = right = None
        if xp.ndim != 1 or fp.ndim != 1:
            raise ValueError("Data points must be 1-D sequences")
        if xp.shape[0] != fp.shape[0]:
            raise ValueError("fp and xp are not of the same length")
        x, xp = x % period, xp % period
        order = _np.argsort(xp, kind="stable")
        xp, fp = xp[order], fp[order]
        xp = _np.concatenate((xp[-1:] - period, xp, xp[0:1] + period))
        fp = _np.concatenate((fp[-1:], fp, fp[0:1]))
    if len(xp) == 0:
        raise ValueError("array of sample points is empty")
    if xp.shape != fp.shape:
        raise ValueError("fp and xp are not of the same length.")
    i = _np.clip(_np.searchsorted(xp, x, side="right") - 1, 0, max(len(xp) - 2, 0))
    j = _np.minimum(i + 1, len(xp) - 1)
    with errstate(all="ignore"):
        slope = (fp[j] - fp[i]) / (xp[j] - xp[i])
        y = slope * (x - xp[i]) + fp[i]
        again = slope * (x - xp[j]) + fp[j]
    y = _np.where(_np.isnan(y), again, y)
    y = _np.where(_np.isnan(y) & (fp[i] == fp[j]), fp[i], y)
    y = _np.where(x == xp[i], fp[i], y)
    y = _np.where(x == xp[j], fp[j], y)
    y = _np.where(x < xp[0], fp[0] if left is None else left, y)
    y = _np.where(x >= xp[-1], fp[-1], y)
    if right is not None:
        y = _np.where(x > xp[-1], right, y)
    y = _np.where(_np.isnan(x), x, y)
    return y if y.ndim else y[()]


def gradient(f, *varargs, axis=None, edge_order=1):
    f = _np.asarray(f)
    if f.dtype.kind in "iub":
        f = f.astype(float)
    if axis is None:
        axes = tuple(range(f.ndim))
    else:
        axes = (axis,) if isinstance(axis, int) else tuple(axis)
        for x in axes:
            _axis_of(x, f.ndim)
    n = len(varargs)
    if n == 0:
        steps = [1.0] * len(axes)
    elif n == 1 and _np.ndim(varargs[0]) == 0:
        steps = list(varargs) * len(axes)
    elif n == len(axes):
        steps = list(varargs)
        for i, d in enumerate(steps):
            d = _np.asarray(d)
            if d.ndim == 0:
                continue
            if d.ndim != 1:
                raise ValueError("distances must be either scalars or 1d")
            if len(d) != f.shape[axes[i]]:
                raise ValueError("when 1d, distances must match the length of the corresponding dimension")
            d = diff(d * 1.0)
            steps[i] = d[0] if (d == d[0]).all() else d
    else:
        raise TypeError("invalid number of arguments")
    if edge_order > 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    out = []
    for ax, h in zip(axes, steps):
        a = _np.moveaxis(f, ax, 0)
        if a.shape[0] < edge_order + 1:
            raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
        g = _np.empty(a.shape, dtype=a.dtype)
        even = _np.ndim(h) == 0
        if even:
            g[1:-1] = (a[2:] - a[:-2]) / (2.0 * h)
        else:
            d1 = h[:-1].reshape((-1,) + (1,) * (a.ndim - 1))
            d2 = h[1:].reshape((-1,) + (1,) * (a.ndim - 1))
            g[1:-1] = -d2 / (d1 * (d1 + d2)) * a[:-2] + (d2 - d1) / (d1 * d2) * a[1:-1] + d1 / (d2 * (d1 + d2)) * a[2:]
        if edge_order == 1:
            g[0] = (a[1] - a[0]) / (h if even else h[0])
            g[-1] = (a[-1] - a[-2]) / (h if even else h[-1])
        elif even:
            g[0] = (-1.5 / h) * a[0] + (2.0 / h) * a[1] + (-0.5 / h) * a[2]
            g[-1] = (0.5 / h) * a[-3] + (-2.0 / h) * a[-2] + (1.5 / h) * a[-1]
        else:
            p, q = h[0], h[1]
            g[0] = -(2.0 * p + q) / (p * (p + q)) * a[0] + (p + q) / (p * q) * a[1] - p / (q * (p + q)) * a[2]
            p, q = h[-2], h[-1]
            g[-1] = q / (p * (p + q)) * a[-3] - (q + p) / (p * q) * a[-2] + (2.0 * q + p) / (q * (p + q)) * a[-1]
        out.append(_np.moveaxis(g, 0, ax))
    return out[0] if len(out) == 1 else tuple(out)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    start, stop = _np.asarray(start), _np.asarray(stop)
    if _np.any(start == 0) or _np.any(stop == 0):
        raise ValueError("Geometric sequence cannot include zero")
    if start.dtype.kind == "c" or stop.dtype.kind == "c":
        sign = _np.sign(start * (1 + 0j))
        start, stop = start / sign, stop / sign
        y = logspace(_np.log10(start), _np.log10(stop), num, endpoint)
        if num > 0:
            y[0] = start
            if endpoint and num > 1:
                y[-1] = stop
        y = y * sign
        start, stop = y[0] if num else 0, y[-1] if num else 0
    else:
        sign = _np.sign(start) * 1.0
        y = sign * logspace(_np.log10(_np.abs(start)), _np.log10(_np.abs(stop)), num, endpoint)
    if num > 0:
        y[0] = start
        if endpoint and num > 1:
            y[-1] = stop
    if axis != 0:
        y = _np.moveaxis(y, 0, axis)
    return y if dtype is None else y.astype(dtype)


class nditer:
    def __init__(self, op, flags=(), op_flags=(), op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None, buffersize=0):
        self._given = (op, flags, op_flags, op_dtypes, order)
        several = isinstance(op, (tuple, list)) and not (op and not isinstance(op[0], _np.ndarray) and not isinstance(op[0], (tuple, list)) and op[0] is not None and op_flags == () and len(op) > 32)
        given = [None if o is None else _np.asarray(o) for o in op] if several else [_np.asarray(op)]
        views = list(given)
        if op_axes is not None:
            n = max([len(x) for x in op_axes if x is not None])
            for k, (a, x) in enumerate(zip(given, op_axes)):
                if a is not None and x is not None:
                    kept = [i for i in x if i >= 0]
                    views[k] = _np.transpose(a, kept).reshape([1 if i < 0 else a.shape[i] for i in x])
        known = [v for v in views if v is not None]
        shape = _np.broadcast_shapes(*[v.shape for v in known])
        for k, a in enumerate(views):
            if a is None:
                kind = op_dtypes[k] if op_dtypes and op_dtypes[k] is not None else _np.result_type(*known)
                given[k] = views[k] = _np.zeros(shape, kind)
        self.operands = tuple(given)
        self.nop = len(self.operands)
        self.finished = False
        self.has_multi_index, self.has_index = "multi_index" in flags, "c_index" in flags or "f_index" in flags
        self.dtypes = tuple([a.dtype for a in given])
        self.arrays = tuple([v if v.shape == shape else _np.broadcast_to(v, shape) for v in views])
        self._columns = "f_index" in flags
        self._writes = [("readwrite" in f or "writeonly" in f) for f in (op_flags if op_flags and isinstance(op_flags[0], (list, tuple)) else [op_flags] * self.nop)]
        self._cast = [None if not op_dtypes else op_dtypes[k if len(op_dtypes) > 1 else 0] for k in range(self.nop)] if not isinstance(op_dtypes, str) else [op_dtypes] * self.nop
        self.shape = self.arrays[0].shape
        self.ndim = len(self.shape)
        self.itersize = self.arrays[0].size
        self.index = 0
        self.multi_index = (0,) * self.ndim
        if order == "F" or (order == "K" and "multi_index" not in flags and self.nop == 1
                            and self.arrays[0].flags.f_contiguous and not self.arrays[0].flags.c_contiguous):
            self._places = [p[::-1] for p in ndindex(*self.shape[::-1])]
        else:
            self._places = list(ndindex(*self.shape))
        self._at = -1
        self._move(0)
    def _move(self, at):
        self.iterindex = self.index = at
        self.finished = at >= len(self._places)
        if not self.finished:
            self.multi_index = self._places[at]
            if self._columns:
                self.index, step = 0, 1
                for i, n in zip(self.multi_index, self.shape):
                    self.index, step = self.index + i * step, step * n
    @property
    def value(self):
        items = tuple([a[self.multi_index + (Ellipsis,)] if c is None else a[self.multi_index + (Ellipsis,)].astype(c) for a, c in zip(self.arrays, self._cast)])
        return items[0] if self.nop == 1 else items
    def __getitem__(self, key):
        return self.value if self.nop == 1 and key in (0, Ellipsis) else self.value[key]
    def __setitem__(self, key, value):
        self.arrays[0 if key is Ellipsis else key][self.multi_index] = value
    def iternext(self):
        self._move(self.iterindex + 1)
        return not self.finished
    def reset(self):
        self._at = -1
        self._move(0)
    def copy(self):
        twin = nditer(self._given[0], self._given[1], self._given[2], self._given[3], self._given[4])
        twin._at = self._at
        twin._move(self.iterindex)
        return twin
    def close(self):
        pass
    def __enter__(self):
        return self
    def __exit__(self, *error):
        return False
    def __iter__(self):
        return self
    def __len__(self):
        return len(self._places)
    def __next__(self):
        if self._at + 1 >= len(self._places):
            self.finished = True
            raise StopIteration
        self._at += 1
        self._move(self._at)
        return self.value

"""#
}
