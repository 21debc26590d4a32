import keras
from keras import layers


class Double(layers.Layer):
    def call(self, x):
        x * 2


x = keras.Input((3,))
y = Double()(x)
print(y)
keras.Model(x, y)
