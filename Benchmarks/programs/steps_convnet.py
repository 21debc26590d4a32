"""Training steps per second: a small convnet on 28x28 images at batch 32 with Adam."""
import time
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
n, batch, epochs = 640, 32, 2
x = np.random.rand(n, 28, 28, 1).astype("float32")
y = np.random.randint(0, 10, n)
model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Conv2D(32, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, batch_size=batch, epochs=1, verbose=0)
start = time.perf_counter()
model.fit(x, y, batch_size=batch, epochs=epochs, verbose=0)
seconds = time.perf_counter() - start
print("steps_per_second", epochs * (n // batch) / seconds)
