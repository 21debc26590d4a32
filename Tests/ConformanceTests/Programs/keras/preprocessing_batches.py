# oracle: jax+tf
import numpy as np
from keras import layers

def lines():
    yield np.array(["red green", "green"])
    yield np.array(["blue green red", "red"])

vec = layers.TextVectorization()
vec.adapt(lines())
print([str(w) for w in vec.get_vocabulary()])
short = layers.StringLookup()
short.adapt((np.array(part.split()) for part in ["b a", "a c", "a"]), steps=2)
print([str(w) for w in short.get_vocabulary()])
bins = layers.Discretization(num_bins=2)
bins.adapt(np.array([[k, 10.0 * k] for k in range(4)]))
print(bins.bin_boundaries)
step = layers.StringLookup()
step.reset_state()
step.update_state(np.array(["x", "y"]))
step.update_state(np.array(["y", "z"]))
step.finalize_state()
print([str(w) for w in step.get_vocabulary()])
norm = layers.Normalization(axis=-1)
norm.adapt(iter([np.ones((2, 2)), np.full((4, 2), 4.0)]))
print(np.round(np.asarray(norm.mean), 4), np.round(np.asarray(norm.variance), 4))
try:
    norm.adapt([])
except ValueError as e:
    print(e)
image = layers.Normalization(axis=3)
image.adapt(np.arange(24.0).reshape(2, 2, 2, 3))
print(image.mean.shape, np.asarray(image.mean).ravel(), np.round(np.asarray(image(np.full((1, 1, 1, 3), 12.0))).ravel(), 3))
rows = layers.Normalization(axis=(0, 1))
rows.adapt(np.array([[1.0, 2.0], [3.0, 4.0]]))
print(np.asarray(rows.mean), np.asarray(rows.variance))
