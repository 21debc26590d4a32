import Tensors

extension NumpySource {
  /// `numpy.linalg` beyond the decompositions.
  static let linalg = #"""
from collections import namedtuple
import numpy as _np
from numpy import linalg as _la

SVDResult = namedtuple("SVDResult", ["U", "S", "Vh"])
EigResult = namedtuple("EigResult", ["eigenvalues", "eigenvectors"])
EighResult = namedtuple("EighResult", ["eigenvalues", "eigenvectors"])
QRResult = namedtuple("QRResult", ["Q", "R"])
SlogdetResult = namedtuple("SlogdetResult", ["sign", "logabsdet"])


for _kind in (SVDResult, EigResult, EighResult, QRResult, SlogdetResult):
    _kind.__module__ = "numpy.linalg._linalg"


def norm(x, ord=None, axis=None, keepdims=False):
    x = _np.asarray(x)
    if x.dtype.kind not in "fc":
        x = x.astype(float)
    if axis is None:
        if ord is None or (ord in ("f", "fro") and x.ndim == 2) or (ord == 2 and x.ndim == 1):
            flat = x.ravel()
            if flat.dtype.kind == "c":
                total = flat.real.dot(flat.real) + flat.imag.dot(flat.imag)
            else:
                total = flat.dot(flat)
            out = _np.sqrt(total)
            return out.reshape((1,) * x.ndim) if keepdims else out
        axis = tuple(range(x.ndim))
    axes = axis if isinstance(axis, tuple) else (axis,)
    if len(axes) == 1:
        a = axes[0]
        if ord == _np.inf:
            return _np.abs(x).max(axis=a, keepdims=keepdims)
        if ord == -_np.inf:
            return _np.abs(x).min(axis=a, keepdims=keepdims)
        if ord == 0:
            return (x != 0).astype(x.real.dtype).sum(axis=a, keepdims=keepdims)
        if ord == 1:
            return _np.abs(x).sum(axis=a, keepdims=keepdims)
        if ord is None or ord == 2:
            square = (x.conj() * x).real if x.dtype.kind == "c" else x * x
            return _np.sqrt(square.sum(axis=a, keepdims=keepdims))
        if isinstance(ord, str):
            raise ValueError(f"Invalid norm order '{ord}' for vectors")
        total = (_np.abs(x) ** ord).sum(axis=a, keepdims=keepdims)
        return total ** (1.0 / ord)
    if len(axes) == 2:
        row, col = axes[0] % x.ndim, axes[1] % x.ndim
        if ord is None or ord in ("fro", "f"):
            return _np.sqrt((_np.abs(x) ** 2).sum(axis=axes, keepdims=keepdims))
        if ord == 1 or ord == -1:
            s = _np.abs(x).sum(axis=row)
            c = col - 1 if col > row else col
            out = s.max(axis=c) if ord == 1 else s.min(axis=c)
        elif ord == _np.inf or ord == -_np.inf:
            s = _np.abs(x).sum(axis=col)
            r = row - 1 if row > col else row
            out = s.max(axis=r) if ord > 0 else s.min(axis=r)
        elif ord == 2 or ord == -2 or ord == "nuc":
            m = _np.moveaxis(x, (row, col), (-2, -1))
            s = _np.array([_la.svd(k, compute_uv=False) for k in m.reshape((-1,) + m.shape[-2:])])
            s = s.max(axis=-1) if ord == 2 else s.min(axis=-1) if ord == -2 else s.sum(axis=-1)
            out = s.reshape(m.shape[:-2]) if m.ndim > 2 else s[0]
        else:
            raise ValueError("Invalid norm order for matrices.")
        if keepdims:
            shape = list(x.shape)
            shape[row] = shape[col] = 1
            out = _np.reshape(out, shape)
        return out
    raise ValueError("Improper number of dimensions to norm.")


def vector_norm(x, *, axis=None, keepdims=False, ord=2):
    x = _np.asarray(x)
    return norm(x.ravel() if axis is None else x, ord, 0 if axis is None else axis, keepdims)


def matrix_norm(x, *, keepdims=False, ord="fro"):
    return norm(x, ord, (-2, -1), keepdims)


def matrix_rank(A, tol=None, hermitian=False, *, rtol=None):
    A = _np.asarray(A)
    if A.ndim < 2:
        return int(not (A == 0).all())
    S = _la.svd(A, compute_uv=False)
    if tol is None:
        eps = _np.finfo(S.dtype).eps
        tol = S.max() * (A.shape[-2] if A.shape[-2] > A.shape[-1] else A.shape[-1]) * (eps if rtol is None else 1) if rtol is None else S.max() * rtol
    return _np.count_nonzero(S > tol)


def matrix_power(a, n):
    a = _np.asarray(a)
    if a.ndim < 2 or a.shape[-1] != a.shape[-2]:
        raise _la.LinAlgError("Last 2 dimensions of the array must be square")
    import operator
    try:
        n = operator.index(n)
    except TypeError:
        raise TypeError("exponent must be an integer") from None
    if n == 0:
        return _np.eye(a.shape[-1], dtype=a.dtype)
    if n < 0:
        a, n = _la.inv(a), -n
    out = None
    while n:
        if n & 1:
            out = a if out is None else out @ a
        a = a @ a
        n >>= 1
    return out


def multi_dot(arrays, *, out=None):
    n = len(arrays)
    if n < 2:
        raise ValueError("Expecting at least two arrays.")
    arrays = [_np.asarray(a) for a in arrays]
    if n == 2:
        return _np.dot(arrays[0], arrays[1])
    first, last = arrays[0].ndim == 1, arrays[-1].ndim == 1
    if first:
        arrays[0] = arrays[0][None, :]
    if last:
        arrays[-1] = arrays[-1][:, None]
    sizes = [a.shape[0] for a in arrays] + [arrays[-1].shape[1]]
    cost, cut = {}, {}
    for i in range(n):
        cost[i, i] = 0
    for length in range(1, n):
        for i in range(n - length):
            j = i + length
            for k in range(i, j):
                c = cost[i, k] + cost[k + 1, j] + sizes[i] * sizes[k + 1] * sizes[j + 1]
                if (i, j) not in cost or c < cost[i, j]:
                    cost[i, j], cut[i, j] = c, k
    def product(i, j):
        if i == j:
            return arrays[i]
        return _np.dot(product(i, cut[i, j]), product(cut[i, j] + 1, j))
    total = product(0, n - 1)
    if first and last:
        return total[0, 0]
    return total.ravel() if first or last else total


def pinv(a, rcond=None, hermitian=False, *, rtol=None):
    a = _np.asarray(a)
    U, S, Vt = _la.svd(a * 1.0, full_matrices=False)
    limit = (1e-15 if rcond is None else rcond) * S.max()
    inverse = _np.array([1 / s if s > limit else 0.0 for s in S.tolist()])
    return (Vt.T.conj() * inverse) @ U.T.conj()


def lstsq(a, b, rcond=None):
    a, b = _np.asarray(a) * 1.0, _np.asarray(b) * 1.0
    m, n = a.shape
    if b.shape[0] != m:
        raise _la.LinAlgError("Incompatible dimensions")
    U, S, Vt = _la.svd(a, full_matrices=False)
    eps = _np.finfo(float).eps * (m if m > n else n) if rcond is None else rcond
    keep = S > eps * S.max()
    rank = int(keep.sum())
    if rank == n and m >= n:
        Q, R = _la.qr(a)
        x = _la.solve(R, Q.T.conj() @ b)
    else:
        inverse = _np.array([1 / s if k else 0.0 for s, k in zip(S.tolist(), keep.tolist())])
        x = Vt.T.conj() @ ((U.T.conj() @ b) * (inverse if b.ndim == 1 else inverse[:, None]))
    if rank == n and m > n:
        r = b - a @ x
        residual = _np.atleast_1d((r.real * r.real + r.imag * r.imag if r.dtype.kind == "c" else r * r).sum(axis=0))
    else:
        residual = _np.array([])
    return x, residual, _np.int32(rank), S


def cond(x, p=None):
    x = _np.asarray(x)
    if x.size == 0 and 0 in x.shape[-2:]:
        raise _la.LinAlgError("cond is not defined on empty arrays")
    if p is None or p == 2 or p == -2:
        s = _la.svd(x, compute_uv=False)
        with _np.errstate(all="ignore"):
            return s[..., -1] / s[..., 0] if p == -2 else s[..., 0] / s[..., -1]
    return norm(x, p) * norm(_la.inv(x), p)


def tensorsolve(a, b, axes=None):
    a, b = _np.asarray(a), _np.asarray(b)
    shape = a.shape[b.ndim:]
    return _la.solve(a.reshape(b.size, -1), b.ravel()).reshape(shape)


def trace(x, *, offset=0, dtype=None):
    return _np.trace(x, offset, -2, -1, dtype)


def diagonal(x, *, offset=0):
    return _np.diagonal(x, offset, -2, -1)


def matmul(a, b):
    return _np.matmul(a, b)


def outer(a, b):
    a, b = _np.asarray(a), _np.asarray(b)
    if a.ndim != 1 or b.ndim != 1:
        raise ValueError(f"Input arrays must be one-dimensional, but they are x1.ndim={a.ndim!r} and x2.ndim={b.ndim!r}.")
    return _np.outer(a, b)


def cross(a, b, /, *, axis=-1):
    a, b = _np.asarray(a), _np.asarray(b)
    if a.shape[axis] != 3 or b.shape[axis] != 3:
        raise ValueError(f"Both input arrays must be (arrays of) 3-dimensional vectors, but they are {a.shape[axis]} and {b.shape[axis]} dimensional instead.")
    return _np.cross(a, b, axis=axis)


def vecdot(x1, x2, /, *, axis=-1):
    return _np.vecdot(x1, x2, axis=axis)


def matrix_transpose(x, /):
    return _np.matrix_transpose(x)


def tensordot(x1, x2, /, *, axes=2):
    return _np.tensordot(x1, x2, axes)


def tensorinv(a, ind=2):
    a = _np.asarray(a)
    if ind <= 0:
        raise ValueError("Invalid ind argument.")
    old = a.shape
    size = 1
    for n in old[ind:]:
        size *= n
    return _la.inv(a.reshape(size, -1)).reshape(old[ind:] + old[:ind])


def svdvals(x, /):
    return _la.svd(x, compute_uv=False)

"""#
}
