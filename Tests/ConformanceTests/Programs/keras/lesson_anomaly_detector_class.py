# anomalies are what an autoencoder cannot rebuild
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(41)
t = np.linspace(0, 1, 20)
normal = np.stack([np.sin(2 * np.pi * (t + p)) for p in np.random.rand(60)]).astype("float32")
odd = normal[:10] + np.random.normal(0, 0.8, (10, 20)).astype("float32")
low, high = normal.min(), normal.max()
normal, odd = (normal - low) / (high - low), (odd - low) / (high - low)


class Detector(keras.Model):
    def __init__(self, width=20):
        super().__init__()
        self.encoder = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(3, activation="relu")])
        self.decoder = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(width, activation="sigmoid")])

    def call(self, x):
        return self.decoder(self.encoder(x))


model = Detector()
model.compile("adam", "mae")
h = model.fit(normal[:50], normal[:50], epochs=5, batch_size=10, validation_data=(normal[50:], normal[50:]), shuffle=True, verbose=2)
error = keras.losses.mean_absolute_error(model.predict(normal[:50], verbose=0), normal[:50])
threshold = float(np.mean(error) + np.std(error))
print("threshold", round(threshold, 4), type(error).__name__)
flags = np.array(keras.losses.mean_absolute_error(model(odd), odd)) > threshold
print(flags.astype(int), flags.mean())
model.summary()
print(model.encoder.built, model.encoder.name, [tuple(w.shape) for w in model.encoder.weights])
