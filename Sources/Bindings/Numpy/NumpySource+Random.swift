import Tensors

extension NumpySource {
  /// Distributions of vectors.
  static let random = #"""
import numpy as _np


def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
    mean, cov = _np.asarray(mean, dtype=float), _np.asarray(cov, dtype=float)
    if mean.ndim != 1:
        raise ValueError("mean must be 1 dimensional")
    if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
        raise ValueError("cov must be 2 dimensional and square")
    n = mean.shape[0]
    if n != cov.shape[0]:
        raise ValueError("mean and cov must have same length")
    if check_valid not in ("warn", "raise", "ignore"):
        raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
    shape = () if size is None else (size,) if isinstance(size, (int, _np.integer)) else tuple(size)
    x = self.standard_normal(shape + (n,)).reshape(-1, n)
    modern = type(self).__name__ == "Generator"
    if modern and method == "cholesky":
        factor = _np.linalg.cholesky(cov)
    elif modern and method == "eigh":
        s, u = _np.linalg.eigh(cov)
        factor = u * _np.sqrt(_np.abs(s))
    else:
        u, s, vt = _np.linalg.svd(cov)
        if check_valid != "ignore" and not _np.allclose(_np.dot(vt.T * s, vt), cov, rtol=tol, atol=tol):
            if check_valid == "raise":
                raise ValueError("covariance is not symmetric positive-semidefinite.")
            import warnings
            warnings.warn("covariance is not symmetric positive-semidefinite.", RuntimeWarning)
        factor = u * _np.sqrt(s) if modern else None
    if factor is None:
        x = mean + _np.dot(x, _np.sqrt(s)[:, None] * vt)
    else:
        x = mean + x @ factor.T
    return x.reshape(shape + (n,))


def dirichlet(self, alpha, size=None):
    modern = type(self).__name__ == "Generator"
    alpha = _np.asarray(alpha, dtype=float)
    if modern and (alpha < 0).any():
        raise ValueError("alpha < 0")
    if not modern and (alpha <= 0).any():
        raise ValueError("alpha <= 0")
    shape = () if size is None else (size,) if isinstance(size, (int, _np.integer)) else tuple(size)
    rows = []
    total = 1
    for d in shape:
        total *= d
    values = alpha.tolist()
    small = modern and alpha.max() < 0.1 and alpha.max() > 0
    for _ in range(total):
        if small:
            rest, row = 1.0, []
            for j in range(len(values) - 1):
                tail = 0.0
                for a in reversed(values[j + 1:]):
                    tail += a
                v = self.beta(values[j], tail)
                row.append(rest * v)
                rest *= 1 - v
            row.append(rest)
        else:
            row = [self.standard_gamma(a) for a in values]
            sum_ = 0.0
            for r in row:
                sum_ += r
            inverse = 1 / sum_
            row = [r * inverse for r in row]
        rows.append(row)
    return _np.array(rows).reshape(shape + alpha.shape)

"""#
}
