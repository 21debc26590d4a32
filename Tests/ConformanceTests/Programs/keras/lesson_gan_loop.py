import jax
import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(9)
gen = keras.Sequential([keras.Input((2,)), layers.Dense(8), layers.LeakyReLU(negative_slope=0.2), layers.Dense(3)], name="generator")
disc = keras.Sequential([keras.Input((3,)), layers.Dense(8), layers.LeakyReLU(negative_slope=0.2), layers.Dense(1)], name="discriminator")
loss_fn = keras.losses.BinaryCrossentropy(from_logits=True)
g_opt, d_opt = keras.optimizers.Adam(0.01), keras.optimizers.Adam(0.01)
g_opt.build(gen.trainable_variables)
d_opt.build(disc.trainable_variables)
seed = keras.random.SeedGenerator(1)
real = np.random.normal(3.0, 1.0, size=(64, 3)).astype("float32")
def d_loss(d_vars, d_non, fake, real):
    pr, d_non = disc.stateless_call(d_vars, d_non, real)
    pf, d_non = disc.stateless_call(d_vars, d_non, fake)
    return loss_fn(ops.ones_like(pr), pr) + loss_fn(ops.zeros_like(pf), pf), d_non
def g_loss(g_vars, g_non, d_vars, d_non, noise):
    fake, g_non = gen.stateless_call(g_vars, g_non, noise)
    pf, _ = disc.stateless_call(d_vars, d_non, fake)
    return loss_fn(ops.ones_like(pf), pf), g_non
d_grad = jax.value_and_grad(d_loss, has_aux=True)
g_grad = jax.value_and_grad(g_loss, has_aux=True)
gv, gn = [v.value for v in gen.trainable_variables], [v.value for v in gen.non_trainable_variables]
dv, dn = [v.value for v in disc.trainable_variables], [v.value for v in disc.non_trainable_variables]
go, do = [v.value for v in g_opt.variables], [v.value for v in d_opt.variables]
for step in range(5):
    noise = keras.random.normal((16, 2), seed=seed)
    fake, _ = gen.stateless_call(gv, gn, noise)
    (dl, dn), grads = d_grad(dv, dn, fake, real[:16])
    dv, do = d_opt.stateless_apply(do, grads, dv)
    (gl, gn), grads = g_grad(gv, gn, dv, dn, noise)
    gv, go = g_opt.stateless_apply(go, grads, gv)
    print(f"{step}: d {float(dl):.4f} g {float(gl):.4f}")
