extension PicturesModule {
  /// `PIL.Image`: modes 1, L, LA, RGB, RGBA, I and F; resampling in Pillow's fixed-point steps.
  static let image = #"""
__name__ = "PIL.Image"
import builtins as _builtins
import enum as _enum
import io as _io
import math as _math
import os as _os
import numpy as _np
import _pictures

__all__ = ["Resampling", "Transpose", "Dither", "Palette", "UnidentifiedImageError", "fromarray", "new", "frombytes",
           "merge", "blend", "composite", "alpha_composite", "isImageType", "DecompressionBombError"]


class UnidentifiedImageError(OSError):
    pass


class DecompressionBombError(Exception):
    pass


class Resampling(_enum.IntEnum):
    NEAREST = 0
    BOX = 4
    BILINEAR = 2
    HAMMING = 5
    BICUBIC = 3
    LANCZOS = 1


class Transpose(_enum.IntEnum):
    FLIP_LEFT_RIGHT = 0
    FLIP_TOP_BOTTOM = 1
    ROTATE_90 = 2
    ROTATE_180 = 3
    ROTATE_270 = 4
    TRANSPOSE = 5
    TRANSVERSE = 6


class Dither(_enum.IntEnum):
    NONE = 0
    ORDERED = 1
    RASTERIZE = 2
    FLOYDSTEINBERG = 3


class Palette(_enum.IntEnum):
    WEB = 0
    ADAPTIVE = 1


def _at_top(name):
    for kind in (Resampling, Transpose, Dither, Palette):
        if name in kind.__members__:
            return kind[name]
    if name == "PngImagePlugin":
        return None
    raise AttributeError(f"module 'PIL.Image' has no attribute '{name}'")


_bands = {"1": 1, "L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "I": 1, "F": 1, "P": 1}
_kinds = {"1": "bool", "L": "uint8", "LA": "uint8", "RGB": "uint8", "RGBA": "uint8", "I": "int32", "F": "float32"}


def _sinc(x):
    return 1.0 if x == 0.0 else _math.sin(x * _math.pi) / (x * _math.pi)


def _box(x):
    return 1.0 if -0.5 < x <= 0.5 else 0.0


def _triangle(x):
    return max(0.0, 1.0 - abs(x))


def _hamming(x):
    x = abs(x)
    if x == 0.0:
        return 1.0
    if x >= 1.0:
        return 0.0
    x = x * _math.pi
    return _math.sin(x) / x * (0.54 + 0.46 * _math.cos(x))


def _cubic(x):
    x = abs(x)
    if x < 1.0:
        return (1.5 * x - 2.5) * x * x + 1
    if x < 2.0:
        return (((x - 5) * x + 8) * x - 4) * -0.5
    return 0.0


def _lanczos(x):
    return _sinc(x) * _sinc(x / 3) if -3.0 <= x < 3.0 else 0.0


_filters = {4: (_box, 0.5), 2: (_triangle, 1.0), 5: (_hamming, 1.0), 3: (_cubic, 2.0), 1: (_lanczos, 3.0)}


def _weights(size, start, end, out, method):
    # One row of weights for each sample that is made.
    shape, support = _filters[method]
    scale = (end - start) / out
    wide = max(scale, 1.0)
    support = support * wide
    table = _np.zeros((out, size))
    for i in range(out):
        center = start + (i + 0.5) * scale
        first = max(0, int(center - support + 0.5))
        last = min(size, int(center + support + 0.5))
        row = [shape((j - center + 0.5) * (1.0 / wide)) for j in range(first, last)]
        total = sum(row)
        table[i, first:last] = [w / total if total != 0 else w for w in row]
    return table


def _resampled(array, size, method, box):
    # Across first, then down; 8-bit samples are summed in fixed point with 22 bits behind the point.
    (width, height), (left, top, right, bottom) = size, box
    exact = array.dtype != _np.uint8
    out = array.astype("float64" if exact else "int64")
    for axis, count, start, end in ((1, width, left, right), (0, height, top, bottom)):
        have = out.shape[axis]
        if count == have and start == 0 and end == have:
            continue
        table = _weights(have, start, end, count, method)
        if not exact:
            table = _np.trunc(table * (1 << 22) + _np.where(table < 0, -0.5, 0.5)).astype("int64")
        out = _np.moveaxis(_np.tensordot(table, out, axes=(1, axis)), 0, axis)
        if not exact:
            out = _np.clip((out + (1 << 21)) >> 22, 0, 255)
    if array.dtype == _np.int32:
        out = _np.where(out < 0, out - 0.5, out + 0.5)
    return out.astype(array.dtype)


def _nearest(array, size, box):
    def places(count, start, end):
        step = (end - start) / count
        at, found = start + step * 0.5, []
        for _ in range(count):
            found.append(int(at))
            at += step
        return found
    rows, columns = places(size[1], box[1], box[3]), places(size[0], box[0], box[2])
    return array[rows][:, columns]


class Image:
    format = None
    format_description = None

    def __init__(self):
        self._mode, self._array, self.info = "", _np.zeros((0, 0), "uint8"), {}

    @property
    def mode(self):
        return self._mode

    @property
    def size(self):
        return (self._array.shape[1], self._array.shape[0])

    @property
    def width(self):
        return self._array.shape[1]

    @property
    def height(self):
        return self._array.shape[0]

    def _with(self, array, mode=None):
        return _made(array, self._mode if mode is None else mode, dict(self.info))

    def __array__(self, dtype=None, copy=None):
        return _np.array(self._array, dtype=dtype)

    @property
    def __array_interface__(self):
        return {"shape": self._array.shape, "typestr": self._array.dtype.str, "version": 3, "data": self.tobytes()}

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__name__} image mode={self.mode} size={self.width}x{self.height} at 0x{id(self):X}>"

