# oracle: jax+tf
import numpy as np
from keras import layers

notes = ["cut the wood", "the saw cut the wood well", "wood burns"]
vec = layers.TextVectorization(output_mode="tf_idf")
vec.adapt(notes)
words = [str(w) for w in vec.get_vocabulary()]
matrix = np.asarray(vec(notes))
print(words)
print(np.round(matrix, 4))
for row in matrix:
    print(words[int(row.argmax())], round(float(row.max()), 4))
counts = layers.TextVectorization(output_mode="count", vocabulary=words[1:])
print(np.asarray(counts(notes)), counts.vocabulary_size())
multi = layers.TextVectorization(output_mode="multi_hot", max_tokens=4, pad_to_max_tokens=True)
multi.adapt(["one two"])
print(multi.vocabulary_size(), np.asarray(multi(["two three"])))
try:
    layers.TextVectorization(output_mode="multi_hot")(["early"])
except RuntimeError as e:
    print(str(e).split("\n")[2])
try:
    layers.TextVectorization(output_mode="int", output_sequence_length="long")
except ValueError as e:
    print(e)
try:
    layers.TextVectorization(output_mode="count", output_sequence_length=4)
except ValueError as e:
    print(e)
