# oracle: jax+tf
# Buckets: given and learned borders, the ways to write them, and mistakes.
import numpy as np
import keras
from keras import layers

x = np.array([[-1.5, 1.0, 3.4, 0.5], [0.0, 3.0, 1.3, 0.0]])
print(layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0])(x))
for mode in ("int", "one_hot", "multi_hot", "count"):
    layer = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0], output_mode=mode)
    try:
        out = layer(x if mode != "one_hot" else x[:, :1])
        print(mode, out.shape, out.dtype, np.array(out)[0])
    except Exception as error:
        print(mode, type(error).__name__, error)
layer = layers.Discretization(num_bins=4, epsilon=0.01)
layer.adapt(np.arange(100.0))
print(np.round(np.array(layer.bin_boundaries), 2), layer(np.array([3.0, 40.0, 99.0, -5.0, 500.0])))
print(layer.get_config())
layer = layers.Discretization(num_bins=3, dtype="int32" if False else None)
layer.adapt(np.random.default_rng(2).normal(size=(200, 1)))
print(np.round(np.array(layer.bin_boundaries), 3))
for options in ({}, {"bin_boundaries": [1.0], "num_bins": 2}, {"num_bins": -1}, {"num_bins": 2, "output_mode": "hot"},
                {"bin_boundaries": [2.0, 1.0]}, {"bin_boundaries": []}, {"num_bins": 2, "epsilon": 2}):
    try:
        layers.Discretization(**options)
        print(options, "made")
    except Exception as error:
        print(options, type(error).__name__, error)
try:
    print(layers.Discretization(num_bins=3)(x))
except Exception as error:
    print(type(error).__name__, error)
inputs = keras.Input((2,))
outputs = layers.Discretization(bin_boundaries=[10.0, 20.0], output_mode="multi_hot")(inputs)
model = keras.Model(inputs, outputs)
print(outputs.shape, outputs.dtype, model.predict(np.array([[5.0, 25.0], [15.0, 15.0]]), verbose=0))
