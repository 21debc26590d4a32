# Looking inside a trained network: the output of every layer, by name.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
model = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Conv2D(3, 3, activation="relu", name="edges"),
        layers.MaxPooling2D(name="shrink"),
        layers.Conv2D(4, 2, activation="relu", name="shapes"),
        layers.GlobalAveragePooling2D(name="summary"),
        layers.Dense(2, activation="softmax", name="decide"),
    ]
)
probe = keras.Model(model.inputs, {l.name: l.output for l in model.layers})
img = np.zeros((1, 8, 8, 1), "float32")
img[0, 2:6, 2:6] = 1
maps = probe(img)
for name in sorted(maps):
    print(name, maps[name].shape, round(float(keras.ops.mean(maps[name])), 5))
print(probe.output_names)
early = keras.Model(model.layers[0].input, model.get_layer("shrink").output, name="early")
early.summary()
print(model.inputs[0].name == early.input.name, early.layers[1] is model.layers[0])
print(model.get_layer(index=2).name, model.get_layer("decide").units)
for bad in (dict(name="nope"), dict(index=99), dict(), dict(name="edges", index=0)):
    try:
        model.get_layer(**bad)
    except ValueError as e:
        print("ValueError:", e)
