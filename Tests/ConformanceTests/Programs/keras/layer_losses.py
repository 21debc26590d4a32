import numpy as np
import keras
from keras import layers, ops

class Penalty(layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate
    def call(self, x):
        self.add_loss(self.rate * ops.mean(ops.square(x)))
        return x

x = np.arange(6, dtype="float32").reshape(2, 3)
p = Penalty(0.1)
p(x); print([round(float(l), 4) for l in p.losses])
p(2 * x); print([round(float(l), 4) for l in p.losses])
keras.utils.set_random_seed(1)
d = layers.Dense(2, kernel_regularizer=keras.regularizers.L2(0.1), bias_regularizer="l1", activity_regularizer=keras.regularizers.L1(0.5))
y = d(x); print(len(d.losses), [round(float(l), 4) for l in d.losses])
ar = layers.ActivityRegularization(l1=0.1, l2=0.01); ar(x); print([round(float(l), 4) for l in ar.losses])
class Outer(layers.Layer):
    def __init__(self):
        super().__init__(); self.d = layers.Dense(2, kernel_regularizer="l2"); self.p = Penalty(1.0)
    def call(self, x):
        self.add_loss(ops.sum(x)); return self.p(self.d(x))
o = Outer(); o(x); print([round(float(l), 4) for l in o.losses])
inp = keras.Input((3,)); h = layers.Dense(4, activity_regularizer="l2", kernel_regularizer="l1")(inp); h = Penalty(0.5)(h); out = layers.Dense(1)(h)
m = keras.Model(inp, out); m(x); print([round(float(l), 5) for l in m.losses])
m.compile("sgd", "mse"); hist = m.fit(x, np.ones((2, 1)), epochs=3, verbose=0)
print([round(v, 5) for v in hist.history["loss"]]); print(round(m.evaluate(x, np.ones((2, 1)), verbose=0), 5))
try: p.add_loss("a")
except Exception as e: print(type(e).__name__, e)
class VAE(layers.Layer):
    def __init__(self, **kw):
        super().__init__(**kw); self.seed_generator = keras.random.SeedGenerator(1337)
    def call(self, inputs):
        mean, logvar = inputs
        eps = keras.random.normal(shape=ops.shape(mean), seed=self.seed_generator)
        self.add_loss(-0.5 * ops.mean(logvar - ops.square(mean) - ops.exp(logvar) + 1))
        return mean + ops.exp(0.5 * logvar) * eps
v = VAE(); z = v([x, x * 0.1]); print(np.round(z, 4), round(float(v.losses[0]), 4)); z = v([x, x * 0.1]); print(np.round(z[0], 4))
print([w.path for w in v.variables], v.weights)
