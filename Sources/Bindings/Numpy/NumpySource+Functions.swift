import Tensors

extension NumpySource {
  /// Everything in `numpy` that needs no loop of its own.
  static let functions = #"""
import numpy as _np


class errstate:
    def __init__(self, **settings):
        self.settings = settings
    def __enter__(self):
        settings = dict(self.settings)
        self.handler, self.size = geterrcall(), getbufsize()
        if "call" in settings:
            seterrcall(settings.pop("call"))
        self.saved = _np.seterr(**settings)
    def __exit__(self, *error):
        _np.seterr(**self.saved)
        seterrcall(self.handler)
        setbufsize(self.size)
        return False
    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with errstate(**self.settings):
                return function(*args, **kwargs)
        return wrapped


sctypeDict = {name: getattr(_np, name) for name in (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128 object_ str_ bytes_ void "
    "datetime64 timedelta64 half single double intc intp byte ubyte short ushort longlong csingle cdouble").split()}


_error_state = {"call": None, "size": 8192}


def geterrcall():
    return _error_state["call"]


def seterrcall(func):
    if func is not None and not callable(func) and not (hasattr(func, "write") and callable(func.write)):
        raise ValueError("Only callable can be used as callback")
    old, _error_state["call"] = _error_state["call"], func
    return old


def getbufsize():
    return _error_state["size"]


def setbufsize(size):
    if size > 10e6:
        raise ValueError(f"Buffer size, {size}, is too big")
    if size < 5:
        raise ValueError(f"Buffer size, {size}, is too small")
    if size % 16:
        raise ValueError(f"Buffer size, {size}, is not a multiple of 16")
    old, _error_state["size"] = _error_state["size"], size
    return old


def _floating_error(action, text, flag):
    """What `seterr` asks for at an error, where that is not a warning or an exception."""
    handler = _error_state["call"]
    if action == "print":
        import sys
        sys.stderr.write(f"Warning: {text}\n")
    elif action == "log":
        if handler is None:
            raise NameError(f"log specified for {text.split(' encountered')[0]} (in {text.split(' in ')[-1]}) but no object with write method found.")
        handler.write(f"Warning: {text}\n")
    elif action == "call":
        name = text.split(" encountered")[0]
        if handler is None:
            raise NameError(f"python callback specified for {name} (in  {text.split(' in ')[-1]}) but no function found.")
        handler(name, flag)


def info(object=None, maxwidth=76, output=None, toplevel="numpy"):
    import sys
    out = sys.stdout if output is None else output
    if isinstance(object, _np.ndarray):
        flags = object.flags
        print(f"class:  {type(object).__name__}\nshape:  {object.shape}\nstrides:  {object.strides}\nitemsize:  {object.itemsize}", file=out)
        print(f"aligned:  {flags.aligned}\ncontiguous:  {flags.contiguous}\nfortran:  {flags.fortran}\ndata pointer: 0x0", file=out)
        print(f"byteorder:  little\nbyteswap:  False\ntype: {object.dtype}", file=out)
    else:
        print(getattr(object, "__doc__", None) or f"Help for {object} not found.", file=out)


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
    def __str__(self):
        line = "-" * 63
        return f"Machine parameters for {self.dtype}\n{line}\nmin = {self.min}\nmax = {self.max}\n{line}\n"
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
        self.machep, self.negep = -mantissa, -mantissa - 1
        self.nexp = self.iexp = exponent + 1
    def __str__(self):
        line = "-" * 63
        return (f"Machine parameters for {self.dtype}\n{line}\n"
            f"precision = {self.precision}   resolution = {self.resolution!s}\n"
            f"machep = {self.machep}   eps =        {self.eps!s}\nnegep =  {self.negep}   epsneg =     {self.epsneg!s}\n"
            f"minexp = {self.minexp}   tiny =       {self.tiny!s}\nmaxexp = {self.maxexp}   max =        {self.max!s}\n"
            f"nexp =   {self.nexp}   min =        -max\n"
            f"smallest_normal = {self.smallest_normal!s}   smallest_subnormal = {self.smallest_subnormal!s}\n{line}\n")
    def __repr__(self):
        shown = [str(v) for v in (self.resolution, self.min, self.max)]
        return f"finfo(resolution={shown[0]}, min={shown[1]}, max={shown[2]}, dtype={self.dtype})"


# Index helpers

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
    if sparse:
        return tuple([g.astype(dtype) for g in grids])
    return _np.stack(grids).astype(dtype) if grids else _np.zeros((0,), dtype)


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


def broadcast_arrays(*args, subok=False):
    arrays = [_np.asarray(a) for a in args]
    shape = _np.broadcast_shapes(*[a.shape for a in arrays])
    return tuple(_np.broadcast_to(a, shape) for a in arrays)


def diag_indices(n, ndim=2):
    i = _np.arange(n)
    return (i,) * ndim


def tri(N, M=None, k=0, dtype=float):
    M = N if M is None else M
    return (_np.arange(N)[:, None] >= _np.arange(-k, M - k)[None, :]).astype(dtype)


def triu_indices(n, k=0, m=None):
    return (~tri(n, m, k - 1, bool)).nonzero()


def tril_indices(n, k=0, m=None):
    return tri(n, m, k, bool).nonzero()


def argwhere(a):
    a = _np.asarray(a)
    return _np.stack(a.nonzero(), axis=1) if a.ndim else _np.zeros((int(bool(a)), 0), dtype=int)


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
    if _np.ndim(base):
        n = max(_np.ndim(start), _np.ndim(stop), _np.ndim(base))
        start, stop, base = [_np.array(a, ndmin=n) for a in (start, stop, base)]
        base = _np.expand_dims(base, axis)
    y = _np.power(base, _np.linspace(start, stop, num=num, endpoint=endpoint, axis=axis))
    return y if dtype is None else y.astype(dtype)


def fromfunction(function, shape, *, dtype=float, **kwargs):
    return function(*indices(shape, dtype=dtype), **kwargs)


def diagflat(v, k=0):
    return _np.diag(_np.asarray(v).ravel(), k)


def vander(x, N=None, increasing=False):
    x = _np.asarray(x)
    N = len(x) if N is None else N
    powers = _np.arange(N) if increasing else _np.arange(N - 1, -1, -1)
    return x[:, None] ** powers


def fliplr(m):
    if _np.ndim(m) < 2:
        raise ValueError("Input must be >= 2-d.")
    return _np.flip(m, 1)


def flipud(m):
    if _np.ndim(m) < 1:
        raise ValueError("Input must be >= 1-d.")
    return _np.flip(m, 0)


def rollaxis(a, axis, start=0):
    axis = _axis_of(axis, a.ndim)
    if axis < start:
        start -= 1
    return _np.moveaxis(a, axis, start)


def append(arr, values, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        return _np.concatenate((arr.ravel(), _np.ravel(values)))
    return _np.concatenate((arr, _np.asarray(values)), axis=axis)


def _axis_of(axis, ndim):
    if not -ndim <= axis < ndim:
        raise _np.exceptions.AxisError(f"axis {axis} is out of bounds for array of dimension {ndim}")
    return axis % ndim


def delete(arr, obj, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axis_of(axis, arr.ndim)
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
    return arr[(slice(None),) * axis + (keep,)]


def insert(arr, obj, values, axis=None):
    arr = _np.asarray(arr)
    if axis is None:
        arr, axis = arr.ravel(), 0
    axis = _axis_of(axis, arr.ndim)
    n = arr.shape[axis]
    if isinstance(obj, slice):
        obj = _np.arange(n)[obj]
    if _np.size(obj) == 1:
        at = int(_np.asarray(obj).item())
        if not -n <= at <= n:
            raise IndexError(f"index {obj} is out of bounds for axis {axis} with size {n}")
        values = _np.array(values, ndmin=arr.ndim, dtype=arr.dtype)
        if _np.ndim(obj) == 0:
            values = _np.moveaxis(values, 0, axis)
        count, at = values.shape[axis], at + n if at < 0 else at
        out = _np.empty(arr.shape[:axis] + (n + count,) + arr.shape[axis + 1:], dtype=arr.dtype)
        head = (slice(None),) * axis
        out[head + (slice(None, at),)] = arr[head + (slice(None, at),)]
        out[head + (slice(at, at + count),)] = values
        out[head + (slice(at + count, None),)] = arr[head + (slice(at, None),)]
        return out
    arr = _np.moveaxis(arr, axis, 0)
    values = _np.asarray(values).astype(arr.dtype)
    single = _np.ndim(obj) == 0
    places = _np.atleast_1d(_np.asarray(obj)).astype(int)
    for p in places.tolist() if single else ():
        if not -n <= p <= n:
            raise IndexError(f"index {p} is out of bounds for axis {axis} with size {n}")
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


def hsplit(ary, sections):
    if _np.ndim(ary) == 0:
        raise ValueError("hsplit only works on arrays of 1 or more dimensions")
    return _np.split(ary, sections, axis=0 if _np.ndim(ary) == 1 else 1)


def vsplit(ary, sections):
    if _np.ndim(ary) < 2:
        raise ValueError("vsplit only works on arrays of 2 or more dimensions")
    return _np.split(ary, sections, axis=0)


def dsplit(ary, sections):
    if _np.ndim(ary) < 3:
        raise ValueError("dsplit only works on arrays of 3 or more dimensions")
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


# Choosing

def put(a, ind, v, mode="raise"):
    if not a.flags.writeable:
        raise ValueError("put: output array is read-only")
    ind, n = _np.asarray(ind).ravel(), a.size
    if mode == "clip":
        ind = _np.clip(ind, 0, n - 1)
    elif mode == "wrap":
        ind = ind % n
    elif mode != "raise":
        raise ValueError(f"clipmode must be one of 'clip', 'raise', or 'wrap' (got {mode!r})")
    v = _np.ravel(v)
    if len(ind) and len(v):
        a.flat[ind] = v[_np.arange(len(ind)) % len(v)]


def putmask(a, mask, values):
    mask = _np.asarray(mask)
    a[mask] = _np.resize(values, a.shape)[mask]


def place(arr, mask, vals):
    if not arr.flags.writeable:
        raise ValueError("WRITEBACKIFCOPY base is read-only")
    mask = _np.asarray(mask).astype(bool)
    arr[mask] = resize(vals, int(mask.sum()))


def copyto(dst, src, casting="same_kind", where=True):
    given = _np.asarray(src)
    weak = type(src) in (bool, int) and dst.dtype.kind in "biufc"
    if not weak and not _np.can_cast(given.dtype, dst.dtype, casting):
        what = "array data" if given.ndim else "scalar"
        raise TypeError(f"Cannot cast {what} from {given.dtype!r} to {dst.dtype!r} according to the rule {casting!r}")
    if where is True:
        dst[...] = src
    else:
        mask = _np.broadcast_to(where, dst.shape)
        dst[mask] = _np.broadcast_to(_np.asarray(src), dst.shape)[mask]


def compress(condition, a, axis=None, out=None):
    return _np.take(a, _np.flatnonzero(condition), axis=axis)


def extract(condition, arr):
    return _np.ravel(arr)[_np.flatnonzero(condition)]


def nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None):
    x = _np.asarray(x)
    if x.dtype.kind not in "fc":
        return x.copy() if x.ndim else x[()]
    if x.dtype.kind == "c":
        out = _np.array(x)
        out.real = nan_to_num(x.real, True, nan, posinf, neginf)
        out.imag = nan_to_num(x.imag, True, nan, posinf, neginf)
        return out if out.ndim else out[()]
    info = finfo(x.dtype)
    out = _np.where(_np.isnan(x), x.dtype.type(nan), x)
    out = _np.where(out == _np.inf, x.dtype.type(info.max if posinf is None else posinf), out)
    out = _np.where(out == -_np.inf, x.dtype.type(info.min if neginf is None else neginf), out)
    return out if out.ndim else out[()]


# Sets

def _unique_rows(ar, return_index, return_inverse, return_counts, axis):
    ar = _np.asarray(ar)
    axis = _axis_of(axis, ar.ndim)
    ar = _np.moveaxis(ar, axis, 0)
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


def union1d(ar1, ar2):
    return _np.unique(_np.concatenate((_np.ravel(ar1), _np.ravel(ar2))))


def setdiff1d(ar1, ar2, assume_unique=False):
    a = _np.unique(ar1)
    return a[~isin(a, ar2)]


def setxor1d(ar1, ar2, assume_unique=False):
    a, b = _np.unique(ar1), _np.unique(ar2)
    return _np.sort(_np.concatenate((a[~isin(a, b)], b[~isin(b, a)])))


def array_equiv(a1, a2):
    try:
        return bool(_np.all(_np.asarray(a1) == _np.asarray(a2)))
    except ValueError:
        return False


# Statistics

def ptp(a, axis=None, out=None, keepdims=False):
    return _np.max(a, axis=axis, keepdims=keepdims) - _np.min(a, axis=axis, keepdims=keepdims)


def _object_order(a, axis):
    """The places of an object array's elements in ascending order, along one axis."""
    if axis is None:
        values = a.ravel().tolist()
        return _np.array(sorted(range(len(values)), key=values.__getitem__), dtype=int)
    rows = _np.moveaxis(a, axis, -1)
    out = _np.zeros(rows.shape, dtype=int)
    for i in ndindex(*rows.shape[:-1]):
        values = rows[i].tolist()
        out[i] = sorted(range(len(values)), key=values.__getitem__)
    return _np.moveaxis(out, -1, axis)


def _object_sort(a, axis):
    order = _object_order(a, axis)
    return a.ravel()[order] if axis is None else _np.take_along_axis(a, order, axis)


def _object_unique(a, index, inverse, counts):
    a = a.ravel()
    order = _object_order(a, None).tolist()
    values = a.tolist()
    first, number, count = [], [0] * len(values), []
    for i in order:
        if not first or values[i] != values[first[-1]]:
            first.append(i)
            count.append(0)
        count[-1] += 1
        number[i] = len(first) - 1
    out = [a[first] if first else a]
    if index:
        out.append(_np.array(first, dtype=int))
    if inverse:
        out.append(_np.array(number, dtype=int))
    if counts:
        out.append(_np.array(count, dtype=int))
    return out[0] if len(out) == 1 else tuple(out)


def _flat_axis(a, axis, keepdims):
    """The array with the reduced axes last and joined, and the shape that keepdims asks for."""
    if axis is None:
        kept = (1,) * a.ndim
        return a.reshape(-1), kept
    axes = sorted(_axis_of(x, a.ndim) for x in (axis if isinstance(axis, tuple) else (axis,)))
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


def _axes_of(axis, ndim, name=None):
    axes = []
    for k in axis if isinstance(axis, (tuple, list)) else (axis,):
        if not -ndim <= k < ndim:
            raise _np.exceptions.AxisError(k, ndim, name)
        axes.append(k % ndim)
    if len(set(axes)) != len(axes):
        raise ValueError(f"repeated axis in `{name}` argument" if name else "repeated axis")
    return tuple(axes)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = _np.asarray(a)
    if axis is not None:
        axis = _axes_of(axis, a.ndim, "axis")
        axis = axis[0] if len(axis) == 1 and weights is None else axis
    if weights is None:
        avg = _np.mean(a, axis=axis, keepdims=keepdims)
        total = a.size / _np.asarray(avg).size
    else:
        w = _np.asarray(weights)
        if a.shape != w.shape:
            if axis is None:
                raise TypeError("Axis must be specified when shapes of a and weights differ.")
            axis = _axes_of(axis, a.ndim, "axis")
            if w.shape != tuple([a.shape[k] for k in axis]):
                raise ValueError("Shape of weights must be consistent with shape of a along specified axis.")
            w = w.transpose(_np.argsort(axis).tolist())
            w = w.reshape(tuple([n if k in axis else 1 for k, n in enumerate(a.shape)]))
        if a.dtype.kind in "iub":
            kind = _np.result_type(a.dtype, w.dtype, "f8")
        else:
            kind = _np.result_type(a.dtype, w.dtype)
        total = w.sum(axis=axis, dtype=kind, keepdims=keepdims)
        if _np.any(total == 0.0):
            raise ZeroDivisionError("Weights sum to zero, can't be normalized")
        avg = _np.multiply(a, w, dtype=kind).sum(axis, keepdims=keepdims) / total
    if not returned:
        return avg
    if _np.shape(total) != _np.shape(avg):
        total = _np.broadcast_to(total, avg.shape).copy()
    elif weights is None:
        total = _np.float64(total)
    return avg, total


# Functions that leave NaN out

def _into(out, value):
    if out is None:
        return value
    out[...] = value
    return out


def _without_nan(a, fill):
    a = _np.asarray(a)
    if a.dtype.kind not in "fc":
        return a, None
    bad = _np.isnan(a)
    return _np.where(bad, a.dtype.type(fill), a), bad


def nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0, where=True):
    return _np.sum(_without_nan(a, 0)[0], axis=axis, dtype=dtype, out=out, keepdims=keepdims, initial=initial, where=where)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1, where=True):
    return _np.prod(_without_nan(a, 1)[0], axis=axis, dtype=dtype, out=out, keepdims=keepdims, initial=initial, where=where)


