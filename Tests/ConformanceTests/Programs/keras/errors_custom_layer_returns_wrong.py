import keras
from keras import layers, ops

class Pair(layers.Layer):
    def call(self, x):
        return x, ops.sum(x, axis=-1)

inp = keras.Input((4,))
first, second = Pair()(inp)
print(first.shape, second.shape)
out = layers.Dense(2)(first)
print(out.shape)
bad = layers.Dense(2)(Pair()(inp))
