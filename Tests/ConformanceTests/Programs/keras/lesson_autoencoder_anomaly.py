# Reconstruction errors find the odd rows
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(812)
t = np.linspace(0, 2 * np.pi, 16, dtype="float32")
normal = np.stack([np.sin(t + p) for p in np.random.uniform(0, 0.5, 60)]).astype("float32")
odd = normal[:5].copy()
odd[:, 5:9] += 1.5

encoder = keras.Sequential(
    [keras.Input((16,)), layers.Dense(8, activation="relu"), layers.Dense(4, activation="relu", name="code")],
    name="encoder",
)
decoder = keras.Sequential(
    [keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(16)], name="decoder"
)
x = keras.Input((16,), name="signal")
autoencoder = keras.Model(x, decoder(encoder(x)), name="autoencoder")
autoencoder.summary()
autoencoder.compile(optimizer=keras.optimizers.Adam(0.01), loss="mae")
history = autoencoder.fit(
    normal, normal, epochs=30, batch_size=20, validation_split=0.1, verbose=0,
    callbacks=[keras.callbacks.EarlyStopping(monitor="val_loss", patience=5, mode="min")],
)
print(len(history.history["loss"]), round(history.history["loss"][-1], 4))
err = np.mean(np.abs(autoencoder.predict(normal, verbose=0) - normal), axis=1)
threshold = err.mean() + err.std()
print("threshold", round(float(threshold), 4))
odd_err = np.mean(np.abs(autoencoder.predict(odd, verbose=0) - odd), axis=1)
print(odd_err.round(3), odd_err > threshold)
print(encoder.predict(normal[:2], verbose=0).shape)
