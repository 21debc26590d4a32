import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(np.zeros((6, 3)), np.eye(4)[[0, 1, 2, 3, 0, 1]], verbose=0)
