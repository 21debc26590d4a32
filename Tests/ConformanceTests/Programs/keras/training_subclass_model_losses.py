import numpy as np
import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        mean, log_var = inputs
        eps = keras.random.normal(ops.shape(mean), seed=self.seed_generator)
        return mean + ops.exp(0.5 * log_var) * eps


class Encoder(layers.Layer):
    def __init__(self, latent_dim=2, hidden=6, name="encoder", **kwargs):
        super().__init__(name=name, **kwargs)
        self.proj = layers.Dense(hidden, activation="relu")
        self.mean = layers.Dense(latent_dim)
        self.log_var = layers.Dense(latent_dim)
        self.sampling = Sampling()

    def call(self, inputs):
        x = self.proj(inputs)
        mean, log_var = self.mean(x), self.log_var(x)
        return mean, log_var, self.sampling((mean, log_var))


class VAE(keras.Model):
    def __init__(self, original_dim, name="autoencoder", **kwargs):
        super().__init__(name=name, **kwargs)
        self.encoder = Encoder()
        self.hidden = layers.Dense(6, activation="relu")
        self.out = layers.Dense(original_dim, activation="sigmoid")

    def call(self, inputs):
        mean, log_var, z = self.encoder(inputs)
        reconstructed = self.out(self.hidden(z))
        kl = -0.5 * ops.mean(log_var - ops.square(mean) - ops.exp(log_var) + 1)
        self.add_loss(kl)
        return reconstructed


keras.utils.set_random_seed(5)
data = np.random.rand(48, 8).astype("float32")
vae = VAE(8)
vae.compile(keras.optimizers.Adam(1e-2), loss=keras.losses.MeanSquaredError())
h = vae.fit(data, data, epochs=3, batch_size=16, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(vae.predict(data[:2], verbose=0).shape, len(vae.weights), len(vae.losses))
print([l.name for l in vae.layers])
print(vae.encoder.sampling.seed_generator.state.numpy())
