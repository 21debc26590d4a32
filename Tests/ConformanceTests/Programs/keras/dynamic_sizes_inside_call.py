import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(4)


class PairRows(layers.Layer):
    """Joins two neighbouring steps into one, twice as wide."""

    def call(self, x):
        batch, steps, width = ops.shape(x)
        print("inside:", x.shape, "->", (batch, steps // 2, 2 * width))
        return ops.reshape(x, (batch, steps // 2, 2 * width))


class Scale(layers.Layer):
    def call(self, x):
        rows = ops.shape(x)[0]
        print("rows:", rows, "rows + 1:", rows + 1, "twice:", 2 * rows, "known:", x.shape[1])
        share = ops.cast(rows, "float32")
        return x / share


inputs = keras.Input(shape=(6, 3))
h = PairRows()(inputs)
print("outside:", h.shape)
outputs = Scale()(h)
print("outside:", outputs.shape)
model = keras.Model(inputs, outputs)
x = np.arange(36, dtype="float32").reshape(2, 6, 3)
print(model(x)[0, 0])
print(model.predict(x, verbose=0).shape)

free = keras.Input(shape=(None, 3))
print(Scale()(free).shape)
fixed = keras.Input(shape=(3,), batch_size=4)
print(Scale()(fixed).shape)
