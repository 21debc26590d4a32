# oracle: jax+tf
import numpy as np
from keras import layers

ages = np.array([3.0, 17.0, 18.0, 40.0, 64.9, 65.0, 90.0])
groups = layers.Discretization(bin_boundaries=[18.0, 65.0])
print(np.asarray(groups(ages)))
print(np.asarray(layers.Discretization(bin_boundaries=[18.0, 65.0], output_mode="one_hot")(ages[:3])))
print(np.asarray(layers.Discretization(bin_boundaries=[18.0, 65.0], output_mode="count")(ages.reshape(1, -1))))
print(np.asarray(layers.Discretization(bin_boundaries=[18.0, 65.0], output_mode="multi_hot")(ages[:2].reshape(1, -1))))
rng = np.random.default_rng(0)
learned = layers.Discretization(num_bins=4, epsilon=0.05)
learned.adapt(rng.normal(size=(200, 2)))
print([round(b, 3) for b in learned.bin_boundaries])
small = layers.Discretization(num_bins=3)
small.adapt(np.array([[1.0, 5.0, 9.0, 13.0, 20.0, 40.0]]))
print(small.bin_boundaries, np.asarray(small([[0.0, 9.0, 30.0]])))
print(small.get_config())
for bad in (dict(), dict(num_bins=3, bin_boundaries=[0.0]), dict(num_bins=-1), dict(num_bins=2, output_mode="tf_idf")):
    try:
        layers.Discretization(**bad)
    except ValueError as e:
        print(e)
try:
    layers.Discretization(num_bins=3)(np.array([1.0]))
except ValueError as e:
    print("adapt(dataset)" in str(e))
