# oracle: jax+tf
import numpy as np
import keras
from keras import layers

vectorize = layers.TextVectorization(output_sequence_length=4)
model = keras.Sequential([keras.Input((4,), dtype="int32"), layers.Embedding(10, 3), layers.Flatten(), layers.Dense(1)])
model.compile("adam", "mse")
texts = np.array(["a cat", "a dog"])
print("start")
ids = np.array(vectorize(texts))
model.fit(ids, np.array([0.0, 1.0]))