def nancumsum(a, axis=None, dtype=None, out=None):
    return _into(out, _np.cumsum(_without_nan(a, 0)[0], axis=axis, dtype=dtype))


def nancumprod(a, axis=None, dtype=None, out=None):
    return _into(out, _np.cumprod(_without_nan(a, 1)[0], axis=axis, dtype=dtype))


def nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    values, bad = _without_nan(a, 0)
    if bad is None:
        return _into(out, _np.mean(values, axis=axis, dtype=dtype, keepdims=keepdims, where=where))
    count = _np.sum(~bad, axis=axis, keepdims=keepdims, where=where)
    if _np.any(count == 0):
        import warnings
        warnings.warn("Mean of empty slice", RuntimeWarning, stacklevel=2)
    with errstate(invalid="ignore", divide="ignore"):
        kind = values.dtype if dtype is None else _np.dtype(dtype)
        total = _np.sum(values, axis=axis, dtype=dtype, keepdims=keepdims, where=where) / count
        return _into(out, total.astype(kind) if total.dtype != kind else total)


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    ddof = ddof if correction is None else correction
    values, bad = _without_nan(a, 0)
    if bad is None:
        return _into(out, _np.var(values, axis=axis, dtype=dtype, ddof=ddof, keepdims=keepdims, where=where))
    if where is not True:
        bad = bad | ~_np.broadcast_to(where, bad.shape)
        values = _np.where(bad, 0, values)
    count = _np.sum(~bad, axis=axis, keepdims=True)
    with errstate(invalid="ignore", divide="ignore"):
        center = _np.sum(values, axis=axis, keepdims=True) / count if mean is None else mean
        square = _np.where(bad, 0, _np.abs(values - center) ** 2)
        count = _np.sum(~bad, axis=axis, keepdims=keepdims)
        free = count - ddof
        if _np.any(free <= 0):
            import warnings
            warnings.warn("Degrees of freedom <= 0 for slice.", RuntimeWarning, stacklevel=2)
        found = _np.sum(square, axis=axis, keepdims=keepdims) / free
        found = _np.where(free <= 0, _np.nan, found)[()] if _np.any(free <= 0) else found
        kind = square.dtype if dtype is None else _np.dtype(dtype)
        return _into(out, found.astype(kind) if found.dtype != kind else found)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=None, correction=None):
    return _into(out, _np.sqrt(nanvar(a, axis, dtype, None, ddof, keepdims, where=where, mean=mean, correction=correction)))


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


