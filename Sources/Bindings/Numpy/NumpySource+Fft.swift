import Tensors

extension NumpySource {
  /// `numpy.fft`, over the transform of the last axis.
  static let fft = #"""
import operator as _operator
import numpy as _np


def _sized(a, n, axis):
    a = _np.asarray(a)
    if n is None:
        n = a.shape[axis]
    n = _operator.index(n)
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    if not -a.ndim <= axis < a.ndim:
        raise _np.exceptions.AxisError(f"axis {axis} is out of bounds for array of dimension {a.ndim}")
    if a.dtype.kind not in "biufc":
        raise TypeError("ufunc 'fft' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
    return _cut(_np.moveaxis(a.astype(complex), axis, -1), n)


def _cut(a, n):
    m = a.shape[-1]
    if n < m:
        return a[..., :n]
    if n > m:
        return _np.concatenate([a, _np.zeros(a.shape[:-1] + (n - m,), complex)], axis=-1)
    return a


def _narrow(a):
    a = _np.asarray(a)
    return a.dtype.kind == "f" and a.dtype.itemsize < 8 or a.dtype.kind == "c" and a.dtype.itemsize < 16


def _scale(n, norm, back):
    if norm not in (None, "backward", "ortho", "forward"):
        raise ValueError(f'Invalid norm value {norm}; should be "backward","ortho" or "forward".')
    if norm == "ortho":
        return 1 / float(_np.sqrt(n))
    return 1 / n if (norm == "forward") != back else 1.0


def _transformed(a, n, axis, norm, back):
    x = _sized(a, n, axis)
    y = _np.moveaxis(_np._fourier(x, back, _scale(x.shape[-1], norm, back)), -1, axis)
    return y.astype("complex64") if _narrow(a) else y


def fft(a, n=None, axis=-1, norm=None, out=None):
    return _transformed(a, n, axis, norm, False)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    return _transformed(a, n, axis, norm, True)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    if _np.asarray(a).dtype.kind == "c":
        points = _np.shape(a)[axis] if n is None else n
        raise TypeError(f"ufunc 'rfft_n_{'odd' if points % 2 else 'even'}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''")
    x = _sized(a, n, axis)
    m = x.shape[-1]
    y = _np._fourier(x, False, _scale(m, norm, False))[..., :m // 2 + 1]
    y.imag[..., 0] = 0.0
    if m % 2 == 0:
        y.imag[..., -1] = 0.0
    y = _np.moveaxis(y, -1, axis)
    return y.astype("complex64") if _narrow(a) else y


def irfft(a, n=None, axis=-1, norm=None, out=None):
    a = _np.asarray(a)
    n = 2 * (a.shape[axis] - 1) if n is None else _operator.index(n)
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    half = _sized(a, n // 2 + 1, axis)
    rest = half[..., 1:(n + 1) // 2][..., ::-1].conj()
    whole = _np.concatenate([half, rest], axis=-1)
    whole.imag[..., 0] = 0.0
    if n % 2 == 0:
        whole.imag[..., n // 2] = 0.0
    y = _np.moveaxis(_np._fourier(whole, True, _scale(n, norm, True)).real, -1, axis)
    return y.astype("float32") if _narrow(a) else y


def hfft(a, n=None, axis=-1, norm=None, out=None):
    a = _np.asarray(a)
    n = (a.shape[axis] - 1) * 2 if n is None else n
    swap = {None: "forward", "backward": "forward", "ortho": "ortho", "forward": "backward"}
    return irfft(_np.conjugate(a), n, axis, norm=swap[norm])


def ihfft(a, n=None, axis=-1, norm=None, out=None):
    swap = {None: "forward", "backward": "forward", "ortho": "ortho", "forward": "backward"}
    return _np.conjugate(rfft(a, n, axis, norm=swap[norm]))


def _several(f, a, s, axes, norm):
    a = _np.asarray(a)
    if axes is None:
        axes = list(range(a.ndim)) if s is None else list(range(-len(s), 0))
    sizes = [a.shape[axis] if -a.ndim <= axis < a.ndim else _missing(a, axis) for axis in axes] if s is None else s
    for size, axis in reversed(list(zip(sizes, axes))):
        a = f(a, size, axis, norm)
    return a


def _missing(a, axis):
    raise IndexError(f"index {axis} is out of bounds for axis 0 with size {a.ndim}")


def fftn(a, s=None, axes=None, norm=None, out=None):
    return _several(fft, a, s, axes, norm)


def ifftn(a, s=None, axes=None, norm=None, out=None):
    return _several(ifft, a, s, axes, norm)


def fft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return _several(fft, a, s, axes, norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return _several(ifft, a, s, axes, norm)


def rfftn(a, s=None, axes=None, norm=None, out=None):
    a = _np.asarray(a)
    axes = list(range(a.ndim)) if axes is None else list(axes)
    sizes = [None] * len(axes) if s is None else list(s)
    a = rfft(a, sizes[-1], axes[-1], norm)
    return _several(fft, a, sizes[:-1], axes[:-1], norm) if axes[:-1] else a


def irfftn(a, s=None, axes=None, norm=None, out=None):
    a = _np.asarray(a)
    axes = list(range(a.ndim)) if axes is None else list(axes)
    sizes = [None] * len(axes) if s is None else list(s)
    if axes[:-1]:
        a = _several(ifft, a, sizes[:-1], axes[:-1], norm)
    return irfft(a, sizes[-1], axes[-1], norm)


def rfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return rfftn(a, s, axes, norm)


def irfft2(a, s=None, axes=(-2, -1), norm=None, out=None):
    return irfftn(a, s, axes, norm)


def fftfreq(n, d=1.0):
    if not isinstance(n, (int, _np.integer)):
        raise ValueError("n should be an integer")
    if n == 0:
        raise ZeroDivisionError("float division by zero")
    k = _np.concatenate([_np.arange(0, (n - 1) // 2 + 1), _np.arange(-(n // 2), 0)])
    return k / (n * d)


def rfftfreq(n, d=1.0):
    return _np.arange(0, n // 2 + 1) / (n * d)


def fftshift(x, axes=None):
    x = _np.asarray(x)
    for axis in range(x.ndim) if axes is None else ([axes] if isinstance(axes, int) else axes):
        x = _np.roll(x, x.shape[axis] // 2, axis)
    return x


def ifftshift(x, axes=None):
    x = _np.asarray(x)
    for axis in range(x.ndim) if axes is None else ([axes] if isinstance(axes, int) else axes):
        x = _np.roll(x, -(x.shape[axis] // 2), axis)
    return x

"""#
}
