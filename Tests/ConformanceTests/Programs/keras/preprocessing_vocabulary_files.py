# oracle: jax+tf
import numpy as np
from keras import layers

with open("words.txt", "w") as f:
    f.write("moss\nfern\noak\n")
lookup = layers.StringLookup(vocabulary="words.txt")
print([str(w) for w in lookup.get_vocabulary()], np.asarray(lookup(["oak", "elm"])))
print(lookup.get_config()["vocabulary"])
vec = layers.TextVectorization(vocabulary="words.txt", output_sequence_length=3)
print(np.asarray(vec(["Moss, oak; fern!", "elm"])))
source = layers.TextVectorization()
source.adapt(["fern fern moss"])
copy = layers.TextVectorization(vocabulary=source.get_vocabulary())
print([str(w) for w in copy.get_vocabulary()] == [str(w) for w in source.get_vocabulary()])
print(np.asarray(copy(["moss fern"])))
again = layers.StringLookup(vocabulary=["[UNK]", "moss", "fern"])
print(np.asarray(again(["fern", "[UNK]"])), again.vocabulary_size())
try:
    layers.StringLookup(vocabulary="none.txt")
except ValueError as e:
    print(e)
try:
    layers.StringLookup(vocabulary=[])
except ValueError as e:
    print(e)
try:
    layers.StringLookup(vocabulary=["a", "", "b"], mask_token="")
except ValueError as e:
    print(str(e)[:70])
