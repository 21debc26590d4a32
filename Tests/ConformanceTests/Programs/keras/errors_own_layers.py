import numpy as np
import keras
from keras import layers, ops


class Scale(layers.Layer):
    def __init__(self, units):
        self.units = units
        super().__init__()


class Forgets(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units))

    def call(self, x):
        return x @ self.w + self.b


class Wrong(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(3, 2))

    def call(self, x):
        return ops.matmul(x, self.w)


for f in (lambda: Scale(3), lambda: Forgets(2)(np.ones((1, 3))), lambda: Wrong()(np.ones((2, 4))), lambda: layers.Layer()(np.ones(2)), lambda: Forgets(2).get_config()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, ":", str(e)[:260])
        print("--")
m = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
for f in (lambda: m.get_layer("dense_9"), lambda: m.get_layer(index=5), lambda: m.get_layer(), lambda: m.layers[0].set_weights([np.ones((2, 2))]), lambda: m.load_weights("nothing.weights.h5"), lambda: m.save("model"), lambda: m.add(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, ":", str(e)[:260])
x = keras.Input((4,))
keras.Model(x, layers.Dense(2)(layers.Dense(3)))
