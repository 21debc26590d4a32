import numpy as np
from keras import layers

words = np.array([[1, 4, 2], [7, 0, 3]])
for size in (8, 8.0, -1, "8"):
    try:
        print(layers.Embedding(size, 2))
    except Exception as e:
        print(type(e).__name__, e)
layers.Embedding(words.max() + 1, 2)
