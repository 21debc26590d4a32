import jax
import numpy as np
import keras
from keras import layers, ops


class Noisy(keras.Model):
    """Adds noise to inputs in training, reports its size."""

    def __init__(self, noise, **kwargs):
        super().__init__(**kwargs)
        self.noise = noise
        self.seed = keras.random.SeedGenerator(3)
        self.net = keras.Sequential([layers.Dense(4, activation="relu"), layers.Dense(1)])

    def call(self, x, training=False):
        if training:
            x = x + self.noise * keras.random.normal(ops.shape(x), seed=self.seed)
        return self.net(x)

    def compute_loss_and_updates(self, tv, ntv, mv, x, y, sample_weight, training):
        y_pred, ntv = self.stateless_call(tv, ntv, x, training=training)
        loss = self.compute_loss(x, y, y_pred, sample_weight)
        return loss, (y_pred, ntv)

    def train_step(self, state, data):
        tv, ntv, ov, mv = state
        x, y, sample_weight = keras.utils.unpack_x_y_sample_weight(data)
        grad_fn = jax.value_and_grad(self.compute_loss_and_updates, has_aux=True)
        (loss, (y_pred, ntv)), grads = grad_fn(tv, ntv, mv, x, y, sample_weight, True)
        grads = [ops.clip(g, -0.1, 0.1) for g in grads]
        tv, ov = self.optimizer.stateless_apply(ov, grads, tv)
        new_mv, logs = [], {}
        for metric in self.metrics:
            this = mv[len(new_mv) : len(new_mv) + len(metric.variables)]
            if metric.name == "loss":
                this = metric.stateless_update_state(this, loss)
            else:
                this = metric.stateless_update_state(this, y, y_pred)
            result = metric.stateless_result(this)
            logs.update(result if isinstance(result, dict) else {metric.name: result})
            new_mv += this
        logs["grad_max"] = ops.max(ops.abs(grads[0]))
        return logs, (tv, ntv, ov, new_mv)


keras.utils.set_random_seed(30)
X = np.random.rand(24, 3).astype("float32")
y = X.sum(1, keepdims=True)
m = Noisy(0.1)
m.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
h = m.fit(X, y, epochs=3, batch_size=8, verbose=2)
print({k: [round(float(t), 4) for t in v] for k, v in h.history.items()})
h = m.fit(X, y, sample_weight=np.ones(24), epochs=1, validation_data=(X, y), verbose=0)
print(list(h.history))
print(m.evaluate(X, y, verbose=0, return_dict=True).keys(), [v.path for v in m.non_trainable_variables])
a, b = np.asarray(m(X[:1], training=True)), np.asarray(m(X[:1], training=True))
print(np.allclose(a, b), np.allclose(m(X[:1]), m(X[:1])))
m.summary()
