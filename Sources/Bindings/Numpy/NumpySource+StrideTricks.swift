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
    out = x
    for a, w in zip(axes, window):
        n = out.shape[a] - w + 1
        if n < 1:
            raise ValueError("window shape cannot be larger than input array shape")
        places = _np.arange(n)[:, None] + _np.arange(w)[None, :]
        a %= x.ndim
        taken = _np.take(out, places, axis=a)
        out = _np.moveaxis(taken, a + 1, -1)
    return out


def as_strided(x, shape=None, strides=None, subok=False, writeable=True):
    x = _np.asarray(x)
    flat = x.ravel()
    places = _np.zeros(shape, dtype=int)
    for d, (n, s) in enumerate(zip(shape, strides)):
        places = places + (_np.arange(n) * (s // x.itemsize)).reshape((-1,) + (1,) * (len(shape) - d - 1))
    return flat[places]


def broadcast_to(array, shape):
    return _np.broadcast_to(array, shape)

"""#
}
