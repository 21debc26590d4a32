# oracle: jax+tf
import numpy as np
from keras.layers import StringLookup, IntegerLookup, TextVectorization

data = np.array([["a", "c", "d"], ["d", "z", "b"]])
for mode in ("int", "multi_hot", "count"):
    layer = StringLookup(vocabulary=["a", "b", "c", "d"], output_mode=mode)
    print(mode)
    print(np.array(layer(data)))
layer = StringLookup(vocabulary=["a", "b"], num_oov_indices=2, mask_token="")
print(layer.get_vocabulary(), np.array(layer(["a", "", "q", "zz", "b"])))
tfidf = StringLookup(vocabulary=["a", "b", "c"], output_mode="tf_idf", idf_weights=[0.25, 0.75, 0.6])
print(np.array(tfidf([["a", "c", "c"], ["b", "x", "a"]])).round(3))
capped = StringLookup(max_tokens=3)
capped.adapt(np.array(["x", "y", "y", "z", "z", "z"]))
print(capped.get_vocabulary(), capped.vocabulary_size())
capped.set_vocabulary(["m", "n"])
print(capped.get_vocabulary(include_special_tokens=False))
cfg = layer.get_config()
print(cfg["num_oov_indices"], cfg["mask_token"], cfg["oov_token"], cfg["vocabulary"])
i = IntegerLookup(vocabulary=[5, 6], output_mode="one_hot", num_oov_indices=0)
print(np.array(i([6, 5])))
for make in (
    lambda: StringLookup(max_tokens=1), lambda: StringLookup(vocabulary=["a", "a"]), lambda: StringLookup(output_mode="binary"),
    lambda: StringLookup(invert=True, output_mode="one_hot"), lambda: StringLookup(vocabulary=["a", "[UNK]", "b"]),
    lambda: StringLookup()(["a"]), lambda: TextVectorization(output_mode="ints"), lambda: TextVectorization(ngrams="two"),
    lambda: IntegerLookup(vocabulary=["a"]),
):
    try:
        make()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
