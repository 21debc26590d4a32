# What a layer demands of its input, and how it says no.
import numpy as np
import keras
from keras import layers
from keras.layers import InputSpec


class Picky(layers.Layer):
    def __init__(self, spec, **kwargs):
        super().__init__(**kwargs)
        self.input_spec = spec

    def call(self, inputs):
        return inputs


x = np.zeros((2, 3), "float32")
cases = [
    InputSpec(ndim=3), InputSpec(min_ndim=3), InputSpec(max_ndim=1), InputSpec(shape=(None, 4)), InputSpec(shape=(2, None)),
    InputSpec(axes={-1: 5}), InputSpec(axes={1: 3}), InputSpec(ndim=2), InputSpec(dtype="int32"), InputSpec(shape=(None, 3, 1), allow_last_axis_squeeze=True),
]
for spec in cases:
    try:
        print(spec, "->", Picky(spec, name="picky")(x).shape)
    except ValueError as e:
        print(spec, "->", e)
try:
    Picky([InputSpec(ndim=2), InputSpec(ndim=2)], name="two")(x)
except ValueError as e:
    print(str(e).split("\n")[0])
pair = Picky([InputSpec(ndim=2), InputSpec(ndim=3)], name="two")
try:
    pair([x, x])
except ValueError as e:
    print(e)
print(len(pair([x, x[None]])))
for layer, shape in [(layers.Dense(2), (2,)), (layers.LSTM(2), (4, 3)), (layers.Conv2D(2, 3), (5, 5, 1)), (layers.Embedding(4, 2), (3,)), (layers.MaxPooling1D(), (4,)), (layers.Flatten(), ())]:
    try:
        print(layer.name, layer.input_spec, layer(np.zeros(shape)).shape)
    except ValueError as e:
        print(layer.name, "-", e)
dense = layers.Dense(2)
dense.build((None, 3))
print(dense.input_spec, dense.input_spec.axes, dense.input_spec.min_ndim)
try:
    dense(keras.Input((4,)))
except ValueError as e:
    print(e)
try:
    InputSpec(axes={3: 2}, ndim=2)
except ValueError as e:
    print(e)
print(InputSpec(shape=(None, 2)).get_config())
