import numpy as np
import jax
import keras
from keras import layers, ops


class GAN(keras.Model):
    def __init__(self, discriminator, generator, latent_dim):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.latent_dim = latent_dim
        self.d_loss_tracker = keras.metrics.Mean(name="d_loss")
        self.g_loss_tracker = keras.metrics.Mean(name="g_loss")
        self.seed_generator = keras.random.SeedGenerator(1337)
        self.built = True

    @property
    def metrics(self):
        return [self.d_loss_tracker, self.g_loss_tracker]

    def compile(self, d_optimizer, g_optimizer, loss_fn):
        super().compile()
        self.d_optimizer = d_optimizer
        self.g_optimizer = g_optimizer
        self.loss_fn = loss_fn


keras.utils.set_random_seed(3)
discriminator = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="leaky_relu"), layers.Dense(1)], name="discriminator")
generator = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="relu"), layers.Dense(2)], name="generator")
gan = GAN(discriminator, generator, 3)
gan.compile(keras.optimizers.Adam(3e-3), keras.optimizers.Adam(3e-3), keras.losses.BinaryCrossentropy(from_logits=True))
print([m.name for m in gan.metrics], len(gan.trainable_variables))
d_opt, g_opt = gan.d_optimizer, gan.g_optimizer
d_opt.build(discriminator.trainable_variables)
g_opt.build(generator.trainable_variables)


def d_loss(tv, ntv, x, y):
    logits, ntv = discriminator.stateless_call(tv, ntv, x, training=True)
    return gan.loss_fn(y, logits), ntv


def g_loss(tv, ntv, z, d_tv, d_ntv):
    fake, ntv = generator.stateless_call(tv, ntv, z, training=True)
    logits, _ = discriminator.stateless_call(d_tv, d_ntv, fake, training=True)
    return gan.loss_fn(ops.zeros((z.shape[0], 1)), logits), ntv


d_grad = jax.jit(jax.value_and_grad(d_loss, has_aux=True))
g_grad = jax.jit(jax.value_and_grad(g_loss, has_aux=True))
d_tv, d_ntv = [v.value for v in discriminator.trainable_variables], [v.value for v in discriminator.non_trainable_variables]
g_tv, g_ntv = [v.value for v in generator.trainable_variables], [v.value for v in generator.non_trainable_variables]
d_ov, g_ov = [v.value for v in d_opt.variables], [v.value for v in g_opt.variables]
real = np.random.normal(loc=[2.0, -1.0], size=(32, 2)).astype("float32")
for step in range(4):
    z = keras.random.normal((32, 3), seed=gan.seed_generator)
    fake, _ = generator.stateless_call(g_tv, g_ntv, z)
    both = ops.concatenate([fake, real], axis=0)
    labels = ops.concatenate([ops.ones((32, 1)), ops.zeros((32, 1))], axis=0)
    (dl, d_ntv), grads = d_grad(d_tv, d_ntv, both, labels)
    d_tv, d_ov = d_opt.stateless_apply(d_ov, grads, d_tv)
    (gl, g_ntv), grads = g_grad(g_tv, g_ntv, keras.random.normal((32, 3), seed=gan.seed_generator), d_tv, d_ntv)
    g_tv, g_ov = g_opt.stateless_apply(g_ov, grads, g_tv)
    gan.d_loss_tracker.update_state(dl)
    gan.g_loss_tracker.update_state(gl)
    print(step, round(float(dl), 4), round(float(gl), 4))
print({m.name: round(float(m.result()), 4) for m in gan.metrics})
for v, value in zip(generator.trainable_variables, g_tv):
    v.assign(value)
print(generator.predict(np.zeros((1, 3)), verbose=0).round(4))
