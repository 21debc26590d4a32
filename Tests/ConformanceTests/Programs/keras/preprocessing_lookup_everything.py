# oracle: jax+tf
# StringLookup and IntegerLookup: vocabularies, unknown words, masks, inverse, counts.
import numpy as np
import keras
from keras import layers

vocab = ["a", "b", "c", "d"]
data = np.array([["a", "c", "d"], ["d", "z", "b"]])
layer = layers.StringLookup(vocabulary=vocab)
print(np.array(layer(data)), layer.get_vocabulary(), layer.vocabulary_size())
print(np.array(layers.StringLookup(vocabulary=vocab, num_oov_indices=0, mask_token=None)(data[:1])))
print(np.array(layers.StringLookup(vocabulary=vocab, num_oov_indices=2)(np.array([["q", "r", "a"]]))))
print(np.array(layers.StringLookup(vocabulary=vocab, mask_token="")(np.array([["", "a"]]))))
inverse = layers.StringLookup(vocabulary=vocab, invert=True)
for mode in ("one_hot", "multi_hot", "count"):
    one = layers.StringLookup(vocabulary=vocab, output_mode=mode)
    print(mode, np.array(one(np.array([["a"], ["z"]]) if mode == "one_hot" else data)).tolist())
tf_idf = layers.StringLookup(output_mode="tf_idf")
tf_idf.set_vocabulary(vocab, idf_weights=[0.25, 0.75, 0.6, 0.4])
print(np.round(np.array(tf_idf(data)), 3))
learned = layers.StringLookup(max_tokens=4)
learned.adapt(np.array(["x", "y", "x", "z", "y", "x"]))
print(learned.get_vocabulary(), np.array(learned(np.array(["x", "z", "w"]))))
ints = layers.IntegerLookup(vocabulary=[12, 36, 1138, 42])
print(np.array(ints(np.array([[12, 1138, 42], [42, 1000, 36]]))), ints.get_vocabulary())
ints = layers.IntegerLookup(output_mode="multi_hot", num_oov_indices=2)
ints.adapt(np.array([1, 5, 5, 7, 7, 7]))
print(ints.get_vocabulary(), np.array(ints(np.array([[5, 100], [7, 7]]))))
inv = layers.IntegerLookup(vocabulary=[10, 20], invert=True)
print(inv.get_vocabulary())
for make in (lambda: layers.StringLookup(vocabulary=["a", "a"]), lambda: layers.StringLookup(max_tokens=1),
             lambda: layers.StringLookup(num_oov_indices=-1), lambda: layers.StringLookup(output_mode="hot"),
             lambda: layers.StringLookup(invert=True, output_mode="one_hot"),

             lambda: layers.StringLookup(vocabulary=vocab, max_tokens=2),
             lambda: layers.StringLookup(vocabulary=vocab, output_mode="tf_idf")):
    try:
        print("made", np.array(make()) is None)
    except Exception as error:
        print(type(error).__name__, str(error)[:200])
print(layer.get_config()["vocabulary"], layer.get_config()["num_oov_indices"], layer.get_config()["mask_token"])
