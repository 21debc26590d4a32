# train_step in JAX style: mixup inside the model, stateless all the way.
import jax
import numpy as np
import keras
from keras import layers, ops


class Mixup(keras.Model):
    def __init__(self, net, alpha=0.3):
        super().__init__()
        self.net = net
        self.alpha = alpha
        self.loss_tracker = keras.metrics.Mean(name="loss")
        self.acc = keras.metrics.BinaryAccuracy(name="acc")

    @property
    def metrics(self):
        return [self.loss_tracker, self.acc]

    def call(self, x, training=False):
        return self.net(x, training=training)

    def compute_mixed(self, trainable, non_trainable, x, y):
        pred, non_trainable = self.stateless_call(trainable, non_trainable, x, training=True)
        loss = ops.mean(keras.losses.binary_crossentropy(y, pred))
        return loss, (pred, non_trainable)

    def train_step(self, state, data):
        trainable, non_trainable, opt_vars, metric_vars = state
        x, y = data
        x = (1 - self.alpha) * x + self.alpha * ops.flip(x, axis=0)
        target = (1 - self.alpha) * y + self.alpha * ops.flip(y, axis=0)
        grad_fn = jax.value_and_grad(self.compute_mixed, has_aux=True)
        (loss, (pred, non_trainable)), grads = grad_fn(trainable, non_trainable, x, target)
        trainable, opt_vars = self.optimizer.stateless_apply(opt_vars, grads, trainable)
        n = len(self.loss_tracker.variables)
        loss_vars = self.loss_tracker.stateless_update_state(metric_vars[:n], loss)
        acc_vars = self.acc.stateless_update_state(metric_vars[n:], y, pred)
        logs = {"loss": self.loss_tracker.stateless_result(loss_vars), "acc": self.acc.stateless_result(acc_vars)}
        return logs, (trainable, non_trainable, opt_vars, loss_vars + acc_vars)


keras.utils.set_random_seed(30)
rng = np.random.default_rng(30)
X = rng.normal(size=(64, 5)).astype("float32")
y = (X.sum(axis=1, keepdims=True) > 0).astype("float32")
net = keras.Sequential([keras.Input((5,)), layers.Dense(8, activation="relu"), layers.BatchNormalization(), layers.Dense(1, activation="sigmoid")])
model = Mixup(net)
model.compile(optimizer=keras.optimizers.Adam(0.02))
h = model.fit(X, y, epochs=4, batch_size=16, verbose=2, shuffle=False)
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
print(net.predict(X[:3], verbose=0).round(3).ravel())