def _nan_chosen(a, where, initial, limit, fill):
    a = _np.asarray(a)
    if where is not True:
        a = _np.where(where, a, fill)
    return a if initial is None else limit(a, initial)


def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    a = _nan_chosen(a, where, initial, _np.fmax, _np.nan if initial is None else initial)
    return _into(out, _nan_extreme(a, axis, keepdims, -_np.inf, _np.max))


def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=True):
    a = _nan_chosen(a, where, initial, _np.fmin, _np.nan if initial is None else initial)
    return _into(out, _nan_extreme(a, axis, keepdims, _np.inf, _np.min))


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


# Differences, sums, signals

def diff(a, n=1, axis=-1, prepend=None, append=None):
    a = _np.asarray(a)
    if n < 0:
        raise ValueError(f"order must be non-negative but got {n!r}")
    if a.ndim == 0:
        raise ValueError("diff requires input that is at least one dimensional")
    axis = _axis_of(axis, a.ndim)
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


def trapezoid(y, x=None, dx=1.0, axis=-1):
    y = _np.asarray(y)
    d = dx
    if x is not None:
        d = diff(_np.asarray(x), axis=axis if _np.ndim(x) > 1 else -1)
    y = _np.moveaxis(y, axis, -1)
    out = (d * (y[..., 1:] + y[..., :-1]) / 2.0).sum(-1)
    return out


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


