import keras
from keras import layers


class Bias(layers.Layer):
    def build(self, input_shape):
        self.b = self.add_weight("bias", shape=(input_shape[-1],))

    def call(self, x):
        return x + self.b


print("building")
Bias()(keras.Input((3,)))
