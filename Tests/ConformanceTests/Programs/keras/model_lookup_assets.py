# oracle: jax+tf
# A vocabulary travels inside the .keras file.
import os
import tempfile
import zipfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
words = np.array(["red", "green", "blue", "red", "green", "red"])
lookup = layers.StringLookup(name="colors")
lookup.adapt(words)
inp = keras.Input((1,), dtype="string", name="color")
h = layers.Embedding(lookup.vocabulary_size(), 3)(lookup(inp))
model = keras.Model(inp, layers.Dense(1)(layers.Flatten()(h)))
path = os.path.join(tempfile.mkdtemp(), "lookup.keras")
model.save(path)
with zipfile.ZipFile(path) as z:
    print(sorted(z.namelist()))
again = keras.models.load_model(path)
print(again.get_layer("colors").get_vocabulary())
print(again.layers[1].vocabulary_size(), again.count_params())
again.summary()
