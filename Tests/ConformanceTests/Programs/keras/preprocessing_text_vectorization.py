# oracle: jax+tf
import numpy as np
from keras import layers

verses = ["The rain falls.", "Rain, rain: the SEA falls?", "A sea of rain"]
vec = layers.TextVectorization(output_sequence_length=5)
vec.adapt(verses)
words = [str(w) for w in vec.get_vocabulary()]
print(words, vec.vocabulary_size())
ids = np.asarray(vec(verses))
print(ids, ids.dtype)
print([" ".join(words[i] for i in row if i) for row in ids])

pairs = layers.TextVectorization(ngrams=2, output_mode="count")
pairs.adapt(verses)
print([str(w) for w in pairs.get_vocabulary()][:6])
print(np.asarray(pairs(["the rain the rain"])))
exact = layers.TextVectorization(ngrams=(2,), max_tokens=4)
exact.adapt(verses)
print([str(w) for w in exact.get_vocabulary()])

tfidf = layers.TextVectorization(output_mode="tf_idf", max_tokens=6)
tfidf.adapt(verses)
print(np.round(np.asarray(tfidf(["rain rain on the sea"])), 3))

letters = layers.TextVectorization(split="character", standardize="lower")
letters.adapt(["Abba", "cab"])
print([str(w) for w in letters.get_vocabulary()], np.asarray(letters(["abc", "B"])))
asis = layers.TextVectorization(standardize=None, vocabulary=["Rain", "rain"])
print(np.asarray(asis(["rain Rain RAIN"])))
own = layers.TextVectorization(standardize=lambda text: np.char.replace(text, "-", " "), vocabulary=["sea", "side"])
print(np.asarray(own(["sea-side", "side"])))
print(np.asarray(vec("the sea")), np.asarray(vec([["rain"], ["a b c d e f g"]])))
try:
    layers.TextVectorization(standardize="upper")
except ValueError as e:
    print(str(e)[:60])
try:
    vec([["two", "columns"]])
except ValueError as e:
    print("rank must be 1" in str(e))
