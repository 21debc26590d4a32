import Tensors

extension NumpySource {
  /// Everything in `numpy` that needs no loop of its own.
  static let functions = #"""
import numpy as _np


class errstate:
    def __init__(self, **settings):
        self.settings = settings
    def __enter__(self):
        self.saved = _np.seterr(**self.settings)
    def __exit__(self, *error):
        _np.seterr(**self.saved)
        return False
    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with errstate(**self.settings):
                return function(*args, **kwargs)
        return wrapped


class printoptions:
    def __init__(self, **options):
        self.options = options
    def __enter__(self):
        self.saved = _np.get_printoptions()
        _np.set_printoptions(**self.options)
        return _np.get_printoptions()
    def __exit__(self, *error):
        saved = dict(self.saved)
        saved.pop("legacy", None)
        _np.set_printoptions(**saved)
        return False


class _Info:
    pass


class iinfo(_Info):
    def __init__(self, kind):
        if isinstance(kind, (int, _np.integer)) and not isinstance(kind, (bool, type)):
            kind = _np.asarray(kind).dtype
        d = _np.dtype(kind)
        if d.kind not in "iu":
            raise ValueError(f"Invalid integer data type {d.kind!r}.")
        self.dtype, self.bits, self.kind, self.key = d, d.itemsize * 8, d.kind, d.kind + str(d.itemsize * 8)
        self.min = 0 if d.kind == "u" else -(2 ** (self.bits - 1))
        self.max = 2 ** self.bits - 1 if d.kind == "u" else 2 ** (self.bits - 1) - 1
    def __repr__(self):
        return f"iinfo(min={self.min}, max={self.max}, dtype={self.dtype})"


class finfo(_Info):
    def __init__(self, kind):
        if isinstance(kind, (float, _np.floating)) and not isinstance(kind, type):
            kind = _np.asarray(kind).dtype
        d = _np.dtype(kind)
        if d.kind == "c":
            d = _np.dtype("float64" if d.itemsize == 16 else "float32")
        if d.kind != "f":
            raise ValueError(f"data type {d.type!r} not inexact")
        bits = d.itemsize * 8
        mantissa, exponent = {16: (10, 4), 32: (23, 7), 64: (52, 10)}[bits]
        t = d.type
        self.dtype, self.bits, self.nmant = d, bits, mantissa
        self.eps = t(2.0 ** -mantissa)
        self.epsneg = t(2.0 ** -(mantissa + 1))
        self.max = t((2.0 - 2.0 ** -mantissa) * 2.0 ** (2 ** exponent - 1))
        self.min = -self.max
        self.tiny = self.smallest_normal = t(2.0 ** (2 - 2 ** exponent))
        self.smallest_subnormal = t(2.0 ** (2 - 2 ** exponent - mantissa))
        self.precision = {16: 3, 32: 6, 64: 15}[bits]
        self.resolution = t(10.0 ** -self.precision)
        self.minexp, self.maxexp = 2 - 2 ** exponent, 2 ** exponent
    def __repr__(self):
        return f"finfo(resolution={self.resolution}, min={self.min}, max={self.max}, dtype={self.dtype})"


# Index helpers

class _Columns:
    def __init__(self, axis, rows):
        self.axis, self.rows = axis, rows
    def __getitem__(self, key):
        parts = []
        for item in key if isinstance(key, tuple) else (key,):
            if isinstance(item, slice):
                start = 0 if item.start is None else item.start
                step = 1 if item.step is None else item.step
                if isinstance(step, complex):
                    part = _np.linspace(start, item.stop, int(abs(step)))
                else:
                    part = _np.arange(start, item.stop, step)
            else:
                part = _np.asarray(item)
            if part.ndim == 0:
                part = part.reshape(1)
            if self.rows and part.ndim == 1:
                part = part.reshape(-1, 1)
            parts.append(part)
        return _np.concatenate(parts, axis=self.axis)


c_ = _Columns(-1, True)
r_ = _Columns(0, False)


class _Slices:
    def __getitem__(self, key):
        return key


s_ = _Slices()
index_exp = _Slices()


class _Grid:
    def __init__(self, sparse):
        self.sparse = sparse
    def __getitem__(self, key):
        single = not isinstance(key, tuple)
        axes = []
        for item in (key,) if single else key:
            start = 0 if item.start is None else item.start
            step = 1 if item.step is None else item.step
            if isinstance(step, complex):
                axes.append(_np.linspace(start, item.stop, int(abs(step))))
            else:
                axes.append(_np.arange(start, item.stop, step))
        if single:
            return axes[0]
        grids = meshgrid(*axes, indexing="ij", sparse=self.sparse)
        return tuple(grids) if self.sparse else _np.stack(grids)


mgrid = _Grid(False)
ogrid = _Grid(True)


def ix_(*sequences):
    out = []
    for i, s in enumerate(sequences):
        s = _np.asarray(s)
        if s.dtype == bool:
            s = s.nonzero()[0]
        shape = [1] * len(sequences)
        shape[i] = s.size
        out.append(s.reshape(shape))
    return tuple(out)


def meshgrid(*xi, copy=True, sparse=False, indexing="xy"):
    n = len(xi)
    out = []
    for i, x in enumerate(xi):
        shape = [1] * n
        shape[i] = -1
        out.append(_np.asarray(x).reshape(shape))
    if indexing == "xy" and n > 1:
        out[0] = out[0].reshape((1, -1) + (1,) * (n - 2))
        out[1] = out[1].reshape((-1, 1) + (1,) * (n - 2))
    if not sparse:
        shape = _np.broadcast_shapes(*[o.shape for o in out]) if out else ()
        out = [_np.broadcast_to(o, shape).copy() for o in out]
    return tuple(out)


def indices(dimensions, dtype=int, sparse=False):
    grids = meshgrid(*[_np.arange(n) for n in dimensions], indexing="ij", sparse=sparse)
    return tuple(grids) if sparse else _np.stack(grids).astype(dtype)


class ndindex:
    def __init__(self, *shape):
        if len(shape) == 1 and isinstance(shape[0], tuple):
            shape = shape[0]
        self.shape = shape
        self.at = 0
        self.total = 1
        for n in shape:
            self.total *= n
    def __iter__(self):
        return self
    def __next__(self):
        if self.at >= self.total:
            raise StopIteration
        index, rest = [], self.at
        for n in reversed(self.shape):
            index.append(rest % n)
            rest //= n
        self.at += 1
        return tuple(reversed(index))


class ndenumerate:
    def __init__(self, arr):
        self.array = _np.asarray(arr)
        self.indices = ndindex(*self.array.shape)
    def __iter__(self):
        return self
    def __next__(self):
        index = next(self.indices)
        return index, self.array[index]


class nditer:
    def __init__(self, op, flags=(), op_flags=(), order="K"):
        self.operands = [_np.asarray(o) for o in (op if isinstance(op, tuple) else (op,))]
        self.nop = len(self.operands)
        self.finished = False
        self.arrays = _np.broadcast_arrays(*self.operands)
        self.multi_index = None
        self.indices = iter(ndindex(*self.arrays[0].shape))
    def __enter__(self):
        return self
    def __exit__(self, *error):
        return False
    def __iter__(self):
        return self
    def __next__(self):
        self.multi_index = next(self.indices)
        items = tuple(a[self.multi_index + (Ellipsis,)] for a in self.arrays)
        return items[0] if self.nop == 1 else items


def broadcast_arrays(*args, subok=False):
    arrays = [_np.asarray(a) for a in args]
    shape = _np.broadcast_shapes(*[a.shape for a in arrays])
    return tuple(_np.broadcast_to(a, shape) for a in arrays)


def diag_indices(n, ndim=2):
    i = _np.arange(n)
    return (i,) * ndim


def diag_indices_from(arr):
    if not arr.ndim >= 2:
        raise ValueError("input array must be at least 2-d")
    if not _np.all(_np.diff(arr.shape) == 0):
        raise ValueError("All dimensions of input must be of equal length")
    return diag_indices(arr.shape[0], arr.ndim)


def fill_diagonal(a, val, wrap=False):
    if a.ndim < 2:
        raise ValueError("array must be at least 2-d")
    if a.ndim > 2 and not _np.all(_np.diff(a.shape) == 0):
        raise ValueError("All dimensions of input must be of equal length")
    if not a.flags.writeable:
        raise ValueError("underlying array is read-only")
    if a.ndim == 2:
        end, step = (None if wrap else a.shape[1] * a.shape[1]), a.shape[1] + 1
    else:
        end, step = None, 1 + int((_np.cumprod(a.shape[:-1])).sum())
    a.flat[:end:step] = val


def tri(N, M=None, k=0, dtype=float):
    M = N if M is None else M
    return (_np.arange(N)[:, None] >= _np.arange(-k, M - k)[None, :]).astype(dtype)


def triu_indices(n, k=0, m=None):
    return (~tri(n, m, k - 1, bool)).nonzero()


def tril_indices(n, k=0, m=None):
    return tri(n, m, k, bool).nonzero()


def _indices_from(of):
    def indices(arr, k=0):
        if arr.ndim != 2:
            raise ValueError("input array must be 2-d")
        return of(arr.shape[-2], k=k, m=arr.shape[-1])
    indices.__name__ = of.__name__ + "_from"
    return indices


tril_indices_from = _indices_from(tril_indices)
triu_indices_from = _indices_from(triu_indices)


def argwhere(a):
    a = _np.asarray(a)
    return _np.stack(a.nonzero(), axis=1) if a.ndim else _np.zeros((int(bool(a)), 0), dtype=int)


def unravel_index(indices, shape):
    out, rest = [], _np.asarray(indices)
    for n in reversed(shape):
        out.append(rest % n)
        rest = rest // n
    return tuple(reversed(out))


def ravel_multi_index(multi_index, dims):
    flat = 0
    for i, n in zip(multi_index, dims):
        flat = flat * n + _np.asarray(i)
    return flat


# Arrays from functions and rearranged arrays

def _linspace_rows(start, stop, num, endpoint, retstep, dtype, axis):
    if num < 0:
        raise ValueError(f"Number of samples, {num}, must be non-negative.")
    kind = _np.result_type(start, stop, float(num))
    start, stop = _np.asarray(start).astype(kind), _np.asarray(stop).astype(kind)
    parts = num - 1 if endpoint else num
    delta = stop - start
    y = _np.arange(0, num).astype(kind).reshape((-1,) + (1,) * _np.ndim(delta))
    step = delta / parts if parts > 0 else delta * _np.nan
    if parts <= 0:
        y = y * delta
    elif _np.any(_np.asarray(step) == 0):
        y = y / parts * delta
    else:
        y = y * step
    y = y + start
    if endpoint and num > 1:
        y[-1] = stop
    if axis != 0:
        y = _np.moveaxis(y, 0, axis)
    if dtype is not None:
        if _np.dtype(dtype).kind in "iu":
            y = _np.floor(y)
        y = y.astype(dtype)
    return (y, step) if retstep else y


def logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0):
    y = _np.power(base, _np.linspace(start, stop, num=num, endpoint=endpoint, axis=axis))
    return y if dtype is None else y.astype(dtype)


def geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0):
    sign = -1.0 if start < 0 else 1.0
    y = sign * logspace(_np.log10(sign * start), _np.log10(sign * stop), num, endpoint)
    if num > 0:
        y[0] = start
        if endpoint and num > 1:
            y[-1] = stop
    return y if dtype is None else y.astype(dtype)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def fromiter(iter, dtype, count=-1):
    return _np.array(list(iter), dtype=dtype)


def diagflat(v, k=0):
    return _np.diag(_np.asarray(v).ravel(), k)


def vander(x, N=None, increasing=False):
    x = _np.asarray(x)
    N = len(x) if N is None else N
    powers = _np.arange(N) if increasing else _np.arange(N - 1, -1, -1)
    return x[:, None] ** powers


def fliplr(m):
    return _np.flip(m, 1)


def flipud(m):
    return _np.flip(m, 0)


def rot90(m, k=1, axes=(0, 1)):
    m = _np.asarray(m)
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return _np.flip(_np.flip(m, axes[0]), axes[1])
    order = list(range(m.ndim))
    order[axes[0]], order[axes[1]] = order[axes[1]], order[axes[0]]
    if k == 1:
        return _np.transpose(_np.flip(m, axes[1]), order)
    return _np.flip(_np.transpose(m, order), axes[1])


def rollaxis(a, axis, start=0):
    axis = axis % a.ndim
    if axis < start:
        start -= 1
    return _np.moveaxis(a, axis, start)


