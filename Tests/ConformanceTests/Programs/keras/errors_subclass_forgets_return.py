import numpy as np
import keras
from keras import layers


class Silent(layers.Layer):
    def call(self, x):
        x * 2


out = Silent()(np.ones((2, 2), "float32"))
print(out)
inputs = keras.Input((2,))
layers.Dense(1)(Silent()(inputs))
