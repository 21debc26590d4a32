import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
i = keras.Input((4,), name="features")
h = layers.Dense(5, activation="relu", name="a")(i)
h = layers.Dropout(0.5, name="drop")(h)
m = keras.Model(i, layers.Dense(2, name="b")(h), name="base")
plain = keras.models.clone_model(m)
print(plain.name, [l.name for l in plain.layers], np.array_equal(plain.get_weights()[0], m.get_weights()[0]))


def softer(layer):
    config = layer.get_config()
    if isinstance(layer, layers.Dropout):
        config["rate"] = 0.1
    if isinstance(layer, layers.Dense):
        config["units"] = config["units"] * 2
    return layer.__class__.from_config(config)


wide = keras.models.clone_model(m, clone_function=softer)
print([(l.name, l.output.shape) for l in wide.layers], wide.get_layer("drop").rate)


def with_norm(layer, *args, **kwargs):
    out = layer(*args, **kwargs)
    if layer.name == "a":
        out = layers.LayerNormalization(name="norm")(out)
    return out


normed = keras.models.clone_model(m, clone_function=lambda layer: layer, call_function=with_norm)
print([l.name for l in normed.layers], normed.get_layer("a") is m.get_layer("a"))
new_input = keras.Input((4,), name="other")
moved = keras.models.clone_model(m, input_tensors=new_input)
print(moved.input.name, moved.count_params() == m.count_params())
s = keras.Sequential([keras.Input((3,)), layers.Dense(2), layers.Dense(1)])
s.compile("sgd", "mse")
t = keras.models.clone_model(s)
print(t.compiled, type(t.optimizer).__name__, t.input_shape)
try:
    keras.models.clone_model(s, call_function=with_norm)
except ValueError as e:
    print(str(e)[:70])


class Own(keras.Model):
    def call(self, x):
        return x


try:
    keras.models.clone_model(Own(), clone_function=softer)
except ValueError as e:
    print(str(e)[:95])
