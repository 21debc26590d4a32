import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Embedding(10, 3), layers.Flatten(), layers.Dense(1)])
print(model.predict(np.array([[1, 2, 3, 4]]), verbose=0).shape)
print(np.asarray(layers.Embedding(3, 2, embeddings_initializer="ones")(np.array([0, 5]))))
layers.Embedding(0, 4)
