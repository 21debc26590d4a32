extension MatplotlibSource {
  /// Arrays as pictures.
  static let image = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors
from matplotlib.cm import ScalarMappable

_INTERPOLATIONS = ("auto", "none", "antialiased", "nearest", "bilinear", "bicubic", "spline16", "spline36", "hanning", "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc", "lanczos", "blackman")


class AxesImage(ScalarMappable, Artist):
    zorder = 0

    def __init__(self, *, cmap=None, norm=None, vmin=None, vmax=None, interpolation=None, origin=None, extent=None, **kwargs):
        Artist.__init__(self)
        self._start(norm, cmap, vmin, vmax)
        if origin not in (None, "upper", "lower"):
            raise ValueError(f"{origin!r} is not a valid value for origin. Supported values are 'upper', 'lower'")
        self.origin, self._extent = origin or "upper", extent
        self.set_interpolation(interpolation)
        self._apply(kwargs)

    def __str__(self):
        return f"AxesImage(shape={self._A.shape})"

    def set_interpolation(self, s):
        s = "auto" if s is None else s.lower()
        if s not in _INTERPOLATIONS:
            from matplotlib._close import not_in_list
            raise ValueError(not_in_list(s, "interpolation", _INTERPOLATIONS))
        self._p["interpolation"] = s

    def set_data(self, A):
        a = np.asarray(A)
        if a.dtype.kind not in "uifb":
            raise TypeError(f"Image data of dtype {a.dtype} cannot be converted to float")
        shape = a.shape
        if a.ndim == 3 and shape[-1] == 1:
            a = a.squeeze(-1)
        if not (a.ndim == 2 or a.ndim == 3 and a.shape[-1] in (3, 4)):
            raise TypeError(f"Invalid shape {shape} for image data")
        if a.ndim == 3:
            high = 255 if a.dtype.kind in "iu" else 1
            if a.size and (a.min() < 0 or a.max() > high):
                import logging
                logging.getLogger("matplotlib.image").warning("Clipping input data to the valid range for imshow with RGB data ([0..1] for floats or [0..255] for integers). Got range [%s..%s].", a.min(), a.max())
                a = np.clip(a, 0, high)
            if a.dtype.kind in "iu":
                a = a.astype(np.uint8)
        self._A = a

    set_array = set_data

    def get_size(self):
        return self._A.shape[:2]

    def get_extent(self):
        if self._extent is not None:
            return list(self._extent)
        h, w = self._A.shape[:2]
        return [-0.5, w - 0.5, h - 0.5, -0.5] if self.origin == "upper" else [-0.5, w - 0.5, -0.5, h - 0.5]

    def set_extent(self, extent):
        x0, x1, y0, y1 = extent
        self._extent = extent
        ax = self.axes
        self._sticky = ([x0, x1], [y0, y1])
        ax._extend([x0, x1], [y0, y1])
        if ax.get_autoscalex_on():
            ax.set_xlim((x0, x1), auto=None)
        if ax.get_autoscaley_on():
            ax.set_ylim((y0, y1), auto=None)

    def _draw(self, out):
        a = self._A
        alpha = self._p["alpha"]
        if a.ndim == 2:
            a = a.astype(float)
            self._norm.autoscale_None(a)
            rgba = self._cmap(np.clip(self._norm(a), -1, 2) if not isinstance(self._norm(a[:1, :1]).ravel()[0], np.integer) else self._norm(a), alpha=alpha, bytes=True)
        else:
            rgba = a if a.dtype.kind == "u" else (np.nan_to_num(a.astype(float)) * 255).astype(np.uint8)
            if rgba.shape[2] == 3:
                rgba = np.concatenate([rgba, np.full(rgba.shape[:2] + (1,), 255, dtype=np.uint8)], axis=2)
            if alpha is not None:
                rgba = rgba.copy()
                rgba[..., 3] = (rgba[..., 3] * np.asarray(alpha)).astype(np.uint8)
        x0, x1, y0, y1 = [float(v) for v in self.get_extent()]
        if self.origin == "lower":
            rgba = rgba[::-1]
        smooth = self._p["interpolation"] not in ("auto", "none", "antialiased", "nearest")
        out.append(("image", np.ascontiguousarray(rgba), x0, x1, y0, y1, smooth))


_accessors(AxesImage, "interpolation interpolation_stage resample filternorm filterrad")


def imread(fname, format=None):
    from PIL import Image
    picture = np.asarray(Image.open(fname))
    return (picture / np.float32(255)).astype(np.float32) if picture.dtype == np.uint8 else picture


def imsave(fname, arr, **kwargs):
    from matplotlib.figure import Figure
    fig = Figure(figsize=(arr.shape[1] / 100, arr.shape[0] / 100))
    ax = fig.add_axes([0, 0, 1, 1])
    ax.imshow(arr, **{k: v for k, v in kwargs.items() if k in ("cmap", "vmin", "vmax", "origin")})
    ax.axis("off")
    fig.savefig(fname)

"""#
}
