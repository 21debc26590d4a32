import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
encoder_input = keras.Input(shape=(12,), name="original")
x = layers.Dense(6, activation="relu")(encoder_input)
code = layers.Dense(2, name="code")(x)
encoder = keras.Model(encoder_input, code, name="encoder")

decoder_input = keras.Input(shape=(2,), name="encoded")
x = layers.Dense(6, activation="relu")(decoder_input)
decoder = keras.Model(decoder_input, layers.Dense(12)(x), name="decoder")

auto_in = keras.Input(shape=(12,), name="sample")
autoencoder = keras.Model(auto_in, decoder(encoder(auto_in)), name="autoencoder")
encoder.summary()
autoencoder.summary()
autoencoder.summary(expand_nested=True)
print([len(m.weights) for m in (encoder, decoder, autoencoder)])
x = np.random.normal(size=(64, 2)) @ np.random.normal(size=(2, 12))
autoencoder.compile("adam", "mse")
before = encoder.get_weights()[0].copy()
h = autoencoder.fit(x, x, epochs=3, batch_size=16, verbose=0)
print(["%.4f" % v for v in h.history["loss"]])
print("encoder changed:", not np.allclose(before, encoder.get_weights()[0]))
z = encoder.predict(x[:3], verbose=0)
print(z.shape, np.allclose(decoder.predict(z, verbose=0), autoencoder.predict(x[:3], verbose=0), atol=1e-5))
print(autoencoder.get_layer("decoder") is decoder, autoencoder.layers[1].name)
print([w.path for w in autoencoder.weights])
