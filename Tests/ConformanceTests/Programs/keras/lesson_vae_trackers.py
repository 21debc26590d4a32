# a variational autoencoder with its own train_step for JAX
import numpy as np
import jax
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


class VAE(keras.Model):
    def __init__(self, latent=2, **kwargs):
        super().__init__(**kwargs)
        self.body = layers.Dense(8, activation="relu")
        self.to_mean = layers.Dense(latent, name="z_mean")
        self.to_log_var = layers.Dense(latent, name="z_log_var")
        self.sampling = Sampling()
        self.decoder = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(6, activation="sigmoid")])
        self.rec_tracker = keras.metrics.Mean(name="reconstruction")
        self.kl_tracker = keras.metrics.Mean(name="kl")

    @property
    def metrics(self):
        return [self.rec_tracker, self.kl_tracker]

    def call(self, x):
        h = self.body(x)
        mean, log_var = self.to_mean(h), self.to_log_var(h)
        return self.decoder(self.sampling([mean, log_var])), mean, log_var

    def losses_of(self, tv, ntv, x):
        (out, mean, log_var), ntv = self.stateless_call(tv, ntv, x)
        rec = ops.mean(ops.sum(ops.square(x - out), axis=1))
        kl = -0.5 * ops.mean(ops.sum(1 + log_var - ops.square(mean) - ops.exp(log_var), axis=1))
        return rec + kl, (rec, kl, ntv)

    def train_step(self, state, data):
        tv, ntv, ov, mv = state
        x = data
        (loss, (rec, kl, ntv)), grads = jax.value_and_grad(self.losses_of, has_aux=True)(tv, ntv, x)
        tv, ov = self.optimizer.stateless_apply(ov, grads, tv)
        logs, new = {}, []
        for metric, value in zip(self.metrics, (rec, kl)):
            mine = mv[len(new):len(new) + len(metric.variables)]
            mine = metric.stateless_update_state(mine, value)
            logs[metric.name] = metric.stateless_result(mine)
            new += mine
        return logs, (tv, ntv, ov, new)


keras.utils.set_random_seed(3)
x = np.random.rand(32, 6).astype("float32")
vae = VAE()
vae(x[:1])
vae.compile(optimizer=keras.optimizers.Adam(0.01))
h = vae.fit(x, epochs=3, batch_size=8, verbose=2)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
out, mean, log_var = vae.predict(x[:2], verbose=0)
print(out.shape, np.round(mean, 4))
print([w.path for w in vae.weights][:4], len(vae.non_trainable_variables))
