# A training loop by hand with JAX: state in, state out; metrics carried along.
import numpy as np
import jax
import keras
from keras import layers

keras.utils.set_random_seed(18)
rng = np.random.default_rng(4)
x_train = rng.normal(size=(96, 5)).astype("float32")
y_train = (x_train[:, 0] * 2 - x_train[:, 1] > 0).astype("int32") + (x_train[:, 2] > 1).astype("int32")


def get_model():
    inputs = keras.Input(shape=(5,), name="features")
    x1 = layers.Dense(8, activation="relu")(inputs)
    x1 = layers.BatchNormalization()(x1)
    x2 = layers.Dense(8, activation="relu")(x1)
    outputs = layers.Dense(3, name="predictions")(x2)
    return keras.Model(inputs=inputs, outputs=outputs)


model = get_model()
loss_fn = keras.losses.CategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.Adam(learning_rate=1e-2)
train_metric = keras.metrics.CategoricalAccuracy()
y_hot = keras.utils.to_categorical(y_train, 3).astype("float32")


def compute_loss_and_updates(trainable_variables, non_trainable_variables, metric_variables, x, y):
    y_pred, non_trainable_variables = model.stateless_call(trainable_variables, non_trainable_variables, x, training=True)
    loss = loss_fn(y, y_pred)
    metric_variables = train_metric.stateless_update_state(metric_variables, y, y_pred)
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
    y_pred, non_trainable_variables = model.stateless_call(trainable_variables, non_trainable_variables, x, training=False)
    loss = loss_fn(y, y_pred)
    metric_variables = train_metric.stateless_update_state(metric_variables, y, y_pred)
    return loss, (trainable_variables, non_trainable_variables, metric_variables)


optimizer.build(model.trainable_variables)
state = tuple([v.value for v in group] for group in (
    model.trainable_variables, model.non_trainable_variables, optimizer.variables, train_metric.variables))
for step in range(6):
    batch = slice(16 * step, 16 * step + 16)
    loss, state = train_step(state, (x_train[batch], y_hot[batch]))
    if step % 2 == 0:
        print(f"Training loss (for 1 batch) at step {step}: {float(loss):.4f}")
        _, _, _, metric_variables = state
        for variable, value in zip(train_metric.variables, metric_variables):
            variable.assign(value)
        print(f"Training accuracy: {float(train_metric.result()):.4f}", f"Seen so far: {(step + 1) * 16} samples")
trainable, non_trainable, opt_vars, _ = state
for variable, value in zip(model.trainable_variables, trainable):
    variable.assign(value)
for variable, value in zip(model.non_trainable_variables, non_trainable):
    variable.assign(value)
state = (trainable, non_trainable, train_metric.stateless_reset_state())
loss, state = eval_step(state, (x_train, y_hot))
print(round(float(loss), 4), round(float(train_metric.stateless_result(state[2])), 4))
print([(v.path, tuple(v.shape)) for v in model.non_trainable_variables], int(opt_vars[0]))
