import Tensors

extension NumpySource {
  /// `numpy.ma`: arrays some of whose elements are hidden.
  static let masked = #"""
import numpy as _np

nomask = _np.False_
_DEFAULTS = {"b": True, "i": 999999, "u": 999999, "f": 1e20, "c": 1e20 + 0j, "U": "N/A", "O": "?"}


class MAError(Exception):
    pass


class MaskError(MAError):
    pass


class _Mark:
    """What stands in the place of a hidden element."""
    def __repr__(self):
        return "--"


_mark = _Mark()


def default_fill_value(obj):
    return _DEFAULTS[_np.asarray(getattr(obj, "data", obj)).dtype.kind]


def getdata(a, subok=True):
    return a.data if isinstance(a, MaskedArray) else _np.asarray(a)


def getmask(a):
    return a.mask if isinstance(a, MaskedArray) else nomask


def getmaskarray(a):
    if isinstance(a, MaskedArray):
        return a._full()
    return _np.zeros(_np.shape(a), dtype=bool)


def is_masked(x):
    return bool(_np.any(getmask(x)))


def isMaskedArray(x):
    return isinstance(x, MaskedArray)


isMA = isarray = isMaskedArray


def make_mask(m, copy=False, shrink=True, dtype=bool):
    m = _np.asarray(m).astype(bool)
    return nomask if shrink and not m.any() else m


def make_mask_none(newshape, dtype=None):
    return _np.zeros(newshape, dtype=bool)


def mask_or(m1, m2, copy=False, shrink=True):
    if m1 is nomask:
        return m2
    return m1 if m2 is nomask else _np.logical_or(m1, m2)


def filled(a, fill_value=None):
    return a.filled(fill_value) if isinstance(a, MaskedArray) else _np.asarray(a)


def _joined(*arrays):
    mask = nomask
    for a in arrays:
        mask = mask_or(mask, getmask(a))
    return mask


def _kept(a):
    return a._fill if isinstance(a, MaskedArray) else None


def _made(data, mask, fill=None):
    data = _np.asarray(data)
    if data.ndim == 0:
        return masked if _np.any(mask) else data[()]
    if mask is not nomask:
        mask = _np.broadcast_to(mask, data.shape).copy()
    out = MaskedArray(data, mask=mask)
    out._fill = fill
    return out


def _binary(function, domain=None):
    def apply(a, b):
        x, y = getdata(a), getdata(b)
        # A number of Python stays one, so that it does not widen the array.
        p = a if isinstance(a, (int, float, complex)) else x
        q = b if isinstance(b, (int, float, complex)) else y
        with _np.errstate(all="ignore"):
            result = function(p, q)
        mask = _joined(a, b)
        if domain is not None:
            wrong = domain(x, y)
            if not (mask is nomask and not _np.any(wrong)):
                mask = mask_or(mask, _np.broadcast_to(wrong, _np.shape(result)))
        if a is masked or b is masked:
            return masked
        if mask is not nomask and _np.ndim(result):
            # Hidden elements keep what they were.
            m = _np.broadcast_to(mask, result.shape)
            old = _np.broadcast_to(x, result.shape)
            if old.dtype == result.dtype:
                result = _np.where(m, old, result)
        same = _np.asarray(result).dtype == x.dtype
        return _made(result, mask, _kept(a) if same else None)
    return apply


def _unary(function, domain=None):
    def apply(a):
        x = getdata(a)
        with _np.errstate(all="ignore"):
            result = function(x)
        mask = getmask(a)
        if domain is not None:
            wrong = domain(x)
            if not (mask is nomask and not _np.any(wrong)):
                mask = mask_or(mask, wrong)
        return _made(result, mask)
    return apply


def _by_zero(x, y):
    with _np.errstate(all="ignore"):
        tolerance = _np.finfo(float).tiny
        return _np.absolute(x) * tolerance >= _np.absolute(y)


add, subtract, multiply, power = _binary(_np.add), _binary(_np.subtract), _binary(_np.multiply), _binary(_np.power)
divide = true_divide = _binary(_np.true_divide, _by_zero)
floor_divide, mod = _binary(_np.floor_divide, _by_zero), _binary(_np.remainder, _by_zero)
remainder = mod
equal, not_equal, less, greater = _binary(_np.equal), _binary(_np.not_equal), _binary(_np.less), _binary(_np.greater)
less_equal, greater_equal = _binary(_np.less_equal), _binary(_np.greater_equal)
logical_and, logical_or, logical_xor = _binary(_np.logical_and), _binary(_np.logical_or), _binary(_np.logical_xor)
maximum, minimum, arctan2, hypot = _binary(_np.maximum), _binary(_np.minimum), _binary(_np.arctan2), _binary(_np.hypot)
sqrt = _unary(_np.sqrt, lambda x: x < 0)
log, log2, log10 = [_unary(f, lambda x: x <= 0) for f in (_np.log, _np.log2, _np.log10)]
exp, sin, cos, tan, tanh = [_unary(f) for f in (_np.exp, _np.sin, _np.cos, _np.tan, _np.tanh)]
sinh, cosh, arctan, floor, ceil = [_unary(f) for f in (_np.sinh, _np.cosh, _np.arctan, _np.floor, _np.ceil)]
arcsin, arccos = [_unary(f, lambda x: _np.abs(x) > 1) for f in (_np.arcsin, _np.arccos)]
negative, absolute, logical_not, fabs, conjugate = [_unary(f) for f in (_np.negative, _np.absolute, _np.logical_not, _np.fabs, _np.conjugate)]
abs = absolute


class MaskedArray:
    __array_priority__ = 15
    __hash__ = None
    def __init__(self, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True, hard_mask=None, shrink=True, order=None):
        inner = getmask(data)
        self.data = _np.array(getdata(data), dtype=dtype, ndmin=ndmin) if copy or not isinstance(getdata(data), _np.ndarray) or dtype is not None or ndmin else getdata(data)
        if mask is None:
            mask = False
        if mask is nomask:
            self._mask = inner
        else:
            m = _np.asarray(mask).astype(bool)
            if m.ndim == 0:
                m = _np.full(self.data.shape, bool(m))
            elif m.shape != self.data.shape:
                if m.size == 1:
                    m = _np.full(self.data.shape, bool(m.ravel()[0]))
                elif m.size == self.data.size:
                    m = m.reshape(self.data.shape)
                else:
                    raise MaskError(f"Mask and data not compatible: data size is {self.data.size}, mask size is {m.size}.")
            else:
                m = m.copy()
            self._mask = m if inner is nomask or not keep_mask else m | inner
        self._fill = fill_value
    def _full(self):
        return _np.zeros(self.data.shape, dtype=bool) if self._mask is nomask else self._mask
    @property
    def mask(self):
        return self._mask
    @mask.setter
    def mask(self, value):
        if value is masked:
            value = True
        m = _np.asarray(value).astype(bool)
        if value is nomask and self._mask is nomask:
            return
        self._mask = _np.broadcast_to(m, self.data.shape).copy() if m.ndim == 0 or m.shape != self.data.shape else m.copy()
    @property
    def fill_value(self):
        kind = self.data.dtype
        value = default_fill_value(self) if self._fill is None else self._fill
        return kind.type(value) if kind.kind != "O" else value
    @fill_value.setter
    def fill_value(self, value):
        self._fill = value
    def set_fill_value(self, value):
        self._fill = value
    dtype = property(lambda self: self.data.dtype)
    shape = property(lambda self: self.data.shape)
    ndim = property(lambda self: self.data.ndim)
    size = property(lambda self: self.data.size)
    recordmask = property(lambda self: self._mask)
    baseclass = property(lambda self: _np.ndarray)
    T = property(lambda self: self.transpose())
    real = property(lambda self: _made(self.data.real, self._mask))
    imag = property(lambda self: _made(self.data.imag, self._mask))
    @property
    def flat(self):
        return iter(self.ravel())
    def __array__(self, dtype=None, copy=None):
        return self.data if dtype is None else self.data.astype(dtype)
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        own = globals().get(ufunc.__name__)
        if own is not None:
            return own(*inputs)
        return _made(ufunc(*[getdata(i) for i in inputs]), _joined(*inputs))
    def __len__(self):
        return len(self.data)
    def __iter__(self):
        for i in range(len(self)):
            yield self[i]
    def __getitem__(self, key):
        if isinstance(key, MaskedArray):
            key = key.data
        found = self.data[key]
        mask = nomask if self._mask is nomask else self._mask[key]
        if not isinstance(found, _np.ndarray):
            return masked if mask is not nomask and mask else found
        out = MaskedArray(found)
        out._mask, out._fill = mask, self._fill
        return out
    def __setitem__(self, key, value):
        if isinstance(key, MaskedArray):
            key = key.filled(False) if key.dtype == bool else key.data
        if value is masked:
            if self._mask is nomask:
                self._mask = _np.zeros(self.data.shape, dtype=bool)
            self._mask[key] = True
            return
        self.data[key] = getdata(value)
        if self._mask is not nomask or is_masked(value):
            if self._mask is nomask:
                self._mask = _np.zeros(self.data.shape, dtype=bool)
            self._mask[key] = getmaskarray(value) if isinstance(value, MaskedArray) else False
    def _shown(self):
        if self._mask is nomask:
            return self.data
        out = self.data.astype(object)
        if out.ndim == 0:
            return _mark if self._mask else self.data
        for index in _np.ndindex(*out.shape):
            if self._mask[index]:
                out[index] = _mark
        return out
    def __str__(self):
        return str(self._shown())
    def __repr__(self):
        wide = self.ndim > 1
        usual = self.data.dtype in (_np.dtype(int), _np.dtype(float), _np.dtype(bool), _np.dtype(complex)) and self.size and not _np.all(self._full())
        keys = ["data", "mask", "fill_value"] + ([] if usual else ["dtype"])
        if wide:
            prefixes = {k: "  " + k + "=" for k in keys}
        else:
            prefixes = {k: " " * (len("masked_array(data=") - len(k) - 1) + k + "=" for k in keys}
            prefixes["data"] = "data="
        parts = {
            "data": _np.array2string(_np.asarray(self._shown()), separator=", ", prefix=prefixes["data"] if wide else "masked_array(data=", suffix=","),
            "mask": "False" if self._mask is nomask else _np.array2string(self._mask, separator=", ", prefix=prefixes["mask"], suffix=","),
            "fill_value": str(self.fill_value) if self.dtype.kind in "ib" or self.dtype in (_np.dtype(float), _np.dtype(complex)) else repr(self._narrow_fill()),
            "dtype": str(self.data.dtype) if self.data.dtype.kind != "U" else repr(str(self.data.dtype)),
        }
        text = ",\n".join([prefixes[k] + parts[k] for k in keys])
        return f"masked_array(\n{text})" if wide else f"masked_array({text})"
    def _narrow_fill(self):
        value = default_fill_value(self) if self._fill is None else self._fill
        return _np.float64(value) if self.dtype.kind == "f" else value
    def filled(self, fill_value=None):
        if self._mask is nomask:
            return self.data
        out = self.data.copy()
        out[self._mask] = self.fill_value if fill_value is None else fill_value
        return out
    def compressed(self):
        return self.data.ravel() if self._mask is nomask else self.data[~self._mask]
    def count(self, axis=None, keepdims=False):
        return _np.sum(~self._full(), axis=axis, keepdims=keepdims) if axis is not None else int(_np.sum(~self._full()))
    def copy(self, *args):
        return self._with(self.data.copy(), self._mask if self._mask is nomask else self._mask.copy())
    def _with(self, data, mask):
        out = MaskedArray(data)
        out._mask, out._fill = mask, self._fill
        return out
    def _moved(self, function):
        return self._with(function(self.data), nomask if self._mask is nomask else function(self._mask))
    def reshape(self, *shape, order="C"):
        return self._moved(lambda a: a.reshape(*shape, order=order))
    def ravel(self, order="C"):
        return self._moved(lambda a: a.ravel(order))
    flatten = ravel
    def transpose(self, *axes):
        return self._moved(lambda a: a.transpose(*axes))
    def squeeze(self, axis=None):
        return self._moved(lambda a: a.squeeze(axis))
    def swapaxes(self, a, b):
        return self._moved(lambda x: x.swapaxes(a, b))
    def repeat(self, n, axis=None):
        return self._moved(lambda x: x.repeat(n, axis))
    def astype(self, dtype, *args, **kwargs):
        return self._with(self.data.astype(dtype), self._mask)
    def view(self, *args):
        return self._with(self.data, self._mask)
    def tolist(self, fill_value=None):
        if self._mask is nomask:
            return self.data.tolist()
        out = self.data.astype(object)
        out[self._mask] = None if fill_value is None else fill_value
        return out.tolist()
    def item(self, *args):
        return self[args if len(args) > 1 else args[0]].item() if args else self.data.item()
    def _reduced(self, function, neutral, axis, keepdims=False, **more):
        if self._mask is nomask:
            return _made(function(self.data, axis=axis, keepdims=keepdims, **more), nomask)
        data = _np.where(self._mask, self.data.dtype.type(neutral), self.data)
        return _made(function(data, axis=axis, keepdims=keepdims, **more), _np.all(self._mask, axis=axis, keepdims=keepdims))
    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(_np.sum, 0, axis, keepdims, dtype=dtype)
    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return self._reduced(_np.prod, 1, axis, keepdims, dtype=dtype)
    product = prod
    def all(self, axis=None, out=None, keepdims=False):
        return self._reduced(_np.all, 1, axis, keepdims)
    def any(self, axis=None, out=None, keepdims=False):
        return self._reduced(_np.any, 0, axis, keepdims)
    def _least(self):
        kind = self.dtype.kind
        return False if kind == "b" else -_np.inf if kind == "f" else _np.iinfo(self.dtype).min
    def _most(self):
        kind = self.dtype.kind
        return True if kind == "b" else _np.inf if kind == "f" else _np.iinfo(self.dtype).max
    def max(self, axis=None, out=None, fill_value=None, keepdims=False):
        return self._reduced(_np.max, self._least(), axis, keepdims)
    def min(self, axis=None, out=None, fill_value=None, keepdims=False):
        return self._reduced(_np.min, self._most(), axis, keepdims)
    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        return self.max(axis, keepdims=keepdims) - self.min(axis, keepdims=keepdims)
    def argmax(self, axis=None, fill_value=None, out=None):
        return _np.argmax(self.data if self._mask is nomask else _np.where(self._mask, self.data.dtype.type(self._least()), self.data), axis=axis)
    def argmin(self, axis=None, fill_value=None, out=None):
        return _np.argmin(self.data if self._mask is nomask else _np.where(self._mask, self.data.dtype.type(self._most()), self.data), axis=axis)
    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        if self._mask is nomask:
            return _made(_np.mean(self.data, axis=axis, dtype=dtype, keepdims=keepdims), nomask)
        total = self.sum(axis, dtype, keepdims=keepdims)
        n = self.count(axis, keepdims)
        if total is masked:
            return masked
        return total * 1.0 / n if _np.ndim(n) == 0 else _made(getdata(total) * 1.0 / _np.maximum(n, 1), n == 0)
    def anom(self, axis=None, dtype=None):
        m = self.mean(axis)
        return self - (m if axis is None else expand_dims(m, axis))
    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None):
        if self._mask is nomask:
            return _made(_np.var(self.data, axis=axis, ddof=ddof, keepdims=keepdims), nomask)
        n = self.count(axis, keepdims) - ddof
        d = self.anom(axis)
        total = (d * d).sum(axis, keepdims=keepdims)
        if total is masked or (_np.ndim(n) == 0 and n <= 0):
            return masked
        return total / n if _np.ndim(n) == 0 else _made(getdata(total) / _np.maximum(n, 1), n <= 0)
    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False, mean=None):
        v = self.var(axis, ddof=ddof, keepdims=keepdims)
        return v if v is masked else sqrt(v) if isinstance(v, MaskedArray) else _np.sqrt(v)
    def cumsum(self, axis=None, dtype=None, out=None):
        return self._with(_np.cumsum(self.filled(0), axis=axis), self._mask if axis is not None or self._mask is nomask else self._mask.ravel())
    def cumprod(self, axis=None, dtype=None, out=None):
        return self._with(_np.cumprod(self.filled(1), axis=axis), self._mask if axis is not None or self._mask is nomask else self._mask.ravel())
    def round(self, decimals=0, out=None):
        return self._with(_np.round(self.data, decimals), self._mask)
    def clip(self, *args, **kwargs):
        return self._with(self.data.clip(*args, **kwargs), self._mask)
    def dot(self, b):
        return _made(_np.dot(self.filled(0), filled(b, 0)), nomask)
    def argsort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
        return _np.argsort(self.filled(self._most() if endwith else self._least()), axis=axis, kind="stable")
    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
        places = self.argsort(axis)
        self.data[...] = _np.take_along_axis(self.data, places, axis)
        if self._mask is not nomask:
            self._mask = _np.take_along_axis(self._mask, places, axis)
    def nonzero(self):
        return self.filled(0).nonzero()
    def take(self, indices, axis=None):
        return self._moved(lambda a: a.take(indices, axis))
    def harden_mask(self):
        return self
    soften_mask = unshare_mask = shrink_mask = harden_mask
    def __bool__(self):
        return bool(self.data)
    def __float__(self):
        return float(self.data)
    def __int__(self):
        return int(self.data)
    def __contains__(self, value):
        return value in self.compressed()
    def __neg__(self):
        return negative(self)
    def __pos__(self):
        return self
    def __abs__(self):
        return absolute(self)
    def __invert__(self):
        return _made(~self.data, self._mask)
    def __add__(self, b): return add(self, b)
    def __radd__(self, b): return add(b, self)
    def __sub__(self, b): return subtract(self, b)
    def __rsub__(self, b): return subtract(b, self)
    def __mul__(self, b): return multiply(self, b)
    def __rmul__(self, b): return multiply(b, self)
    def __truediv__(self, b): return true_divide(self, b)
    def __rtruediv__(self, b): return true_divide(b, self)
    def __floordiv__(self, b): return floor_divide(self, b)
    def __rfloordiv__(self, b): return floor_divide(b, self)
    def __mod__(self, b): return mod(self, b)
    def __rmod__(self, b): return mod(b, self)
    def __pow__(self, b): return power(self, b)
    def __rpow__(self, b): return power(b, self)
    def __and__(self, b): return _made(self.data & getdata(b), _joined(self, b))
    def __or__(self, b): return _made(self.data | getdata(b), _joined(self, b))
    def __eq__(self, b): return equal(self, b)
    def __ne__(self, b): return not_equal(self, b)
    def __lt__(self, b): return less(self, b)
    def __le__(self, b): return less_equal(self, b)
    def __gt__(self, b): return greater(self, b)
    def __ge__(self, b): return greater_equal(self, b)


