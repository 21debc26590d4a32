# Where variables get their names and paths.
import numpy as np
import keras


class Affine(keras.layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], self.units), initializer="ones", name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b", trainable=False)
        self.seen = keras.Variable(0, dtype="int32", trainable=False, name="seen")

    def call(self, x):
        self.seen.assign_add(1)
        return x @ self.w + self.b


layer = Affine(2, name="affine")
print(layer.built, layer.weights)
print(layer(np.ones((1, 3), "float32")))
for v in layer.weights:
    print(v.name, v.path, v.shape, v.dtype, v.trainable)
print(int(layer.seen), layer.w)
layer.trainable = False
print(len(layer.trainable_weights), len(layer.non_trainable_weights))
one, two = keras.Variable(1.0), keras.Variable(2.0)
print(one.name, two.name, one + two, one * two - 1.0, two > one)
print(keras.Variable(np.eye(2), dtype="int32"))
