import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
m = keras.Sequential(
    [
        keras.Input((8, 8, 1), name="image"),
        layers.Conv2D(3, 3, activation="relu", name="conv"),
        layers.MaxPooling2D(name="pool"),
        layers.Flatten(name="flat"),
        layers.Dense(4, name="dense"),
    ]
)
features = keras.Model(inputs=m.inputs, outputs=[layer.output for layer in m.layers])
x = np.random.rand(2, 8, 8, 1)
for layer, f in zip(m.layers, features(x)):
    print(f"{layer.name:6} {tuple(f.shape)} {float(keras.ops.mean(f)):.4f}")
middle = keras.Model(m.get_layer("conv").input, m.get_layer("pool").output, name="middle")
print(middle.output_shape, middle.count_params(), middle.layers[1] is m.layers[0])
tail_in = keras.Input(m.get_layer("flat").output.shape[1:])
tail = keras.Model(tail_in, m.get_layer("dense")(tail_in))
whole = m.predict(x, verbose=0)
parts = tail.predict(layers.Flatten()(middle.predict(x, verbose=0)), verbose=0)
print(np.allclose(whole, parts, atol=1e-6))
print(m.get_layer(index=1).name, m.get_layer("dense").output.shape, m.layers[0].input.shape)
try:
    m.get_layer("densee")
except ValueError as e:
    print("ValueError:", e)
try:
    m.get_layer(index=9)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Dense(2, name="alone").output
except AttributeError as e:
    print("AttributeError:", e)
d = m.get_layer("dense")
print(d.input.shape, d.output.shape)
try:
    keras.Sequential([layers.Dense(1)]).input
except AttributeError as e:
    print("AttributeError:", e)
