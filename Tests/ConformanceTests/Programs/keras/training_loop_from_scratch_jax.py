import os
os.environ["KERAS_BACKEND"] = "jax"
import jax
import numpy as np
import keras

keras.utils.set_random_seed(31)
inputs = keras.Input(shape=(6,), name="digits")
h = keras.layers.Dense(8, activation="relu")(inputs)
model = keras.Model(inputs, keras.layers.Dense(3)(h))
x = np.random.normal(size=(90, 6)).astype("float32")
y = x[:, :3].argmax(axis=1)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.Adam(learning_rate=1e-2)
metric = keras.metrics.SparseCategoricalAccuracy()


def compute_loss(trainable, non_trainable, x, y):
    y_pred, non_trainable = model.stateless_call(trainable, non_trainable, x, training=True)
    return loss_fn(y, y_pred), (non_trainable, y_pred)


grad_fn = jax.value_and_grad(compute_loss, has_aux=True)


@jax.jit
def train_step(state, data):
    trainable, non_trainable, opt_vars, metric_vars = state
    x, y = data
    (loss, (non_trainable, y_pred)), grads = grad_fn(trainable, non_trainable, x, y)
    trainable, opt_vars = optimizer.stateless_apply(opt_vars, grads, trainable)
    metric_vars = metric.stateless_update_state(metric_vars, y, y_pred)
    return loss, (trainable, non_trainable, opt_vars, metric_vars)


optimizer.build(model.trainable_variables)
state = tuple([v.value for v in group] for group in (model.trainable_variables, model.non_trainable_variables, optimizer.variables, metric.variables))
for epoch in range(3):
    for i in range(0, 90, 30):
        loss, state = train_step(state, (x[i:i + 30], y[i:i + 30]))
    print("epoch", epoch, "loss", f"{float(loss):.4f}", "acc", f"{float(metric.stateless_result(state[3])):.4f}")
for v, new in zip(model.trainable_variables, state[0]):
    v.assign(new)
print((model.predict(x, verbose=0).argmax(1) == y).mean().round(4))
