# Variables made by hand belong to the layer they are stored in.
import keras
from keras import ops


class Counter(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.total = keras.Variable(0.0, trainable=False, name="total")
        self.scale = keras.Variable([1.0, 2.0], name="scale")

    def call(self, x):
        self.total.assign_add(ops.sum(x))
        return x * self.scale


layer = Counter(name="counter")
print(layer(ops.ones((3, 2))))
print(layer.total.numpy())
layer(ops.ones((2, 2)))
print(float(layer.total))
print([v.name for v in layer.weights], len(layer.trainable_weights), len(layer.non_trainable_weights))
layer.scale.assign([0.0, 1.0])
print(layer(ops.ones((1, 2))))
