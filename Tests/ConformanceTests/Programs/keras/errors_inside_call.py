import numpy as np
import keras
from keras import layers, ops


class Broken(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.w = self.add_weight(shape=(3, 2), initializer="ones", name="w")

    def call(self, x, scale=2.0):
        return ops.matmul(x, self.w) * scale


layer = Broken(name="broken")
print(layer(np.ones((1, 3), "float32")))
try:
    layer(np.ones((1, 4), "float32"))
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    layer(np.ones((1, 4), "float32"), scale=3.0)
except Exception as e:
    print(type(e).__name__ + ":", e)
layer(keras.Input((5,)))
