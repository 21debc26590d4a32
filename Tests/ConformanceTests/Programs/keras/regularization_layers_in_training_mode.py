import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(99)
x = np.ones((3, 8), "float32")
d = layers.Dropout(0.25, seed=1)
for i in range(3):
    y = np.asarray(d(x, training=True))
    print(y[0], round(float(y.mean()), 4))
print(np.array_equal(d(x), x), np.array_equal(d(x, training=False), x))
n = layers.Dropout(0.5, noise_shape=(None, 1), seed=3)
print(np.asarray(n(x, training=True))[:, 0])
g = layers.GaussianNoise(0.5, seed=4)
print(np.round(np.asarray(g(x, training=True))[0], 4))
gd = layers.GaussianDropout(0.3, seed=5)
print(np.round(np.asarray(gd(x, training=True))[0], 4))
ad = layers.AlphaDropout(0.3, seed=6)
print(np.round(np.asarray(ad(x, training=True))[0], 4))
sd = layers.SpatialDropout1D(0.5, seed=7)
print(np.asarray(sd(np.ones((1, 3, 6)), training=True))[0])
ar = layers.ActivityRegularization(l1=0.01, l2=0.02)
ar(x)
print([round(float(v), 4) for v in ar.losses])
m = keras.Sequential([keras.Input((8,)), layers.Dense(4, kernel_regularizer="l1_l2" if False else "l2", activity_regularizer="l1"), layers.Dropout(0.5), layers.Dense(1)])
m.compile("sgd", "mse")
print(len(m.losses), [v.shape for v in m.losses])
h = m.fit(x, np.zeros((3, 1)), epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(round(float(m.evaluate(x, np.zeros((3, 1)), verbose=0)), 4))
print(d.get_config(), d.rate, d.seed, d.noise_shape)
print(layers.Dropout(0).get_config()["rate"], layers.Dropout(0.5).supports_masking)
print(d.seed_generator.state if hasattr(d, "seed_generator") else None)
for bad in (-0.1, 1.1, "half", None):
    for L in (layers.Dropout, layers.GaussianDropout, layers.AlphaDropout, layers.GaussianNoise, layers.SpatialDropout1D):
        try:
            L(bad)
            print(L.__name__, bad, "accepted")
        except Exception as e:
            print(L.__name__, type(e).__name__, e)
