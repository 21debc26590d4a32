import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((6,)), layers.Dense(2, activation="softmax")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
y = np.array([0, 1, 1, 0, 1])
print(y.shape, model.output_shape)
model.fit(np.zeros((5, 6)), y, verbose=0)
