# Three classes, but the last layer has one unit.
import numpy as np
import keras
from keras import layers

X = np.random.default_rng(0).normal(size=(24, 5)).astype("float32")
y = keras.utils.to_categorical(np.arange(24) % 3)
model = keras.Sequential([
    keras.Input((5,)),
    layers.Dense(8, activation="relu"),
    layers.Dense(1, activation="softmax"),
])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
print(y.shape, model.output_shape)
model.fit(X, y, epochs=2, batch_size=8)
