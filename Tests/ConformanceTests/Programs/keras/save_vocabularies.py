# oracle: jax+tf
import json
import numpy as np
import keras
from keras import layers

tv = layers.TextVectorization(max_tokens=12, output_sequence_length=5)
tv.adapt(["red green blue", "green blue", "blue"])
with open("vocab.txt", "w") as f:
    f.write("\n".join(tv.get_vocabulary(include_special_tokens=False)))
again = layers.TextVectorization(max_tokens=12, output_sequence_length=5, vocabulary="vocab.txt")
print(again.get_vocabulary(), np.array(again(["blue red pink"])))
cfg = tv.get_config()
clone = layers.TextVectorization.from_config(cfg)
clone.set_vocabulary(tv.get_vocabulary())
print(np.array_equal(np.array(clone(["green red"])), np.array(tv(["green red"]))))
lookup = layers.StringLookup(vocabulary=["x", "y"], oov_token="?", num_oov_indices=1)
text = json.dumps({k: v for k, v in lookup.get_config().items() if isinstance(v, (int, str, list))}, sort_keys=True)
print(text)
back = layers.StringLookup.from_config(lookup.get_config())
print(back.get_vocabulary(), np.array(back(["y", "z"])))
model = keras.Sequential([keras.Input((5,), dtype="int64"), layers.Embedding(12, 3, mask_zero=True), layers.LSTM(2)])
model.save("m.keras")
loaded = keras.models.load_model("m.keras")
ids = np.array(tv(["red blue"]))
print(np.allclose(loaded.predict(ids, verbose=0), model.predict(ids, verbose=0)), ids)
try:
    layers.StringLookup(vocabulary="nowhere.txt")
except ValueError as e:
    print("ValueError:", e)
try:
    tv.set_vocabulary(["a", "a"])
except ValueError as e:
    print("ValueError:", e)