    def __eq__(self, other):
        if self.__class__ is not other.__class__:
            return False
        return self.mode == other.mode and self.size == other.size and self.info == other.info \
            and bool((self._array == other._array).all())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass

    def load(self):
        pass

    def verify(self):
        pass

    def copy(self):
        return self._with(self._array.copy())

    def tobytes(self, *args):
        return self._array.tobytes()

    def getbands(self):
        return ("1",) if self.mode == "1" else tuple(self.mode)

    def getdata(self, band=None):
        array = self._array
        if band is not None:
            array = array[..., band]
        if array.ndim == 2:
            return [v.item() if self.mode != "1" else 255 * int(v) for v in array.ravel()]
        return [tuple(v) for v in array.reshape(-1, array.shape[2]).tolist()]

    get_flattened_data = getdata

    def putdata(self, data, scale=1.0, offset=0.0):
        flat = self._array.reshape((-1,) + self._array.shape[2:])
        for i, value in enumerate(data):
            flat[i] = value

    def getpixel(self, xy):
        x, y = xy
        if not (-self.width <= x < self.width and -self.height <= y < self.height):
            raise IndexError("image index out of range")
        value = self._array[y, x].tolist()
        return tuple(value) if isinstance(value, list) else 255 * value if self.mode == "1" else value

    def putpixel(self, xy, value):
        x, y = xy
        if not (-self.width <= x < self.width and -self.height <= y < self.height):
            raise IndexError("image index out of range")
        self._array[y, x] = value

    def getextrema(self):
        if self._array.ndim == 2:
            low, high = self._array.min().item(), self._array.max().item()
            return (255 * int(low), 255 * int(high)) if self.mode == "1" else (low, high)
        return tuple((self._array[..., i].min().item(), self._array[..., i].max().item()) for i in range(self._array.shape[2]))

    def getbbox(self, *, alpha_only=True):
        array = self._array
        if self.mode in ("RGBA", "LA") and alpha_only:
            array = array[..., -1]
        filled = array.astype(bool) if array.ndim == 2 else array.any(axis=2)
        if not filled.any():
            return None
        rows, columns = _np.flatnonzero(filled.any(axis=1)), _np.flatnonzero(filled.any(axis=0))
        return (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)

    def histogram(self, mask=None, extrema=None):
        parts = [self._array] if self._array.ndim == 2 else [self._array[..., i] for i in range(self._array.shape[2])]
        counts = []
        for part in parts:
            counts += _np.bincount((part * 255 if self.mode == "1" else part).astype("int64").ravel(), minlength=256).tolist()
        return counts

