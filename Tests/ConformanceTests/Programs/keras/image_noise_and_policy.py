import random
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
photos = (np.arange(3 * 8 * 8 * 3) % 251).reshape(3, 8, 8, 3).astype("float32")
for layer in (layers.RandomErasing(), layers.RandAugment(num_ops=1, factor=0.3), layers.AugMix(num_chains=2, chain_depth=2), layers.RandomElasticTransform(scale=0.6), layers.RandomPerspective(scale=0.3), layers.CutMix(0.5)):
    out = np.asarray(layer(photos))
    print(type(layer).__name__, out.shape, round(float(out.mean()), 3), np.round(out[0, 0, :2, 0], 2))
quiet = layers.RandAugment()
print(np.array_equal(np.asarray(quiet(photos, training=False)), photos))
print({k: v for k, v in layers.AugMix(seed=1).get_config().items() if k != "dtype"})