class _Masked(MaskedArray):
    """The one hidden scalar."""
    def __repr__(self):
        return "masked"
    def __str__(self):
        return "--"
    def __format__(self, spec):
        return "--"
    def __float__(self):
        import warnings
        warnings.warn("Warning: converting a masked element to nan.", UserWarning)
        return _np.nan
    def __bool__(self):
        return False


MaskedArray.__module__ = _Masked.__module__ = "numpy.ma"
masked_array = MaskedArray
masked = masked_singleton = None
masked = masked_singleton = _Masked(_np.array(0.0), mask=True)


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False, shrink=True, subok=True, ndmin=0):
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, fill_value=fill_value, keep_mask=keep_mask, ndmin=ndmin)


def asarray(a, dtype=None, order=None):
    return a if isinstance(a, MaskedArray) and dtype is None else MaskedArray(a, dtype=dtype)


asanyarray = asarray


def masked_where(condition, a, copy=True):
    condition = filled(condition, False) if isinstance(condition, MaskedArray) else _np.asarray(condition).astype(bool)
    data = _np.array(getdata(a))
    if condition.shape and condition.shape != data.shape:
        raise IndexError(f"Inconsistent shape between the condition and the input (got {condition.shape} and {data.shape})")
    mask = _np.broadcast_to(condition, data.shape).copy()
    inner = getmask(a)
    return MaskedArray(data, mask=mask if inner is nomask else mask | inner)