def unwrap(p, discont=None, axis=-1, *, period=6.283185307179586):
    p = _np.asarray(p)
    d = diff(p, axis=axis)
    discont = period / 2 if discont is None else discont
    kind = _np.result_type(d, period)
    half, odd = (period // 2, period % 2 != 0) if kind.kind in "iu" else (period / 2, False)
    m = (d + half) % period - half
    if not odd:
        m = _np.where((m == -half) & (d > 0), half, m)
    correct = _np.where(_np.abs(d) < discont, 0, m - d)
    out = _np.array(p, dtype=kind)
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
    return _np.asarray(total)


# Complex parts and two-valued functions

def real(val):
    try:
        return val.real
    except AttributeError:
        return _np.asarray(val).real


def imag(val):
    try:
        return val.imag
    except AttributeError:
        return _np.asarray(val).imag


def angle(z, deg=False):
    z = _np.asarray(z)
    a = _np.arctan2(z.imag, z.real)
    return _np.degrees(a) if deg else a


def isreal(x):
    x = _np.asarray(x)
    if x.dtype == object:
        return _np.array([not isinstance(v, complex) or v.imag == 0 for v in x.ravel().tolist()], dtype=bool).reshape(x.shape)
    return imag(x) == 0


def iscomplex(x):
    x = _np.asarray(x)
    if x.dtype.kind != "c":
        return _np.zeros(x.shape, bool)[()]
    return imag(x) != 0


def isrealobj(x):
    return _np.asarray(x).dtype.kind != "c"


def iscomplexobj(x):
    return _np.asarray(x).dtype.kind == "c"


def isscalar(element):
    if isinstance(element, (int, float, complex, str, bytes, bool, memoryview, _np.generic)):
        return True
    import numbers
    return isinstance(element, numbers.Number)


def iterable(y):
    try:
        iter(y)
    except TypeError:
        return False
    return True


def _real_only(x):
    if _np.asarray(x).dtype.kind == "c":
        raise TypeError(f"This operation is not supported for {_np.asarray(x).dtype} values because it would be ambiguous.")


def isposinf(x, out=None):
    _real_only(x)
    return _np.logical_and(_np.isinf(x), ~_np.signbit(x), out=out)


def isneginf(x, out=None):
    _real_only(x)
    return _np.logical_and(_np.isinf(x), _np.signbit(x), out=out)


def fix(x, out=None):
    return _np.trunc(x, out=out)


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

class _PyFunc:
    """What `frompyfunc` makes: a function of the program, applied to all elements."""
    types, ntypes, signature = None, 1, None
    def __init__(self, func, nin, nout, identity):
        self._func, self.nin, self.nout, self.nargs, self.identity = func, nin, nout, nin + nout, identity
        self.__name__ = f"{getattr(func, '__name__', '?')} (vectorized)"
        self.types = ["O" * nin + "->" + "O" * nout]
    def __repr__(self):
        return f"<ufunc '{self.__name__}'>"
    def __call__(self, *args, out=None, dtype=None):
        if len(args) != self.nin:
            raise TypeError(f"{self.__name__}() takes from {self.nin} to {self.nin + self.nout} positional arguments but {len(args)} were given")
        arrays = broadcast_arrays(*[_np.asarray(a) for a in args])
        rows = [self._func(*items) for items in zip(*[a.astype(object).ravel().tolist() if a.ndim else [a.item()] for a in arrays])]
        shape = arrays[0].shape
        made = []
        for k in range(self.nout):
            values = rows if self.nout == 1 else [r[k] for r in rows]
            if not shape:
                made.append(values[0])
                continue
            column = _np.empty(len(values), dtype=object)
            for i, v in enumerate(values):
                column[i] = v
            made.append(column.reshape(shape))
        return made[0] if self.nout == 1 else tuple(made)
    def _binary(self):
        if self.nin != 2 or self.nout != 1:
            raise ValueError("reduce only supported for binary functions")
    def accumulate(self, array, axis=0, dtype=None, out=None):
        self._binary()
        rows = _np.moveaxis(_np.asarray(array).astype(object), axis, 0)
        out = _np.empty(rows.shape, dtype=object)
        out[0] = rows[0]
        for i in range(1, len(rows)):
            out[i] = self(out[i - 1], rows[i])
        return _np.moveaxis(out, 0, axis)
    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None):
        self._binary()
        rows = _np.moveaxis(_np.asarray(array).astype(object), axis, 0)
        if initial is None and not len(rows) and self.identity is None:
            raise ValueError(f"zero-size array to reduction operation {self.__name__} which has no identity")
        total = rows[0] if initial is None and len(rows) else self.identity if initial is None else initial
        for r in rows[1:] if initial is None else rows:
            total = self(total, r)
        return total
    def outer(self, A, B):
        A, B = _np.asarray(A), _np.asarray(B)
        return self(A.reshape(A.shape + (1,) * B.ndim), B)


