import numpy as np
import keras
from keras import layers, ops


class Sampling(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs):
        mean, log_var = inputs
        eps = keras.random.normal(shape=ops.shape(mean), seed=self.seed_generator)
        return mean + ops.exp(0.5 * log_var) * eps


class Encoder(layers.Layer):
    def __init__(self, latent=2, hidden=8, name="encoder", **kwargs):
        super().__init__(name=name, **kwargs)
        self.proj = layers.Dense(hidden, activation="relu")
        self.mean = layers.Dense(latent)
        self.log_var = layers.Dense(latent)
        self.sampling = Sampling()

    def call(self, inputs):
        x = self.proj(inputs)
        m, v = self.mean(x), self.log_var(x)
        return m, v, self.sampling((m, v))


class VAE(keras.Model):
    def __init__(self, original, hidden=8, latent=2, name="vae", **kwargs):
        super().__init__(name=name, **kwargs)
        self.encoder = Encoder(latent, hidden)
        self.decoder = keras.Sequential([layers.Dense(hidden, activation="relu"), layers.Dense(original, activation="sigmoid")])

    def call(self, inputs):
        m, v, z = self.encoder(inputs)
        kl = -0.5 * ops.mean(v - ops.square(m) - ops.exp(v) + 1)
        self.add_loss(kl)
        return self.decoder(z)


keras.utils.set_random_seed(4)
vae = VAE(10)
x = np.random.rand(32, 10).astype("float32")
vae.compile(keras.optimizers.Adam(1e-2), loss=keras.losses.MeanSquaredError())
h = vae.fit(x, x, epochs=3, batch_size=8, verbose=0)
print(["%.5f" % v for v in h.history["loss"]])
vae.summary()
print([l.name for l in vae.layers], [l.name for l in vae.encoder._layers])
print(len(vae.weights), len(vae.non_trainable_variables), len(vae.losses))
m, v, z = vae.encoder(x[:2])
print(m.shape, v.shape, z.shape)
print([w.path for w in vae.trainable_weights][:4])
