import keras
from keras import layers, ops


class Linear(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units

    def build(self, input_shape):
        # the shape is the wrong way round
        self.w = self.add_weight(shape=(self.units, input_shape[-1]), initializer="ones")

    def call(self, inputs):
        return ops.matmul(inputs, self.w)


x = keras.Input((3,))
print("symbolic input", tuple(x.shape))
Linear(5)(x)
