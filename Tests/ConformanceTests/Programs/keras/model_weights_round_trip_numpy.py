import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, name="a"), layers.LayerNormalization(name="n"), layers.Dense(1, name="b")])
np.savez("w.npz", *m.get_weights())
with np.load("w.npz") as z:
    ws = [z[k] for k in z.files]
print([w.shape for w in ws], z.files)
c = keras.models.clone_model(m)
c.set_weights(ws)
x = np.ones((2, 3))
print(np.array_equal(m.predict(x, verbose=0), c.predict(x, verbose=0)))
for bad in [ws[:-1], ws + [ws[0]], [w.T for w in ws]]:
    try:
        c.set_weights(bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    c.layers[0].set_weights(ws[0])
except Exception as e:
    print(type(e).__name__, str(e)[:150])
d = {w.path: w.numpy().sum().round(4) for w in m.weights}
for k, v in d.items():
    print(f"{k:32s}{v:9.4f}")
m.get_layer("b").kernel.assign(np.zeros((4, 1)))
print(m.predict(x, verbose=0).ravel())
try:
    m.get_layer("b").kernel.assign(np.zeros((4, 2)))
except Exception as e:
    print(type(e).__name__, str(e)[:200])
