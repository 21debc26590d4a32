"""Training steps per second: a two-moons MLP (2, 16, 16, 1) at batch 16 with Adam."""
import time
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
n, batch, epochs = 1600, 16, 10
angle = np.random.rand(n) * np.pi
side = np.arange(n) % 2
x = np.stack([np.cos(angle) * (1 - 2 * side) + side, np.sin(angle) * (1 - 2 * side) + 0.5 * side], axis=1)
x = (x + np.random.normal(0, 0.1, x.shape)).astype("float32")
y = side.astype("float32")
model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(16, activation="relu"), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(x, y, batch_size=batch, epochs=1, verbose=0)
start = time.perf_counter()
model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
seconds = time.perf_counter() - start
print("steps_per_second", epochs * (n // batch) / seconds)
