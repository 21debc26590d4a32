# The training loop written out with jax.value_and_grad.
import jax
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(90)
X = np.random.rand(60, 3).astype("float32")
y = (X.sum(axis=1) > 1.5).astype("int32")
model = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="relu"), layers.Dropout(0.2), layers.Dense(2)])
optimizer = keras.optimizers.Adam(0.02)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
metric = keras.metrics.SparseCategoricalAccuracy()


def compute_loss(tv, ntv, mv, x, y):
    logits, ntv = model.stateless_call(tv, ntv, x, training=True)
    loss = loss_fn(y, logits)
    mv = metric.stateless_update_state(mv, y, logits)
    return loss, (ntv, mv)


grad_fn = jax.value_and_grad(compute_loss, has_aux=True)


@jax.jit
def train_step(state, batch):
    tv, ntv, ov, mv = state
    x, y = batch
    (loss, (ntv, mv)), grads = grad_fn(tv, ntv, mv, x, y)
    tv, ov = optimizer.stateless_apply(ov, grads, tv)
    return loss, (tv, ntv, ov, mv)


optimizer.build(model.trainable_variables)
state = (model.trainable_variables, model.non_trainable_variables, optimizer.variables, metric.variables)
for epoch in range(3):
    for step in range(0, 60, 20):
        loss, state = train_step(state, (X[step:step + 20], y[step:step + 20]))
        print(f"epoch {epoch} step {step // 20} loss {float(loss):.4f}")
    print("  accuracy so far:", round(float(metric.stateless_result(state[3])), 4))
for variable, value in zip(model.trainable_variables, state[0]):
    variable.assign(value)
for variable, value in zip(model.non_trainable_variables, state[1]):
    variable.assign(value)
print(model.predict(X[:2], verbose=0).round(3), int(state[2][0]))
print([v.path for v in optimizer.variables][:4], len(state[3]))
