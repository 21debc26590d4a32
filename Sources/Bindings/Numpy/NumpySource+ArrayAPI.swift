extension NumpySource {
  /// The names that NumPy 2 has from the Python array API standard (2023.12), and small relatives.
  static let arrayAPI = #"""
from collections import namedtuple as _namedtuple
import numpy as _np


def astype(x, dtype, /, *, copy=True, device=None):
    if not isinstance(x, _np.ndarray):
        raise TypeError(f"Input should be a NumPy array. It is a {type(x)} instead.")
    return x.astype(dtype, copy=copy)


_kinds = {
    "bool": "b", "signed integer": "i", "unsigned integer": "u", "integral": "iu",
    "real floating": "f", "complex floating": "c", "numeric": "iufc",
}


def isdtype(dtype, kind):
    try:
        dtype = _np.dtype(dtype)
    except TypeError:
        raise TypeError(f"dtype argument must be a NumPy dtype, but it is a {type(dtype)}.") from None
    for one in kind if isinstance(kind, tuple) else (kind,):
        if isinstance(one, str) and one not in _kinds:
            raise ValueError(
                "kind argument is a string, but " + repr(one) + " is not a known kind name.")
        if dtype.kind in _kinds[one] if isinstance(one, str) else dtype == _np.dtype(one):
            return True
    return False


def isfortran(a):
    return a.flags.fnc


def matrix_transpose(x, /):
    x = _np.asanyarray(x)
    if x.ndim < 2:
        raise ValueError(f"Input array must be at least 2-dimensional, but it is {x.ndim}")
    return _np.swapaxes(x, -1, -2)


def vecdot(x1, x2, /, *, axis=-1):
    x1, x2 = _np.asarray(x1), _np.asarray(x2)
    if x1.shape[axis] != x2.shape[axis]:
        raise ValueError(
            "vecdot: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
            f"(n),(n)->() (size {x2.shape[axis]} is different from {x1.shape[axis]})")
    return (_np.conj(x1) * x2).sum(axis=axis)


def matvec(x1, x2, /):
    return _np.matmul(x1, _np.asarray(x2)[..., None])[..., 0]


def vecmat(x1, x2, /):
    return _np.matmul(_np.conj(_np.asarray(x1))[..., None, :], x2)[..., 0, :]


def unstack(x, /, *, axis=0):
    x = _np.asarray(x)
    if x.ndim == 0:
        raise ValueError("Input array must be at least 1-d.")
    return tuple(_np.moveaxis(x, axis, 0))


_UniqueAll = _namedtuple("UniqueAllResult", "values indices inverse_indices counts")
_UniqueCounts = _namedtuple("UniqueCountsResult", "values counts")
_UniqueInverse = _namedtuple("UniqueInverseResult", "values inverse_indices")


def unique_all(x):
    return _UniqueAll(*_np.unique(
        x, return_index=True, return_inverse=True, return_counts=True, equal_nan=False))


def unique_counts(x):
    return _UniqueCounts(*_np.unique(x, return_counts=True, equal_nan=False))


def unique_inverse(x):
    return _UniqueInverse(*_np.unique(x, return_inverse=True, equal_nan=False))


def unique_values(x):
    return _np.unique(x, equal_nan=False)


def bitwise_count(x):
    x = _np.asarray(x)
    if x.dtype.kind not in "biu":
        raise TypeError(
            "ufunc 'bitwise_count' not supported for the input types, and the inputs could not be "
            "safely coerced to any supported types according to the casting rule ''safe''")
    rest, count = _np.abs(x.astype(_np.int64)), _np.zeros(x.shape, dtype=_np.uint8)
    while rest.any():
        count, rest = count + (rest & 1).astype(_np.uint8), rest >> 1
    return count if count.ndim else count[()]


def real_if_close(a, tol=100):
    a = _np.asanyarray(a)
    if a.dtype.kind != "c":
        return a
    if tol > 1:
        tol = _np.finfo(a.dtype).eps * tol
    return a.real if _np.all(_np.absolute(a.imag) < tol) else a


def sort_complex(a):
    b = _np.sort(a)
    return b if b.dtype.kind == "c" else b.astype(complex)


def common_type(*arrays):
    kinds = []
    for a in arrays:
        kind = _np.asarray(a).dtype
        if kind.kind not in "iufc":
            raise TypeError("can't get common type for non-numeric array")
        kinds.append(kind if kind.kind in "fc" else _np.dtype(float))
    return _np.result_type(*kinds).type if kinds else _np.float16


def require(a, dtype=None, requirements=None, *, like=None):
    a = _np.asanyarray(a, dtype=dtype)
    wanted = {name.upper()[0] for name in ([requirements] if isinstance(requirements, str) else requirements or [])}
    if wanted >= {"C", "F"}:
        raise ValueError("Cannot specify both \"C\" and \"F\" order")
    if "C" in wanted and not a.flags.c_contiguous or "W" in wanted and not a.flags.writeable or "O" in wanted and not a.flags.owndata:
        a = a.copy()
    return a


def fromstring(string, dtype=float, count=-1, *, sep="", like=None):
    if sep == "":
        raise ValueError("The binary mode of fromstring is removed, use frombuffer instead")
    words = string.split() if sep.isspace() else [w for w in string.split(sep.strip()) if w.strip()]
    values = [w.strip() for w in words]
    return _np.array([float(w) for w in (values if count < 0 else values[:count])]).astype(dtype)
"""#
}
