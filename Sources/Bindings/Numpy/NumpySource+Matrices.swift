extension NumpySource {
  /// `np.matrix`: arrays that stay two-dimensional, with `*` for the matrix product.
  static let matrices = #"""
import numpy as _np


class matrix(_np.ndarray):
    __array_priority__ = 10.0
    def __new__(cls, data, dtype=None, copy=True):
        if isinstance(data, str):
            data = [[_number(w) for w in row.replace(",", " ").split()] for row in data.replace("[", "").replace("]", "").split(";")]
        array = _np.array(data, dtype=dtype) if copy or not isinstance(data, _np.ndarray) else _np.asarray(data, dtype=dtype)
        if array.ndim > 2:
            raise ValueError("matrix must be 2-dimensional")
        if array.ndim < 2:
            array = array.reshape(1, -1)
        return array.view(cls)
    def __array_finalize__(self, obj):
        if self.ndim == 2:
            return
        if self.ndim > 2:
            kept = tuple(n for n in self.shape if n > 1)
            if len(kept) > 2:
                raise ValueError("shape too large to be a matrix.")
            self.shape = kept if len(kept) == 2 else (1,) + (kept or (1,))
        else:
            self.shape = (1, 1) if self.ndim == 0 else (1, self.shape[0])
    def __getitem__(self, index):
        out = self.view(_np.ndarray)[index]
        if not isinstance(out, _np.ndarray):
            return out
        if out.ndim == 0:
            return out[()]
        if out.ndim == 1:
            column = isinstance(index, tuple) and len(index) > 1 and isinstance(index[1], (int, _np.integer))
            out = out.reshape(-1, 1) if column else out.reshape(1, -1)
        return out.view(matrix)
    def __mul__(self, other):
        if isinstance(other, (_np.ndarray, list, tuple)):
            return _np.dot(_np.asarray(self), _np.asarray(asmatrix(other))).view(matrix)
        if _np.isscalar(other) or not hasattr(other, "__rmul__"):
            return (_np.asarray(self) * other).view(matrix)
        return NotImplemented
    def __rmul__(self, other):
        if _np.isscalar(other):
            return (other * _np.asarray(self)).view(matrix)
        return _np.dot(_np.asarray(asmatrix(other)), _np.asarray(self)).view(matrix)
    def __imul__(self, other):
        self[:] = self * other
        return self
    def __pow__(self, other):
        return _np.linalg.matrix_power(_np.asarray(self), other).view(matrix)
    def _fold(self, name, axis, out=None, **options):
        found = getattr(_np.asarray(self), name)(axis=axis, **options)
        if axis is not None:
            found = _np.expand_dims(found, axis).view(matrix)
        if out is None:
            return found
        out[...] = found
        return out
    def sum(self, axis=None, dtype=None, out=None):
        return self._fold("sum", axis, out, dtype=dtype)
    def mean(self, axis=None, dtype=None, out=None):
        return self._fold("mean", axis, out, dtype=dtype)
    def std(self, axis=None, dtype=None, out=None, ddof=0):
        return self._fold("std", axis, out, dtype=dtype, ddof=ddof)
    def var(self, axis=None, dtype=None, out=None, ddof=0):
        return self._fold("var", axis, out, dtype=dtype, ddof=ddof)
    def prod(self, axis=None, dtype=None, out=None):
        return self._fold("prod", axis, out, dtype=dtype)
    def ptp(self, axis=None, out=None):
        found = _np.ptp(_np.asarray(self), axis)
        return found if axis is None else _np.expand_dims(found, axis).view(matrix)
    def max(self, axis=None, out=None):
        return self._fold("max", axis)
    def min(self, axis=None, out=None):
        return self._fold("min", axis)
    def argmax(self, axis=None, out=None):
        return self._fold("argmax", axis)
    def argmin(self, axis=None, out=None):
        return self._fold("argmin", axis)
    def any(self, axis=None, out=None):
        return self._fold("any", axis)
    def all(self, axis=None, out=None):
        return self._fold("all", axis)
    def ravel(self, order="C"):
        return _np.asarray(self).ravel(order).view(matrix)
    def flatten(self, order="C"):
        return _np.asarray(self).flatten(order).view(matrix)
    def tolist(self):
        return self.view(_np.ndarray).tolist()
    def squeeze(self, axis=None):
        return _np.asarray(self).squeeze(axis).view(matrix)
    @property
    def I(self):
        rows, columns = self.shape
        inverse = _np.linalg.inv if rows == columns else _np.linalg.pinv
        return inverse(_np.asarray(self)).view(matrix)
    @property
    def A(self):
        return self.view(_np.ndarray)
    @property
    def A1(self):
        return self.view(_np.ndarray).ravel()
    @property
    def T(self):
        return self.view(_np.ndarray).T.view(matrix)
    @property
    def H(self):
        return self.view(_np.ndarray).conj().T.view(matrix)
    getI, getA, getA1, getT, getH = (lambda s: s.I), (lambda s: s.A), (lambda s: s.A1), (lambda s: s.T), (lambda s: s.H)


matrix.__module__ = "numpy"


def _number(word):
    try:
        return int(word)
    except ValueError:
        return float(word)


def asmatrix(data, dtype=None):
    return data if isinstance(data, matrix) and dtype is None else matrix(data, dtype=dtype, copy=False)


def bmat(obj, ldict=None, gdict=None):
    return matrix(_np.block(obj))
"""#
}
