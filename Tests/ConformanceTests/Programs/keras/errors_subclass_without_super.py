import keras
from keras import layers


class Forgetful(layers.Layer):
    def __init__(self, units):
        self.units = units
        self.dense = layers.Dense(units)

    def call(self, x):
        return self.dense(x)


layer = Forgetful(3)
print(layer.units)
try:
    layer(keras.Input((2,)))
except RuntimeError as e:
    print("RuntimeError:", e)
layer(3.0)
