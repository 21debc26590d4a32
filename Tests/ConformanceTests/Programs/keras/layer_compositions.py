import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(21)
class Highway(layers.Layer):
    def __init__(self, activation="relu", bias=-1.0, **kwargs):
        super().__init__(**kwargs); self.activation = keras.activations.get(activation); self.bias = bias
    def build(self, shape):
        n = shape[-1]
        self.t = layers.Dense(n, activation="sigmoid", bias_initializer=keras.initializers.Constant(self.bias), name="gate"); self.h = layers.Dense(n, name="transform"); self.t.build(shape); self.h.build(shape)
    def call(self, x):
        g = self.t(x); return g * self.activation(self.h(x)) + (1.0 - g) * x
    def compute_output_shape(self, s): return s
    def get_config(self): return {**super().get_config(), "activation": keras.activations.serialize(self.activation), "bias": self.bias}
class Maxout(layers.Layer):
    def __init__(self, units, pieces, **kw): super().__init__(**kw); self.units = units; self.dense = layers.Dense(units * pieces); self.pieces = pieces
    def call(self, x):
        y = self.dense(x); return ops.max(ops.reshape(y, (-1, self.units, self.pieces)), axis=-1)
class Mixture(layers.Layer):
    def __init__(self, experts, **kw): super().__init__(**kw); self.experts = experts; self.gate = layers.Dense(len(experts), activation="softmax")
    def call(self, x, training=None):
        w = ops.expand_dims(self.gate(x), 1); e = ops.stack([ex(x, training=training) for ex in self.experts], axis=-1); return ops.sum(w * e, axis=-1)
i = keras.Input((6,)); h = Highway(name="hw")(i); h = Maxout(5, 3)(h); h = Mixture([layers.Dense(4, activation=a) for a in ("relu", "tanh", None)])(h); o = layers.Dense(1)(h)
m = keras.Model(i, o); m.summary(); m.compile("adam", "mse")
x = np.random.rand(20, 6); h = m.fit(x, x[:, :1], epochs=4, verbose=0); print([round(v, 5) for v in h.history["loss"]])
for w in m.get_layer("mixture").weights: print(w.path, w.shape)
hw = m.get_layer("hw"); c = hw.get_config(); print(c); print(Highway.from_config(c).bias, [w.path for w in hw.weights])
