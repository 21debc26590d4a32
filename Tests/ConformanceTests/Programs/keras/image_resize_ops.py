import numpy as np
import keras
from keras import ops

row = np.array([[[0.0], [1.0], [2.0], [9.0]]], dtype="float32")
print(np.asarray(ops.image.resize(row, (1, 8)))[0, :, 0])
print(np.asarray(ops.image.resize(row, (1, 8), interpolation="nearest"))[0, :, 0])
print(np.round(np.asarray(ops.image.resize(row, (1, 2), antialias=True))[0, :, 0], 4))
ints = np.arange(12, dtype="int32").reshape(3, 4, 1)
print(np.asarray(ops.image.resize(ints, (2, 2)))[..., 0], ops.image.resize(ints, (2, 2)).dtype)
print(ops.image.resize(np.zeros((2, 3, 6, 6), "float32"), (3, 3), data_format="channels_first").shape)
x = keras.Input((10, 12, 3))
y = ops.image.resize(x, (5, 6))
z = ops.image.rgb_to_grayscale(y)
print(y.shape, z.shape)
model = keras.Model(x, z)
model.summary()
print(model.predict(np.ones((1, 10, 12, 3)), verbose=0).sum())
big = keras.layers.UpSampling2D(2, interpolation="bicubic")(row[None])
print(np.round(np.asarray(big)[0, :, :, 0], 3))
turned = ops.image.affine_transform(ints.astype("float32"), np.array([0, 1, 0, 1, 0, 0, 0, 0], "float32"), interpolation="nearest")
print(np.asarray(turned)[..., 0])
