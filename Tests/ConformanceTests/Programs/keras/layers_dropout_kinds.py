import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
x = np.ones((2, 6), dtype="float32")
for layer in (layers.Dropout(0.5, seed=1), layers.GaussianNoise(0.2, seed=1), layers.GaussianDropout(0.3, seed=1), layers.AlphaDropout(0.4, seed=1)):
    print(layer.name, np.array(layer(x, training=True)).round(3)[0], np.array_equal(np.array(layer(x)), x))
s = layers.SpatialDropout1D(0.5, seed=3)(np.ones((1, 3, 4)), training=True)
print(np.array(s))
s = layers.SpatialDropout2D(0.5, seed=3)(np.ones((1, 2, 2, 4)), training=True)
print(np.array(s)[0, :, :, :].sum(axis=(0, 1)))
print(np.array(layers.Dropout(0.5, noise_shape=(2, 1), seed=2)(x, training=True)))
print(np.array(layers.ActivityRegularization(l1=0.1)(x))[0, :2], layers.Dropout(0.0)(x, training=True).shape)
d = layers.Dropout(0.25)
print(d.get_config()["rate"], d.get_config()["seed"], d.get_config()["noise_shape"], d.count_params())
for bad in (1.5, -0.1, "half"):
    try:
        layers.Dropout(bad)
    except Exception as e:
        print(type(e).__name__, e)
m = keras.Sequential([keras.Input((6,)), layers.Dropout(0.5), layers.Dense(1, kernel_initializer="ones")])
print(m.predict(x, verbose=0).ravel(), np.array(m(x, training=False)).ravel())
m.summary()