def masked_greater(x, value, copy=True):
    return masked_where(getdata(x) > value, x)


def masked_greater_equal(x, value, copy=True):
    return masked_where(getdata(x) >= value, x)


def masked_less(x, value, copy=True):
    return masked_where(getdata(x) < value, x)


def masked_less_equal(x, value, copy=True):
    return masked_where(getdata(x) <= value, x)


def masked_not_equal(x, value, copy=True):
    return masked_where(getdata(x) != value, x)


def masked_equal(x, value, copy=True):
    out = masked_where(getdata(x) == value, x)
    out._fill = value
    return out


def masked_inside(x, v1, v2, copy=True):
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    return masked_where((getdata(x) >= low) & (getdata(x) <= high), x)


def masked_outside(x, v1, v2, copy=True):
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    return masked_where((getdata(x) < low) | (getdata(x) > high), x)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    out = masked_where(_np.isclose(getdata(x), value, rtol=rtol, atol=atol), x)
    out._fill = value
    return out


def masked_invalid(a, copy=True):
    return masked_where(~_np.isfinite(getdata(a)), a)


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    out = masked_invalid(a)
    out.data[out._full()] = out.fill_value if fill_value is None else fill_value
    return out


def masked_all(shape, dtype=float):
    return MaskedArray(_np.zeros(shape, dtype), mask=True)


