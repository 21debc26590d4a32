import numpy as np
import keras
from keras import layers


class Gated(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.value = layers.Dense(units, name="value")
        self.gate = keras.Sequential([layers.Dense(units), layers.Activation("sigmoid")], name="gate")

    def call(self, x):
        return self.value(x) * self.gate(x)


class Two(keras.Model):
    def __init__(self):
        super().__init__(name="two")
        i = keras.Input((3,))
        self.graph = keras.Model(i, layers.Dense(4, activation="tanh")(i), name="graph")
        self.stack = keras.Sequential([layers.Dense(2), layers.Softmax()], name="stack")

    def call(self, x):
        return self.stack(self.graph(x))


keras.utils.set_random_seed(6)
x = np.random.rand(5, 3)
two = Two()
print(two(x).shape, len(two.weights), [l.name for l in two.layers])
i = keras.Input((3,), name="shared_in")
m = keras.Model(i, layers.Concatenate()([Gated(2, name="gated")(i), two(i)]), name="all")
m.summary()
print(m.predict(x, verbose=0).shape, m.count_params())
seq = keras.Sequential([keras.Input((3,)), m, layers.Dense(1)])
print(seq.output_shape, [l.name for l in seq.layers], len(seq.trainable_variables))
print([w.path for w in m.get_layer("gated").weights])
