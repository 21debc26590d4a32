# oracle: jax+tf
import numpy as np
import keras
from keras import layers

data = np.array([[0.1, 0.2, 0.3], [0.8, 0.9, 1.0], [1.5, 1.6, 1.7]])
layer = layers.Normalization()
layer.adapt(data)
normalized_data = layer(data)
print("Features mean: %.2f" % (np.array(normalized_data).mean()))
print("Features std: %.2f" % (np.array(normalized_data).std()))
data = ["ξεῖν᾽, ἦ τοι μὲν ὄνειροι ἀμήχανοι ἀκριτόμυθοι", "γίγνοντ᾽, οὐδέ τι πάντα τελείεται ἀνθρώποισι."]
layer = layers.TextVectorization()
layer.adapt(data)
print(np.array(layer(data)))
vocab = ["a", "b", "c", "d"]
layer = layers.StringLookup(vocabulary=vocab)
print(np.array(layer(np.array([["a", "c", "d"], ["d", "z", "b"]]))))
lookup = layers.StringLookup(output_mode="one_hot")
words = np.array([["a"], ["b"], ["c"], ["b"], ["c"], ["a"]])
lookup.adapt(words)
print(np.array(lookup(np.array([["a"], ["b"], ["c"], ["d"], ["e"], [""]]))))
hasher = layers.Hashing(num_bins=64, salt=1337)
encoder = layers.CategoryEncoding(num_tokens=64, output_mode="multi_hot")
ids = np.random.default_rng(1).integers(0, 100000, size=(1000, 1))
print(np.array(encoder(hasher(ids))).shape)
adapt_data = np.array(["The Brain is wider than the Sky", "For put them side by side", "The one the other will contain", "With ease and You beside"])
tv = layers.TextVectorization(output_mode="multi_hot", ngrams=2)
tv.adapt(adapt_data)
print("Encoded text:\n", np.array(tv(["The Brain is deeper than the sea"])))
tv = layers.TextVectorization(output_mode="tf_idf", ngrams=2)
tv.adapt(adapt_data)
print(np.array(tv(["The Brain is deeper than the sea"])).round(3)[0, :12], tv.vocabulary_size())
tv = layers.TextVectorization(output_mode="int", output_sequence_length=4, max_tokens=8)
tv.adapt(adapt_data)
print(tv.get_vocabulary(), np.array(tv(["the side of the sky and more", "ease"])))
inputs = keras.Input(shape=(1,), dtype="string")
model = keras.Sequential([keras.Input((4,), dtype="int64"), layers.Embedding(8, 3), layers.GlobalAveragePooling1D()])
print(model(np.array(tv(["the side"]))).shape, inputs.dtype)
