extension KerasSource {
  /// Pictures as arrays and arrays as pictures.
  static let imageUtils = #"""
__name__ = "keras.src.utils.image_utils"
import io
import pathlib
import warnings
import numpy as np
from keras.backend import floatx as _floatx, image_data_format as _image_data_format
from PIL import Image as _pil

_methods = {"nearest": 0, "bilinear": 2, "bicubic": 3, "hamming": 5, "box": 4, "lanczos": 1}


def _layout(data_format):
    data_format = str(data_format or _image_data_format()).lower()
    if data_format not in ("channels_first", "channels_last"):
        raise ValueError(f"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: data_format={data_format}")
    return data_format


def array_to_img(x, data_format=None, scale=True, dtype=None):
    data_format = _layout(data_format)
    x = np.asarray(x, dtype=_floatx() if dtype is None else dtype)
    if x.ndim != 3:
        raise ValueError(f"Expected image array to have rank 3 (single image). Got array with shape: {x.shape}")
    if data_format == "channels_first":
        x = x.transpose(1, 2, 0)
    if scale:
        x = x - np.min(x)
        top = np.max(x)
        if top != 0:
            x /= top
        x *= 255
    if x.shape[2] in (3, 4):
        return _pil.fromarray(x.astype("uint8"), "RGBA" if x.shape[2] == 4 else "RGB")
    if x.shape[2] == 1:
        if np.max(x) > 255:
            return _pil.fromarray(x[:, :, 0].astype("int32"), "I")
        return _pil.fromarray(x[:, :, 0].astype("uint8"), "L")
    raise ValueError(f"Unsupported channel number: {x.shape[2]}")


def img_to_array(img, data_format=None, dtype=None):
    data_format = _layout(data_format)
    x = np.asarray(img, dtype=_floatx() if dtype is None else dtype)
    if x.ndim == 3:
        return x.transpose(2, 0, 1) if data_format == "channels_first" else x
    if x.ndim == 2:
        return x.reshape((1,) + x.shape) if data_format == "channels_first" else x.reshape(x.shape + (1,))
    raise ValueError(f"Unsupported image shape: {x.shape}")


def save_img(path, x, data_format=None, file_format=None, scale=True, **kwargs):
    data_format = _layout(data_format)
    if file_format is None and isinstance(path, (str, pathlib.Path)):
        file_format = pathlib.Path(path).suffix[1:].lower()
    if file_format and file_format.lower() == "jpg":
        file_format = "jpeg"
    img = array_to_img(x, data_format=data_format, scale=scale)
    if img.mode == "RGBA" and file_format == "jpeg":
        warnings.warn("The JPEG format does not support RGBA images, converting to RGB.")
        img = img.convert("RGB")
    img.save(path, format=file_format, **kwargs)


def load_img(path, color_mode="rgb", target_size=None, interpolation="nearest", keep_aspect_ratio=False):
    if isinstance(path, io.BytesIO):
        img = _pil.open(path)
    elif isinstance(path, (pathlib.Path, bytes, str)):
        if isinstance(path, pathlib.Path):
            path = str(path.resolve())
        with open(path, "rb") as file:
            img = _pil.open(io.BytesIO(file.read()))
    else:
        raise TypeError(f"path should be path-like or io.BytesIO, not {type(path)}")
    if color_mode == "grayscale":
        if img.mode not in ("L", "I;16", "I"):
            img = img.convert("L")
    elif color_mode in ("rgba", "rgb"):
        if img.mode != color_mode.upper():
            img = img.convert(color_mode.upper())
    else:
        raise ValueError('color_mode must be "grayscale", "rgb", or "rgba"')
    if target_size is None or img.size == (target_size[1], target_size[0]):
        return img
    if interpolation not in _methods:
        raise ValueError(f"Invalid interpolation method {interpolation} specified. Supported methods are {', '.join(_methods)}")
    wide, high = target_size[1], target_size[0]
    box = None
    if keep_aspect_ratio:
        width, height = img.size
        rows, columns = min(height, width * high // wide), min(width, height * wide // high)
        top, left = (height - rows) // 2, (width - columns) // 2
        box = [left, top, left + columns, top + rows]
    return img.resize((wide, high), _methods[interpolation], box=box)


def smart_resize(x, size, interpolation="bilinear", data_format="channels_last", backend_module=None, **kwargs):
    from keras import ops
    if kwargs:
        raise TypeError(f"smart_resize() got unexpected keyword arguments: {list(kwargs.keys())}")
    if len(size) != 2:
        raise ValueError(f"Expected `size` to be a tuple of 2 integers, but got: {size}.")
    image = ops.convert_to_tensor(x)
    if len(image.shape) not in (3, 4):
        raise ValueError(f"Expected an image array with shape `(height, width, channels)`, or `(batch_size, height, width, channels)`, but got input with incorrect rank, of shape {image.shape}.")
    out = ops.image.resize(ops.cast(image, "float32"), size, interpolation=interpolation, crop_to_aspect_ratio=True, data_format=data_format)
    return np.array(out) if isinstance(x, np.ndarray) else out

"""#
}
