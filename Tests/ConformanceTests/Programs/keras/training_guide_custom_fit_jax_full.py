import os
os.environ["KERAS_BACKEND"] = "jax"
import jax
import numpy as np
import keras


class CustomModel(keras.Model):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.loss_tracker = keras.metrics.Mean(name="loss")
        self.mae_metric = keras.metrics.MeanAbsoluteError(name="mae")
        self.loss_fn = keras.losses.MeanSquaredError()

    def compute_loss_and_updates(self, trainable_variables, non_trainable_variables, x, y, training=False):
        y_pred, non_trainable_variables = self.stateless_call(
            trainable_variables, non_trainable_variables, x, training=training)
        loss = self.loss_fn(y, y_pred)
        return loss, (y_pred, non_trainable_variables)

    def train_step(self, state, data):
        (trainable_variables, non_trainable_variables, optimizer_variables, metrics_variables) = state
        x, y = data
        grad_fn = jax.value_and_grad(self.compute_loss_and_updates, has_aux=True)
        (loss, (y_pred, non_trainable_variables)), grads = grad_fn(
            trainable_variables, non_trainable_variables, x, y, training=True)
        (trainable_variables, optimizer_variables) = self.optimizer.stateless_apply(
            optimizer_variables, grads, trainable_variables)
        loss_tracker_vars = metrics_variables[:len(self.loss_tracker.variables)]
        mae_metric_vars = metrics_variables[len(self.loss_tracker.variables):]
        loss_tracker_vars = self.loss_tracker.stateless_update_state(loss_tracker_vars, loss)
        mae_metric_vars = self.mae_metric.stateless_update_state(mae_metric_vars, y, y_pred)
        logs = {}
        logs[self.loss_tracker.name] = self.loss_tracker.stateless_result(loss_tracker_vars)
        logs[self.mae_metric.name] = self.mae_metric.stateless_result(mae_metric_vars)
        new_metrics_vars = loss_tracker_vars + mae_metric_vars
        state = (trainable_variables, non_trainable_variables, optimizer_variables, new_metrics_vars)
        return logs, state

    def test_step(self, state, data):
        x, y = data
        tv, ntv, metrics_variables = state
        y_pred, ntv = self.stateless_call(tv, ntv, x, training=False)
        loss = self.loss_fn(y, y_pred)
        n = len(self.loss_tracker.variables)
        a = self.loss_tracker.stateless_update_state(metrics_variables[:n], loss)
        b = self.mae_metric.stateless_update_state(metrics_variables[n:], y, y_pred)
        logs = {"loss": self.loss_tracker.stateless_result(a), "mae": self.mae_metric.stateless_result(b)}
        return logs, (tv, ntv, a + b)

    @property
    def metrics(self):
        return [self.loss_tracker, self.mae_metric]


keras.utils.set_random_seed(3)
inputs = keras.Input(shape=(8,))
x = keras.layers.Dropout(0.2)(keras.layers.Dense(6, activation="relu")(inputs))
x = keras.layers.BatchNormalization()(x)
model = CustomModel(inputs, keras.layers.Dense(1)(x))
model.compile(optimizer="adam")
x = np.random.random((64, 8))
y = np.random.random((64, 1))
h = model.fit(x, y, epochs=3, batch_size=16, verbose=0, validation_data=(x[:16], y[:16]))
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
print([round(float(v), 4) for v in model.evaluate(x, y, verbose=0)])
model.fit(x, y, epochs=2, verbose=2)
