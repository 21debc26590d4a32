# Layers that move numbers and change none.
import numpy as np
import keras
from keras import layers

x = np.arange(12, dtype="float32").reshape(1, 2, 6)
print(layers.Flatten()(x).shape, layers.Reshape((3, 4))(x)[0].tolist(), layers.Reshape((-1, 3))(x).shape)
print(layers.Permute((2, 1))(x)[0, :2].tolist(), layers.RepeatVector(2)(x[:, 0])[0].tolist())
print(layers.UpSampling1D(2)(x)[0, :, 0].tolist(), layers.ZeroPadding1D((1, 2))(x)[0, :, 1].tolist())
print(layers.Cropping1D((1, 0))(x)[0].tolist())
image = np.arange(16, dtype="float32").reshape(1, 4, 4, 1)
print(layers.Cropping2D(((1, 0), (0, 2)))(image)[0, ..., 0].tolist())
print(layers.ZeroPadding2D(((0, 1), (2, 0)))(image).shape, layers.UpSampling2D((1, 2))(image).shape)
print(layers.UpSampling2D(2, interpolation="bilinear")(image[:, :2, :2])[0, ..., 0].tolist())
print(layers.ZeroPadding3D(1)(np.ones((1, 2, 2, 2, 1))).shape, layers.Cropping3D(1)(np.ones((1, 4, 4, 4, 1))).shape)
for layer, shape in [
    (layers.Flatten(), (None, 3, 4)), (layers.Flatten(), (None, None, 4)), (layers.Reshape((2, -1)), (None, 8)),
    (layers.Reshape((2, -1)), (None, None)), (layers.Permute((3, 1, 2)), (None, 5, 6, 7)), (layers.RepeatVector(4), (None, 3)),
    (layers.UpSampling1D(3), (None, None, 2)), (layers.UpSampling2D((2, 3)), (None, 4, None, 1)),
    (layers.ZeroPadding1D(2), (None, 5, 1)), (layers.ZeroPadding2D(1), (None, None, 5, 3)), (layers.Cropping2D(1), (None, 6, 7, 2)),
]:
    print(layer.name, shape, "->", layer.compute_output_shape(shape), layer.built)
for call in (lambda: layers.Reshape((5,))(x), lambda: layers.Reshape((5,))(keras.Input((2, 6))), lambda: layers.Permute((2, 1))(image),
             lambda: layers.RepeatVector(2)(x), lambda: layers.Cropping1D(1)(x), lambda: layers.Cropping2D(2)(image), lambda: layers.Flatten()(3.0)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, "-", e)
print(layers.Cropping2D(((1, 2), (3, 4))).get_config())
print(layers.ZeroPadding1D(2).get_config()["padding"], layers.UpSampling2D(3).size, layers.Reshape((2, 3)).target_shape, layers.Permute((2, 1)).dims)
