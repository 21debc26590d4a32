import numpy as np
import keras
from keras import layers, ops


class Scale(keras.Operation):
    def __init__(self, factor, name=None):
        super().__init__(name=name)
        self.factor = factor

    def call(self, x):
        return x * self.factor

    def compute_output_spec(self, x):
        return keras.KerasTensor(x.shape, x.dtype)


inputs = keras.Input((3,), name="x")
h = layers.Dense(2, kernel_initializer="ones", name="h")(inputs)
out = Scale(0.5, name="half")(h)
model = keras.Model(inputs, out, name="scaled")
model.summary()
print(model.predict(np.ones((2, 3)), verbose=0))
print([layer.name for layer in model.layers])
s = Scale(3)
print(s.name, s.get_config(), s(np.array([1.0, 2.0])))
f = keras.Function(inputs, ops.sum(h, axis=1), name="total")
print(f(np.ones((2, 3), "float32")), f.name)
print(f.inputs, [op.name for op in f.operations])
print(f.compute_output_shape((7, 3)))
