extension KerasSource {
  /// `keras.wrappers`: Keras models with the methods of scikit-learn's estimators.
  static let wrappers = #"""
__name__ = "keras.src.wrappers.sklearn_wrapper"
import copy
import numpy as np
import keras
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin, TransformerMixin, check_is_fitted
from sklearn.utils import check_array, check_X_y


def _features(estimator, X, reset):
    if reset:
        estimator.n_features_in_ = X.shape[1]
    elif X.shape[1] != estimator.n_features_in_:
        raise ValueError(f"X has {X.shape[1]} features, but {type(estimator).__name__} is expecting {estimator.n_features_in_} features as input.")
    return X


def _both(estimator, X, y):
    y = np.asarray(y)
    X = check_array(X)
    if y.ndim == 2 and y.shape[1] == 1:
        y = y.ravel()
    if len(X) != len(y):
        raise ValueError(f"Found input variables with inconsistent numbers of samples: {[len(X), len(y)]}")
    return _features(estimator, X, True), y


class SKLBase(BaseEstimator):
    def __init__(self, model, warm_start=False, model_kwargs=None, fit_kwargs=None):
        self.model = model
        self.warm_start = warm_start
        self.model_kwargs = model_kwargs
        self.fit_kwargs = fit_kwargs

    def __sklearn_clone__(self):
        model = self.model if callable(self.model) else copy.deepcopy(self.model)
        return type(self)(model=model, warm_start=self.warm_start, model_kwargs=self.model_kwargs)

    @property
    def epoch_(self):
        return getattr(self, "history_", {}).get("epoch", 0)

    def set_fit_request(self, **kwargs):
        raise RuntimeError("This method is only available when metadata routing is enabled. You can enable it using sklearn.set_config(enable_metadata_routing=True).")

    def _made(self, X, y):
        if isinstance(self.model, keras.Model):
            return keras.models.clone_model(self.model)
        return self.model(X=X, y=y, **(self.model_kwargs or {}))

    def fit(self, X, y, **kwargs):
        X, y = _both(self, X, y)
        y = self._learn_target(y)
        model = self._made(X, y)
        if not model.compiled or not model.loss or not model.optimizer:
            raise RuntimeError("Given model needs to be compiled, and have a loss and an optimizer.")
        options = self.fit_kwargs or {}
        options.update(kwargs)
        self.history_ = model.fit(X, y, **options)
        self.model_ = model
        return self

    def _output(self, X):
        check_is_fitted(self)
        return self.model_.predict(_features(self, check_array(X), False))

    def predict(self, X):
        return self._target_of(self._output(X))

    def _learn_target(self, y):
        self._ndim = y.ndim
        return y.reshape(-1, 1) if y.ndim == 1 else y

    def _target_of(self, y):
        return np.squeeze(y, axis=1) if self._ndim == 1 and y.ndim == 2 else y


class SKLearnClassifier(ClassifierMixin, SKLBase):
    def decision_function(self, X):
        return self._output(X)

    def _learn_target(self, y):
        kind = _kind(y)
        if kind not in ("binary", "multiclass"):
            raise ValueError(f"Only binary and multiclass target types are supported. Target type: {kind}")
        self.classes_ = np.unique(y)
        if len(self.classes_) == 1:
            raise ValueError("Classifier can't train when only one class is present.")
        return (y.reshape(-1, 1) == self.classes_).astype("float64")

    def _target_of(self, y):
        if y.shape[1] != len(self.classes_):
            raise ValueError(f"Shape of the passed X data is not correct. Expected {len(self.classes_)} columns, got {y.shape[1]}.")
        return self.classes_[np.argmax(y, axis=1)]


def _kind(y):
    if y.ndim == 2 and y.shape[1] > 1:
        few = len(np.unique(y)) <= 2
        if y.dtype.kind == "f" and np.any(y != y.astype(int)):
            return "continuous-multioutput"
        return "multilabel-indicator" if few else "multiclass-multioutput"
    if y.dtype.kind == "f" and np.any(y != y.astype(int)):
        return "continuous"
    return "multiclass" if len(np.unique(y)) > 2 else "binary"


class SKLearnRegressor(RegressorMixin, SKLBase):
    pass


class SKLearnTransformer(TransformerMixin, SKLBase):
    def transform(self, X):
        return self._output(X)
"""#
}
