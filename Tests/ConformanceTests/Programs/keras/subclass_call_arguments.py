import numpy as np
import keras
from keras import layers, ops


class Attend(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.q = layers.Dense(4, use_bias=False)

    def call(self, query, value, mask=None, scale=1.0, training=False):
        scores = ops.matmul(self.q(query), ops.transpose(value, (0, 2, 1))) * scale
        w = ops.softmax(scores, axis=-1)
        print("tracing" if not hasattr(w, "tolist") else "eager", training)
        return ops.matmul(w, value), w


keras.utils.set_random_seed(6)
layer = Attend(name="att")
q, v = np.ones((1, 2, 3), "float32"), np.random.rand(1, 5, 4).astype("float32")
out, w = layer(q, v, scale=0.5)
print(out.shape, w.shape, np.allclose(ops.sum(w, axis=-1), 1))
print(layer.built, [x.path for x in layer.weights])
a, b = keras.Input((2, 3), name="query"), keras.Input((5, 4), name="value")
o, w = layer(a, b, scale=2.0)
model = keras.Model([a, b], o)
model.summary()
print(model([q, v]).shape)
try:
    layer(q)
except TypeError as e:
    print("TypeError:", e)
try:
    layer(q, v, factor=3)
except TypeError as e:
    print("TypeError:", e)


class NeedsUnits(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.d = layers.Dense(units)

    def call(self, inputs, training=None, mask=None):
        return self.d(inputs)


try:
    NeedsUnits()
except TypeError as e:
    print("TypeError:", e)
m = NeedsUnits(units=3)
print(m.built, m.name, m(np.ones((1, 2))).shape, m.built)
try:
    m.get_config()
    print(m.get_config())
except NotImplementedError as e:
    print("NotImplementedError:", str(e)[:80])