def frompyfunc(func, nin, nout, identity=None):
    return _PyFunc(func, nin, nout, identity)


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
    a = _np.asarray(a)
    if a.dtype.kind not in "biu":
        raise TypeError("Expected an input array of integer or boolean data type")
    if axis is None:
        a, axis = a.ravel(), 0
    bits = _np.moveaxis((a != 0).astype(int), _axis_of(axis, a.ndim), -1)
    n = -bits.shape[-1] % 8
    bits = _np.concatenate((bits, _np.zeros(bits.shape[:-1] + (n,), int)), axis=-1)
    bits = bits.reshape(bits.shape[:-1] + (-1, 8))
    return _np.moveaxis((bits * _weights(bitorder)).sum(axis=-1).astype(_np.uint8), -1, axis)


def _weights(bitorder):
    if bitorder not in ("big", "little"):
        raise ValueError("'order' must be either 'little' or 'big'")
    weights = _np.array([128, 64, 32, 16, 8, 4, 2, 1])
    return weights if bitorder == "big" else weights[::-1]


def unpackbits(a, axis=None, count=None, bitorder="big"):
    a = _np.asarray(a)
    if a.dtype != _np.dtype("uint8"):
        raise TypeError("Expected an input array of unsigned byte data type")
    if axis is None:
        a, axis = a.ravel(), 0
    bytes_ = _np.moveaxis(a.astype(int), _axis_of(axis, a.ndim), -1)
    bits = ((bytes_[..., None] & _weights(bitorder)) != 0).astype(_np.uint8)
    bits = bits.reshape(bytes_.shape[:-1] + (-1,))
    if count is not None:
        n = bits.shape[-1]
        if count < -n:
            raise ValueError("-count larger than number of elements")
        if count > n:
            bits = _np.concatenate((bits, _np.zeros(bits.shape[:-1] + (count - n,), _np.uint8)), axis=-1)
        bits = bits[..., :count]
    return _np.moveaxis(bits, -1, axis)


def mask_indices(n, mask_func, k=0):
    return mask_func(_np.ones((n, n), int), k).nonzero()


# Files

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

"""#
}
