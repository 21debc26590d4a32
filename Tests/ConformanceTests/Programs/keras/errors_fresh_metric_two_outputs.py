import numpy as np
import keras
from keras import layers

inp = keras.Input((4,))
model = keras.Model(inp, [layers.Dense(1, name="age")(inp), layers.Dense(3, activation="softmax", name="kind")(inp)])
model.compile("adam", loss=["mse", "sparse_categorical_crossentropy"], metrics=["accuracy"])
model.fit(np.zeros((6, 4)), [np.zeros(6), np.zeros(6, dtype=int)], verbose=0)
