# a tiny variational autoencoder with its own losses
import numpy as np
import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        z_mean, z_log_var = inputs
        batch = ops.shape(z_mean)[0]
        dim = ops.shape(z_mean)[1]
        epsilon = keras.random.normal(shape=(batch, dim), seed=self.seed_generator)
        return z_mean + ops.exp(0.5 * z_log_var) * epsilon


class VAE(keras.Model):
    def __init__(self, latent=2, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(8, activation="relu")
        self.mean = layers.Dense(latent, name="z_mean")
        self.log_var = layers.Dense(latent, name="z_log_var")
        self.sampling = Sampling()
        self.decoder = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(6, activation="sigmoid")], name="decoder")
        self.kl_tracker = keras.metrics.Mean(name="kl")

    def call(self, x):
        h = self.hidden(x)
        m, v = self.mean(h), self.log_var(h)
        kl = -0.5 * ops.mean(1 + v - ops.square(m) - ops.exp(v))
        self.add_loss(0.1 * kl)
        return self.decoder(self.sampling([m, v]))


keras.utils.set_random_seed(11)
X = np.random.rand(64, 6).astype("float32")
vae = VAE(name="vae")
vae.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["mae"])
h = vae.fit(X, X, epochs=3, batch_size=16, verbose=2)
print([k for k in h.history])
print([l.name for l in vae.layers])
print([w.path for w in vae.trainable_weights])
print([v.path for v in vae.non_trainable_variables])
vae.summary()
print(vae.decoder.predict(np.zeros((1, 2)), verbose=0).round(3))
print([round(v, 4) for v in vae.evaluate(X, X, verbose=0)])
