# A variational autoencoder whose losses are added by layers, with three numbers to watch.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(41)


class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        z_mean, z_log_var = inputs
        epsilon = keras.random.normal(shape=ops.shape(z_mean), seed=self.seed_generator)
        return z_mean + ops.exp(0.5 * z_log_var) * epsilon


latent_dim = 2
encoder_inputs = keras.Input(shape=(8, 8, 1))
x = layers.Conv2D(4, 3, activation="relu", strides=2, padding="same")(encoder_inputs)
x = layers.Flatten()(x)
x = layers.Dense(8, activation="relu")(x)
z_mean = layers.Dense(latent_dim, name="z_mean")(x)
z_log_var = layers.Dense(latent_dim, name="z_log_var")(x)
z = Sampling()([z_mean, z_log_var])
encoder = keras.Model(encoder_inputs, [z_mean, z_log_var, z], name="encoder")
encoder.summary()
latent_inputs = keras.Input(shape=(latent_dim,))
x = layers.Dense(4 * 4 * 4, activation="relu")(latent_inputs)
x = layers.Reshape((4, 4, 4))(x)
x = layers.Conv2DTranspose(4, 3, activation="relu", strides=2, padding="same")(x)
decoder = keras.Model(latent_inputs, layers.Conv2DTranspose(1, 3, activation="sigmoid", padding="same")(x), name="decoder")


class VAE(keras.Model):
    def __init__(self, encoder, decoder, **kwargs):
        super().__init__(**kwargs)
        self.encoder = encoder
        self.decoder = decoder
        self.reconstruction_tracker = keras.metrics.Mean(name="reconstruction_loss")
        self.kl_tracker = keras.metrics.Mean(name="kl_loss")

    def call(self, inputs):
        z_mean, z_log_var, z = self.encoder(inputs)
        reconstruction = self.decoder(z)
        kl = -0.5 * (1 + z_log_var - ops.square(z_mean) - ops.exp(z_log_var))
        self.add_loss(ops.mean(ops.sum(kl, axis=1)))
        return reconstruction

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        rec = ops.mean(ops.sum(keras.losses.binary_crossentropy(x, y_pred), axis=(1, 2)))
        kl = sum(self.losses)
        self.reconstruction_tracker.update_state(rec)
        self.kl_tracker.update_state(kl)
        return rec + kl


digits = (np.random.default_rng(2).random((40, 8, 8, 1)) > 0.5).astype("float32")
vae = VAE(encoder, decoder)
vae.compile(optimizer=keras.optimizers.Adam())
history = vae.fit(digits, epochs=3, batch_size=20, verbose=0)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
mean, log_var, code = encoder.predict(digits[:2], verbose=0)
print(mean.shape, np.round(log_var, 3))
grid = np.array([[a, b] for a in (-1.0, 1.0) for b in (-1.0, 1.0)])
print(np.round(decoder.predict(grid, verbose=0)[:, 3, 3, 0], 3))
print([v.path for v in vae.non_trainable_variables], len(vae.metrics))
