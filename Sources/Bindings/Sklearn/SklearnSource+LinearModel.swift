extension SklearnSource {
  /// `sklearn.linear_model`: least squares.
  static let linearModel = #"""
import numpy as np
from sklearn.base import BaseEstimator, RegressorMixin, ClassifierMixin, _fitted, _matrix, _features


def _target(X, y):
    y = np.asarray(y, dtype=float)
    if len(X) != len(y):
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(X), len(y)]}")
    if np.isnan(y).any():
        raise ValueError("Input y contains NaN.")
    return y


class LinearRegression(RegressorMixin, BaseEstimator):
    _defaults = (("copy_X", True), ("fit_intercept", True), ("n_jobs", None), ("positive", False), ("tol", 1e-06))

    def __init__(self, *, fit_intercept=True, copy_X=True, tol=1e-06, n_jobs=None, positive=False):
        self.fit_intercept, self.copy_X, self.tol, self.n_jobs, self.positive = fit_intercept, copy_X, tol, n_jobs, positive

    def fit(self, X, y, sample_weight=None):
        X, y = _matrix(X, self), _target(X, y)
        self.n_features_in_ = X.shape[1]
        mx = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
        my = y.mean(axis=0) if self.fit_intercept else 0.0
        w, _, self.rank_, self.singular_ = np.linalg.lstsq(X - mx, y - my, rcond=None)
        self.coef_ = w.T if y.ndim > 1 else w
        self.intercept_ = my - mx @ w if self.fit_intercept else 0.0
        return self

    def predict(self, X):
        _fitted(self, "coef_")
        return _features(self, _matrix(X, self)) @ self.coef_.T + self.intercept_


class Ridge(LinearRegression):
    _defaults = (("alpha", 1.0), ("fit_intercept", True))

    def __init__(self, alpha=1.0, *, fit_intercept=True, **options):
        self.alpha, self.fit_intercept = alpha, fit_intercept

    def fit(self, X, y, sample_weight=None):
        X, y = _matrix(X, self), _target(X, y)
        self.n_features_in_ = X.shape[1]
        mx = X.mean(axis=0) if self.fit_intercept else np.zeros(X.shape[1])
        my = y.mean(axis=0) if self.fit_intercept else 0.0
        A = X - mx
        w = np.linalg.solve(A.T @ A + self.alpha * np.eye(X.shape[1]), A.T @ (y - my))
        self.coef_ = w.T if y.ndim > 1 else w
        self.intercept_ = my - mx @ w if self.fit_intercept else 0.0
        return self

"""#
}
