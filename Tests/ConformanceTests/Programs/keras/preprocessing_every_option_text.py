# oracle: jax+tf
# TextVectorization with other ways to clean, cut and count.
import numpy as np
import keras
from keras import layers

docs = ["The cat sat.", "The DOG sat, and sat!", "a cat & a dog"]
for standardize in ("lower_and_strip_punctuation", "lower", "strip_punctuation", None):
    layer = layers.TextVectorization(standardize=standardize)
    layer.adapt(docs)
    print(standardize, layer.get_vocabulary())
for split in ("whitespace", "character", None):
    layer = layers.TextVectorization(split=split, output_sequence_length=6)
    layer.adapt(docs)
    print(split, layer.get_vocabulary()[:7], np.array(layer(docs)).shape)
layer = layers.TextVectorization(ngrams=2)
layer.adapt(docs)
print(layer.get_vocabulary())
layer = layers.TextVectorization(ngrams=(2,), output_mode="count")
layer.adapt(docs)
print(np.array(layer(docs)))
layer = layers.TextVectorization(max_tokens=5, output_mode="multi_hot", pad_to_max_tokens=True)
layer.adapt(docs)
print(np.array(layer(docs)), layer.vocabulary_size())
layer = layers.TextVectorization(output_mode="tf_idf")
layer.adapt(docs)
print(np.round(np.array(layer(["cat dog cat"])), 4))
layer = layers.TextVectorization(vocabulary=["cat", "dog"], output_sequence_length=4)
print(np.array(layer(docs)), layer.get_vocabulary(), layer.get_vocabulary(include_special_tokens=False))
print(layer.get_config()["vocabulary"], layer.get_config()["output_mode"], layer.get_config()["split"])
for options in (dict(output_mode="words"), dict(standardize="upper"), dict(split="lines"), dict(ngrams="two"),
                dict(max_tokens=0), dict(output_mode="count", output_sequence_length=3)):
    try:
        layers.TextVectorization(**options)
        print(options, "ok")
    except Exception as error:
        print(type(error).__name__, error)
