import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import numpy as np
import keras


def get_model():
    inputs = keras.Input(shape=(10,), name="digits")
    x = keras.layers.Dense(16, activation="relu", name="dense_1")(inputs)
    x = keras.layers.Dropout(0.1)(x)
    outputs = keras.layers.Dense(4, name="predictions")(x)
    return keras.Model(inputs=inputs, outputs=outputs)


keras.utils.set_random_seed(66)
x = np.random.normal(size=(120, 10)).astype("float32")
y = keras.utils.to_categorical(x[:, :4].argmax(1), 4)
model = get_model()
loss_fn = keras.losses.CategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.Adam(learning_rate=3e-3)
train_acc = keras.metrics.CategoricalAccuracy()
val_acc = keras.metrics.CategoricalAccuracy()


def compute_loss_and_updates(trainable_variables, non_trainable_variables, metric_variables, x, y):
    y_pred, non_trainable_variables = model.stateless_call(trainable_variables, non_trainable_variables, x, training=True)
    loss = loss_fn(y, y_pred)
    metric_variables = train_acc.stateless_update_state(metric_variables, y, y_pred)
    return loss, (non_trainable_variables, metric_variables)


grad_fn = jax.value_and_grad(compute_loss_and_updates, has_aux=True)


@jax.jit
def train_step(state, data):
    trainable_variables, non_trainable_variables, optimizer_variables, metric_variables = state
    x, y = data
    (loss, (non_trainable_variables, metric_variables)), grads = grad_fn(
        trainable_variables, non_trainable_variables, metric_variables, x, y)
    trainable_variables, optimizer_variables = optimizer.stateless_apply(optimizer_variables, grads, trainable_variables)
    return loss, (trainable_variables, non_trainable_variables, optimizer_variables, metric_variables)


@jax.jit
def eval_step(state, data):
    trainable_variables, non_trainable_variables, metric_variables = state
    x, y = data
    y_pred, _ = model.stateless_call(trainable_variables, non_trainable_variables, x, training=False)
    return loss_fn(y, y_pred), (trainable_variables, non_trainable_variables, val_acc.stateless_update_state(metric_variables, y, y_pred))


optimizer.build(model.trainable_variables)
values = lambda vs: [v.value for v in vs]
state = values(model.trainable_variables), values(model.non_trainable_variables), values(optimizer.variables), values(train_acc.variables)
for step in range(0, 6):
    batch = slice(step * 20, step * 20 + 20)
    loss, state = train_step(state, (x[batch], y[batch]))
    if step % 2 == 0:
        print(f"Training loss (for 1 batch) at step {step}: {float(loss):.4f}")
        _, _, _, metric_variables = state
        for variable, value in zip(train_acc.variables, metric_variables):
            variable.assign(value)
        print(f"Training accuracy: {float(train_acc.result()):.4f}")
tv, ntv, ov, mv = state
s = tv, ntv, values(val_acc.variables)
for i in (0, 60):
    loss, s = eval_step(s, (x[i:i + 60], y[i:i + 60]))
print(f"Validation accuracy: {float(val_acc.stateless_result(s[2])):.4f}", jnp.isnan(loss))
