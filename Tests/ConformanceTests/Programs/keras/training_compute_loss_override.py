import numpy as np
import keras
from keras import layers, ops


class WithPenalty(keras.Model):
    def __init__(self, strength):
        super().__init__()
        self.hidden = layers.Dense(4, activation="relu")
        self.out = layers.Dense(1)
        self.strength = strength

    def call(self, x):
        return self.out(self.hidden(x))

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        loss = super().compute_loss(x, y, y_pred, sample_weight)
        return loss + self.strength * ops.mean(ops.square(y_pred))


class OwnMetrics(keras.Sequential):
    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        results = super().compute_metrics(x, y, y_pred, sample_weight)
        results["constant"] = 7.0
        return results


keras.utils.set_random_seed(21)
x = np.random.normal(size=(32, 3)).astype("float32")
y = x[:, :1].copy()
for s in (0.0, 0.5):
    keras.utils.set_random_seed(21)
    m = WithPenalty(s)
    m.compile("sgd", "mse", metrics=["mae"])
    h = m.fit(x, y, epochs=2, verbose=0)
    print(s, {k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
m = OwnMetrics([keras.Input((3,)), layers.Dense(1)])
m.compile("sgd", "mse", metrics=["mae"])
h = m.fit(x, y, epochs=1, verbose=0)
print(sorted(h.history), h.history["constant"])
m = keras.Sequential([keras.Input((3,)), layers.Dense(1, kernel_regularizer="l2")])
m.compile("sgd", "mse", metrics=["mae"])
p = m(x)
print(round(float(m.compute_loss(x, y, p)), 4))
print(m.compute_output_shape((None, 3)))
r = m.compute_metrics(x, y, p)
print({k: round(float(v), 4) for k, v in r.items()})
