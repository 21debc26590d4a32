import os
import tempfile
import json
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
model = keras.Sequential([keras.Input((20,)), layers.Dense(40, activation="relu"), layers.Dense(30), layers.Dense(2)])
folder = tempfile.mkdtemp()
path = os.path.join(folder, "big.weights.json")
model.save_weights(path, max_shard_size=0.000005)
print(sorted(os.listdir(folder)))
with open(path) as f:
    index = json.load(f)
print(sorted(index))
print(index["metadata"])
for k in index["weight_map"]:
    print(k, index["weight_map"][k])
other = keras.models.clone_model(model)
x = np.ones((1, 20))
print(np.allclose(model(x), other(x)))
other.load_weights(path)
print(np.allclose(model(x), other(x)))

d = os.path.join(folder, "unzipped")
model.save(d, zipped=False)
print(sorted(os.listdir(d)))
back = keras.models.load_model(d)
print(np.allclose(model(x), back(x)))
