import numpy as np
import keras
from keras import layers

mha = layers.MultiHeadAttention(num_heads=2, key_dim=4)
q = keras.Input((5, 8))
print(mha(q, q).shape)
try:
    layers.MultiHeadAttention(num_heads=0, key_dim=4)
except ValueError as e:
    print(e)
try:
    mha(np.zeros((1, 5, 8)))
except TypeError as e:
    print(str(e)[:140])
try:
    layers.MultiHeadAttention(2, 4, attention_axes=[5])(q, q)
except Exception as e:
    print(type(e).__name__, str(e)[:140])
mha(np.zeros((1, 5, 8)), np.zeros((1, 5, 6)))