def zeros(shape, dtype=float):
    return MaskedArray(_np.zeros(shape, dtype))


def ones(shape, dtype=float):
    return MaskedArray(_np.ones(shape, dtype))


def arange(*args, **kwargs):
    return MaskedArray(_np.arange(*args, **kwargs))


def empty(shape, dtype=float):
    return MaskedArray(_np.empty(shape, dtype))


def expand_dims(a, axis):
    return asarray(a)._moved(lambda x: _np.expand_dims(x, axis))


def _several(function, arrays, *args, **kwargs):
    arrays = list(arrays)
    data = function([getdata(a) for a in arrays], *args, **kwargs)
    if not [a for a in arrays if getmask(a) is not nomask]:
        return MaskedArray(data)
    return MaskedArray(data, mask=function([getmaskarray(a) for a in arrays], *args, **kwargs))


def concatenate(arrays, axis=0):
    return _several(_np.concatenate, arrays, axis=axis)


def vstack(arrays):
    return _several(_np.vstack, arrays)


def hstack(arrays):
    return _several(_np.hstack, arrays)


def stack(arrays, axis=0):
    return _several(_np.stack, arrays, axis=axis)


def column_stack(arrays):
    return _several(_np.column_stack, arrays)


def where(condition, x=None, y=None):
    if x is None:
        return asarray(condition).nonzero()
    data = _np.where(filled(condition, False), getdata(x), getdata(y))
    mask = _np.where(filled(condition, False), getmaskarray(x), getmaskarray(y))
    return MaskedArray(data, mask=mask | getmaskarray(condition))


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    if not isinstance(a, MaskedArray) or a.mask is nomask:
        return _made(_np.median(getdata(a), axis=axis, keepdims=keepdims), nomask)
    if axis is None:
        c = a.compressed()
        return masked if c.size == 0 else _np.median(c)
    rows = _np.moveaxis(a.data * 1.0, axis, -1).copy()
    rows[_np.moveaxis(a._full(), axis, -1)] = _np.nan
    empty = _np.moveaxis(a._full(), axis, -1).all(axis=-1)
    return _made(_np.where(empty, 0.0, _np.nanmedian(_np.where(empty[..., None], 0.0, rows), axis=-1)), empty)


