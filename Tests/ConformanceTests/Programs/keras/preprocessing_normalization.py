# oracle: jax+tf
import numpy as np
import keras
from keras import layers

# Three measurements of five plants, on very different scales.
plants = np.array([[1.0, 200.0, 0.01], [2.0, 180.0, 0.03], [3.0, 260.0, 0.02], [4.0, 240.0, 0.05], [5.0, 220.0, 0.04]])
norm = layers.Normalization()
norm.adapt(plants)
print(norm.mean.shape, np.round(np.asarray(norm.mean), 4))
print(np.round(np.asarray(norm.variance), 4))
out = np.asarray(norm(plants))
print(np.round(out, 3))
print(np.round(out.mean(axis=0), 3), np.round(out.std(axis=0), 3))

back = layers.Normalization(mean=norm.mean[0], variance=norm.variance[0], invert=True)
print(np.round(np.asarray(back(out)), 2)[:2])

whole = layers.Normalization(axis=None)
whole.adapt(np.array([2.0, 4.0, 6.0, 8.0]))
print(np.asarray(whole([5.0, 8.0])), whole.axis)

given = layers.Normalization(mean=10.0, variance=4.0)
print(np.asarray(given(np.array([[8.0, 10.0, 14.0]]))))
print([w.name for w in norm.weights], norm.count_params())

batches = [plants[:2], plants[2:]]
lazy = layers.Normalization()
lazy.adapt(batches)
print(np.allclose(np.asarray(lazy.mean), np.asarray(norm.mean)), np.allclose(np.asarray(lazy.variance), np.asarray(norm.variance), rtol=1e-4))
try:
    layers.Normalization(mean=1.0)
except ValueError as e:
    print(e)
try:
    norm.adapt(plants[:, :2])
except ValueError as e:
    print(e)
