import numpy as np
import keras
from keras import layers, ops

class Linear(layers.Layer):
    def __init__(self, units=4, use_bias=True, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.use_bias = use_bias

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", name="w")
        if self.use_bias:
            self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")
        self.calls = self.add_weight(shape=(), initializer="zeros", trainable=False, dtype="int32", name="calls")

    def call(self, inputs, training=False):
        if training:
            self.calls.assign_add(1)
        y = ops.matmul(inputs, self.w)
        return y + self.b if self.use_bias else y

    def get_config(self):
        return {**super().get_config(), "units": self.units, "use_bias": self.use_bias}

keras.utils.set_random_seed(8)
layer = Linear(3, name="lin")
print(layer.built, layer.weights)
y = layer(np.ones((2, 2)), training=True)
print(np.asarray(y).round(4), layer.calls.numpy(), layer.built)
print([(v.name, v.shape, v.dtype, v.trainable) for v in layer.weights])
print(layer.get_config())
clone = Linear.from_config(layer.get_config())
print(clone.name, clone.units, clone.built)
model = keras.Sequential([keras.Input((2,)), Linear(3), layers.ReLU(), Linear(1, use_bias=False, name="out")])
model.summary()
print([v.path for v in model.trainable_variables])
print(model.layers[0], layer)
layer.trainable = False
print(len(layer.trainable_weights), len(layer.non_trainable_weights))
