import numpy as np
from keras import layers, ops

x = np.arange(24.0).reshape(1, 2, 3, 4).astype("float32")
print(np.asarray(layers.Resizing(2, 2, data_format="channels_first")(x)).tolist())
print(np.asarray(layers.CenterCrop(1, 2, data_format="channels_first")(x)).tolist())
print(np.asarray(layers.RandomFlip("horizontal", seed=3, data_format="channels_first")(x))[0, 0].tolist())
print(np.round(np.asarray(layers.RandomTranslation(0.3, 0.3, seed=3, data_format="channels_first")(x)), 2)[0, 1].tolist())
print(layers.RandomCrop(2, 2, seed=1, data_format="channels_first")(x).shape)
print(ops.image.rgb_to_grayscale(np.ones((3, 2, 2), "float32"), data_format="channels_first").shape)
print(np.round(np.asarray(ops.image.gaussian_blur(x[0], (3, 3), (0.8, 0.8))), 3)[0].tolist())
print(ops.image.extract_patches(x, (1, 2), data_format="channels_first").shape)
print(ops.image.sobel_edges(x, data_format="channels_first").shape)
try:
    layers.CenterCrop(1, 1, data_format="channels_middle")
except ValueError as e:
    print(e)
try:
    layers.RandomFlip(seed=1)(np.ones((2, 2)))
except ValueError as e:
    print("rank 3" in str(e))
