import Tensors

extension NumpySource {
  /// `numpy.lib.stride_tricks`.
  static let strideTricks = #"""
import numpy as _np


def sliding_window_view(x, window_shape, axis=None, *, subok=False, writeable=False):
    x = _np.asarray(x)
    window = tuple(window_shape) if hasattr(window_shape, "__iter__") else (window_shape,)
    if axis is None:
        axes = tuple(range(x.ndim))
        if len(window) != len(axes):
            raise ValueError(f"Since axis is None, must provide window_shape for all dimensions of `x`; got {len(window)} window_shape elements and `x.ndim` is {x.ndim}.")
    else:
        axes = tuple(axis) if hasattr(axis, "__iter__") else (axis,)
    shape, strides = list(x.shape), list(x.strides)
    for a, w in zip(axes, window):
        shape[a] -= w - 1
        if shape[a] < 1:
            raise ValueError("window shape cannot be larger than input array shape")
    return _np._strided(x, tuple(shape) + window, tuple(strides) + tuple([strides[a] for a in axes]), writeable)


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    x = _np.asarray(x)
    shape = x.shape if shape is None else tuple(shape) if hasattr(shape, "__iter__") else (shape,)
    strides = x.strides if strides is None else tuple(strides) if hasattr(strides, "__iter__") else (strides,)
    return _np._strided(x, shape, strides, writeable)


def broadcast_to(array, shape):
    return _np.broadcast_to(array, shape)

"""#
}
