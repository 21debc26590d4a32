# Squeeze, clean and rebuild small pictures: dense, sparse and convolutional autoencoders.
import numpy as np
import keras
from keras import layers, regularizers

keras.utils.set_random_seed(23)
rng = np.random.default_rng(1)
x = np.zeros((40, 8, 8), dtype="float32")
for i in range(40):
    x[i, i % 6 : i % 6 + 3, (i // 6) % 6 : (i // 6) % 6 + 2] = 1
flat = x.reshape((len(x), np.prod(x.shape[1:])))
print(flat.shape)
encoding_dim = 4
input_img = keras.Input(shape=(64,))
encoded = layers.Dense(encoding_dim, activation="relu", activity_regularizer=regularizers.l1(1e-4))(input_img)
decoded = layers.Dense(64, activation="sigmoid")(encoded)
autoencoder = keras.Model(input_img, decoded)
encoder = keras.Model(input_img, encoded)
encoded_input = keras.Input(shape=(encoding_dim,))
decoder = keras.Model(encoded_input, autoencoder.layers[-1](encoded_input))
autoencoder.compile(optimizer="adam", loss="binary_crossentropy")
h = autoencoder.fit(flat, flat, epochs=3, batch_size=10, shuffle=True, validation_data=(flat[:8], flat[:8]), verbose=2)
codes = encoder.predict(flat[:5], verbose=0)
print(codes.shape, round(float(codes.mean()), 4), decoder.predict(codes, verbose=0).shape)
noisy = np.clip(x + 0.3 * rng.normal(size=x.shape), 0.0, 1.0).astype("float32")[..., None]
inp = layers.Input(shape=(8, 8, 1))
h1 = layers.Conv2D(4, (3, 3), activation="relu", padding="same")(inp)
h1 = layers.MaxPooling2D((2, 2), padding="same")(h1)
h1 = layers.Conv2DTranspose(4, (3, 3), strides=2, activation="relu", padding="same")(h1)
conv = keras.Model(inp, layers.Conv2D(1, (3, 3), activation="sigmoid", padding="same")(h1))
conv.compile(optimizer="adam", loss="binary_crossentropy")
conv.summary()
h = conv.fit(x=noisy, y=x[..., None], epochs=2, batch_size=20, verbose=0)
print([round(v, 4) for v in h.history["loss"]], conv.predict(noisy[:2], verbose=0).shape)
print(len(autoencoder.losses), len(encoder.losses))
