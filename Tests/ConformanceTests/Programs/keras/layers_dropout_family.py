import numpy as np
import keras
from keras import layers

x = np.ones((2, 6), dtype="float32")
d = layers.Dropout(0.5, seed=1)
print(np.asarray(d(x)))
print(np.asarray(d(x, training=True)))
print(np.asarray(d(x, training=True)))
print(np.asarray(layers.GaussianDropout(0.3, seed=2)(x, training=True)).round(3))
print(np.asarray(layers.GaussianNoise(0.1, seed=3)(x, training=True)).round(3))
print(np.asarray(layers.AlphaDropout(0.2, seed=4)(x, training=True)).round(3))
sp = layers.SpatialDropout1D(0.5, seed=5)
print(np.asarray(sp(np.ones((1, 3, 4)), training=True))[0])
print(np.asarray(layers.Dropout(0.5, noise_shape=(None, 1), seed=6)(np.ones((4, 2)), training=True)))
print(d.rate, d.seed, d.get_config()["noise_shape"], d.weights, d.non_trainable_variables)
print(layers.Dropout(0)(x, training=True) is not None, layers.Dropout(1.0)(x, training=True))
keras.utils.set_random_seed(7)
m = keras.Sequential([keras.Input((6,)), layers.Dense(4), layers.Dropout(0.5), layers.Dense(1)])
print(np.allclose(m(x, training=False), m.predict(x, verbose=0)))
print(np.asarray(m(x, training=True)).round(4).ravel(), np.asarray(m(x, training=True)).round(4).ravel())
for bad in (1.5, -0.1, "half"):
    try:
        layers.Dropout(bad)
    except Exception as e:
        print(type(e).__name__, e)
