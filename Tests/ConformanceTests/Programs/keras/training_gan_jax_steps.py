# two networks, two optimizers, plain jax gradients
import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(5)
gen = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="tanh"), layers.Dense(2)], name="generator")
disc = keras.Sequential([keras.Input((2,)), layers.Dense(8), layers.LeakyReLU(0.2), layers.Dense(1)], name="discriminator")
bce = keras.losses.BinaryCrossentropy(from_logits=True)
g_opt, d_opt = keras.optimizers.Adam(0.02), keras.optimizers.Adam(0.02, beta_1=0.5)
g_opt.build(gen.trainable_variables)
d_opt.build(disc.trainable_variables)


def d_loss(d_tv, d_ntv, real, fake):
    r, _ = disc.stateless_call(d_tv, d_ntv, real)
    f, _ = disc.stateless_call(d_tv, d_ntv, fake)
    return bce(ops.ones_like(r), r) + bce(ops.zeros_like(f), f)


def g_loss(g_tv, g_ntv, d_tv, d_ntv, z):
    fake, _ = gen.stateless_call(g_tv, g_ntv, z)
    f, _ = disc.stateless_call(d_tv, d_ntv, fake)
    return bce(ops.ones_like(f), f)


d_grad = jax.jit(jax.value_and_grad(d_loss))
g_grad = jax.jit(jax.value_and_grad(g_loss))
g_tv = [v.value for v in gen.trainable_variables]
d_tv = [v.value for v in disc.trainable_variables]
g_state, d_state = [v.value for v in g_opt.variables], [v.value for v in d_opt.variables]
rng = np.random.default_rng(0)
for step in range(6):
    real = rng.normal([2.0, -1.0], 0.3, size=(16, 2)).astype("float32")
    z = rng.normal(size=(16, 3)).astype("float32")
    fake, _ = gen.stateless_call(g_tv, [], z)
    dl, grads = d_grad(d_tv, [], real, fake)
    d_tv, d_state = d_opt.stateless_apply(d_state, grads, d_tv)
    gl, grads = g_grad(g_tv, [], d_tv, [], z)
    g_tv, g_state = g_opt.stateless_apply(g_state, grads, g_tv)
    if step % 2 == 0:
        print(f"step {step}: d {float(dl):.4f} g {float(gl):.4f}")
for v, x in zip(gen.trainable_variables, g_tv):
    v.assign(x)
print(gen.predict(np.ones((2, 3)), verbose=0).round(3))
print(type(d_tv).__name__, len(d_state), int(d_state[0]))
