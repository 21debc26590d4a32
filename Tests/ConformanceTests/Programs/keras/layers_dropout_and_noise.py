import numpy as np
import keras
from keras import layers

x = np.ones((2, 4), "float32")
d = layers.Dropout(0.5, seed=3)
print(np.asarray(d(x)), np.asarray(d(x, training=True)), np.asarray(d(x, training=True)))
print(d.get_config())
n = layers.Dropout(0.5, noise_shape=(None, 1), seed=1)
print(np.asarray(n(x, training=True)))
s = layers.SpatialDropout1D(0.5, seed=2)
print(np.asarray(s(np.ones((1, 3, 4), "float32"), training=True))[0])
g = layers.GaussianNoise(0.1, seed=5)
print(np.round(np.asarray(g(x, training=True)), 4), np.asarray(g(x))[0])
print(np.round(np.asarray(layers.GaussianDropout(0.3, seed=5)(x, training=True)), 4))
print(np.round(np.asarray(layers.AlphaDropout(0.4, seed=5)(x, training=True)), 4))
a = layers.ActivityRegularization(l1=0.1, l2=0.01)
a(x)
print([float(v) for v in a.losses])
for f in (lambda: layers.Dropout(1.5), lambda: layers.Dropout("half"), lambda: layers.GaussianNoise(-1),
          lambda: layers.Dropout(0.5, noise_shape=(2, -1)), lambda: layers.SpatialDropout1D(0.2)(x)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
print(len(d.weights), d.count_params(), [v.path for v in d.variables], layers.Dropout(0).seed)
