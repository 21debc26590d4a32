import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 10.0, -1.0], [3.0, 20.0, 0.0], [5.0, 60.0, 4.0]], dtype="float32")
n = layers.Normalization()
n.adapt(x)
print(np.array(n.mean), np.array(n.variance))
print(np.array(n(x)).round(3))
print([w.name for w in n.weights], [tuple(w.shape) for w in n.weights], n.count_params())
inv = layers.Normalization(invert=True)
inv.adapt(x)
print(np.array(inv(n(x))).round(3))
whole = layers.Normalization(axis=None)
whole.adapt(x)
print(np.array(whole(x)).round(3)[0], np.array(whole.mean).round(3))
fixed = layers.Normalization(mean=[0.0, 1.0, 2.0], variance=[4.0, 4.0, 1.0])
print(np.array(fixed(x)).round(3))
img = np.arange(24, dtype="float32").reshape(2, 2, 2, 3)
ch = layers.Normalization(axis=-1)
ch.adapt(img)
print(np.array(ch.mean).ravel(), np.array(ch(img))[0, 0].round(3))
m = keras.Sequential([keras.Input((3,)), n, layers.Dense(2, kernel_initializer="ones")])
m.summary()
print(m.predict(x, verbose=0).round(3))
print(n.get_config()["axis"], len(m.trainable_weights), len(m.non_trainable_weights))
again = keras.models.model_from_json(m.to_json())
again.set_weights(m.get_weights())
print(np.allclose(again.predict(x, verbose=0), m.predict(x, verbose=0)))
try:
    layers.Normalization(mean=1.0)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Normalization()(x)
except Exception as e:
    print(type(e).__name__, str(e)[:120])
