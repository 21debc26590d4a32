import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(8)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.BatchNormalization(), layers.Dense(1)])
opt = keras.optimizers.SGD(0.1)
opt.build(model.trainable_variables)
x = np.random.normal(size=(16, 3)).astype("float32")
y = x[:, :1] * 2 - x[:, 1:2]
tv = [v.value for v in model.trainable_variables]
ntv = [v.value for v in model.non_trainable_variables]
ov = [v.value for v in opt.variables]


def loss_fn(tv, ntv, x, y):
    pred, ntv = model.stateless_call(tv, ntv, x, training=True)
    return ops.mean(ops.square(pred - y)), ntv


grad_fn = jax.value_and_grad(loss_fn, has_aux=True)


@jax.jit
def step(tv, ntv, ov, x, y):
    (loss, ntv), grads = grad_fn(tv, ntv, x, y)
    tv, ov = opt.stateless_apply(ov, grads, tv)
    return loss, tv, ntv, ov


for k in range(5):
    loss, tv, ntv, ov = step(tv, ntv, ov, x, y)
    print(k, "%.5f" % float(loss))
before = model.get_weights()[0].copy()
for v, new in zip(model.trainable_variables, tv):
    v.assign(new)
for v, new in zip(model.non_trainable_variables, ntv):
    v.assign(new)
print(np.allclose(before, model.get_weights()[0]))
out, state, losses = model.stateless_call(tv, ntv, x, return_losses=True)
print(out.shape, len(state), losses)
try:
    model.stateless_call(tv[:2], ntv, x)
except ValueError as e:
    print("ValueError:", str(e)[:140])
