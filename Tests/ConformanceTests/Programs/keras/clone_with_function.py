import numpy as np
import keras
from keras import layers
from keras.models import clone_model

keras.utils.set_random_seed(10)
inp = keras.Input((4,), name="x")
h = layers.Dense(5, activation="relu", name="hidden")(inp)
h = layers.Dropout(0.5, name="drop")(h)
m = keras.Model(inp, layers.Dense(2, name="y")(h), name="net")

def no_dropout(layer):
    if isinstance(layer, layers.Dropout):
        return layers.Dropout(0.0, name=layer.name)
    return layer.__class__.from_config(layer.get_config())

c = clone_model(m, clone_function=no_dropout)
print(c.name, [(l.name, getattr(l, "rate", None)) for l in c.layers])
c.set_weights(m.get_weights())
x = np.ones((1, 4), "float32")
print(np.allclose(c(x), m(x)), c.get_layer("hidden") is m.get_layer("hidden"))
d = clone_model(m, input_tensors=keras.Input((4,), batch_size=3, name="fixed"))
print(d.input_shape, d.inputs)
s = keras.Sequential([keras.Input((4,)), layers.Dense(2, name="only")], name="seq")
e = clone_model(s)
print(e.name, e.layers[0].name, np.allclose(e.get_weights()[0], s.get_weights()[0]))
try:
    clone_model(s, clone_function=3)
except Exception as err:
    print(type(err).__name__, err)
class Sub(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(1)
    def call(self, x):
        return self.d(x)
try:
    clone_model(Sub())
except Exception as err:
    print(type(err).__name__, err)
