import h5py
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
m = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="first"), layers.BatchNormalization(name="bn"), layers.Dense(1, name="last")])
m.save_weights("w.weights.h5")
with h5py.File("w.weights.h5") as f:
    names = []
    f.visit(names.append)
    for n in names:
        item = f[n]
        print(n, item.shape if hasattr(item, "shape") else list(item.attrs)[:2])
    print(np.round(f["layers/dense/vars/0"][()], 4))
other = keras.Sequential([keras.Input((3,)), layers.Dense(2), layers.BatchNormalization(), layers.Dense(1)])
other.load_weights("w.weights.h5")
x = np.ones((2, 3))
print(np.allclose(m.predict(x, verbose=0), other.predict(x, verbose=0)))
for a, b in zip(m.weights, other.weights):
    print(a.path, b.path, np.array_equal(a.numpy(), b.numpy()))
