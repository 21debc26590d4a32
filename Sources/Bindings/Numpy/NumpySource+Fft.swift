import Tensors

extension NumpySource {
  /// `numpy.fft`: a radix-2 step over small transforms by the definition.
  static let fft = #"""
import numpy as _np


def _transform(x, inverse):
    n = x.shape[-1]
    if n <= 1:
        return x.copy()
    sign = 2j if inverse else -2j
    if n % 2 == 0 and n > 8:
        even, odd = _transform(x[..., 0::2], inverse), _transform(x[..., 1::2], inverse)
        t = _np.exp(sign * _np.pi * _np.arange(n // 2) / n) * odd
        return _np.concatenate([even + t, even - t], axis=-1)
    k = _np.arange(n)
    angles = (k[:, None] * k[None, :]) % n
    quarter = _np.exp(sign * _np.pi * k / n)
    if n % 4 == 0:
        quarter[n // 4], quarter[3 * n // 4] = (1j if inverse else -1j), (-1j if inverse else 1j)
    if n % 2 == 0:
        quarter[n // 2] = -1
    return x @ quarter[angles]


def _sized(a, n, axis):
    a = _np.asarray(a)
    if a.ndim == 0:
        raise _np.exceptions.AxisError(f"axis {axis} is out of bounds for array of dimension 0")
    a = _np.moveaxis(a.astype(complex), axis, -1)
    m = a.shape[-1]
    if (m if n is None else n) < 1:
        raise ValueError(f"Invalid number of FFT data points ({m if n is None else n}) specified.")
    if n is not None and n < m:
        a = a[..., :n]
    elif n is not None and n > m:
        a = _np.concatenate([a, _np.zeros(a.shape[:-1] + (n - m,), complex)], axis=-1)
    return a


def _divided(x, norm, back):
    if norm not in (None, "backward", "ortho", "forward"):
        raise ValueError(f'Invalid norm value {norm}; should be "backward","ortho" or "forward".')
    n = x.shape[-1]
    if norm == "ortho":
        return x / _np.sqrt(n)
    return x / n if (norm == "forward") != back else x


def fft(a, n=None, axis=-1, norm=None, out=None):
    return _np.moveaxis(_divided(_transform(_sized(a, n, axis), False), norm, False), -1, axis)


def ifft(a, n=None, axis=-1, norm=None, out=None):
    return _np.moveaxis(_divided(_transform(_sized(a, n, axis), True), norm, True), -1, axis)


def rfft(a, n=None, axis=-1, norm=None, out=None):
    if _np.asarray(a).dtype.kind == "c":
        raise TypeError("ufunc 'rfft_n_even' did not contain a loop with signature matching types (<class 'numpy.dtypes.Complex128DType'>, <class 'numpy.dtypes.Float64DType'>) -> None")
    x = _np.moveaxis(fft(a, n, axis, norm), axis, -1)
    return _np.moveaxis(x[..., :x.shape[-1] // 2 + 1], -1, axis)


def irfft(a, n=None, axis=-1, norm=None, out=None):
    x = _np.moveaxis(_np.asarray(a).astype(complex), axis, -1)
    n = 2 * (x.shape[-1] - 1) if n is None else n
    if n < 1:
        raise ValueError(f"Invalid number of FFT data points ({n}) specified.")
    half = _sized(x, n // 2 + 1, -1)
    rest = half[..., 1:(n + 1) // 2][..., ::-1].conj()
    return _np.moveaxis(ifft(_np.concatenate([half, rest], axis=-1), norm=norm).real, -1, axis)


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
    sizes = [None] * len(axes) if s is None else s
    for size, axis in reversed(list(zip(sizes, axes))):
        a = f(a, size, axis, norm)
    return a


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
