extension KerasSource {
  static let numericalModule = "_keras_numerical"

  /// `to_categorical` and `normalize`, over numpy where the data are no tensors.
  static let numerical = #"""
__name__ = "keras.src.utils.numerical_utils"
import numpy as np
from keras import KerasTensor, ops


def _is_tensor(x):
    return ops.is_tensor(x) and not isinstance(x, KerasTensor)


def normalize(x, axis=-1, order=2):
    if not isinstance(x, np.ndarray):
        return ops.normalize(x, axis=axis, order=order)
    sizes = np.atleast_1d(np.linalg.norm(x, order, axis))
    sizes[sizes == 0] = 1
    # Keras says `axis or -1` here, so that axis 0 expands the last one.
    return x / np.expand_dims(sizes, axis or -1)


def to_categorical(x, num_classes=None):
    if _is_tensor(x):
        if x.ndim > 1 and x.shape[-1] == 1:
            x = ops.reshape(x, tuple(x.shape[:-1]))
        if num_classes is None:
            raise TypeError("'NoneType' object cannot be interpreted as an integer")
        return ops.one_hot(x, num_classes)
    x = np.array(x, dtype="int64")
    shape = x.shape[:-1] if x.ndim > 1 and x.shape[-1] == 1 else x.shape
    x = x.reshape(-1)
    if not num_classes:
        num_classes = np.max(x) + 1
    hot = np.zeros((x.shape[0], num_classes))
    hot[np.arange(x.shape[0]), x] = 1
    return np.reshape(hot, shape + (num_classes,))

"""#
}
