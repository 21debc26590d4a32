extension KerasSource {
  /// Pictures as arrays, as far as no picture library is needed.
  static let imageUtils = #"""
__name__ = "keras.src.utils.image_utils"
import numpy as np


def _no_pictures(name):
    def function(*args, **kwargs):
        raise ImportError(f"Could not import PIL.Image. The use of `{name}` requires PIL.")
    function.__name__ = name
    return function


array_to_img = _no_pictures("array_to_img")
load_img = _no_pictures("load_img")
save_img = _no_pictures("save_img")


def img_to_array(img, data_format=None, dtype=None):
    data_format = data_format or "channels_last"
    if data_format not in ("channels_first", "channels_last"):
        raise ValueError(f"The `data_format` argument must be one of {{'channels_first', 'channels_last'}}. Received: {data_format}")
    x = np.asarray(img, dtype=dtype or "float32")
    if x.ndim == 3:
        return x.transpose(2, 0, 1) if data_format == "channels_first" else x
    if x.ndim == 2:
        return x.reshape((1,) + x.shape) if data_format == "channels_first" else x.reshape(x.shape + (1,))
    raise ValueError(f"Unsupported image shape: {x.shape}")


def smart_resize(x, size, interpolation="bilinear", data_format="channels_last", backend_module=None):
    from keras import ops
    if len(size) != 2:
        raise ValueError(f"Expected `size` to be a tuple of 2 integers, but got: {size}.")
    image = ops.convert_to_tensor(x)
    if len(image.shape) not in (3, 4):
        raise ValueError(f"Expected an image array with shape `(height, width, channels)`, or `(batch_size, height, width, channels)`, but got input with incorrect rank, of shape {image.shape}.")
    out = ops.image.resize(ops.cast(image, "float32"), size, interpolation=interpolation, crop_to_aspect_ratio=True, data_format=data_format)
    return np.array(out) if isinstance(x, np.ndarray) else out

"""#
}
