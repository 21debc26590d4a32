import numpy as np
import keras
from keras import layers

words = np.array([["a", "b"], ["c", "d"]])
emb = layers.Embedding(10, 3)
print(emb(np.array([[1, 2]])).shape)
print(emb(np.array([[1.0, 2.0]])).shape)
emb(words)