def average(a, axis=None, weights=None, returned=False, *, keepdims=False):
    a = asarray(a)
    if weights is None:
        avg, total = a.mean(axis), a.count(axis)
    else:
        w = _np.asarray(getdata(weights))
        if w.shape != a.shape:
            w = _np.moveaxis(_np.broadcast_to(w, (a.ndim - 1) * (1,) + w.shape), -1, axis)
        w = _np.broadcast_to(w, a.shape) * ~a._full()
        total = w.sum(axis)
        avg = (a * w).sum(axis) / total
    return (avg, total) if returned else avg


def _method(name):
    def call(a, *args, **kwargs):
        return getattr(asarray(a), name)(*args, **kwargs)
    call.__name__ = name
    return call


sum, prod, mean, var, std, max, min, ptp = [_method(n) for n in "sum prod mean var std max min ptp".split()]
all, any, count, compressed, argmax, argmin = [_method(n) for n in "all any count compressed argmax argmin".split()]
ravel, reshape, transpose, cumsum, cumprod, round, argsort = [_method(n) for n in "ravel reshape transpose cumsum cumprod round argsort".split()]
repeat, squeeze, clip, take, nonzero, anom, dot = [_method(n) for n in "repeat squeeze clip take nonzero anom dot".split()]
amax, amin, product, anomalies = max, min, prod, anom


