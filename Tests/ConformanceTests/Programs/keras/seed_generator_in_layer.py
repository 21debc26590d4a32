# Random layers keep their own generator.
import numpy as np
import keras
from keras import ops, random


class Jitter(keras.layers.Layer):
    def __init__(self, scale, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale
        self.seeds = random.SeedGenerator(seed)

    def call(self, x, training=None):
        if not training:
            return x
        return x + self.scale * random.normal(ops.shape(x), seed=self.seeds)


layer = Jitter(0.1, seed=7)
x = ops.ones((2, 3))
print(layer(x))
first = layer(x, training=True)
second = layer(x, training=True)
print(np.round(first, 4), np.round(second, 4))
print(layer.seeds.state.numpy(), len(layer.weights), len(layer.variables))
again = Jitter(0.1, seed=7)(x, training=True)
print(bool(ops.all(again == first)))
drop = keras.layers.Dropout(0.5, seed=1)
print(drop(ops.ones((1, 6)), training=True), drop(ops.ones((1, 6))))
noise = keras.layers.GaussianNoise(1.0, seed=2)
print(np.round(noise(ops.zeros((1, 3)), training=True), 4))
