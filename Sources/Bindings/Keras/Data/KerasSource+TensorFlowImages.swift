extension KerasSource {
  static let tensorFlowImagesModule = "_tensorflow_images"

  /// `tf.image` and `tf.io`: resampling by TensorFlow's kernels, in single precision as they are.
  static let tensorFlowImages = #"""
__name__ = "tensorflow.image"
import math as _math
import numpy as _np
from _tensorflow_ops import EagerTensor, tensor as _tensor

_one = _np.float32(1)
_half = _np.float32(0.5)


def _array(x):
    return _tensor(x)._array


def _tent(x):
    return max(0.0, 1.0 - x)


def _keys(x):
    if x >= 2.0:
        return 0.0
    if x >= 1.0:
        return ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0
    return (1.5 * x - 2.5) * x * x + 1.0


def _mitchell(x):
    if x >= 2.0:
        return 0.0
    if x >= 1.0:
        return ((-7.0 / 18.0 * x + 2.0) * x - 10.0 / 3.0) * x + 16.0 / 9.0
    return (7.0 / 6.0 * x - 2.0) * x * x + 8.0 / 9.0


def _gaussian(x):
    return _math.exp(-x * x / (2.0 * 0.5 * 0.5)) if x < 1.5 else 0.0


def _lanczos(radius):
    def weight(x):
        if x > radius:
            return 0.0
        if x <= 1e-3:
            return 1.0
        return radius * _math.sin(_math.pi * x) * _math.sin(_math.pi * x / radius) / (_math.pi * _math.pi * x * x)
    return weight


_kernels = {"bilinear": (_tent, 1.0), "bicubic": (_keys, 2.0), "mitchellcubic": (_mitchell, 2.0), "gaussian": (_gaussian, 1.5),
            "lanczos3": (_lanczos(3.0), 3.0), "lanczos5": (_lanczos(5.0), 5.0)}


def _spans(size, out, method, antialias):
    # For each sample that is made, the weight of each that is there.
    kernel, radius = _kernels[method]
    step = _np.float32(1) / (_np.float32(out) / _np.float32(size))
    wide = max(step, _one) if antialias else _one
    table = _np.zeros((out, size), "float32")
    for i in range(out):
        at = (_np.float32(i) + _half) * step
        first = int(_np.clip(_math.ceil(at - radius * wide - _half), 0, size - 1))
        last = int(_np.clip(_math.floor(at + radius * wide - _half), 0, size - 1)) + 1
        row = _np.array([kernel(float(abs((_np.float32(j) + _half - at) / wide))) for j in range(first, last)], "float32")
        table[i, first:last] = row / row.sum()
    return table


def _cubic(size, out):
    # Keys's weights come from a table of 1024 steps.
    step, table = _np.float32(size) / _np.float32(out), _np.zeros((out, size), "float32")
    for i in range(out):
        at = (_np.float32(i) + _half) * step - _half
        place = int(_np.floor(at))
        share = int(_np.rint((at - _np.float32(place)) * 1024)) / 1024
        whole = _np.float32(0)
        for j, x in ((-1, share + 1), (0, share), (1, 1 - share), (2, 2 - share)):
            if 0 <= place + j < size:
                table[i, place + j] = _keys(x)
                whole = whole + table[i, place + j]
        table[i] /= whole
    return table


def _areas(size, out):
    step, table = _np.float32(size) / _np.float32(out), _np.zeros((out, size), "float32")
    for i in range(out):
        start, end = _np.float32(i) * step, _np.float32(i + 1) * step
        for j in range(int(start), min(size, int(_np.ceil(end)))):
            table[i, j] = (min(_np.float32(j + 1), end) - max(_np.float32(j), start)) / step
    return table


def _weighted(x, rows, columns):
    x = _np.moveaxis(_np.tensordot(rows, x, axes=(1, 1)), 0, 1)
    return _np.moveaxis(_np.tensordot(columns, x, axes=(1, 2)), 0, 2)


def _linear(x, height, width):
    def corners(size, out):
        at = (_np.arange(out).astype("float32") + _half) * (_np.float32(size) / _np.float32(out)) - _half
        low = _np.floor(at)
        return _np.maximum(low, 0).astype(int), _np.minimum(low + 1, size - 1).astype(int), (at - low).astype("float32")
    (top, bottom, down), (left, right, across) = corners(x.shape[1], height), corners(x.shape[2], width)
    across, down = across[None, None, :, None], down[None, :, None, None]

    def row(rows):
        a, b = x[:, rows][:, :, left], x[:, rows][:, :, right]
        return a + (b - a) * across
    upper, lower = row(top), row(bottom)
    return upper + (lower - upper) * down


def resize(images, size, method="bilinear", preserve_aspect_ratio=False, antialias=False, name=None):
    x = _array(images)
    if x.ndim not in (3, 4):
        raise ValueError("'images' must have either 3 or 4 dimensions.")
    batch = x if x.ndim == 4 else x[None]
    height, width = (int(n) for n in _array(size))
    if preserve_aspect_ratio:
        share = min(height / batch.shape[1], width / batch.shape[2])
        height, width = int(round(share * batch.shape[1])), int(round(share * batch.shape[2]))
    method = str(getattr(method, "value", method)).lower()
    if method not in _kernels and method not in ("nearest", "area"):
        raise ValueError("Resize method is not implemented: " + method)
    if method == "nearest":
        def places(have, out):
            step = _np.float32(have) / _np.float32(out)
            return _np.minimum(_np.floor((_np.arange(out).astype("float32") + _half) * step), have - 1).astype(int)
        out = batch[:, places(batch.shape[1], height)][:, :, places(batch.shape[2], width)]
    elif batch.shape[1:3] == (height, width):
        out = batch.astype("float32")
    else:
        batch = batch.astype("float32")
        if method == "bilinear" and not antialias:
            out = _linear(batch, height, width)
        elif method == "bicubic" and not antialias:
            out = _weighted(batch, _cubic(batch.shape[1], height), _cubic(batch.shape[2], width))
        elif method == "area":
            out = _weighted(batch, _areas(batch.shape[1], height), _areas(batch.shape[2], width))
        else:
            out = _weighted(batch, _spans(batch.shape[1], height, method, antialias), _spans(batch.shape[2], width, method, antialias))
    return EagerTensor(out if x.ndim == 4 else out[0])


def resize_with_pad(image, target_height, target_width, method="bilinear", antialias=False):
    x = _array(image)
    share = max(x.shape[-2] / target_width, x.shape[-3] / target_height)
    height, width = int(x.shape[-3] / share), int(x.shape[-2] / share)
    part = resize(image, (height, width), method, antialias=antialias)
    return pad_to_bounding_box(part, (target_height - height) // 2, (target_width - width) // 2, target_height, target_width)


def pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
    x = _array(image)
    out = _np.zeros(x.shape[:-3] + (target_height, target_width, x.shape[-1]), x.dtype)
    out[..., offset_height:offset_height + x.shape[-3], offset_width:offset_width + x.shape[-2], :] = x
    return EagerTensor(out)


def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
    return EagerTensor(_array(image)[..., offset_height:offset_height + target_height, offset_width:offset_width + target_width, :])


def resize_with_crop_or_pad(image, target_height, target_width):
    x = _array(image)
    top, left = max(0, (x.shape[-3] - target_height) // 2), max(0, (x.shape[-2] - target_width) // 2)
    x = x[..., top:top + target_height, left:left + target_width, :]
    return pad_to_bounding_box(x, (target_height - x.shape[-3]) // 2, (target_width - x.shape[-2]) // 2, target_height, target_width)


def central_crop(image, central_fraction):
    x = _array(image)
    top = int((x.shape[-3] - x.shape[-3] * central_fraction) / 2)
    left = int((x.shape[-2] - x.shape[-2] * central_fraction) / 2)
    return EagerTensor(x[..., top:x.shape[-3] - top, left:x.shape[-2] - left, :])


def flip_left_right(image):
    return EagerTensor(_array(image)[..., ::-1, :])


def flip_up_down(image):
    return EagerTensor(_array(image)[..., ::-1, :, :])


def transpose(image, name=None):
    return EagerTensor(_np.swapaxes(_array(image), -3, -2))


def rot90(image, k=1, name=None):
    return EagerTensor(_np.rot90(_array(image), k, axes=(-3, -2)))


def grayscale_to_rgb(images, name=None):
    return EagerTensor(_np.repeat(_array(images), 3, axis=-1))


def convert_image_dtype(image, dtype, saturate=False, name=None):
    x, kind = _array(image), getattr(dtype, "name", None) or _np.dtype(dtype).name
    if x.dtype.kind in "iu" and kind.startswith("float"):
        x = x.astype(kind) * _np.asarray(1.0 / _np.iinfo(x.dtype).max, kind)
    elif x.dtype.kind == "f" and not kind.startswith("float"):
        x = _np.clip(x * (_np.iinfo(kind).max + 0.5), 0, _np.iinfo(kind).max) if saturate else x * (_np.iinfo(kind).max + 0.5)
    return EagerTensor(x.astype(kind))


def rgb_to_grayscale(images, name=None):
    x = _array(images)
    gray = (convert_image_dtype(x, "float32")._array * _np.array([0.2989, 0.587, 0.114], "float32")).sum(axis=-1, keepdims=True)
    return convert_image_dtype(gray.astype("float32"), x.dtype.name)


def adjust_brightness(image, delta):
    x = _array(image)
    return convert_image_dtype(convert_image_dtype(x, "float32")._array + _np.float32(delta), x.dtype.name, saturate=True)


def adjust_contrast(images, contrast_factor):
    x = _array(images)
    a = convert_image_dtype(x, "float32")._array
    middle = a.mean(axis=(-3, -2), keepdims=True)
    return convert_image_dtype((a - middle) * _np.float32(contrast_factor) + middle, x.dtype.name, saturate=True)


def per_image_standardization(image):
    x = _array(image).astype("float32")
    axes = (-3, -2, -1)
    spread = _np.maximum(x.std(axis=axes, keepdims=True), _np.float32(1 / _math.sqrt(_np.prod(x.shape[-3:]))))
    return EagerTensor((x - x.mean(axis=axes, keepdims=True)) / spread)


def read_file(filename, name=None):
    path = _array(filename).item()
    with open(path if isinstance(path, str) else path.decode(), "rb") as file:
        return EagerTensor(_np.array(file.read(), dtype=object))


def decode_image(contents, channels=None, dtype="uint8", name=None, expand_animations=True):
    import io
    from PIL import Image
    data = _array(contents).item()
    image = Image.open(io.BytesIO(data))
    if channels == 1 and image.mode in ("RGB", "RGBA"):
        # The weights of libpng, rounded down.
        x = _np.asarray(image).astype("int64")
        x = ((9797 * x[..., 0] + 19234 * x[..., 1] + 3737 * x[..., 2]) >> 15).astype("uint8")
    else:
        x = _np.asarray(image.convert({1: "L", 3: "RGB", 4: "RGBA"}[channels]) if channels else image)
    return convert_image_dtype(x[..., None] if x.ndim == 2 else x, dtype)


def decode_png(contents, channels=0, dtype="uint8", name=None):
    return decode_image(contents, channels, dtype)


decode_jpeg = decode_png

"""#
}
