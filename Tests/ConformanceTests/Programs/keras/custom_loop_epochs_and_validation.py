import jax
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(33)
rng = np.random.default_rng(33)
x = rng.normal(size=(60, 4)).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("float32")[:, None]
model = keras.Sequential([keras.Input((4,)), layers.Dense(12, activation="tanh"), layers.Dropout(0.2), layers.Dense(1, activation="sigmoid")])
optimizer = keras.optimizers.Adam(0.03)
loss_fn = keras.losses.BinaryCrossentropy()
metric = keras.metrics.BinaryAccuracy()


def loss_and_state(tv, ntv, x, y):
    p, ntv = model.stateless_call(tv, ntv, x, training=True)
    return loss_fn(y, p), (ntv, p)


grad_fn = jax.value_and_grad(loss_and_state, has_aux=True)


@jax.jit
def step(tv, ntv, ov, x, y):
    (loss, (ntv, p)), grads = grad_fn(tv, ntv, x, y)
    norm = ops.sqrt(sum(ops.sum(ops.square(g)) for g in grads))
    tv, ov = optimizer.stateless_apply(ov, grads, tv)
    return loss, norm, p, tv, ntv, ov


optimizer.build(model.trainable_variables)
tv, ntv, ov = ([v.value for v in vs] for vs in (model.trainable_variables, model.non_trainable_variables, optimizer.variables))
for epoch in range(3):
    losses, norms = [], []
    metric.reset_state()
    for i in range(0, 48, 12):
        loss, norm, p, tv, ntv, ov = step(tv, ntv, ov, x[i:i + 12], y[i:i + 12])
        metric.update_state(y[i:i + 12], p)
        losses.append(float(loss))
        norms.append(float(norm))
    print(epoch, f"{np.mean(losses):.4f}", f"{np.max(norms):.3f}", f"{float(metric.result()):.3f}")
for variable, value in zip(model.trainable_variables, tv):
    variable.assign(value)
for variable, value in zip(model.non_trainable_variables, ntv):
    variable.assign(value)
p = model(x[48:])
print(f"{float(loss_fn(y[48:], p)):.4f}", len(ntv), ntv[0].dtype)
model.compile(optimizer, loss_fn, metrics=["accuracy"])
print([round(v, 4) for v in model.evaluate(x[48:], y[48:], verbose=0)])
