import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(2)


class Jitter(layers.Layer):
    def call(self, x, training=None):
        if training:
            return x + keras.random.normal(ops.shape(x), stddev=0.1)
        return x


print(Jitter()(np.zeros((1, 2))))
print(Jitter()(np.zeros((1, 2)), training=True).shape)
model = keras.Sequential([Jitter(), layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
