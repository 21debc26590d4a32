# Grow a Sequential model layer by layer, then cut the head off and put another one on.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
model = keras.Sequential(name="growing")
model.add(keras.Input(shape=(8,)))
for width in (16, 8, 4):
    model.add(layers.Dense(width, activation="tanh"))
    print(len(model.layers), model.output_shape, model.count_params())
model.add(layers.Dense(3, activation="softmax", name="head"))
model.summary()
x = np.linspace(-1, 1, 16).reshape(2, 8)
print(model.predict(x, verbose=0).round(3))

removed = model.pop()
print("removed", removed.name, "now", model.output_shape)
print(model.layers[-1].name, model.outputs)
model.add(layers.Dense(1, name="regression"))
model.compile("adam", "mae")
print(model(x).shape, model.inputs[0].name, model.input_shape)
model.summary(line_length=60)
for i, layer in enumerate(model.layers):
    print(i, layer.name, layer.get_config()["units"], layer.input.shape, "->", layer.output.shape)
