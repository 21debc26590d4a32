# oracle: jax+tf
import numpy as np
from keras import layers

made = [
    layers.Normalization(axis=(1, 2)),
    layers.Normalization(mean=[1.0, 2.0], variance=[4.0, 9.0]),
    layers.CategoryEncoding(num_tokens=3),
    layers.Discretization(bin_boundaries=[1, 2]),
    layers.Hashing(num_bins=7, name="bins"),
    layers.HashedCrossing(num_bins=5),
    layers.TextVectorization(max_tokens=10, ngrams=2),
    layers.StringLookup(vocabulary=["x"], mask_token=""),
]
for layer in made:
    config = layer.get_config()
    print(layer.name, {k: v for k, v in config.items() if k not in ("dtype", "name")})
    again = type(layer).from_config(config)
    print(type(again).__name__, again.name == layer.name)
lookup = layers.StringLookup.from_config(made[-1].get_config())
print(np.asarray(lookup(["x", "", "y"])))
cut = layers.Discretization.from_config(made[3].get_config())
print(np.asarray(cut([0.0, 1.0, 5.0])))
