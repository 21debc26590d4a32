# a generator and a discriminator, the loop written out
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(8)
generator = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="relu"), layers.Dense(1)], name="generator")
discriminator = keras.Sequential([keras.Input((1,)), layers.Dense(8, activation="leaky_relu"), layers.Dense(1)], name="discriminator")
bce = keras.losses.BinaryCrossentropy(from_logits=True)
g_opt, d_opt = keras.optimizers.Adam(0.01), keras.optimizers.Adam(0.01)
g_opt.build(generator.trainable_variables)
d_opt.build(discriminator.trainable_variables)
seeds = keras.random.SeedGenerator(12)


def d_loss_fn(dtv, dntv, real, fake):
    r, dntv = discriminator.stateless_call(dtv, dntv, real, training=True)
    f, dntv = discriminator.stateless_call(dtv, dntv, fake, training=True)
    return bce(ops.ones_like(r), r) + bce(ops.zeros_like(f), f)


def g_loss_fn(gtv, gntv, dtv, dntv, noise):
    fake, _ = generator.stateless_call(gtv, gntv, noise, training=True)
    f, _ = discriminator.stateless_call(dtv, dntv, fake, training=True)
    return bce(ops.ones_like(f), f)


d_grad, g_grad = jax.value_and_grad(d_loss_fn), jax.value_and_grad(g_loss_fn)
gtv = [v.value for v in generator.trainable_variables]
dtv = [v.value for v in discriminator.trainable_variables]
gov = [v.value for v in g_opt.variables]
dov = [v.value for v in d_opt.variables]
data = np.random.normal(3.0, 0.5, size=(64, 1)).astype("float32")
for step in range(6):
    real = data[np.random.choice(64, 16)]
    noise = keras.random.normal((16, 2), seed=seeds)
    fake, _ = generator.stateless_call(gtv, [], noise)
    dl, grads = d_grad(dtv, [], real, fake)
    dtv, dov = d_opt.stateless_apply(dov, grads, dtv)
    gl, grads = g_grad(gtv, [], dtv, [], noise)
    gtv, gov = g_opt.stateless_apply(gov, grads, gtv)
    if step % 2 == 1:
        print(f"step {step} d_loss {float(dl):.4f} g_loss {float(gl):.4f}")
for v, value in zip(generator.trainable_variables, gtv):
    v.assign(value)
print(generator(np.zeros((1, 2))).shape, np.round(np.array(generator(np.ones((3, 2)))), 4).ravel())
