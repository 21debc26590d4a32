import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
inputs = keras.Input((8,), name="features")
x = layers.Dense(4, activation="relu", name="hidden")(inputs)
x = layers.BatchNormalization(name="bn")(x)
x = layers.Dropout(0.3, name="drop")(x)
y = layers.Dense(2, activation="softmax", name="probs")(x)
model = keras.Model(inputs, y, name="small")
for l in model.layers:
    print(l.name, l.__class__.__name__, l.output.shape, l.count_params(), l.trainable, len(l.weights))
print(model.get_layer("hidden").input, model.get_layer("hidden").output)
h = model.get_layer("hidden")
print(h.get_config())
print(h.dtype, h.compute_dtype, h.input_spec, h.activation.__name__, h.units, h.use_bias)
print(h.kernel, h.bias)
print(h.kernel.path, h.kernel.shape, h.kernel.trainable, h.kernel.initializer if hasattr(h.kernel, "initializer") else None)
print(model.get_layer(index=2).name)
try:
    model.get_layer("nope")
except ValueError as e:
    print(e)
try:
    model.get_layer(index=9)
except ValueError as e:
    print(e)
layers.Dense(3)(inputs)
print(layers.Dense(3).name, layers.Dense(3, name="a").name)
u = layers.Dense(3)
try:
    print(u.output)
except AttributeError as e:
    print(e)
try:
    print(u.kernel)
except AttributeError as e:
    print(e)
try:
    u.set_weights([np.ones((2, 3))])
except ValueError as e:
    print(e)
try:
    h.set_weights([np.ones((8, 4))])
except ValueError as e:
    print(e)
try:
    h.set_weights([np.ones((8, 5)), np.ones(4)])
except ValueError as e:
    print(e)
print(u.get_weights(), u.count_params() if u.built else "unbuilt")
u.count_params()
