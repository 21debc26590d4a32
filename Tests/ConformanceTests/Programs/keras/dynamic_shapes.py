# Layers that ask tensors for their shape while they run.
import numpy as np
import keras
from keras import ops


class Positions(keras.layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width

    def build(self, shape):
        self.table = self.add_weight(shape=(10, self.width), initializer="ones", name="table")

    def call(self, x):
        length = ops.shape(x)[1]
        places = ops.arange(0, length, 1)
        return x + ops.take(self.table, places, axis=0)


class FlattenKeep(keras.layers.Layer):
    def call(self, x):
        shape = ops.shape(x)
        return ops.reshape(x, (shape[0], shape[1] * shape[2]))


class Blocks(keras.layers.Layer):
    def call(self, x):
        batch = ops.shape(x)[0]
        zeros = ops.zeros((batch, 1, x.shape[-1]))
        return ops.concatenate([zeros, x], axis=1)


x = keras.Input((4, 3))
h = Positions(3)(x)
print(h.shape)
h = Blocks()(h)
print(h.shape)
model = keras.Model(x, FlattenKeep()(h))
print(model.output_shape)
print(model(np.zeros((2, 4, 3), "float32")))
print(model.predict(np.ones((3, 4, 3)), verbose=0).shape)
