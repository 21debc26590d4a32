import numpy as np
import keras
from keras import layers


class Gate(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.inner = layers.Dense(units, activation="sigmoid")

    def call(self, x):
        return x * self.inner(x)


model = keras.Sequential([Gate(3, name="gate"), layers.BatchNormalization(), layers.Dense(1)], name="gated")
model.summary()
model.build((None, 3))
model.summary()
model(np.ones((2, 3)))
model.summary(show_trainable=True, expand_nested=True)
model.get_layer("gate").trainable = False
model.compile("adam", "mse")
model.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
model.summary()
big = keras.Sequential([keras.Input((1000,)), layers.Dense(2000), layers.Dense(10)], name="big")
big.summary()
lines = []
big.summary(print_fn=lines.append, line_length=50)
print(len(lines), len(lines[0].splitlines()))
print(keras.utils.count_params(big.weights) if hasattr(keras.utils, "count_params") else big.count_params())
