import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(40)
x = np.random.rand(30, 2)
y = (x[:, 0] > x[:, 1]).astype("float32")
m = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
first = m.fit(x, y, epochs=2, batch_size=10, verbose=2)
second = m.fit(x, y, initial_epoch=2, epochs=4, batch_size=10, verbose=2)
print(first.epoch, second.epoch, int(m.optimizer.iterations))
print(m.history is second, first is second)
total = first.history["loss"] + second.history["loss"]
print([f"{v:.4f}" for v in total])
none = m.fit(x, y, initial_epoch=4, epochs=4, verbose=2)
print(none.epoch, none.history)
print(len(m.fit(x, y, epochs=0, verbose=0).epoch))
