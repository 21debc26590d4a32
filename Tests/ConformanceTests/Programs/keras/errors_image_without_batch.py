import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((8, 8, 1)),
    layers.Conv2D(4, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(2, activation="softmax"),
])
image = np.zeros((8, 8, 1))
print("one image:", image.shape, "model wants:", model.input_shape)
model.predict(image, verbose=0)
