import numpy as np
import keras
from keras import layers, Model

keras.utils.set_random_seed(12)
rng = np.random.default_rng(12)
clean = np.zeros((48, 8, 8, 1), dtype="float32")
for i in range(48):
    clean[i, :, rng.integers(0, 8), 0] = 1.0
noisy = np.clip(clean + rng.normal(0, 0.2, clean.shape), 0, 1).astype("float32")

inputs = keras.Input((8, 8, 1), name="noisy_image")
x = layers.Conv2D(4, 3, activation="relu", padding="same", name="enc_conv")(inputs)
x = layers.MaxPooling2D(2, padding="same")(x)
encoded = layers.Conv2D(2, 3, activation="relu", padding="same", name="code")(x)
x = layers.Conv2DTranspose(4, 3, strides=2, activation="relu", padding="same", name="dec_conv")(encoded)
decoded = layers.Conv2D(1, 3, activation="sigmoid", padding="same", name="image")(x)
auto = Model(inputs, decoded, name="denoiser")
encoder = Model(inputs, encoded, name="encoder")
auto.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=[keras.metrics.MeanSquaredError(name="mse")])
auto.summary(line_length=72)
history = auto.fit(noisy, clean, epochs=3, batch_size=16, shuffle=True, validation_data=(noisy[:8], clean[:8]), verbose=2)
print(sorted(history.history))
print(encoder.predict(noisy[:1], verbose=0).shape)
before = float(np.mean((noisy - clean) ** 2))
after = float(np.mean((auto.predict(noisy, verbose=0) - clean) ** 2))
print(f"{before:.4f} {after:.4f}")
print(auto.get_layer("code").output.shape, auto.get_layer(index=3).name)
print(auto.evaluate(noisy, clean, return_dict=True, verbose=0).keys())
