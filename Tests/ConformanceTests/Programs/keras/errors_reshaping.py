import numpy as np
import keras
from keras import layers

x = np.ones((2, 6), "float32")
for make in (
    lambda: layers.Reshape((4, 2))(x),
    lambda: layers.Reshape((-1, 4))(x),
    lambda: layers.Reshape((-1, -1))(x),
    lambda: layers.Reshape(3)(x),
    lambda: layers.Permute((1, 2))(x),
    lambda: layers.Permute((0, 1))(x),
    lambda: layers.RepeatVector(2.5)(x),
    lambda: layers.RepeatVector(2)(np.ones((2, 3, 4), "float32")),
    lambda: layers.Cropping1D(2)(np.ones((2, 3, 4), "float32")),
    lambda: layers.ZeroPadding2D(1)(np.ones((2, 3, 4), "float32")),
    lambda: layers.Flatten(data_format="first"),
    lambda: layers.Cropping2D(((2, 2), (2, 2)))(np.ones((1, 4, 4, 1), "float32")),
):
    try:
        print("shape", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
