extension KerasOpsSource {
  /// Decompositions and other functions of matrices.
  static let matrices = head + #"""
from keras.ops._updates import EigResult, EighResult, QRResult, SVDResult


def _matrix(x, square=True, check_square_first=False):
    """A floating stack of (square) matrices, refused in Keras's words."""
    x = _t(x)
    if len(x.shape) < 2:
        if check_square_first and square:
            raise ValueError(f"not enough values to unpack (expected 2, got {len(x.shape)})")
        raise ValueError(
            f"Expected input to have rank >= 2. Received input with shape {tuple(x.shape)}.")
    if square and x.shape[-1] != x.shape[-2]:
        raise ValueError(
            "Expected a square matrix. "
            f"Received non-square input with shape {tuple(x.shape)}")
    return _f(x)


@_op("Inv")
def inv(x):
    return o._inv(_matrix(x))


@_op("Det")
def det(x):
    x = _matrix(x)
    n = x.shape[-1]
    if n == 1:
        return x[..., 0, 0]
    if n == 2:
        return x[..., 0, 0] * x[..., 1, 1] - x[..., 0, 1] * x[..., 1, 0]
    if n == 3:
        def term(i, j, k):
            return x[..., 0, i] * x[..., 1, j] * x[..., 2, k]
        return (term(0, 1, 2) + term(1, 2, 0) + term(2, 0, 1)
                - x[..., 0, 2] * x[..., 1, 1] * x[..., 2, 0]
                - x[..., 0, 0] * x[..., 1, 2] * x[..., 2, 1]
                - x[..., 0, 1] * x[..., 1, 0] * x[..., 2, 2])
    return o._det(x)


@_op("Cholesky")
def cholesky(x, upper=False):
    factor = o._cholesky(_matrix(x))
    if o._is_known(factor) and bool(o.any(o.isnan(factor))):
        raise ValueError(
            "Cholesky decomposition failed: Cholesky decomposition failed. The input might not be a "
            "valid positive definite matrix.")
    return o.swapaxes(factor, -1, -2) if upper else factor


@_op("CholeskyInverse")
def cholesky_inverse(x, upper=False):
    x = _matrix(x)
    x = o.triu(x) if upper else o.tril(x)
    a = o.matmul(o.swapaxes(x, -1, -2), x) if upper else o.matmul(x, o.swapaxes(x, -1, -2))
    return o._inv(a)


def _system(a, b):
    a, b = _matrix(a), _t(b)
    if len(b.shape) < 1:
        raise ValueError(f"Expected input to have rank >= 1. Received scalar input {b}.")
    if len(a.shape) == len(b.shape) and a.shape[-2] != b.shape[-2]:
        raise ValueError(
            "Incompatible shapes between `a` and `b`. Expected `a.shape[-2] == b.shape[-2]`. "
            f"Received: a.shape={tuple(a.shape)}, b.shape={tuple(b.shape)}")
    if len(a.shape) == len(b.shape) - 1 and a.shape[-1] != b.shape[-1]:
        raise ValueError(
            "Incompatible shapes between `a` and `b`. Expected `a.shape[-1] == b.shape[-1]`. "
            f"Received: a.shape={tuple(a.shape)}, b.shape={tuple(b.shape)}")
    return a, _f(b)


def _solved(a, b):
    if len(b.shape) == len(a.shape) - 1:
        return o.squeeze(o._solve(a, o.expand_dims(b, -1)), -1)
    return o._solve(a, b)


@_op("Solve")
def solve(a, b):
    return _solved(*_system(a, b))


@_op("SolveTriangular")
def solve_triangular(a, b, lower=False):
    a, b = _system(a, b)
    return _solved(o.tril(a) if lower else o.triu(a), b)


@_op("Slogdet")
def slogdet(x):
    return o._slogdet(_matrix(x))


@_op("Logdet")
def logdet(x):
    return o._slogdet(_matrix(x))[1]


def eigh(x):
    values, vectors = o._record("Eigh", lambda x: o._eigh(_matrix(x)), (x,), {})
    return EighResult(values, vectors)


def eig(x):
    x = _matrix(x)
    values, vectors = np.linalg.eig(np.asarray(x).astype("float64"))
    return EigResult(values.astype("complex64"), vectors.astype("complex64"))


def qr(x, mode="reduced"):
    if mode not in ("reduced", "complete"):
        raise ValueError(
            "`mode` argument value not supported. Expected one of {'reduced', 'complete'}. "
            f"Received: mode={mode}")
    q, r = o._record("Qr", lambda x: o._qr(_matrix(x, square=False), mode == "complete"), (x,), {})
    return (q, r) if o._is_symbolic(q) else QRResult(q, r)


def svd(x, full_matrices=True, compute_uv=True):
    def f(x):
        x = _matrix(x, square=False)
        if not compute_uv:
            return o._svd(x)[1]
        return o._full_svd(x) if full_matrices else o._svd(x)
    out = o._record("SVD", f, (x,), {})
    return SVDResult(*out) if compute_uv and not o._is_symbolic(out[0]) else out


def pinv(x, rcond=None):
    def f(x):
        x = _matrix(x, square=False)
        cutoff = 10 * builtins.max(x.shape[-2:]) * 1.1920929e-07 if rcond is None else rcond
        return o._pinv(x, cutoff)
    return o._record("Pinv", f, (x,), {})


@_op("Norm")
def _spectral_norm(x, ord, axis, keepdims):
    x = _f(x)
    if axis is not None and list(axis) != [len(x.shape) - 2, len(x.shape) - 1]:
        x = o.moveaxis(x, tuple(axis), (-2, -1))
    s = o._svd(x)[1]
    y = o.sum(s, axis=-1) if ord == "nuc" else o.max(s, axis=-1) if ord == 2 else o.min(s, axis=-1)
    return o.expand_dims(o.expand_dims(y, -1), -1) if keepdims else y


def lstsq(a, b, rcond=None):
    def f(a, b):
        a, b = _t(a), _t(b)
        if not (o._is_known(a) and o._is_known(b)):
            if len(a.shape) != 2:
                raise ValueError(f"Expected a to have rank 2. Received: a.shape={tuple(a.shape)}")
            if len(b.shape) not in (1, 2):
                raise ValueError(
                    f"Expected b to have rank 1 or 2. Received: b.shape={tuple(b.shape)}")
            if b.shape[0] != a.shape[0]:
                raise ValueError(
                    "Expected b.shape[0] to be equal to a.shape[0]. Received: "
                    f"a.shape={tuple(a.shape)}, b.shape={tuple(b.shape)}")
        if a.shape[0] != b.shape[0]:
            raise ValueError("Leading dimensions of input arrays must match")
        if len(a.shape) != 2:
            raise TypeError(
                f"{len(a.shape)}-dimensional array given. Array must be two-dimensional")
        a, b = _f(a), _f(b)
        cutoff = builtins.max(a.shape) * 1.1920929e-07 if rcond is None else rcond
        return o.matmul(o._pinv(a, cutoff), b)
    return o._record("Lstsq", f, (a, b), {})


def lu_factor(x):
    return o._record("LuFactor", lambda x: o._lu(_matrix(x, square=False)), (x,), {})


def matrix_rank(x, tol=None):
    def f(x):
        s = o._svd(_matrix(x, square=False))[1]
        size = builtins.max(x.shape[-2:])
        cutoff = o.max(s, axis=-1, keepdims=True) * (size * 1.1920929e-07 if tol is None else tol)
        return o.sum(o.cast(s > cutoff, "int32"), axis=-1)
    return o._record("MatrixRank", f, (x,), {})


@_op("Cdist")
def cdist(x, y):
    x, y = _f(x), _f(y)
    if x.shape[-1] != y.shape[-1]:
        raise ValueError("Last dimension of inputs to `cdist` must match")
    gap = o.expand_dims(x, -2) - o.expand_dims(y, -3)
    return o.sqrt(o.sum(o.square(gap), axis=-1))
"""#
}