    def convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256):
        if not mode or mode == self.mode:
            return self.copy()
        if mode not in _kinds:
            raise ValueError(f"conversion from {self.mode} to {mode} not supported")
        a, alpha = self._array, None
        if self.mode in ("LA", "RGBA"):
            a, alpha = a[..., :-1], a[..., -1]
            a = a[..., 0] if self.mode == "LA" else a
        if self.mode == "1":
            a = a.astype("uint8") * 255
        if self.mode in ("I", "F") and mode not in ("I", "F"):
            a = _np.clip(_np.trunc(a), 0, 255).astype("uint8")
        if mode in ("1", "L", "LA", "I", "F") and a.ndim == 3:
            c = a.astype("int64")
            whole = c[..., 0] * 19595 + c[..., 1] * 38470 + c[..., 2] * 7471
            if mode == "F":
                a = ((c[..., 0] * 299 + c[..., 1] * 587 + c[..., 2] * 114).astype("float32") / _np.float32(1000)).astype("float32")
            else:
                a = ((whole + 0x8000) >> 16).astype("uint8")
        if mode == "1":
            return self._with(_dithered(a) if dither is None or dither == Dither.FLOYDSTEINBERG else a >= 128, mode)
        if mode in ("I", "F", "L"):
            return self._with(a.astype(_kinds[mode]), mode)
        if alpha is None:
            alpha = _np.full(a.shape[:2], 255, "uint8")
        if mode == "LA":
            return self._with(_np.stack([a, alpha], axis=-1), mode)
        if a.ndim == 2:
            a = _np.stack([a] * 3, axis=-1)
        return self._with(a.copy() if mode == "RGB" else _np.concatenate([a, alpha[..., None]], axis=-1), mode)

    def resize(self, size, resample=None, box=None, reducing_gap=None):
        if resample is None:
            resample = Resampling.BICUBIC
        elif resample not in (0, 1, 2, 3, 4, 5):
            raise ValueError(f"Unknown resampling filter ({resample}). Use Image.Resampling.NEAREST (0), Image.Resampling.LANCZOS (1), Image.Resampling.BILINEAR (2), Image.Resampling.BICUBIC (3), Image.Resampling.BOX (4) or Image.Resampling.HAMMING (5)")
        size = tuple(size)
        if size[0] <= 0 or size[1] <= 0:
            raise ValueError("height and width must be > 0")
        box = (0, 0) + self.size if box is None else tuple(box)
        if self.size == size and box == (0, 0) + self.size:
            return self.copy()
        if box[0] < 0 or box[1] < 0:
            raise ValueError("Box offset can't be negative")
        if box[2] > self.width or box[3] > self.height:
            raise ValueError("Box can't exceed original image size")
        if box[2] - box[0] < 0 or box[3] - box[1] < 0:
            raise ValueError("Box can't be empty")
        if self.mode == "1" or resample == 0:
            return self._with(_nearest(self._array, size, box))
        if self.mode not in ("RGBA", "LA"):
            return self._with(_resampled(self._array, size, resample, box))
        # Colours weigh as much as they are opaque.
        a = self._array.astype("int64")
        alpha = a[..., -1:]
        part = a[..., :-1] * alpha + 128
        part = _np.concatenate([((part >> 8) + part) >> 8, alpha], axis=-1).astype("uint8")
        a = _resampled(part, size, resample, box).astype("int64")
        alpha = a[..., -1:]
        colors = a[..., :-1]
        free = _np.clip(255 * colors // _np.maximum(alpha, 1), 0, 255)
        colors = _np.where((alpha == 255) | (alpha == 0), colors, free)
        return self._with(_np.concatenate([colors, alpha], axis=-1).astype("uint8"))

    def thumbnail(self, size, resample=Resampling.BICUBIC, reducing_gap=2.0):
        x, y = size[0], size[1]
        if x >= self.width and y >= self.height:
            return
        ratio = self.width / self.height

        def rounded(number, key):
            return max(min(_math.floor(number), _math.ceil(number), key=key), 1)
        if x / y >= ratio:
            x = rounded(y * ratio, lambda n: abs(ratio - n / y))
        else:
            y = rounded(x / ratio, lambda n: 0 if n == 0 else abs(ratio - x / n))
        if (x, y) != self.size:
            self._array = self.resize((x, y), resample)._array

    def crop(self, box=None):
        if box is None:
            return self.copy()
        left, top, right, bottom = (int(round(v)) for v in box)
        if right < left:
            raise ValueError("Coordinate 'right' is less than 'left'")
        if bottom < top:
            raise ValueError("Coordinate 'lower' is less than 'upper'")
        out = _np.zeros((bottom - top, right - left) + self._array.shape[2:], self._array.dtype)
        x, y = max(0, left), max(0, top)
        part = self._array[y:max(y, min(bottom, self.height)), x:max(x, min(right, self.width))]
        out[y - top:y - top + part.shape[0], x - left:x - left + part.shape[1]] = part
        return self._with(out)

    def transpose(self, method):
        a = self._array
        turned = {0: a[:, ::-1], 1: a[::-1], 2: _np.rot90(a, 1), 3: _np.rot90(a, 2), 4: _np.rot90(a, 3),
                  5: _np.swapaxes(a, 0, 1), 6: _np.swapaxes(_np.rot90(a, 2), 0, 1)}
        return self._with(turned[int(method)].copy())

    def rotate(self, angle, resample=Resampling.NEAREST, expand=0, center=None, translate=None, fillcolor=None):
        angle = angle % 360.0
        if not (center or translate):
            if angle == 0:
                return self.copy()
            if angle == 180:
                return self.transpose(Transpose.ROTATE_180)
            if angle in (90, 270) and (expand or self.width == self.height):
                return self.transpose(Transpose.ROTATE_90 if angle == 90 else Transpose.ROTATE_270)
        if resample != 0 or expand:
            raise NotImplementedError("pictures are turned by other angles with resample=NEAREST and without expand only.")
        w, h = self.size
        shift = (0, 0) if translate is None else translate
        cx, cy = (w / 2, h / 2) if center is None else center
        angle = -_math.radians(angle)
        m = [round(_math.cos(angle), 15), round(_math.sin(angle), 15), 0.0, round(-_math.sin(angle), 15), round(_math.cos(angle), 15), 0.0]
        m[2] = m[0] * (-cx - shift[0]) + m[1] * (-cy - shift[1]) + cx
        m[5] = m[3] * (-cx - shift[0]) + m[4] * (-cy - shift[1]) + cy
        x, y = _np.arange(w)[None, :] + 0.5, _np.arange(h)[:, None] + 0.5
        fx = _np.floor(m[0] * x + m[1] * y + m[2]).astype("int64")
        fy = _np.floor(m[3] * x + m[4] * y + m[5]).astype("int64")
        inside = (fx >= 0) & (fx < w) & (fy >= 0) & (fy < h)
        out = self._array[_np.clip(fy, 0, h - 1), _np.clip(fx, 0, w - 1)]
        out[~inside] = 0 if fillcolor is None else fillcolor
        return self._with(out)

    def split(self):
        if self._array.ndim == 2:
            return (self.copy(),)
        return tuple(self._with(self._array[..., i].copy(), "L") for i in range(self._array.shape[2]))

    def getchannel(self, channel):
        if isinstance(channel, str):
            try:
                channel = self.getbands().index(channel)
            except ValueError as e:
                raise ValueError(f'The image has no channel "{channel}"') from e
        return self.split()[channel]

    def point(self, lut, mode=None):
        if callable(lut):
            lut = [lut(i) for i in range(256)] * (1 if self._array.ndim == 2 else self._array.shape[2])
        table = _np.clip(_np.asarray([int(v) for v in lut]), 0, 255).astype("uint8")
        if self._array.ndim == 2:
            return self._with(table[self._array], mode)
        return self._with(_np.stack([table[256 * i:256 * i + 256][self._array[..., i]] for i in range(self._array.shape[2])], axis=-1), mode)

    def paste(self, im, box=None, mask=None):
        left, top = (0, 0) if box is None else box[:2]
        if isinstance(im, Image):
            part = im.convert(self.mode)._array
        else:
            right, bottom = self.size if box is None else box[2:]
            part = _np.broadcast_to(_np.asarray(im, self._array.dtype), (bottom - top, right - left) + self._array.shape[2:])
        x, y = max(0, left), max(0, top)
        part = part[y - top:, x - left:]
        place = self._array[y:y + part.shape[0], x:x + part.shape[1]]
        part = part[:place.shape[0], :place.shape[1]]
        if mask is not None:
            share = mask._array[..., -1] if mask._array.ndim == 3 else mask._array
            share = (share * 255 if mask.mode == "1" else share)[y - top:, x - left:][:place.shape[0], :place.shape[1]].astype("int64")
            share = share if place.ndim == 2 else share[..., None]
            mixed = part * share + place * (255 - share) + 128
            part = (((mixed >> 8) + mixed) >> 8).astype(place.dtype)
        place[...] = part

    def putalpha(self, alpha):
        whole = self.convert("LA" if self.mode in ("1", "L", "LA") else "RGBA")
        self._mode, self._array = whole.mode, whole._array
        self._array[..., -1] = alpha._array if isinstance(alpha, Image) else alpha

    def show(self, title=None):
        pass

    def save(self, fp, format=None, **params):
        if format is None:
            name = fp if isinstance(fp, str) else _os.fspath(fp)
            ending = _os.path.splitext(name)[1].lower()
            format = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".bmp": "BMP", ".gif": "GIF"}.get(ending)
            if format is None:
                raise ValueError(f"unknown file extension: {ending}")
        if format.upper() not in ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP", "JPG"):
            raise KeyError(format.upper())
        if format.upper() != "PNG":
            raise NotImplementedError(f"{format.upper()} files cannot be written here; save the picture as PNG.")
        a = self._array
        if self.mode == "1":
            a = a.astype("uint8") * 255
        elif self.mode == "F":
            raise OSError("cannot write mode F as PNG")
        elif self.mode == "I":
            a = _np.clip(a, 0, 255).astype("uint8")
        data = _pictures.encode(self.width, self.height, 1 if a.ndim == 2 else a.shape[2], a.tobytes())
        if hasattr(fp, "write"):
            fp.write(data)
        else:
            with _builtins.open(fp, "wb") as file:
                file.write(data)


