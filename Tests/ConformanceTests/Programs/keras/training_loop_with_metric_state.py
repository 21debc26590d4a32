import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(27)
x = np.random.rand(60, 4).astype("float32")
y = (x.sum(axis=1) > 2).astype("float32")[:, None]
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.1, seed=1), layers.Dense(1)])
optimizer = keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.05, 5, 0.9))
loss_fn = keras.losses.BinaryCrossentropy(from_logits=True)
metric = keras.metrics.BinaryAccuracy(threshold=0.0)
optimizer.build(model.trainable_variables)


def compute(tv, ntv, mv, xb, yb):
    logits, ntv = model.stateless_call(tv, ntv, xb, training=True)
    loss = loss_fn(yb, logits)
    mv = metric.stateless_update_state(mv, yb, logits)
    return loss, (ntv, mv)


grad_fn = jax.value_and_grad(compute, has_aux=True)


@jax.jit
def step(state, data):
    tv, ntv, ov, mv = state
    (loss, (ntv, mv)), grads = grad_fn(tv, ntv, mv, *data)
    tv, ov = optimizer.stateless_apply(ov, grads, tv)
    return loss, (tv, ntv, ov, mv)


state = (model.trainable_variables, model.non_trainable_variables, optimizer.variables, metric.variables)
state = tuple([v.value for v in part] for part in state)
for epoch in range(3):
    total = 0.0
    for i in range(0, 60, 20):
        loss, state = step(state, (x[i : i + 20], y[i : i + 20]))
        total += float(loss)
    acc = metric.stateless_result(state[3])
    print(f"epoch {epoch}: loss {total / 3:.4f} acc {float(acc):.4f} lr {float(optimizer.learning_rate):.4f}")
    state = (*state[:3], metric.stateless_reset_state())
for variable, value in zip(model.trainable_variables, state[0]):
    variable.assign(value)
for variable, value in zip(optimizer.variables, state[2]):
    variable.assign(value)
print(int(optimizer.iterations), float(optimizer.learning_rate).__round__(5))
print(ops.sigmoid(model(x[:2])).shape, round(float(loss_fn(y, model(x))), 4))
