extension NumpySource {
  /// Polynomials with the highest power first: `poly1d` and the functions on coefficients.
  static let polynomials = #"""
import re as _re
import warnings as _warnings
import numpy as _np
from numpy.exceptions import RankWarning as _RankWarning


def _like(given, coefficients):
    return poly1d(coefficients) if any(isinstance(p, poly1d) for p in given) else coefficients


def poly(seq_of_zeros):
    zeros = _np.atleast_1d(seq_of_zeros)
    if zeros.ndim == 2 and zeros.shape[0] == zeros.shape[1] != 0:
        zeros = _np.linalg.eigvals(zeros)
    elif zeros.ndim == 1:
        if zeros.dtype.kind in "iub":
            zeros = zeros.astype(float)
    else:
        raise ValueError("input must be 1d or non-empty square 2d array.")
    if len(zeros) == 0:
        return 1.0
    a = _np.ones(1, dtype=zeros.dtype)
    for zero in zeros:
        a = _np.convolve(a, _np.array([1, -zero], dtype=zeros.dtype))
    if a.dtype.kind == "c" and _np.all(_np.sort(zeros) == _np.sort(zeros.conj())):
        a = a.real.copy()
    return a


def roots(p):
    p = _np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError("Input must be a rank-1 array.")
    places = _np.nonzero(p)[0]
    if len(places) == 0:
        return _np.array([])
    at_zero = len(p) - int(places[-1]) - 1
    p = p[int(places[0]):int(places[-1]) + 1]
    if p.dtype.kind not in "fc":
        p = p.astype(float)
    if len(p) > 1:
        companion = _np.diag(_np.ones(len(p) - 2, p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = _np.linalg.eigvals(companion)
    else:
        found = _np.array([])
    return _np.hstack((found, _np.zeros(at_zero, found.dtype)))


def polyint(p, m=1, k=None):
    m = int(m)
    if m < 0:
        raise ValueError("Order of integral must be positive (see polyder)")
    k = _np.zeros(m, float) if k is None else _np.atleast_1d(k)
    if len(k) == 1 and m > 1:
        k = k[0] * _np.ones(m, float)
    if len(k) < m:
        raise ValueError("k must be a scalar or a rank-1 array of length 1 or >m.")
    y = _np.asarray(p)
    for i in range(m):
        y = _np.concatenate((y / _np.arange(len(y), 0, -1), [k[i]]))
    return _like([p], y)


def polyder(p, m=1):
    m = int(m)
    if m < 0:
        raise ValueError("Order of derivative must be positive (see polyint)")
    y = _np.asarray(p)
    for _ in range(m):
        y = y[:-1] * _np.arange(len(y) - 1, 0, -1)
    return _like([p], y)


def polyval(p, x):
    p = _np.asarray(p)
    if isinstance(x, poly1d):
        y = 0
    else:
        x = _np.asanyarray(x)
        y = _np.zeros_like(x)
    for c in p:
        y = y * x + c
    return y


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    order = int(deg) + 1
    x, y = _np.asarray(x) + 0.0, _np.asarray(y) + 0.0
    if deg < 0:
        raise ValueError("expected deg >= 0")
    if x.ndim != 1:
        raise TypeError("expected 1D vector for x")
    if x.size == 0:
        raise TypeError("expected non-empty vector for x")
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError("expected 1D or 2D array for y")
    if x.shape[0] != y.shape[0]:
        raise TypeError("expected x and y to have same length")
    if rcond is None:
        rcond = len(x) * _np.finfo(x.dtype).eps
    powers, target = _np.vander(x, order), y
    if w is not None:
        w = _np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError("expected a 1-d array for weights")
        if w.shape[0] != y.shape[0]:
            raise TypeError("expected w and y to have the same length")
        powers = powers * w[:, None]
        target = target * (w[:, None] if target.ndim == 2 else w)
    scale = _np.sqrt((powers * powers).sum(axis=0))
    powers = powers / scale
    c, residuals, rank, s = _np.linalg.lstsq(powers, target, rcond)
    c = (c.T / scale).T
    if rank != order and not full:
        _warnings.warn("Polyfit may be poorly conditioned", _RankWarning, stacklevel=2)
    if full:
        return c, residuals, rank, s, rcond
    if not cov:
        return c
    base = _np.linalg.inv(_np.dot(powers.T, powers)) / _np.outer(scale, scale)
    if cov == "unscaled":
        factor = 1
    else:
        if len(x) <= order:
            raise ValueError("the number of data points must exceed order to scale the covariance matrix")
        factor = residuals / (len(x) - order)
    return c, (base * factor if y.ndim == 1 else base[:, :, None] * factor)


def _padded(a1, a2):
    x, y = _np.atleast_1d(a1), _np.atleast_1d(a2)
    missing = len(y) - len(x)
    if missing > 0:
        x = _np.concatenate((_np.zeros(missing, x.dtype), x))
    elif missing < 0:
        y = _np.concatenate((_np.zeros(-missing, y.dtype), y))
    return x, y


def polyadd(a1, a2):
    x, y = _padded(a1, a2)
    return _like([a1, a2], x + y)


def polysub(a1, a2):
    x, y = _padded(a1, a2)
    return _like([a1, a2], x - y)


def polymul(a1, a2):
    return _like([a1, a2], _np.convolve(poly1d(a1).coeffs, poly1d(a2).coeffs))


def polydiv(u, v):
    x, y = _np.atleast_1d(u) + 0.0, _np.atleast_1d(v) + 0.0
    kind = (x[0] + y[0]).dtype
    m, n = len(x) - 1, len(y) - 1
    scale = 1.0 / y[0]
    q = _np.zeros(max(m - n + 1, 1), kind)
    r = x.astype(kind)
    for k in range(m - n + 1):
        d = scale * r[k]
        q[k] = d
        r[k:k + n + 1] -= d * y
    while _np.allclose(r[0], 0, rtol=1e-14) and r.shape[-1] > 1:
        r = r[1:]
    return _like([u, v], q), _like([u, v], r)


def _raised(text, width=70):
    # Exponents go to a line of their own above the terms; long polynomials to further pairs of lines.
    out, upper, lower, at = " ", "", "", 0
    for found in _re.finditer(r"\*\*([0-9]*)", text):
        part, power = text[at:found.start()], found.group(1)
        at = found.end()
        above, below = " " * (len(part) - 1) + power, part + " " * (len(power) - 1)
        if len(lower) + len(below) > width or len(upper) + len(above) > width:
            out += upper + "\n" + lower + "\n "
            upper, lower = above, below
        else:
            upper, lower = upper + above, lower + below
    return out + upper + "\n" + lower + text[at:]


def _number(q):
    text = "%.4g" % q
    return text[:-5] if text.endswith(".0000") else text


class poly1d:
    __hash__ = None
    __array_priority__ = 10

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable, self._coeffs = c_or_r._variable, c_or_r._coeffs
            if variable is not None:
                self._variable = variable
            return
        c = _np.atleast_1d(poly(c_or_r) if r else c_or_r)
        if c.ndim > 1:
            raise ValueError("Polynomial must be 1d only.")
        c = _np.trim_zeros(c, trim="f")
        self._coeffs = c if len(c) else _np.array([0], dtype=c.dtype)
        self._variable = "x" if variable is None else variable

    def _get(self):
        return self._coeffs

    def _set(self, value):
        if value is not self._coeffs:
            raise AttributeError("Cannot set attribute")

    coeffs = c = coef = coefficients = property(_get, _set)
    variable = property(lambda self: self._variable)
    order = o = property(lambda self: len(self._coeffs) - 1)
    roots = r = property(lambda self: roots(self._coeffs))

    def __array__(self, t=None, copy=None):
        return _np.asarray(self._coeffs, t) if t else _np.asarray(self._coeffs)

    def __repr__(self):
        return f"poly1d({repr(self.coeffs)[6:-1]})"

    def __len__(self):
        return self.order

    def __str__(self):
        text = "0"
        coeffs = self.coeffs[_np.logical_or.accumulate(self.coeffs != 0)]
        degree = len(coeffs) - 1
        for k, coeff in enumerate(coeffs):
            if not _np.iscomplex(coeff):
                number = _number(_np.real(coeff))
            elif _np.real(coeff) == 0:
                number = f"{_number(_np.imag(coeff))}j"
            else:
                number = f"({_number(_np.real(coeff))} + {_number(_np.imag(coeff))}j)"
            power = degree - k
            if power == 0:
                term = number if number != "0" else "0" if k == 0 else ""
            elif number == "0":
                term = ""
            else:
                term = f"{number} {self.variable}" + (f"**{power}" if power > 1 else "")
            if k == 0:
                text = term
            elif term.startswith("-"):
                text = f"{text} - {term[1:]}"
            elif term:
                text = f"{text} + {term}"
        return _raised(text)

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if _np.isscalar(other):
            return poly1d(self.coeffs * other)
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    __rmul__ = __mul__

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __pow__(self, val):
        if not _np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError("Power to non-negative integers only.")
        result = [1]
        for _ in range(val):
            result = polymul(self.coeffs, result)
        return poly1d(result)

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __truediv__(self, other):
        if _np.isscalar(other):
            return poly1d(self.coeffs / other)
        return polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if _np.isscalar(other):
            return poly1d(other / self.coeffs)
        return polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        if self.coeffs.shape != other.coeffs.shape:
            return False
        return (self.coeffs == other.coeffs).all()

    def __ne__(self, other):
        return not self.__eq__(other) if isinstance(other, poly1d) else NotImplemented

    def __getitem__(self, val):
        if val > self.order or val < 0:
            return self.coeffs.dtype.type(0)
        return self.coeffs[self.order - val]

    def __setitem__(self, key, val):
        at = self.order - key
        if key < 0:
            raise ValueError("Does not support negative powers.")
        if key > self.order:
            self._coeffs = _np.concatenate((_np.zeros(key - self.order, self.coeffs.dtype), self.coeffs))
            at = 0
        self._coeffs[at] = val

    def __iter__(self):
        return iter(self.coeffs)

    def integ(self, m=1, k=0):
        return poly1d(polyint(self.coeffs, m=m, k=k))

    def deriv(self, m=1):
        return poly1d(polyder(self.coeffs, m=m))
"""#
}
