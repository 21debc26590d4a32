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
    a = _np.moveaxis(_np.asarray(a).astype(complex), axis, -1)
    m = a.shape[-1]
    if n is not None and n < m:
        a = a[..., :n]
    elif n is not None and n > m:
        a = _np.concatenate([a, _np.zeros(a.shape[:-1] + (n - m,), complex)], axis=-1)
    return a


def fft(a, n=None, axis=-1, norm=None):
    x = _transform(_sized(a, n, axis), False)
    if norm == "ortho":
        x = x / _np.sqrt(x.shape[-1])
    return _np.moveaxis(x, -1, axis)


def ifft(a, n=None, axis=-1, norm=None):
    x = _transform(_sized(a, n, axis), True)
    x = x / (_np.sqrt(x.shape[-1]) if norm == "ortho" else x.shape[-1])
    return _np.moveaxis(x, -1, axis)


def rfft(a, n=None, axis=-1, norm=None):
    x = _np.moveaxis(fft(a, n, axis, norm), axis, -1)
    return _np.moveaxis(x[..., :x.shape[-1] // 2 + 1], -1, axis)


def irfft(a, n=None, axis=-1, norm=None):
    x = _np.moveaxis(_np.asarray(a).astype(complex), axis, -1)
    n = 2 * (x.shape[-1] - 1) if n is None else n
    half = x[..., :n // 2 + 1]
    rest = half[..., 1:(n + 1) // 2][..., ::-1].conj()
    return _np.moveaxis(ifft(_np.concatenate([half, rest], axis=-1), norm=norm).real, -1, axis)


def fft2(a, s=None, axes=(-2, -1), norm=None):
    return fft(fft(a, axis=axes[1], norm=norm), axis=axes[0], norm=norm)


def ifft2(a, s=None, axes=(-2, -1), norm=None):
    return ifft(ifft(a, axis=axes[1], norm=norm), axis=axes[0], norm=norm)


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
