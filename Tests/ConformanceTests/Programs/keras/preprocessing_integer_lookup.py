# oracle: jax+tf
import numpy as np
from keras import layers

codes = np.array([[700, 12], [12, 5], [12, 700]])
lookup = layers.IntegerLookup()
lookup.adapt(codes)
print([int(v) for v in lookup.get_vocabulary()])
print(np.asarray(lookup(codes)))
print(np.asarray(lookup([5, 6, 12])))
back = layers.IntegerLookup(vocabulary=[12, 700, 5], invert=True)
print(np.asarray(back(np.asarray(lookup(codes)))))
spread = layers.IntegerLookup(vocabulary=[12, 700], num_oov_indices=3)
print(np.asarray(spread([0, 1, 2, 3, 4, 700])))
hot = layers.IntegerLookup(vocabulary=[12, 700], output_mode="multi_hot", num_oov_indices=0)
print(np.asarray(hot([[12, 12], [700, 12]])))
config = layers.IntegerLookup(vocabulary=[1, 2]).get_config()
print(config["vocabulary"], config["oov_token"], config["output_mode"], config["vocabulary_size"])
padded = layers.IntegerLookup(vocabulary=[4, 8], output_mode="count", pad_to_max_tokens=True, max_tokens=5)
print(np.asarray(padded([[4, 8, 8], [1, 1, 1]])))
try:
    layers.IntegerLookup(max_tokens=1)
except ValueError as e:
    print(e)
