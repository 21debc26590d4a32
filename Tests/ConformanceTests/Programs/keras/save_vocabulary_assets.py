# oracle: jax+tf
import zipfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
words = layers.StringLookup(vocabulary=["ant", "bee", "cat"])
tv = layers.TextVectorization(max_tokens=20, output_sequence_length=4)
tv.adapt(["the bee saw the cat", "a cat sat"])
model = keras.Sequential([keras.Input((1,), dtype="string"), tv, layers.Embedding(20, 2), layers.Flatten(), layers.Dense(1)])
model.save("text.keras")
with zipfile.ZipFile("text.keras") as z:
    print(sorted(z.namelist()))
    for n in sorted(z.namelist()):
        if n.endswith(".txt"):
            print(n, z.read(n).decode().split("\n"))
back = keras.models.load_model("text.keras")
print(back.layers[0].get_vocabulary())
print(np.asarray(back.layers[0](["cat on the mat"])))
