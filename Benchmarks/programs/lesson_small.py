"""A small lesson, whole process: build, summarise, train a little, predict."""
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
x = np.random.rand(64, 4).astype("float32")
y = (x.sum(axis=1) > 2).astype("float32")
model = keras.Sequential([keras.Input(shape=(4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.summary()
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, y, epochs=5, batch_size=16, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
print(model.predict(x[:2], verbose=0).shape)
