# A GAN as a model of its own: one step for the critic, one for the maker of numbers.
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(2)


class GAN(keras.Model):
    def __init__(self, discriminator, generator, latent_dim):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.latent_dim = latent_dim
        self.d_loss_metric = keras.metrics.Mean(name="d_loss")
        self.g_loss_metric = keras.metrics.Mean(name="g_loss")
        self.seed_generator = keras.random.SeedGenerator(1337)

    @property
    def metrics(self):
        return [self.d_loss_metric, self.g_loss_metric]

    def call(self, z):
        return self.generator(z)


discriminator = keras.Sequential(
    [keras.Input((2,)), layers.Dense(8), layers.LeakyReLU(negative_slope=0.2), layers.Dense(1)], name="discriminator")
generator = keras.Sequential(
    [keras.Input((3,)), layers.Dense(8), layers.LeakyReLU(negative_slope=0.2), layers.Dense(2)], name="generator")
discriminator.summary()
generator.summary()
gan = GAN(discriminator, generator, 3)
loss_fn = keras.losses.BinaryCrossentropy(from_logits=True)
d_opt = keras.optimizers.Adam(3e-3)
g_opt = keras.optimizers.Adam(4e-3)
d_opt.build(discriminator.trainable_variables)
g_opt.build(generator.trainable_variables)


def d_loss(d_vars, real, fake):
    both = ops.concatenate([fake, real])
    y = ops.concatenate([ops.ones((fake.shape[0], 1)), ops.zeros((real.shape[0], 1))])
    y = y + 0.05 * keras.random.uniform(y.shape, seed=7)
    logits, _ = discriminator.stateless_call(d_vars, [], both)
    return loss_fn(y, logits)


def g_loss(g_vars, d_vars, noise):
    fake, _ = generator.stateless_call(g_vars, [], noise)
    logits, _ = discriminator.stateless_call(d_vars, [], fake)
    return loss_fn(ops.zeros((noise.shape[0], 1)), logits)


rng = np.random.default_rng(0)
d_vars = [v.value for v in discriminator.trainable_variables]
g_vars = [v.value for v in generator.trainable_variables]
d_state = [v.value for v in d_opt.variables]
g_state = [v.value for v in g_opt.variables]
for step in range(6):
    real = (rng.normal(size=(16, 2)) * 0.3 + [2.0, -1.0]).astype("float32")
    noise = keras.random.normal((16, 3), seed=gan.seed_generator)
    fake, _ = generator.stateless_call(g_vars, [], noise)
    dl, grads = jax.value_and_grad(d_loss)(d_vars, real, fake)
    d_vars, d_state = d_opt.stateless_apply(d_state, grads, d_vars)
    noise = keras.random.normal((16, 3), seed=gan.seed_generator)
    gl, grads = jax.value_and_grad(g_loss)(g_vars, d_vars, noise)
    g_vars, g_state = g_opt.stateless_apply(g_state, grads, g_vars)
    gan.d_loss_metric.update_state(dl)
    gan.g_loss_metric.update_state(gl)
    print(step, "d %.4f g %.4f" % (dl, gl))
for v, value in zip(generator.trainable_variables, g_vars):
    v.assign(value)
print({m.name: round(float(m.result()), 4) for m in gan.metrics})
for m in gan.metrics:
    m.reset_state()
print(float(gan.metrics[0].result()), gan(ops.ones((1, 3))).shape, len(gan.trainable_variables))
