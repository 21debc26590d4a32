import Tensors

extension NumpySource {
  /// `numpy.emath`: functions that go to complex numbers where the real ones end.
  static let realMath = #"""
import numpy as _np


def _wide(x, outside):
    x = _np.asarray(x)
    return x.astype(complex) if x.dtype.kind != "c" and _np.any(outside(x)) else x


def _negative(x):
    return x < 0


def _beyond(x):
    return _np.abs(x) > 1


def sqrt(x):
    return _np.sqrt(_wide(x, _negative))


def log(x):
    return _np.log(_wide(x, _negative))


def log2(x):
    x = _wide(x, _negative)
    return _np.log(x) / _np.log(2) if x.dtype.kind == "c" else _np.log2(x)


def log10(x):
    x = _wide(x, _negative)
    return _np.log(x) / _np.log(10) if x.dtype.kind == "c" else _np.log10(x)


def logn(n, x):
    return log(x) / log(n)


def power(x, p):
    x, p = _wide(x, _negative), _np.asarray(p)
    if p.dtype.kind in "iu" and _np.any(p < 0):
        p = p * 1.0
    return _np.power(x, p)


def arccos(x):
    return _np.arccos(_wide(x, _beyond))


def arcsin(x):
    return _np.arcsin(_wide(x, _beyond))


def arctanh(x):
    return _np.arctanh(_wide(x, _beyond))

"""#
}
