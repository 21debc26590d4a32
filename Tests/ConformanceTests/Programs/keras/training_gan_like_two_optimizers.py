import os
os.environ["KERAS_BACKEND"] = "jax"
import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(6)
gen = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
disc = keras.Sequential([keras.Input((1,)), layers.Dense(4, activation="relu"), layers.Dense(1)])
g_opt, d_opt = keras.optimizers.Adam(0.05), keras.optimizers.Adam(0.05)
g_opt.build(gen.trainable_variables)
d_opt.build(disc.trainable_variables)
bce = keras.losses.BinaryCrossentropy(from_logits=True)


def d_loss(dv, fake, real):
    f, _ = disc.stateless_call(dv, [], fake)
    r, _ = disc.stateless_call(dv, [], real)
    return bce(ops.zeros_like(f), f) + bce(ops.ones_like(r), r)


def g_loss(gv, dv, z):
    fake, _ = gen.stateless_call(gv, [], z)
    f, _ = disc.stateless_call(dv, [], fake)
    return bce(ops.ones_like(f), f)


d_grad = jax.jit(jax.value_and_grad(d_loss))
g_grad = jax.jit(jax.value_and_grad(g_loss))
gv = [v.value for v in gen.trainable_variables]
dv = [v.value for v in disc.trainable_variables]
go = [v.value for v in g_opt.variables]
do = [v.value for v in d_opt.variables]
rng = np.random.default_rng(0)
for step in range(4):
    z = rng.normal(size=(16, 2)).astype("float32")
    real = rng.normal(3.0, 0.5, size=(16, 1)).astype("float32")
    fake, _ = gen.stateless_call(gv, [], z)
    dl, grads = d_grad(dv, fake, real)
    dv, do = d_opt.stateless_apply(do, grads, dv)
    gl, grads = g_grad(gv, dv, z)
    gv, go = g_opt.stateless_apply(go, grads, gv)
    print(step, f"d {float(dl):.4f} g {float(gl):.4f}")