class PngImageFile(Image):
    format = "PNG"
    format_description = "Portable network graphics"


PngImageFile.__module__ = "PIL.PngImagePlugin"


def _made(array, mode, info=None, kind=Image):
    image = kind()
    image._array, image._mode, image.info = array, mode, info or {}
    return image


def open(fp, mode="r", formats=None):
    if mode != "r":
        raise ValueError(f"bad mode {mode!r}")
    if hasattr(fp, "read"):
        data, name = fp.read(), repr(fp)
    else:
        with _builtins.open(fp, "rb") as file:
            data = file.read()
        name = repr(_os.path.realpath(fp)) if not isinstance(fp, str) else repr(fp)
    found = _pictures.decode(data)
    if found is None:
        if data[:2] in (b"\xff\xd8", b"BM", b"GI", b"RI"):
            raise NotImplementedError("only PNG files can be read here; convert the picture to PNG.")
        raise UnidentifiedImageError(f"cannot identify image file {name}")
    width, height, channels, samples = found
    array = _np.frombuffer(samples, dtype="uint8").reshape((height, width) if channels == 1 else (height, width, channels)).copy()
    return _made(array, ("L", "LA", "RGB", "RGBA")[channels - 1], kind=PngImageFile)


def fromarray(obj, mode=None):
    array = _np.asarray(obj)
    if mode is None:
        key = (array.shape[2:], array.dtype.str)
        modes = {((), "|b1"): "1", ((), "|u1"): "L", ((2,), "|u1"): "LA", ((3,), "|u1"): "RGB", ((4,), "|u1"): "RGBA",
                 ((), "<i4"): "I", ((), "<f4"): "F", ((), "<f8"): "F", ((), "<i2"): "I", ((), "<u2"): "I"}
        if array.ndim < 2 or key not in modes:
            shape = (1, 1) + tuple(array.shape[2:])
            raise TypeError(f"Cannot handle this data type: {shape}, {array.dtype.str}")
        mode = modes[key]
    if array.ndim > (2 if mode in ("1", "L", "I", "F") else 3):
        raise ValueError(f"Too many dimensions: {array.ndim} > {2 if mode in ('1', 'L', 'I', 'F') else 3}.")
    return _made(_np.array(array, dtype=_kinds[mode]), mode)


