# oracle: jax+tf
import numpy as np
from keras import layers

fruit = ["plum", "pear", "plum", "fig", "pear", "plum"]
lookup = layers.StringLookup()
lookup.adapt(fruit)
print([str(t) for t in lookup.get_vocabulary()], lookup.vocabulary_size())
print(np.asarray(lookup(["fig", "plum", "apple"])))
print(np.asarray(lookup(np.array([["pear", "fig"], ["kiwi", "plum"]]))))
print([str(t) for t in lookup.get_vocabulary(include_special_tokens=False)])

for mode in ("one_hot", "multi_hot", "count"):
    layer = layers.StringLookup(vocabulary=["fig", "pear", "plum"], output_mode=mode)
    print(mode, np.asarray(layer(["plum", "plum", "nut"])).tolist())

masked = layers.StringLookup(vocabulary=["fig", "pear"], mask_token="", num_oov_indices=2)
print([str(t) for t in masked.get_vocabulary()])
print(np.asarray(masked(["", "fig", "pear", "nut", "kiwi"])))
limited = layers.StringLookup(max_tokens=3)
limited.adapt(np.array(fruit))
print([str(t) for t in limited.get_vocabulary()])
limited.set_vocabulary(["nut", "kiwi"])
print(np.asarray(limited(["kiwi", "plum"])))
weights = layers.StringLookup(vocabulary=["fig", "pear"], output_mode="tf_idf", idf_weights=[0.5, 2.0])
print(np.asarray(weights([["fig", "pear", "pear"]])))
try:
    limited.set_vocabulary(["a", "b", "c", "d"])
except ValueError as e:
    print(e)
try:
    layers.StringLookup(vocabulary=["fig", "fig"])
except ValueError as e:
    print(str(e)[:90])
try:
    layers.StringLookup(vocabulary=["fig"]).adapt(fruit)
except ValueError as e:
    print(str(e)[:40])
