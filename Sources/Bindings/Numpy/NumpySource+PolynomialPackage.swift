import Tensors

extension NumpySource {
  /// `numpy.polynomial`: one class for each basis, over three rules that tell the bases apart.
  static let polynomialPackage = #"""
import numpy as _np


def _format_float(x, parens=False):
    if not _np.issubdtype(type(x), _np.floating):
        return str(x)
    opts = _np.get_printoptions()
    if _np.isnan(x):
        return opts["nanstr"]
    if _np.isinf(x):
        return opts["infstr"]
    size, places = _np.abs(x), opts["precision"]
    if x != 0 and (size >= 1e8 or size < 10 ** min(0, -(places - 1) // 2)):
        text = _np.format_float_scientific(x, precision=places, unique=True, trim="0")
        return "(" + text + ")" if parens else text
    return _np.format_float_positional(x, precision=places, unique=True, trim="0")


def _trimmed(c):
    c = _np.atleast_1d(c)
    n = len(c)
    while n > 1 and c[n - 1] == 0:
        n -= 1
    return c[:n]


def _series(c, trim=True):
    c = _np.array(c, ndmin=1, copy=True)
    if c.size == 0:
        raise ValueError("Coefficient array is empty")
    if c.ndim != 1:
        raise ValueError("Coefficient array is not 1-d")
    if trim:
        c = _trimmed(c)
    return c if c.dtype.kind in "fcO" else c.astype(float)


def _sum(a, b):
    if len(a) < len(b):
        a, b = b, a
    out = a.astype(_np.result_type(a, b))
    out[:len(b)] += b
    return _trimmed(out)


class _Power:
    """The powers of x."""
    name, domain, x = "poly", [-1.0, 1.0], [0.0, 1.0]
    def next(k, before, now, x):
        return now * x
    def times_x(c):
        return _np.concatenate(([c[0] * 0], c))


class _Cheb:
    name, domain, x = "cheb", [-1.0, 1.0], [0.0, 1.0]
    def next(k, before, now, x):
        return now * x if k == 0 else 2 * x * now - before
    def times_x(c):
        n = len(c)
        out = _np.zeros(n + 1, c.dtype)
        out[1] += c[0]
        for i in range(1, n):
            out[i + 1] += c[i] / 2
            out[i - 1] += c[i] / 2
        return out


class _Leg:
    name, domain, x = "leg", [-1.0, 1.0], [0.0, 1.0]
    def next(k, before, now, x):
        return now * x if k == 0 else (now * x * (2 * k + 1) - before * k) / (k + 1)
    def times_x(c):
        n = len(c)
        out = _np.zeros(n + 1, c.dtype)
        out[1] += c[0]
        for i in range(1, n):
            out[i + 1] += c[i] * (i + 1) / (2 * i + 1)
            out[i - 1] += c[i] * i / (2 * i + 1)
        return out


class _Herm:
    name, domain, x = "herm", [-1.0, 1.0], [0.0, 0.5]
    def next(k, before, now, x):
        return now * x * 2 if k == 0 else now * x * 2 - before * (2 * k)
    def times_x(c):
        n = len(c)
        out = _np.zeros(n + 1, c.dtype)
        out[1] += c[0] / 2
        for i in range(1, n):
            out[i + 1] += c[i] / 2
            out[i - 1] += c[i] * i
        return out


class _HermE:
    name, domain, x = "herme", [-1.0, 1.0], [0.0, 1.0]
    def next(k, before, now, x):
        return now * x if k == 0 else now * x - before * k
    def times_x(c):
        n = len(c)
        out = _np.zeros(n + 1, c.dtype)
        out[1] += c[0]
        for i in range(1, n):
            out[i + 1] += c[i]
            out[i - 1] += c[i] * i
        return out


class _Lag:
    name, domain, x = "lag", [0.0, 1.0], [1.0, -1.0]
    def next(k, before, now, x):
        return 1 - x if k == 0 else (now * (2 * k + 1 - x) - before * k) / (k + 1)
    def times_x(c):
        n = len(c)
        out = _np.zeros(n + 1, c.dtype)
        for i in range(n):
            out[i + 1] -= c[i] * (i + 1)
            out[i] += c[i] * (2 * i + 1)
            if i:
                out[i - 1] -= c[i] * i
        return out


def _vander(basis, x, deg):
    if deg < 0:
        raise ValueError("deg must be non-negative")
    x = _np.array(x, copy=None, ndmin=1) + 0.0
    rows = [x * 0 + 1]
    for k in range(deg):
        rows.append(basis.next(k, rows[k - 1] if k else None, rows[k], x))
    return _np.moveaxis(_np.stack(rows), 0, -1)


def _val(basis, x, c, tensor=True):
    c = _np.array(c, ndmin=1, copy=True)
    if c.dtype.kind in "iub":
        c = c.astype(float)
    if isinstance(x, (tuple, list)):
        x = _np.asarray(x)
    if isinstance(x, _np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    if basis is _Power:
        out = c[-1] + x * 0
        for i in range(2, len(c) + 1):
            out = c[-i] + out * x
        return out
    n = len(c)
    if basis is _Cheb:
        if n == 1:
            c0, c1 = c[0], 0
        elif n == 2:
            c0, c1 = c[0], c[1]
        else:
            x2, c0, c1 = 2 * x, c[-2], c[-1]
            for i in range(3, n + 1):
                c0, c1 = c[-i] - c1, c0 + c1 * x2
        return c0 + c1 * x
    if n == 1:
        c0, c1 = c[0], 0
    else:
        c0, c1, nd = c[-2], c[-1], n
        for i in range(3, n + 1):
            nd -= 1
            if basis is _Leg:
                c0, c1 = c[-i] - c1 * ((nd - 1) / nd), c0 + c1 * x * ((2 * nd - 1) / nd)
            elif basis is _Herm:
                c0, c1 = c[-i] - c1 * (2 * (nd - 1)), c0 + c1 * x * 2
            elif basis is _HermE:
                c0, c1 = c[-i] - c1 * (nd - 1), c0 + c1 * x
            else:
                c0, c1 = c[-i] - (c1 * (nd - 1)) / nd, c0 + (c1 * ((2 * nd - 1) - x)) / nd
    if basis is _Herm:
        return c0 + c1 * x * 2
    return c0 + c1 * (1 - x) if basis is _Lag else c0 + c1 * x


def _mul(basis, a, b):
    a, b = _series(a), _series(b)
    if basis is _Power:
        return _trimmed(_np.convolve(a, b))
    # b written in powers of x, by Horner's rule in the basis.
    p = _to_power(basis, b)
    out = a * p[-1]
    for k in range(2, len(p) + 1):
        out = _sum(basis.times_x(out), a * p[-k])
    return _trimmed(out)


def _to_power(basis, c):
    c = _series(c)
    if basis is _Power:
        return c
    x = _np.array([0.0, 1.0])
    before, now = None, _np.array([1.0])
    out = now * c[0]
    for k in range(len(c) - 1):
        if basis is _Lag:
            new = _np.array([1.0, -1.0])
            if k:
                new = _sum(_sum(now * (2 * k + 1), -_np.convolve(now, x)), -before * k) / (k + 1)
        else:
            up = _np.convolve(now, x)
            if k == 0:
                new = up * 2 if basis is _Herm else up
            elif basis is _Cheb:
                new = _sum(2 * up, -before)
            elif basis is _Leg:
                new = _sum(up * (2 * k + 1), -before * k) / (k + 1)
            elif basis is _Herm:
                new = _sum(up * 2, -before * (2 * k))
            else:
                new = _sum(up, -before * k)
        before, now = now, new
        out = _sum(out, now * c[k + 1])
    return _trimmed(out)


def _from_power(basis, p):
    p = _series(p)
    if basis is _Power:
        return p
    out = _np.array([p[-1]])
    for k in range(2, len(p) + 1):
        out = _sum(basis.times_x(out), _np.array([p[-k]]))
    return _trimmed(out)


def _der(basis, c, m=1, scl=1):
    if m < 0:
        raise ValueError("The order of derivation must be non-negative")
    c = _series(c, False)
    if basis is _Power:
        for _ in range(m):
            c = c[1:] * scl * _np.arange(1, len(c)) if len(c) > 1 else c[:1] * 0
        return c
    p = _to_power(basis, c)
    return _from_power(basis, _der(_Power, p, m, scl))


def _int(basis, c, m=1, k=[], lbnd=0, scl=1):
    if m < 0:
        raise ValueError("The order of integration must be non-negative")
    k = list(k) if _np.iterable(k) else [k]
    if len(k) > m:
        raise ValueError("Too many integration constants")
    c = _series(c, False)
    k = k + [0] * (m - len(k))
    for i in range(m):
        c = c * scl
        if basis is _Power:
            c = _np.concatenate(([0.0], c / _np.arange(1, len(c) + 1))) if len(c) > 1 or c[0] != 0 else c
        else:
            p = _to_power(basis, c)
            c = _from_power(basis, _np.concatenate(([0.0], p / _np.arange(1, len(p) + 1))))
        c = c + 0.0
        c[0] += k[i] - _val(basis, lbnd, c)
    return c


def _roots(basis, c):
    c = _to_power(basis, c)
    if len(c) < 2:
        return _np.array([], dtype=c.dtype)
    if len(c) == 2:
        return _np.array([-c[0] / c[1]])
    n = len(c) - 1
    m = _np.zeros((n, n), dtype=c.dtype)
    m.reshape(-1)[n::n + 1] = 1
    m[:, -1] -= c[:-1] / c[-1]
    r = _np.linalg.eigvals(m)
    r.sort()
    return r


def _from_roots(basis, roots):
    roots = _np.sort(_np.asarray(roots) + 0.0)
    if len(roots) == 0:
        return _np.ones(1)
    parts = [_np.array([-r, 1.0]) for r in roots]
    n = len(parts)
    while n > 1:
        m, odd = n // 2, n % 2
        joined = [_np.convolve(parts[i], parts[i + m]) for i in range(m)]
        if odd:
            joined[0] = _np.convolve(joined[0], parts[-1])
        parts, n = joined, m
    return _from_power(basis, parts[0])


def _fit(basis, x, y, deg, rcond=None, full=False, w=None):
    x, y, deg = _np.asarray(x) + 0.0, _np.asarray(y) + 0.0, _np.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in "iu" or deg.size == 0:
        raise TypeError("deg must be an int or non-empty 1-D array of int")
    if deg.min() < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if len(x) != len(y):
        raise TypeError("expected x and y to have same length")
    top = int(deg.max())
    van = _vander(basis, x, top)
    if deg.ndim:
        deg = _np.sort(deg)
        van = van[:, deg]
    order = van.shape[1]
    lhs, rhs = van.T, y.T
    if w is not None:
        w = _np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected 1D vector for w")
        if len(x) != len(w):
            raise TypeError("expected x and w to have same length")
        lhs, rhs = lhs * w, rhs * w
    if rcond is None:
        rcond = len(x) * _np.finfo(x.dtype).eps
    scl = _np.sqrt(_np.square(lhs).sum(1))
    scl[scl == 0] = 1
    c, resids, rank, s = _np.linalg.lstsq(lhs.T / scl, rhs.T, rcond)
    c = (c.T / scl).T
    if deg.ndim:
        whole = _np.zeros((top + 1,) + c.shape[1:], dtype=c.dtype)
        whole[deg] = c
        c = whole
    if rank != order and not full:
        import warnings
        warnings.warn("The fit may be poorly conditioned", _np.exceptions.RankWarning)
    return (c, [resids, rank, s, rcond]) if full else c


def _gauss(basis, deg):
    deg = int(deg)
    if deg <= 0:
        raise ValueError("deg must be a positive integer")
    if basis is _Cheb:
        return _np.cos(_np.pi * _np.arange(1, 2 * deg, 2) / (2.0 * deg)), _np.ones(deg) * (_np.pi / deg)
    k = _np.arange(1, deg)
    if basis is _Leg:
        m = _np.diag(k / _np.sqrt(4.0 * k * k - 1), 1)
        mass = 2.0
    elif basis is _Herm:
        m, mass = _np.diag(_np.sqrt(k / 2.0), 1), _np.sqrt(_np.pi)
    elif basis is _HermE:
        m, mass = _np.diag(_np.sqrt(k * 1.0), 1), _np.sqrt(2 * _np.pi)
    else:
        m, mass = _np.diag(-1.0 * k, 1), 1.0
    m = m + m.T
    if basis is _Lag:
        m = m + _np.diag(2.0 * _np.arange(deg) + 1)
    x = _np.linalg.eigvalsh(m)
    c = _np.array([0.0] * deg + [1.0])
    dy, df = _val(basis, x, c), _val(basis, x, _der(basis, c))
    x = x - dy / df
    fm = _val(basis, x, c[1:])
    df = _val(basis, x, _der(basis, c))
    fm, df = fm / _np.abs(fm).max(), df / _np.abs(df).max()
    w = 1 / (fm * df)
    if basis is not _Lag:
        w, x = (w + w[::-1]) / 2, (x - x[::-1]) / 2
    return x, w * (mass / w.sum())


class ABCPolyBase:
    __hash__ = None
    __array_ufunc__ = None
    maxpower = 100
    basis_name = None
    def __init__(self, coef, domain=None, window=None, symbol="x"):
        self.coef = _series(coef, False)
        own = type(self)
        self.domain = own.domain if domain is None else _series(domain, False)
        if len(self.domain) != 2:
            raise ValueError("Domain has wrong number of elements.")
        self.window = own.window if window is None else _series(window, False)
        if len(self.window) != 2:
            raise ValueError("Window has wrong number of elements.")
        if not isinstance(symbol, str):
            raise TypeError("Symbol must be a non-empty string")
        if not symbol.isidentifier():
            raise ValueError("Symbol string must be a valid Python identifier")
        self._symbol = symbol
    symbol = property(lambda self: self._symbol)
    def _other(self, other):
        if isinstance(other, ABCPolyBase):
            if not isinstance(other, type(self)):
                raise TypeError("Polynomial types differ")
            if not _np.all(self.domain == other.domain):
                raise TypeError("Domains differ")
            if not _np.all(self.window == other.window):
                raise TypeError("Windows differ")
            if self.symbol != other.symbol:
                raise ValueError("Polynomial symbols differ")
            return other.coef
        return _series(other)
    def _new(self, coef):
        return type(self)(coef, self.domain, self.window, self.symbol)
    def has_samecoef(self, other):
        return len(self.coef) == len(other.coef) and bool(_np.all(self.coef == other.coef))
    def __repr__(self):
        coef, domain, window = repr(self.coef)[6:-1], repr(self.domain)[6:-1], repr(self.window)[6:-1]
        return f"{type(self).__name__}({coef}, domain={domain}, window={window}, symbol='{self.symbol}')"
    def __format__(self, spec):
        if spec in ("", "unicode"):
            return str(self)
        if spec == "ascii":
            return self._text(self._ascii)
        raise ValueError(f"Unsupported format string '{spec}' passed to {type(self)}.__format__. Valid options are 'ascii' and 'unicode'")
    def __str__(self):
        return self._text(self._unicode)
    def _text(self, term):
        width = max(_np.get_printoptions()["linewidth"], 1)
        out = _format_float(self.coef[0])
        off, scale = self.mapparms()
        if off == 0 and scale == 1:
            x = self.symbol
        elif scale == 1:
            x = f"({_format_float(off)} + {self.symbol})"
        elif off == 0:
            x = f"({_format_float(scale)}{self.symbol})"
        else:
            x = f"({_format_float(off)} + {_format_float(scale)}{self.symbol})"
        for i, c in enumerate(self.coef[1:]):
            out += " "
            new = ("+ " + _format_float(c, True) if c >= 0 else "- " + _format_float(-c, True)) + term(str(i + 1), x)
            length = len(out.split("\n")[-1]) + len(new) + (2 if i < len(self.coef) - 2 else 0)
            if length >= width:
                new = new.replace(" ", "\n", 1)
            out += new
        return out
    def _unicode(self, i, x):
        return f"·{self.basis_name}{i.translate(_LOW)}({x})"
    def _ascii(self, i, x):
        return f" {self.basis_name}_{i}({x})"
    def __call__(self, arg):
        off, scl = self.mapparms()
        return _val(self._basis, off + scl * (arg if not isinstance(arg, (list, tuple)) else _np.asarray(arg)), self.coef)
    def __iter__(self):
        return iter(self.coef)
    def __len__(self):
        return len(self.coef)
    def __neg__(self):
        return self._new(-self.coef)
    def __pos__(self):
        return self
    def __add__(self, other):
        return self._new(_sum(self.coef, self._other(other)))
    def __radd__(self, other):
        return self._new(_sum(_series(other), self.coef))
    def __sub__(self, other):
        return self._new(_sum(self.coef, -self._other(other)))
    def __rsub__(self, other):
        return self._new(_sum(_series(other), -self.coef))
    def __mul__(self, other):
        return self._new(_mul(self._basis, self.coef, self._other(other)))
    def __rmul__(self, other):
        return self._new(_mul(self._basis, _series(other), self.coef))
    def __truediv__(self, other):
        if not isinstance(other, (int, float, _np.number)) or isinstance(other, bool):
            raise TypeError(f"unsupported types for true division: '{type(self)}', '{type(other)}'")
        return self.__floordiv__(other)
    def _divmod(self, a, b):
        a, b = _to_power(self._basis, a), _to_power(self._basis, b)
        if b[-1] == 0:
            raise ZeroDivisionError
        if len(a) < len(b):
            q, r = a[:1] * 0, a
        elif len(b) == 1:
            q, r = a / b[-1], a[:1] * 0
        else:
            q, r = _np.polydiv(a[::-1], b[::-1])
            q, r = q[::-1], r[::-1]
        return self._new(_from_power(self._basis, q)), self._new(_from_power(self._basis, r))
    def __floordiv__(self, other):
        return self._divmod(self.coef, self._other(other))[0]
    def __mod__(self, other):
        return self._divmod(self.coef, self._other(other))[1]
    def __divmod__(self, other):
        return self._divmod(self.coef, self._other(other))
    def __pow__(self, other):
        power = int(other)
        if power != other or power < 0:
            raise ValueError("Power must be a non-negative integer.")
        if power > self.maxpower:
            raise ValueError("Power is too large")
        out = _np.array([1.0], dtype=self.coef.dtype)
        for _ in range(power):
            out = _mul(self._basis, out, self.coef)
        return self._new(out)
    def __eq__(self, other):
        return (isinstance(other, type(self)) and _np.all(self.domain == other.domain) and _np.all(self.window == other.window)
                and self.coef.shape == other.coef.shape and _np.all(self.coef == other.coef) and self.symbol == other.symbol)
    def __ne__(self, other):
        return not self.__eq__(other)
    def copy(self):
        return self._new(self.coef)
    def degree(self):
        return len(self) - 1
    def cutdeg(self, deg):
        return self.truncate(deg + 1)
    def trim(self, tol=0):
        c = self.coef
        places = _np.nonzero(_np.abs(c) > tol)[0]
        return self._new(c[:1] * 0 if len(places) == 0 else c[:places[-1] + 1].copy())
    def truncate(self, size):
        size = int(size)
        if size < 1:
            raise ValueError("size must be a positive integer")
        return self._new(self.coef[:size])
    def convert(self, domain=None, kind=None, window=None):
        kind = type(self) if kind is None else kind
        domain = kind.domain if domain is None else domain
        window = kind.window if window is None else window
        return self(kind.identity(domain, window=window, symbol=self.symbol))
    def mapparms(self):
        return _mapparms(self.domain, self.window)
    def integ(self, m=1, k=[], lbnd=None):
        off, scl = self.mapparms()
        lbnd = 0 if lbnd is None else off + scl * lbnd
        return self._new(_int(self._basis, self.coef, m, k, lbnd, 1.0 / scl))
    def deriv(self, m=1):
        return self._new(_der(self._basis, self.coef, m, self.mapparms()[1]))
    def roots(self):
        r = _roots(self._basis, self.coef)
        off, scl = _mapparms(self.window, self.domain)
        return off + scl * r
    def linspace(self, n=100, domain=None):
        domain = self.domain if domain is None else domain
        x = _np.linspace(domain[0], domain[1], n)
        return x, self(x)
    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol="x"):
        x = _np.asarray(x)
        if domain is None:
            domain = _np.array([x.min(), x.max()], dtype=float)
            if domain[0] == domain[1]:
                domain = domain + _np.array([-1, 1])
        elif isinstance(domain, list) and len(domain) == 0:
            domain = cls.domain
        window = cls.window if window is None else window
        off, scl = _mapparms(domain, window)
        found = _fit(cls._basis, off + scl * x, y, deg, w=w, rcond=rcond, full=full)
        if full:
            return cls(found[0], domain=domain, window=window, symbol=symbol), found[1]
        return cls(found, domain=domain, window=window, symbol=symbol)
    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol="x"):
        roots = _series(roots, False)
        if domain is None:
            domain = _np.array([roots.min(), roots.max()])
        elif isinstance(domain, list) and len(domain) == 0:
            domain = cls.domain
        window = cls.window if window is None else window
        off, scl = _mapparms(domain, window)
        c = _from_roots(cls._basis, off + scl * roots)
        return cls(c / scl ** (len(roots)), domain=domain, window=window, symbol=symbol)
    @classmethod
    def identity(cls, domain=None, window=None, symbol="x"):
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        off, scl = _mapparms(window, domain)
        return cls(_from_power(cls._basis, [off, scl]), domain, window, symbol)
    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol="x"):
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        if int(deg) != deg or deg < 0:
            raise ValueError("deg must be non-negative integer")
        return cls([0] * int(deg) + [1], domain, window, symbol)
    @classmethod
    def cast(cls, series, domain=None, window=None):
        return series.convert(cls.domain if domain is None else domain, cls, cls.window if window is None else window)


def _mapparms(old, new):
    oldlen, newlen = old[1] - old[0], new[1] - new[0]
    return (old[1] * new[0] - old[0] * new[1]) / oldlen, newlen / oldlen


_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Polynomial(ABCPolyBase):
    _basis = _Power
    domain = window = _np.array([-1.0, 1.0])
    def _unicode(self, i, x):
        return f"·{x}" if i == "1" else f"·{x}{i.translate(_HIGH)}"
    def _ascii(self, i, x):
        return f" {x}" if i == "1" else f" {x}**{i}"


class Chebyshev(ABCPolyBase):
    _basis, basis_name = _Cheb, "T"
    domain = window = _np.array([-1.0, 1.0])


class Legendre(ABCPolyBase):
    _basis, basis_name = _Leg, "P"
    domain = window = _np.array([-1.0, 1.0])


class Hermite(ABCPolyBase):
    _basis, basis_name = _Herm, "H"
    domain = window = _np.array([-1.0, 1.0])


class HermiteE(ABCPolyBase):
    _basis, basis_name = _HermE, "He"
    domain = window = _np.array([-1.0, 1.0])


class Laguerre(ABCPolyBase):
    _basis, basis_name = _Lag, "L"
    domain = window = _np.array([0.0, 1.0])


def set_default_printstyle(style):
    if style not in ("unicode", "ascii"):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    ABCPolyBase.__str__ = lambda self: self._text(self._unicode if style == "unicode" else self._ascii)


def _first_points(npts):
    if int(npts) != npts:
        raise ValueError("npts must be integer")
    if npts < 1:
        raise ValueError("npts must be >= 1")
    return _np.sin(0.5 * _np.pi / npts * _np.arange(-npts + 1, npts + 1, 2))


def _second_points(npts):
    if int(npts) != npts:
        raise ValueError("npts must be integer")
    if npts < 2:
        raise ValueError("npts must be >= 2")
    return _np.cos(_np.linspace(-_np.pi, 0, int(npts)))


def _interpolated(basis, func, deg, args):
    x = _first_points(deg + 1)
    c = _np.dot(_vander(basis, x, deg).T, func(x, *args))
    c[0] /= deg + 1
    c[1:] /= 0.5 * (deg + 1)
    return c


def _from_given_roots(x, r, tensor=True):
    r, x = _np.asarray(r), _np.asarray(x)
    if tensor:
        r = r.reshape(r.shape + (1,) * x.ndim)
    return _np.prod(x - r, axis=0)


def _rows(basis, kind):
    """The functions of one basis, under its own prefix."""
    p = basis.name
    rows = {
        "val": lambda x, c, tensor=True: _val(basis, x, c, tensor),
        "fit": lambda x, y, deg, rcond=None, full=False, w=None: _fit(basis, x, y, deg, rcond, full, w),
        "vander": lambda x, deg: _vander(basis, x, deg),
        "add": lambda a, b: _sum(_series(a), _series(b)),
        "sub": lambda a, b: _sum(_series(a), -_series(b)),
        "mul": lambda a, b: _mul(basis, a, b),
        "mulx": lambda c: _trimmed(basis.times_x(_series(c))),
        "div": lambda a, b: tuple([r.coef for r in divmod(kind(a), kind(b))]),
        "pow": lambda c, power, maxpower=None: (kind(c) ** power).coef,
        "der": lambda c, m=1, scl=1: _der(basis, c, m, scl),
        "int": lambda c, m=1, k=[], lbnd=0, scl=1: _int(basis, c, m, k, lbnd, scl),
        "roots": lambda c: _roots(basis, c),
        "fromroots": lambda roots: _from_roots(basis, roots),
        "trim": lambda c, tol=0: kind(c).trim(tol).coef,
        "gauss": lambda deg: _gauss(basis, deg),
        "line": lambda off, scl: _trimmed(_from_power(basis, [off, scl])),
        "domain": _np.array(basis.domain), "zero": _np.array([0]), "one": _np.array([1]),
        "x": _np.array(basis.x),
    }
    def over(x, y, z, c, tensor):
        c = _val(basis, y, _val(basis, x, c, True), tensor)
        return c if z is None else _val(basis, z, c, tensor)
    rows["val2d"] = lambda x, y, c: over(x, y, None, c, False)
    rows["val3d"] = lambda x, y, z, c: over(x, y, z, c, False)
    rows["grid2d"] = lambda x, y, c: over(x, y, None, c, True)
    rows["grid3d"] = lambda x, y, z, c: over(x, y, z, c, True)
    weights = {
        "cheb": lambda x: 1.0 / (_np.sqrt(1.0 + x) * _np.sqrt(1.0 - x)), "leg": lambda x: x * 0.0 + 1.0,
        "herm": lambda x: _np.exp(-x ** 2), "herme": lambda x: _np.exp(-0.5 * x ** 2), "lag": lambda x: _np.exp(-x)}
    if p in weights:
        rows["weight"] = weights[p]
    if p == "cheb":
        rows.update(pts1=_first_points, pts2=_second_points, interpolate=lambda func, deg, args=(): _interpolated(basis, func, deg, args))
    if p == "poly":
        rows["valfromroots"] = _from_given_roots
    out = {p + key: value for key, value in rows.items()}
    if basis is not _Power:
        out["poly2" + p] = lambda pol: _from_power(basis, pol)
        out[p + "2poly"] = lambda c: _to_power(basis, c)
    out[kind.__name__] = kind
    return out


from numpy.polynomial import polynomial, chebyshev, legendre, hermite, hermite_e, laguerre

"""#

  /// The modules of `numpy.polynomial`: name, basis, class.
  static let polynomialBases = [
    ("polynomial", "_Power", "Polynomial"), ("chebyshev", "_Cheb", "Chebyshev"),
    ("legendre", "_Leg", "Legendre"), ("hermite", "_Herm", "Hermite"),
    ("hermite_e", "_HermE", "HermiteE"), ("laguerre", "_Lag", "Laguerre"),
  ]
}
