# Normalization: axes, given numbers, inverse, batches of data, in models.
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(0)
x = rng.normal(5, 2, (20, 3)).astype("float32")
layer = layers.Normalization()
layer.adapt(x)
y = np.array(layer(x))
print(np.round(y.mean(axis=0), 4), np.round(y.std(axis=0), 4))
print(layer.mean.shape, np.round(np.array(layer.variance), 4), layer.get_config()["axis"])
back = layers.Normalization(mean=np.array(layer.mean)[0], variance=np.array(layer.variance)[0], invert=True)
print(np.allclose(back(y), x, atol=1e-4))
for axis in (None, 0, 1, -1, (0, 1)):
    try:
        one = layers.Normalization(axis=axis)
        one.adapt(x[:6] if axis in (0, (0, 1)) else x)
        out = np.array(one(x[:6]))
        print(axis, out.shape, np.round(out[0], 3))
    except Exception as error:
        print(axis, type(error).__name__, error)
given = layers.Normalization(mean=3.0, variance=4.0)
print(given(np.array([[1.0, 3.0, 5.0]])))
print(layers.Normalization(axis=None, mean=1.0, variance=1.0)(np.array([1.0, 2.0])))
for make in (lambda: layers.Normalization(mean=1.0), lambda: layers.Normalization(axis=5)(x), lambda: layers.Normalization()(x),
             lambda: layers.Normalization(axis="a")):
    try:
        print(np.round(np.array(make())[0], 3))
    except Exception as error:
        print(type(error).__name__, error)
model = keras.Sequential([keras.Input((3,)), layer, layers.Dense(1, kernel_initializer="ones")])
print(np.round(model.predict(x[:3], verbose=0), 3))
model.summary()
print([(w.path, w.shape, w.dtype) for w in layer.weights], layer.trainable, layer.built)
clone = layers.Normalization.from_config(layer.get_config())
clone.build((None, 3))
clone.set_weights(layer.get_weights())
clone.finalize_state()
print(np.allclose(clone(x), y, atol=1e-6))