def append(arr, values, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        return _np.concatenate((arr.ravel(), _np.ravel(values)))
    return _np.concatenate((arr, _np.asarray(values)), axis=axis)


def delete(arr, obj, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    keep = _np.ones(arr.shape[axis], dtype=bool)
    if not isinstance(obj, slice):
        obj = _np.asarray(obj)
        if obj.size == 0:
            obj = obj.astype(int)
        if obj.ndim == 0:
            n = arr.shape[axis]
            if obj < -n or obj >= n:
                raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
    keep[obj] = False
    return arr[(slice(None),) * (axis % arr.ndim) + (keep,)]


def insert(arr, obj, values, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis %= arr.ndim
    n = arr.shape[axis]
    arr = _np.moveaxis(arr, axis, 0)
    values = _np.asarray(values).astype(arr.dtype)
    if isinstance(obj, slice):
        obj = _np.arange(n)[obj]
    single = _np.ndim(obj) == 0
    places = _np.atleast_1d(_np.asarray(obj)).astype(int)
    places = _np.where(places < 0, places + n, places)
    if single:
        count = values.shape[0] if values.ndim == arr.ndim and values.ndim > 0 else 1
        rows = [_np.broadcast_to(values, (count,) + arr.shape[1:])]
        places = _np.repeat(places, count)
        rows = rows[0]
    else:
        rows = _np.broadcast_to(values if values.ndim else values, (len(places),) + arr.shape[1:])
    order = _np.argsort(places, kind="stable")
    places = places[order] + _np.arange(len(places))
    out = _np.empty((n + len(places),) + arr.shape[1:], dtype=arr.dtype)
    mask = _np.ones(len(out), dtype=bool)
    mask[places] = False
    out[places] = rows[order]
    out[mask] = arr
    return _np.moveaxis(out, 0, axis)


def resize(a, new_shape):
    a = _np.ravel(a)
    total = int(_np.prod(new_shape))
    if a.size == 0:
        return _np.zeros(new_shape, dtype=a.dtype)
    return a[_np.arange(total) % a.size].reshape(new_shape)


def trim_zeros(filt, trim="fb"):
    filt = _np.asarray(filt)
    places = _np.flatnonzero(filt)
    if not places.size:
        return filt[:0]
    first = int(places[0]) if "f" in trim.lower() else 0
    last = int(places[-1]) + 1 if "b" in trim.lower() else len(filt)
    return filt[first:last]


def hsplit(ary, sections):
    return _np.split(ary, sections, axis=0 if _np.ndim(ary) == 1 else 1)


def vsplit(ary, sections):
    return _np.split(ary, sections, axis=0)


def dsplit(ary, sections):
    return _np.split(ary, sections, axis=2)


def block(arrays):
    def depth(a):
        return 1 + depth(a[0]) if isinstance(a, list) else 0
    total = depth(arrays)
    def build(a, level):
        if not isinstance(a, list):
            a = _np.asarray(a)
            return a.reshape((1,) * (total - a.ndim) + a.shape) if a.ndim < total else a
        return _np.concatenate([build(x, level + 1) for x in a], axis=level - total)
    return build(arrays, 0)


def pad(array, pad_width, mode="constant", **kwargs):
    a = _np.asarray(array)
    widths = _np.asarray(pad_width)
    if widths.dtype.kind not in "iu":
        raise TypeError("`pad_width` must be of integral type.")
    widths = _np.broadcast_to(widths, (a.ndim, 2)).tolist()
    if any([w < 0 for pair in widths for w in pair]):
        raise ValueError("index can't contain negative values")
    if mode == "constant":
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
        i = _np.arange(-before, n + after)
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
        elif mode in ("maximum", "minimum", "mean", "median"):
            f = {"maximum": _np.max, "minimum": _np.min, "mean": _np.mean, "median": median}[mode]
            edge = f(out, axis=axis, keepdims=True)
            edge = (_np.round(edge) if out.dtype.kind in "iu" else edge).astype(out.dtype)
            out = _np.concatenate([_np.repeat(edge, before, axis), out, _np.repeat(edge, after, axis)], axis=axis)
            continue
        elif mode == "linear_ramp":
            end = kwargs.get("end_values", 0)
            head = _np.linspace(end, _np.take(out, [0], axis).squeeze(axis), before, endpoint=False, axis=axis)
            tail = _np.flip(_np.linspace(end, _np.take(out, [-1], axis).squeeze(axis), after, endpoint=False, axis=axis), axis)
            out = _np.concatenate([head.astype(a.dtype), out, tail.astype(a.dtype)], axis=axis)
            continue
        else:
            raise ValueError(f"mode '{mode}' is not supported")
        out = _np.take(out, i, axis=axis)
    return out


# Choosing

def take_along_axis(arr, indices, axis=-1):
    arr, indices = _np.asarray(arr), _np.asarray(indices)
    if axis is None:
        return arr.ravel()[indices]
    axis %= arr.ndim
    key = []
    for d in range(arr.ndim):
        if d == axis:
            key.append(indices)
        else:
            shape = [1] * arr.ndim
            shape[d] = -1
            key.append(_np.arange(arr.shape[d] if indices.shape[d] != 1 else 1).reshape(shape))
    return arr[tuple(key)]


def put_along_axis(arr, indices, values, axis):
    axis %= arr.ndim
    indices = _np.asarray(indices)
    key = []
    for d in range(arr.ndim):
        if d == axis:
            key.append(indices)
        else:
            shape = [1] * arr.ndim
            shape[d] = -1
            key.append(_np.arange(arr.shape[d]).reshape(shape))
    arr[tuple(key)] = values


def put(a, ind, v, mode="raise"):
    if not a.flags.writeable:
        raise ValueError("put: output array is read-only")
    a.flat[ind] = v


def putmask(a, mask, values):
    mask = _np.asarray(mask)
    a[mask] = _np.resize(values, a.shape)[mask]


def place(arr, mask, vals):
    if not arr.flags.writeable:
        raise ValueError("WRITEBACKIFCOPY base is read-only")
    mask = _np.asarray(mask).astype(bool)
    arr[mask] = resize(vals, int(mask.sum()))


def copyto(dst, src, casting="same_kind", where=True):
    if where is True:
        dst[...] = src
    else:
        mask = _np.broadcast_to(where, dst.shape)
        dst[mask] = _np.broadcast_to(_np.asarray(src), dst.shape)[mask]


def compress(condition, a, axis=None, out=None):
    return _np.take(a, _np.flatnonzero(condition), axis=axis)


def extract(condition, arr):
    return _np.ravel(arr)[_np.flatnonzero(condition)]


def choose(a, choices, out=None, mode="raise"):
    a = _np.asarray(a)
    stacked = _np.stack(broadcast_arrays(*([a] + [_np.asarray(c) for c in choices]))[1:])
    return take_along_axis(stacked, _np.broadcast_to(a, stacked.shape[1:])[None], 0)[0]


def select(condlist, choicelist, default=0):
    out = _np.asarray(default)
    for c, v in zip(reversed(condlist), reversed(choicelist)):
        out = _np.where(c, v, out)
    return out


def piecewise(x, condlist, funclist, *args, **kw):
    x = _np.asarray(x)
    condlist = [_np.asarray(c) for c in condlist]
    if len(funclist) == len(condlist) + 1:
        rest = ~condlist[0]
        for c in condlist[1:]:
            rest = rest & ~c
        condlist = condlist + [rest]
    out = _np.zeros(x.shape, dtype=x.dtype)
    for c, f in zip(condlist, funclist):
        out[c] = f(x[c], *args, **kw) if callable(f) else f
    return out


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = _np.asarray(x)
    if x.dtype.kind not in "fc":
        return x.copy() if x.ndim else x[()]
    info = finfo(x.dtype)
    out = _np.where(_np.isnan(x), x.dtype.type(nan), x)
    out = _np.where(out == _np.inf, x.dtype.type(info.max if posinf is None else posinf), out)
    out = _np.where(out == -_np.inf, x.dtype.type(info.min if neginf is None else neginf), out)
    return out if out.ndim else out[()]


# Sets

def _unique_rows(ar, return_index, return_inverse, return_counts, axis):
    ar = _np.moveaxis(_np.asarray(ar), axis, 0)
    rows = [tuple(r) for r in ar.reshape(ar.shape[0], -1).tolist()]
    order = sorted(range(len(rows)), key=lambda i: (rows[i], i))
    first, inverse, counts = [], [0] * len(rows), []
    last = None
    for i in order:
        if last is None or rows[i] != last:
            first.append(i)
            counts.append(0)
            last = rows[i]
        counts[-1] += 1
        inverse[i] = len(first) - 1
    out = [_np.moveaxis(ar[first], 0, axis)]
    if return_index:
        out.append(_np.array(first))
    if return_inverse:
        out.append(_np.array(inverse))
    if return_counts:
        out.append(_np.array(counts))
    return out[0] if len(out) == 1 else tuple(out)


def isin(element, test_elements, assume_unique=False, invert=False):
    element = _np.asarray(element)
    values = _np.unique(test_elements)
    if values.size == 0:
        found = _np.zeros(element.shape, dtype=bool)
    else:
        at = _np.minimum(_np.searchsorted(values, element), values.size - 1)
        found = values[at] == element
    return ~found if invert else found


in1d = isin


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    a, b = _np.unique(ar1), _np.unique(ar2)
    return a[isin(a, b)]


def union1d(ar1, ar2):
    return _np.unique(_np.concatenate((_np.ravel(ar1), _np.ravel(ar2))))


def setdiff1d(ar1, ar2, assume_unique=False):
    a = _np.unique(ar1)
    return a[~isin(a, ar2)]


def setxor1d(ar1, ar2, assume_unique=False):
    a, b = _np.unique(ar1), _np.unique(ar2)
    return _np.sort(_np.concatenate((a[~isin(a, b)], b[~isin(b, a)])))


def lexsort(keys, axis=-1):
    order = None
    for key in keys:
        key = _np.asarray(key)
        order = _np.argsort(key, kind="stable") if order is None else order[_np.argsort(key[order], kind="stable")]
    return order


def partition(a, kth, axis=-1, kind="introselect", order=None):
    return _np.sort(a, axis=axis)


def argpartition(a, kth, axis=-1, kind="introselect", order=None):
    return _np.argsort(a, axis=axis)


def array_equiv(a1, a2):
    try:
        return bool(_np.all(_np.asarray(a1) == _np.asarray(a2)))
    except ValueError:
        return False


# Statistics

def ptp(a, axis=None, out=None, keepdims=False):
    return _np.max(a, axis=axis, keepdims=keepdims) - _np.min(a, axis=axis, keepdims=keepdims)


def _flat_axis(a, axis, keepdims):
    """The array with the reduced axes last and joined, and the shape that keepdims asks for."""
    if axis is None:
        kept = (1,) * a.ndim
        return a.reshape(-1), kept
    axes = sorted(x % a.ndim for x in (axis if isinstance(axis, tuple) else (axis,)))
    for x in axis if isinstance(axis, tuple) else (axis,):
        if not -a.ndim <= x < a.ndim:
            raise _np.exceptions.AxisError(f"axis {x} is out of bounds for array of dimension {a.ndim}")
    rest = [d for d in range(a.ndim) if d not in axes]
    moved = _np.transpose(a, rest + axes)
    kept = tuple(1 if d in axes else a.shape[d] for d in range(a.ndim))
    return moved.reshape(tuple(a.shape[d] for d in rest) + (-1,)), kept


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    a = _np.asarray(a)
    flat, kept = _flat_axis(a, axis, keepdims)
    n = flat.shape[-1]
    if n == 0:
        return _np.mean(flat, axis=-1)
    flat = _np.sort(flat, axis=-1)
    part = flat[..., n // 2:n // 2 + 1] if n % 2 else flat[..., n // 2 - 1:n // 2 + 1]
    out = _np.mean(part, axis=-1)
    if a.dtype.kind == "f":
        bad = _np.isnan(flat[..., -1])
        if _np.any(bad):
            out = _np.where(bad, _np.nan, out) if out.ndim else out.dtype.type(_np.nan)
    return out.reshape(kept) if keepdims else out


def quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    q = _np.asarray(q)
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Quantiles must be in the range [0, 1]")
    return _quantile(a, q, axis, method, keepdims)


def percentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    q = _np.true_divide(q, 100)
    if not (_np.all(0 <= q) and _np.all(q <= 1)):
        raise ValueError("Percentiles must be in the range [0, 100]")
    return _quantile(a, _np.asarray(q), axis, method, keepdims)


def _quantile(a, q, axis, method, keepdims):
    a = _np.asarray(a)
    flat, kept = _flat_axis(a, axis, keepdims)
    flat = _np.sort(flat, axis=-1)
    n = flat.shape[-1]
    out = []
    for p in q.ravel().tolist():
        v = p * (n - 1)
        if method == "linear":
            i = int(_np.floor(v))
            g = v - i
        elif method in ("lower", "higher", "nearest", "midpoint"):
            i = {"lower": int(_np.floor(v)), "higher": int(_np.ceil(v)), "nearest": int(_np.rint(v)), "midpoint": int(_np.floor(v))}[method]
            g = (0.5 if v != i else 0.0) if method == "midpoint" else 0.0
        else:
            raise ValueError(f"{method!r} is not a valid method.")
        j = i + 1 if i + 1 < n else n - 1
        low, high = flat[..., i], flat[..., j]
        diff = high - low
        value = _np.asarray(low + diff * g if g < 0.5 else high - diff * (1 - g))
        if method in ("lower", "higher", "nearest"):
            value = _np.asarray(low)
        if a.dtype.kind == "f":
            bad = _np.isnan(flat[..., -1])
            if _np.any(bad):
                value = _np.where(bad, _np.nan, value)
        out.append(value.reshape(kept) if keepdims else value)
    if q.ndim == 0:
        return out[0][()] if out[0].ndim == 0 else out[0]
    return _np.stack(out).reshape(q.shape + out[0].shape)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = _np.asarray(a)
    if weights is None:
        avg = _np.mean(a, axis=axis, keepdims=keepdims)
        total = a.size / _np.asarray(avg).size
    else:
        w = _np.asarray(weights)
        if a.shape != w.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            if w.ndim != 1 or w.shape[0] != a.shape[axis]:
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            w = _np.moveaxis(_np.broadcast_to(w, (a.ndim - 1) * (1,) + w.shape), -1, axis)
        if a.dtype.kind in "iub":
            kind = _np.result_type(a.dtype, w.dtype, "f8")
        else:
            kind = _np.result_type(a.dtype, w.dtype)
        total = w.sum(axis=axis, dtype=kind, keepdims=keepdims)
        if _np.any(total == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = _np.multiply(a, w, dtype=kind).sum(axis, keepdims=keepdims) / total
    return (avg, total) if returned else avg


def cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None):
    X = _np.atleast_2d(_np.asarray(m, dtype=float))
    if not rowvar and _np.ndim(m) != 1:
        X = X.T
    if y is not None:
        Y = _np.atleast_2d(_np.asarray(y, dtype=float))
        if not rowvar and Y.shape[0] != 1:
            Y = Y.T
        X = _np.concatenate((X, Y), axis=0)
    if ddof is None:
        ddof = 0 if bias else 1
    X = X - X.mean(axis=1, keepdims=True)
    c = X @ X.T.conj()
    c = c * _np.true_divide(1, X.shape[1] - ddof)
    return c.squeeze()[()] if c.size == 1 else c.squeeze()


def corrcoef(x, y=None, rowvar=True, *, dtype=None):
    c = cov(x, y, rowvar)
    if _np.ndim(c) == 0:
        return c / c
    d = _np.sqrt(_np.diag(c))
    c = c / d[:, None]
    c = c / d[None, :]
    return _np.clip(c, -1, 1)


def digitize(x, bins, right=False):
    bins = _np.asarray(bins)
    if len(bins) > 1 and bins[0] > bins[-1]:
        return len(bins) - _np.searchsorted(bins[::-1], x, side="left" if not right else "right")
    return _np.searchsorted(bins, x, side="left" if right else "right")


# Functions that leave NaN out

def _without_nan(a, fill):
    a = _np.asarray(a)
    if a.dtype.kind != "f":
        return a, None
    bad = _np.isnan(a)
    return _np.where(bad, a.dtype.type(fill), a), bad


def nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    return _np.sum(_without_nan(a, 0)[0], axis=axis, dtype=dtype, keepdims=keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    return _np.prod(_without_nan(a, 1)[0], axis=axis, dtype=dtype, keepdims=keepdims)


def nancumsum(a, axis=None, dtype=None, out=None):
    return _np.cumsum(_without_nan(a, 0)[0], axis=axis, dtype=dtype)


def nancumprod(a, axis=None, dtype=None, out=None):
    return _np.cumprod(_without_nan(a, 1)[0], axis=axis, dtype=dtype)


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False):
    values, bad = _without_nan(a, 0)
    if bad is None:
        return _np.mean(values, axis=axis, keepdims=keepdims)
    count = _np.sum(~bad, axis=axis, keepdims=keepdims)
    if _np.any(count == 0):
        import warnings
        warnings.warn("Mean of empty slice", RuntimeWarning, stacklevel=2)
    with errstate(invalid="ignore", divide="ignore"):
        total = _np.sum(values, axis=axis, keepdims=keepdims) / count
        return total.astype(values.dtype) if total.dtype != values.dtype else total


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    values, bad = _without_nan(a, 0)
    if bad is None:
        return _np.var(values, axis=axis, ddof=ddof, keepdims=keepdims)
    count = _np.sum(~bad, axis=axis, keepdims=True)
    with errstate(invalid="ignore", divide="ignore"):
        mean = _np.sum(values, axis=axis, keepdims=True) / count
        square = _np.where(bad, 0, (values - mean) ** 2)
        count = _np.sum(~bad, axis=axis, keepdims=keepdims)
        return _np.sum(square, axis=axis, keepdims=keepdims) / (count - ddof)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _np.sqrt(nanvar(a, axis, dtype, out, ddof, keepdims))


def _nan_extreme(a, axis, keepdims, fill, function):
    values, bad = _without_nan(a, fill)
    out = function(values, axis=axis, keepdims=keepdims)
    if bad is not None:
        empty = _np.all(bad, axis=axis, keepdims=keepdims)
        if _np.any(empty):
            import warnings
            warnings.warn("All-NaN slice encountered" if axis is not None else "All-NaN axis encountered", RuntimeWarning, stacklevel=3)
            out = _np.where(empty, _np.nan, out) if _np.ndim(out) else values.dtype.type(_np.nan)
    return out


def nanmax(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(a, axis, keepdims, -_np.inf, _np.max)


def nanmin(a, axis=None, out=None, keepdims=False):
    return _nan_extreme(a, axis, keepdims, _np.inf, _np.min)


def nanargmax(a, axis=None):
    values, bad = _without_nan(a, -_np.inf)
    if bad is not None and _np.any(_np.all(bad, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return _np.argmax(values, axis=axis)


def nanargmin(a, axis=None):
    values, bad = _without_nan(a, _np.inf)
    if bad is not None and _np.any(_np.all(bad, axis=axis)):
        raise ValueError("All-NaN slice encountered")
    return _np.argmin(values, axis=axis)


def _nan_rows(function, a, axis, keepdims):
    a = _np.asarray(a)
    flat, kept = _flat_axis(a, axis, keepdims)
    rows = flat.reshape(-1, flat.shape[-1])
    out = _np.array([function(r[~_np.isnan(r)]) if (~_np.isnan(r)).any() else _np.nan for r in rows])
    out = out.reshape(kept if keepdims else flat.shape[:-1])
    return out if out.ndim else out[()]


def nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    return _nan_rows(median, a, axis, keepdims)


def nanpercentile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    return _nan_rows(lambda r: percentile(r, q), a, axis, keepdims)


def nanquantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False):
    return _nan_rows(lambda r: quantile(r, q), a, axis, keepdims)


# Differences, sums, signals

def diff(a, n=1, axis=-1, prepend=None, append=None):
    a = _np.asarray(a)
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis %= a.ndim
    parts = []
    for extra in (prepend, a, append):
        if extra is None:
            continue
        extra = _np.asarray(extra)
        if extra.ndim == 0:
            shape = list(a.shape)
            shape[axis] = 1
            extra = _np.broadcast_to(extra, tuple(shape))
        parts.append(extra)
    if len(parts) > 1:
        a = _np.concatenate(parts, axis=axis)
    head = (slice(None),) * axis
    for _ in range(n):
        high, low = a[head + (slice(1, None),)], a[head + (slice(None, -1),)]
        a = high != low if a.dtype == bool else high - low
    return a


def ediff1d(ary, to_end=None, to_begin=None):
    parts = [diff(_np.ravel(ary))]
    if to_begin is not None:
        parts.insert(0, _np.ravel(to_begin))
    if to_end is not None:
        parts.append(_np.ravel(to_end))
    return _np.concatenate(parts) if len(parts) > 1 else parts[0]


def gradient(f, *varargs, axis=None, edge_order=1):
    f = _np.asarray(f)
    if f.dtype.kind in "iub":
        f = f.astype(float)
    axes = tuple(range(f.ndim)) if axis is None else ((axis,) if isinstance(axis, int) else tuple(axis))
    steps = [1.0] * len(axes) if not varargs else (list(varargs) * len(axes) if len(varargs) == 1 else list(varargs))
    out = []
    for ax, h in zip(axes, steps):
        a = _np.moveaxis(f, ax, 0)
        g = _np.empty(a.shape, dtype=a.dtype)
        if _np.ndim(h) == 0:
            g[1:-1] = (a[2:] - a[:-2]) / (2.0 * h)
            if edge_order == 2:
                g[0] = (-1.5 / h) * a[0] + (2.0 / h) * a[1] + (-0.5 / h) * a[2]
                g[-1] = (0.5 / h) * a[-3] + (-2.0 / h) * a[-2] + (1.5 / h) * a[-1]
            else:
                g[0] = (a[1] - a[0]) / h
                g[-1] = (a[-1] - a[-2]) / h
        else:
            d = diff(_np.asarray(h))
            d1 = d[:-1].reshape((-1,) + (1,) * (a.ndim - 1))
            d2 = d[1:].reshape((-1,) + (1,) * (a.ndim - 1))
            g[1:-1] = -d2 / (d1 * (d1 + d2)) * a[:-2] + (d2 - d1) / (d1 * d2) * a[1:-1] + d1 / (d2 * (d1 + d2)) * a[2:]
            g[0] = (a[1] - a[0]) / d[0]
            g[-1] = (a[-1] - a[-2]) / d[-1]
        out.append(_np.moveaxis(g, 0, ax))
    return out[0] if len(out) == 1 else tuple(out)


def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = _np.asarray(y)
    d = dx
    if x is not None:
        d = diff(_np.asarray(x), axis=axis if _np.ndim(x) > 1 else -1)
    y = _np.moveaxis(y, axis, -1)
    out = (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)
    return out


def cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None):
    a, b = _np.asarray(a), _np.asarray(b)
    if a.shape[-1] not in (2, 3) or b.shape[-1] not in (2, 3):
        raise ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)")
    if a.shape[-1] == 2 and b.shape[-1] == 2:
        return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
    if a.shape[-1] == 2:
        a = _np.concatenate([a, _np.zeros(a.shape[:-1] + (1,), a.dtype)], axis=-1)
    if b.shape[-1] == 2:
        b = _np.concatenate([b, _np.zeros(b.shape[:-1] + (1,), b.dtype)], axis=-1)
    return _np.stack([a[..., 1] * b[..., 2] - a[..., 2] * b[..., 1], a[..., 2] * b[..., 0] - a[..., 0] * b[..., 2],
                      a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]], axis=-1)


def kron(a, b):
    a, b = _np.asarray(a), _np.asarray(b)
    n = a.ndim if a.ndim > b.ndim else b.ndim
    a = a.reshape((1,) * (n - a.ndim) + a.shape)
    b = b.reshape((1,) * (n - b.ndim) + b.shape)
    sa, sb, so = [], [], []
    for p, q in zip(a.shape, b.shape):
        sa += [p, 1]
        sb += [1, q]
        so.append(p * q)
    return (a.reshape(sa) * b.reshape(sb)).reshape(so)


def convolve(a, v, mode="full"):
    a, v = _np.atleast_1d(a), _np.atleast_1d(v)
    if len(v) > len(a):
        a, v = v, a
    if len(v) == 0:
        raise ValueError("v cannot be empty")
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
    if len(v) > len(a):
        return convolve(v, a[::-1], mode)[::-1]
    return convolve(a, v[::-1].conj(), mode)


def interp(x, xp, fp, left=None, right=None, period=None):
    x, xp, fp = _np.asarray(x, dtype=float), _np.asarray(xp, dtype=float), _np.asarray(fp, dtype=float)
    i = _np.clip(_np.searchsorted(xp, x, side="right") - 1, 0, max(len(xp) - 2, 0))
    j = _np.minimum(i + 1, len(xp) - 1)
    with errstate(all="ignore"):
        slope = (fp[j] - fp[i]) / (xp[j] - xp[i])
        y = slope * (x - xp[i]) + fp[i]
    y = _np.where(x == xp[j], fp[j], y)
    y = _np.where(x < xp[0], fp[0] if left is None else left, y)
    y = _np.where(x >= xp[-1], fp[-1], y)
    if right is not None:
        y = _np.where(x > xp[-1], right, y)
    return y if y.ndim else y[()]


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    p = _np.asarray(p) * 1.0
    d = diff(p, axis=axis)
    half = period / 2
    m = (d + half) % period - half
    m = _np.where((m == -half) & (d > 0), half, m)
    correct = _np.where(_np.abs(d) < (half if discont is None else discont), 0, m - d)
    out = p.copy()
    head = (slice(None),) * (axis % p.ndim)
    out[head + (slice(1, None),)] = p[head + (slice(1, None),)] + _np.cumsum(correct, axis=axis)
    return out


def sinc(x):
    y = _np.pi * _np.where(_np.asarray(x) == 0, 1.0e-20, x)
    out = _np.sin(y) / y
    return out if out.ndim else out[()]


def _window(M, *terms):
    if M < 1:
        return _np.array([])
    if M == 1:
        return _np.ones(1)
    n = _np.arange(1 - M, M, 2)
    return _np.sum([t * _np.cos(k * _np.pi * n / (M - 1)) for k, t in enumerate(terms)], axis=0)


def hanning(M):
    return _window(M, 0.5, 0.5)


def hamming(M):
    return _window(M, 0.54, 0.46)


def blackman(M):
    return _window(M, 0.42, 0.5, 0.08)


def bartlett(M):
    if M < 1:
        return _np.array([])
    if M == 1:
        return _np.ones(1)
    n = _np.arange(1 - M, M, 2)
    return _np.where(n <= 0, 1 + n / (M - 1), 1 - n / (M - 1))


def kaiser(M, beta):
    if M == 1:
        return _np.ones(1)
    n, alpha = _np.arange(0, M), (M - 1) / 2.0
    return i0(beta * _np.sqrt(1 - ((n - alpha) / alpha) ** 2.0)) / i0(beta)


def i0(x):
    x = _np.asarray(x, dtype=float)
    total, term = _np.ones(x.shape), _np.ones(x.shape)
    for k in range(1, 60):
        term = term * (x / 2) ** 2 / k ** 2
        total = total + term
    return total if total.ndim else total[()]


# Complex parts and two-valued functions

def real(val):
    return _np.asarray(val).real[()] if _np.ndim(val) == 0 else _np.asarray(val).real


def imag(val):
    return _np.asarray(val).imag[()] if _np.ndim(val) == 0 else _np.asarray(val).imag


def angle(z, deg=False):
    z = _np.asarray(z)
    a = _np.arctan2(z.imag, z.real)
    return _np.degrees(a) if deg else a


def isreal(x):
    return imag(x) == 0


def iscomplex(x):
    return imag(x) != 0


def isrealobj(x):
    return _np.asarray(x).dtype.kind != "c"


def iscomplexobj(x):
    return _np.asarray(x).dtype.kind == "c"


def isscalar(element):
    return isinstance(element, (int, float, complex, str, bytes, bool, _np.generic))


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def isposinf(x):
    return _np.isinf(x) & ~_np.signbit(x)


def isneginf(x):
    return _np.isinf(x) & _np.signbit(x)


def fix(x):
    return _np.trunc(x)


def divmod(x1, x2):
    return _np.floor_divide(x1, x2), _np.remainder(x1, x2)


def modf(x):
    x = _np.asarray(x) * 1.0
    whole = _np.trunc(x)
    return _np.copysign(x - whole, x), whole


def frexp(x):
    x = _np.asarray(x) * 1.0
    with errstate(all="ignore"):
        e = _np.where(x == 0, 0, _np.floor(_np.log2(_np.abs(_np.where(x == 0, 1, x)))) + 1).astype(_np.int32)
        m = x / 2.0 ** e
        high = _np.abs(m) >= 1
        m, e = _np.where(high, m / 2, m), _np.where(high, e + 1, e).astype(_np.int32)
    return (m[()], e[()]) if x.ndim == 0 else (m, e)


# Functions over functions

class vectorize:
    def __init__(self, pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self.otypes = pyfunc, otypes
        self.__name__ = getattr(pyfunc, "__name__", "vectorize")
        self.__doc__ = doc or getattr(pyfunc, "__doc__", None)
    def __call__(self, *args, **kwargs):
        arrays = broadcast_arrays(*[_np.asarray(a) for a in args])
        if arrays[0].size == 0 and self.otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        rows = [self.pyfunc(*items, **kwargs) for items in zip(*[a.ravel() for a in arrays])]
        shape = arrays[0].shape
        if rows and isinstance(rows[0], tuple):
            return tuple(_np.array([r[k] for r in rows]).reshape(shape) for k in range(len(rows[0])))
        kind = None
        if self.otypes is not None:
            kind = self.otypes[0] if not isinstance(self.otypes, str) else self.otypes[0]
        elif rows:
            kind = _np.asarray(rows[0]).dtype
            if kind.kind == "U":
                kind = None
        out = _np.array(rows, dtype=kind).reshape(shape)
        return out if out.ndim else out[()]


def frompyfunc(func, nin, nout, identity=None):
    def ufunc(*args):
        arrays = broadcast_arrays(*[_np.asarray(a) for a in args])
        rows = [func(*[i.item() if isinstance(i, _np.generic) else i for i in items]) for items in zip(*[a.ravel() for a in arrays])]
        shape = arrays[0].shape
        if nout == 1:
            return _np.array(rows, dtype=object).reshape(shape) if shape else rows[0]
        return tuple(_np.array([r[k] for r in rows], dtype=object).reshape(shape) for k in range(nout))
    return ufunc


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    arr = _np.asarray(arr)
    moved = _np.moveaxis(arr, axis, -1)
    lead = moved.shape[:-1]
    rows = [_np.asarray(func1d(r, *args, **kwargs)) for r in moved.reshape((-1, moved.shape[-1]))]
    out = _np.stack(rows)
    tail = rows[0].shape
    out = out.reshape(lead + tail)
    for k in range(len(tail)):
        out = _np.moveaxis(out, len(lead) + k, (axis % arr.ndim) + k)
    return out


def apply_over_axes(func, a, axes):
    a = _np.asarray(a)
    for axis in axes if hasattr(axes, "__iter__") else (axes,):
        r = func(a, axis)
        a = r if r.ndim == a.ndim else _np.expand_dims(r, axis)
    return a


def einsum_path(subscripts, *operands, optimize="greedy"):
    return ["einsum_path", tuple(range(len(operands)))], ""


# Texts and bytes

def base_repr(number, base=2, padding=0):
    digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    n, out = abs(int(number)), ""
    while n:
        out = digits[n % base] + out
        n //= base
    return ("-" if number < 0 else "") + "0" * padding + (out or "0")


def binary_repr(num, width=None):
    num = int(num)
    if num >= 0 or width is None:
        text = bin(abs(num))[2:]
        return ("-" if num < 0 else "") + (text.zfill(width) if width else text)
    return bin(2 ** width + num)[2:].rjust(width, "1")


def packbits(a, axis=None, bitorder="big"):
    bits = (_np.ravel(a) != 0).astype(int)
    n = -len(bits) % 8
    bits = _np.concatenate((bits, _np.zeros(n, int))).reshape(-1, 8)
    weights = _np.array([128, 64, 32, 16, 8, 4, 2, 1])
    return (bits * weights).sum(axis=1).astype(_np.uint8)


def unpackbits(a, axis=None, count=None, bitorder="big"):
    a = _np.ravel(a).astype(int)
    return ((a[:, None] >> _np.arange(7, -1, -1)) & 1).ravel().astype(_np.uint8)


def typename(char):
    return _np.dtype(char).name


def min_scalar_type(a):
    a = _np.asarray(a)
    if a.dtype.kind not in "iu" or a.ndim:
        return a.dtype
    for kind in ("uint8", "uint16", "uint32", "uint64") if a >= 0 else ("int8", "int16", "int32", "int64"):
        if iinfo(kind).min <= a <= iinfo(kind).max:
            return _np.dtype(kind)


def asscalar(a):
    return _np.asarray(a).item()


def mask_indices(n, mask_func, k=0):
    return mask_func(_np.ones((n, n), int), k).nonzero()


# Files

def _header(a):
    text = "{'descr': %r, 'fortran_order': False, 'shape': %r, }" % (a.dtype.str, a.shape)
    text += " " * (-(10 + len(text) + 1) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + bytes([len(text) % 256, len(text) // 256]) + text.encode("latin1")


def _encode(a):
    a = _np.asarray(a)
    return _header(a) + a.tobytes()


def _decode(data):
    if data[:6] != b"\x93NUMPY":
        raise ValueError("Cannot load file containing pickled data when allow_pickle=False")
    size = data[8] + 256 * data[9]
    start = 10
    if data[6] > 1:
        size += 65536 * data[10] + 16777216 * data[11]
        start = 12
    text = data[start:start + size].decode("latin1")
    descr = text.split("'descr': ")[1].split(",")[0].strip().strip("'")
    columns = "True" in text.split("'fortran_order': ")[1].split(",")[0]
    shape = text.split("'shape': (")[1].split(")")[0]
    shape = tuple(int(n) for n in shape.split(",") if n.strip())
    a = _np.frombuffer(data[start + size:], dtype=descr).copy()
    return a.reshape(shape[::-1]).T if columns else a.reshape(shape)


def _write(file, data):
    if hasattr(file, "write"):
        file.write(data)
    else:
        with open(file, "wb") as f:
            f.write(data)


def save(file, arr, allow_pickle=True, fix_imports=True):
    if not hasattr(file, "write"):
        file = str(file)
        if not file.endswith(".npy"):
            file += ".npy"
    _write(file, _encode(arr))


def savez(file, *args, **kwds):
    _pack(file, args, kwds, False)


def savez_compressed(file, *args, **kwds):
    _pack(file, args, kwds, True)


def _pack(file, args, kwds, compressed):
    import _zip
    if not hasattr(file, "write"):
        file = str(file)
        if not file.endswith(".npz"):
            file += ".npz"
    named = dict(kwds)
    for i, a in enumerate(args):
        if f"arr_{i}" in named:
            raise ValueError(f"Cannot use un-named variables and keyword arr_{i}")
        named[f"arr_{i}"] = a
    _write(file, _zip.pack([(name + ".npy", _encode(a)) for name, a in named.items()], compressed))


class NpzFile:
    def __init__(self, data):
        import _zip
        members = _zip.unpack(data)
        if members is None:
            import zipfile
            raise zipfile.BadZipFile("File is not a zip file")
        self._members = {name[:-4] if name.endswith(".npy") else name: part for name, part in members}
        self.closed = False
        self.files = list(self._members)
    def __getitem__(self, key):
        if key not in self._members:
            raise KeyError(f"{key} is not a file in the archive")
        return _decode(self._members[key])
    def __contains__(self, key):
        return key in self._members
    def __iter__(self):
        return iter(self.files)
    def __len__(self):
        return len(self.files)
    def keys(self):
        return self._members.keys()
    def items(self):
        return [(k, self[k]) for k in self.files]
    def values(self):
        return [self[k] for k in self.files]
    def close(self):
        self.closed = True
    def __enter__(self):
        return self
    def __exit__(self, *error):
        return False


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII"):
    if hasattr(file, "read"):
        data = file.read()
    else:
        with open(file, "rb") as f:
            data = f.read()
    return NpzFile(data) if data[:2] == b"PK" else _decode(data)


def _lines(fname):
    if hasattr(fname, "read"):
        return fname.read().splitlines()
    if isinstance(fname, (list, tuple)):
        return fname
    with open(fname) as f:
        return f.read().splitlines()


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None):
    rows = []
    for line in _lines(fname)[skiprows:]:
        if comments:
            line = line.split(comments)[0]
        line = line.strip()
        if not line:
            continue
        cells = line.split(delimiter)
        if usecols is not None:
            cells = [cells[i] for i in (usecols if hasattr(usecols, "__iter__") else [usecols])]
        rows.append([c.strip() for c in cells])
        if max_rows is not None and len(rows) >= max_rows:
            break
    out = _np.array([[dtype(c) if dtype in (float, int, str) else c for c in r] for r in rows]).astype(dtype)
    if ndmin < 2:
        out = out.squeeze()
    return out.T if unpack else out


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, filling_values=None, usecols=None, names=None, **kwargs):
    rows = []
    for line in _lines(fname)[skip_header:]:
        line = line.split(comments)[0].strip() if comments else line.strip()
        if not line:
            continue
        row = []
        for c in line.split(delimiter):
            try:
                row.append(float(c))
            except ValueError:
                row.append(_np.nan if filling_values is None else filling_values)
        rows.append(row if usecols is None else [row[i] for i in usecols])
    return _np.array(rows, dtype=dtype).squeeze()


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    X = _np.asarray(X)
    if X.ndim == 1:
        X = X.reshape(-1, 1)
    out = comments + header + newline if header else ""
    for row in X.tolist():
        if isinstance(fmt, (list, tuple)):
            cells = [f % c for f, c in zip(fmt, row)]
            out += delimiter.join(cells) + newline
        elif fmt.count("%") > 1:
            out += fmt % tuple(row) + newline
        else:
            out += delimiter.join([fmt % c for c in row]) + newline
    if footer:
        out += comments + footer + newline
    if hasattr(fname, "write"):
        fname.write(out)
    else:
        with open(fname, "w") as f:
            f.write(out)

"""#
}
