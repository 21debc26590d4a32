# oracle: jax+tf
import numpy as np
import keras
from keras import layers

vec = layers.TextVectorization(max_tokens=8, output_sequence_length=5)
vec.adapt(["the cat sat", "the dog sat down", "a cat!"])
print(vec.get_vocabulary(), vec.vocabulary_size())
print(np.asarray(vec(["the bird sat", "CAT cat"])))
multi = layers.TextVectorization(output_mode="multi_hot", vocabulary=["red", "blue", "green"])
print(np.asarray(multi(["red green red", "pink"])))
look = layers.StringLookup(vocabulary=["a", "b", "c"], num_oov_indices=2)
print(np.asarray(look(["a", "z", "c", "q"])), look.get_vocabulary())
il = layers.IntegerLookup(vocabulary=[10, 20, 30], output_mode="one_hot")
print(np.asarray(il([20, 99])))
disc = layers.Discretization(bin_boundaries=[0.0, 1.0, 5.0])
print(np.asarray(disc(np.array([[-1.0, 0.5, 1.0, 7.0]]))))
cat = layers.CategoryEncoding(num_tokens=4, output_mode="count")
print(np.asarray(cat(np.array([[0, 1, 1], [3, 3, 3]]))))
norm = layers.Normalization(axis=-1)
norm.adapt(np.array([[0.0, 10.0], [2.0, 30.0], [4.0, 50.0]]))
print(np.asarray(norm(np.array([[2.0, 20.0]]))).round(4), np.asarray(norm.mean), np.asarray(norm.variance))
h = layers.Hashing(num_bins=5)
print(np.asarray(h(np.array(["x", "y", "z", "x"]))))
cross = layers.HashedCrossing(num_bins=6)
print(np.asarray(cross((np.array(["a", "b"]), np.array([1, 2])))))