def sort(a, axis=-1, **kwargs):
    out = asarray(a).copy()
    out.sort(axis)
    return out


def unique(a):
    c = _np.unique(asarray(a).compressed())
    return concatenate([c, masked_all(1, c.dtype)]) if is_masked(a) else MaskedArray(c)


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    m = getmaskarray(a) | getmaskarray(b)
    return bool(_np.all(_np.isclose(getdata(a), getdata(b), rtol=rtol, atol=atol) | (m if masked_equal else False)))


def allequal(a, b, fill_value=True):
    m = getmaskarray(a) | getmaskarray(b)
    return bool(_np.all((getdata(a) == getdata(b)) | (m if fill_value else False)))


def set_fill_value(a, fill_value):
    a._fill = fill_value


def count_masked(arr, axis=None):
    return getmaskarray(arr).sum(axis)


def compress_rows(a):
    return asarray(a).data[~getmaskarray(a).any(axis=1)]


def compress_cols(a):
    return asarray(a).data[:, ~getmaskarray(a).any(axis=0)]


def mask_rows(a, axis=None):
    m = getmaskarray(a)
    return MaskedArray(getdata(a), mask=m | m.any(axis=1, keepdims=True))


def mask_cols(a, axis=None):
    m = getmaskarray(a)
    return MaskedArray(getdata(a), mask=m | m.any(axis=0, keepdims=True))


_np._count_as_arrays(MaskedArray)
"""#
}