_colors = {"black": (0, 0, 0), "white": (255, 255, 255), "red": (255, 0, 0), "green": (0, 128, 0), "blue": (0, 0, 255),
           "yellow": (255, 255, 0), "cyan": (0, 255, 255), "magenta": (255, 0, 255), "gray": (128, 128, 128),
           "grey": (128, 128, 128), "orange": (255, 165, 0), "purple": (128, 0, 128), "lime": (0, 255, 0),
           "navy": (0, 0, 128), "brown": (165, 42, 42), "pink": (255, 192, 203)}


def new(mode, size, color=0):
    if mode not in _kinds:
        raise ValueError(f"unrecognized image mode")
    bands = _bands[mode]
    if isinstance(color, str):
        if color.startswith("#"):
            color = tuple(int(color[i:i + 2], 16) for i in range(1, len(color), 2))
        elif color in _colors:
            color = _colors[color]
        else:
            raise ValueError(f"unknown color specifier: {color!r}")
        color = color + (255,) if bands == 4 and len(color) == 3 else color
        if bands == 1:
            color = (color[0] * 19595 + color[1] * 38470 + color[2] * 7471 + 0x8000) >> 16
    width, height = size
    array = _np.zeros((height, width) if bands == 1 else (height, width, bands), _kinds[mode])
    if bands > 1 and isinstance(color, int):
        color = (color,) + (0,) * (bands - 1) if color else 0
    array[...] = color
    return _made(array, mode)


