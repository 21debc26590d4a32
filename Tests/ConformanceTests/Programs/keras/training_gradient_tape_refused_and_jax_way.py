import jax
import jax.numpy as jnp
import numpy as np
import keras

keras.utils.set_random_seed(6)
X = np.random.rand(32, 3).astype("float32")
y = (X @ np.array([[2.0], [-1.0], [0.5]])).astype("float32")
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="silu"), keras.layers.BatchNormalization(), keras.layers.Dense(1)])
optimizer = keras.optimizers.AdamW(0.01, clipnorm=1.0)
loss_fn = keras.losses.MeanSquaredError()
metric = keras.metrics.MeanAbsoluteError()
optimizer.build(model.trainable_variables)


def compute(tv, ntv, mv, x, y):
    y_pred, ntv = model.stateless_call(tv, ntv, x, training=True)
    loss = loss_fn(y, y_pred)
    mv = metric.stateless_update_state(mv, y, y_pred)
    return loss, (ntv, mv)


grad_fn = jax.value_and_grad(compute, has_aux=True)


@jax.jit
def train_step(state, data):
    tv, ntv, ov, mv = state
    x, y = data
    (loss, (ntv, mv)), grads = grad_fn(tv, ntv, mv, x, y)
    norm = jnp.sqrt(sum(jnp.sum(g**2) for g in grads))
    tv, ov = optimizer.stateless_apply(ov, grads, tv)
    return (loss, norm), (tv, ntv, ov, mv)


state = (model.trainable_variables, model.non_trainable_variables, optimizer.variables, metric.variables)
state = jax.tree_util.tree_map(lambda v: v.value if hasattr(v, "value") else v, state)
for epoch in range(2):
    for i in range(0, 32, 16):
        (loss, norm), state = train_step(state, (X[i : i + 16], y[i : i + 16]))
    print(f"epoch {epoch} loss {float(loss):.4f} norm {float(norm):.3f} mae {float(metric.stateless_result(state[3])):.4f}")
    state = (*state[:3], metric.stateless_reset_state())
tv, ntv, ov, mv = state
for variable, value in zip(model.trainable_variables, tv):
    variable.assign(value)
for variable, value in zip(model.non_trainable_variables, ntv):
    variable.assign(value)
print(model.predict(X[:2], verbose=0).round(3).ravel())
print([tuple(v.shape) for v in ntv], int(ov[0]))
g = jax.grad(lambda w: jnp.sum(jnp.tanh(w) ** 2))(jnp.array([0.5, -1.0]))
print(np.asarray(g).round(4))
