import numpy as np
import keras
from keras import ops

x = np.arange(2 * 4 * 4 * 4 * 1, dtype="float32").reshape(2, 4, 4, 4, 1)
p = ops.image.extract_patches(x[0], (2, 2), strides=(2, 2)) if False else None
q = ops.image.extract_patches_3d(x, (2, 2, 2))
print(q.shape)
print(np.array(q)[0, 0, 0, 0])
q = ops.image.extract_patches_3d(x, 2, strides=1, padding="same")
print(q.shape, float(ops.sum(q)))
q = ops.image.extract_patches_3d(x[0], (1, 2, 3), strides=(1, 1, 1))
print(q.shape, np.array(q)[0, 0, 0])
k = keras.Input((8, 8, 8, 3))
print(ops.image.extract_patches_3d(k, (4, 2, 2)).shape)
img = np.arange(16, dtype="float32").reshape(1, 4, 4, 1)
print(ops.image.crop_images(img, 1, 1, target_height=2, target_width=2)[0, :, :, 0])
print(ops.image.pad_images(img, top_padding=1, left_padding=0, target_height=6, target_width=5).shape)
print(ops.image.resize(img, (2, 2), interpolation="nearest")[0, :, :, 0])
print(np.round(np.array(ops.image.resize(img, (3, 5), interpolation="bicubic"))[0, :, :, 0], 3))
print(ops.image.map_coordinates(img[0, :, :, 0], np.array([[0.5, 1.5], [1.0, 2.5]]), order=1))
print(ops.image.rgb_to_grayscale(np.ones((2, 2, 3), "float32") * 0.5))
try:
    ops.image.extract_patches_3d(x, (2, 2), strides=2)
except Exception as e:
    print(type(e).__name__, e)