def frombytes(mode, size, data, decoder_name="raw", *args):
    width, height = size
    shape = (height, width) if _bands[mode] == 1 else (height, width, _bands[mode])
    need = int(_np.prod(shape)) * _np.dtype(_kinds[mode]).itemsize
    if len(data) < need:
        raise ValueError("not enough image data")
    if len(data) > need:
        raise ValueError("cannot decode image data")
    return _made(_np.frombuffer(data, dtype=_kinds[mode]).reshape(shape).copy(), mode)


def merge(mode, bands):
    if len(bands) != _bands.get(mode):
        raise ValueError("wrong number of bands")
    if any(band.size != bands[0].size for band in bands):
        raise ValueError("size mismatch")
    return _made(_np.stack([band._array for band in bands], axis=-1), mode)


def blend(im1, im2, alpha):
    if im1.size != im2.size or im1.mode != im2.mode:
        raise ValueError("images do not match")
    a, b = im1._array.astype("float32"), im2._array.astype("float32")
    mixed = a + _np.float32(alpha) * (b - a)
    return _made(_np.clip(_np.trunc(mixed), 0, 255).astype("uint8"), im1.mode)


def composite(image1, image2, mask):
    out = image2.copy()
    out.paste(image1, None, mask)
    return out


def alpha_composite(im1, im2):
    raise NotImplementedError("alpha_composite is not here; use Image.composite with a mask.")


def isImageType(t):
    return isinstance(t, Image)


def _dithered(array):
    # Floyd and Steinberg's errors, in whole numbers as Pillow keeps them.
    height, width = array.shape
    out = _np.zeros(array.shape, bool)
    errors = [0] * (width + 1)
    for y in range(height):
        l = l0 = l1 = 0
        for x in range(width):
            value = int(array[y, x]) + int((l + errors[x + 1]) / 16)
            value = min(255, max(0, value))
            white = value > 128
            out[y, x] = white
            l = value - (255 if white else 0)
            l2, d2 = l, l + l
            l += d2
            errors[x] = l + l0
            l += d2
            l0 = l + l1
            l1 = l2
            l += d2
        errors[width] = l0
    return out

"""#

  /// `PIL.ImageOps`: the functions that need nothing but the picture.
  static let operations = #"""
import numpy as _np
from _pil_image import Image as _Image, Transpose as _Transpose, Resampling as _Resampling, _made


def grayscale(image):
    return image.convert("L")


def invert(image):
    return image._with(~image._array if image.mode == "1" else 255 - image._array)


def mirror(image):
    return image.transpose(_Transpose.FLIP_LEFT_RIGHT)


def flip(image):
    return image.transpose(_Transpose.FLIP_TOP_BOTTOM)


def solarize(image, threshold=128):
    return image._with(_np.where(image._array < threshold, image._array, 255 - image._array))


def posterize(image, bits):
    return image._with(image._array & (256 - 2 ** (8 - bits)))


def expand(image, border=0, fill=0):
    left, top, right, bottom = (border,) * 4 if isinstance(border, int) else tuple(border) * (2 if len(border) == 2 else 1)
    a = image._array
    out = _np.zeros((a.shape[0] + top + bottom, a.shape[1] + left + right) + a.shape[2:], a.dtype)
    out[...] = fill
    out[top:top + a.shape[0], left:left + a.shape[1]] = a
    return image._with(out)


def crop(image, border=0):
    left, top, right, bottom = (border,) * 4 if isinstance(border, int) else tuple(border) * (2 if len(border) == 2 else 1)
    return image.crop((left, top, image.width - right, image.height - bottom))


def exif_transpose(image, *, in_place=False):
    return None if in_place else image.copy()

"""#
}
