# oracle: jax+tf
import numpy as np
from keras import layers

cities = ["Oslo", "Rome", "Lima", "Cairo", "Quito", ""]
print(np.asarray(layers.Hashing(num_bins=4)(cities)))
print(np.asarray(layers.Hashing(num_bins=4, mask_value="")(cities)))
print(np.asarray(layers.Hashing(num_bins=4, salt=[7, 11])(cities)))
print(np.asarray(layers.Hashing(num_bins=10, salt=3)(np.arange(8))))
print(np.asarray(layers.Hashing(num_bins=1000)([[1, 22, 333], [4444, 55555, 666666]])))
print(np.asarray(layers.Hashing(num_bins=3, output_mode="count")([["a", "b", "c", "d"], ["e", "e", "e", "e"]])))
long = ["word " * n for n in (3, 7, 13, 40)]
print(np.asarray(layers.Hashing(num_bins=100000)(long)))
cross = layers.HashedCrossing(num_bins=6)
print(np.asarray(cross((np.array(["a", "b", "a"]), np.array([1, 1, 2])))))
print(np.asarray(layers.HashedCrossing(num_bins=3, output_mode="one_hot")((["x", "y"], ["p", "q"]))))
try:
    cross(np.array([1, 2]))
except ValueError as e:
    print(str(e).split(".")[1][5:])
try:
    layers.Hashing(num_bins=0)
except ValueError as e:
    print(e)
print(layers.Hashing(num_bins=5, salt=9).get_config()["salt"], cross.name)
