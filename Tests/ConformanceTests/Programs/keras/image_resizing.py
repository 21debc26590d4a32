import numpy as np
from keras import layers, ops

picture = np.arange(16, dtype="float32").reshape(4, 4, 1)
for how in ("nearest", "bilinear", "bicubic", "lanczos3"):
    print(how)
    print(np.round(np.asarray(layers.Resizing(2, 3, interpolation=how)(picture))[..., 0], 3))
print(np.round(np.asarray(layers.Resizing(2, 2, antialias=True)(picture))[..., 0], 3))
wide = np.arange(24, dtype="uint8").reshape(1, 2, 4, 3)
print(np.asarray(layers.Resizing(2, 2)(wide))[0].tolist(), layers.Resizing(2, 2)(wide).dtype)
print(np.asarray(layers.Resizing(2, 2, crop_to_aspect_ratio=True)(wide))[0, :, :, 0])
print(np.asarray(layers.Resizing(4, 4, pad_to_aspect_ratio=True, fill_value=7.0, interpolation="nearest")(wide.astype("float32")))[0, :, :, 0])
print(np.asarray(layers.CenterCrop(2, 2)(picture))[..., 0])
print(np.asarray(layers.CenterCrop(3, 2)(picture))[..., 0])
print(layers.Resizing(8, 9)(wide).shape, layers.CenterCrop(1, 3)(wide).shape)
print(np.asarray(ops.image.resize(picture, (3, 3)))[..., 0])
print(layers.Resizing(32, 32).get_config())
try:
    ops.image.resize(picture, (2, 2), interpolation="cubic")
except ValueError as e:
    print(e)
try:
    layers.Resizing(2, 2)(np.zeros((3, 3)))
except ValueError as e:
    print(str(e).split("\n")[2])
