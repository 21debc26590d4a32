# oracle: jax+tf
import numpy as np
import keras
from keras import layers

lookup = layers.StringLookup(vocabulary=["no", "yes"])
print(np.asarray(lookup("yes")), np.asarray(lookup(["no", "maybe"])), np.asarray(lookup(np.array(["yes"], dtype=object))))
print(np.asarray(lookup([["yes", "no"], ["no", "no"]])).shape)
symbol = keras.Input((1,), dtype="string", name="answer")
print(symbol.dtype, symbol.shape, lookup(symbol).dtype, lookup(symbol).shape)
hot = layers.StringLookup(vocabulary=["no", "yes"], output_mode="one_hot")
print(hot(symbol).shape, layers.TextVectorization(output_sequence_length=6)(symbol).shape)
model = keras.Model(symbol, hot(symbol))
model.summary()
vocab = lookup.get_vocabulary()
print(vocab[0], str(vocab[1]), len(vocab), "yes" in vocab)
index = {str(word): i for i, word in enumerate(vocab)}
print(index)
print([i for i, word in enumerate(layers.IntegerLookup(vocabulary=[5, 7]).get_vocabulary()) if word == 7])
