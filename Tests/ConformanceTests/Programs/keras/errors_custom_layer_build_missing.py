import numpy as np
import keras

class Scale(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.kernel * self.factor

layer = Scale(3.0)
print(layer.name, layer.built, layer.trainable)
layer(np.ones((2, 2)))
