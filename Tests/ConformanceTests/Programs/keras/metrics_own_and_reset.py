import numpy as np
import keras
from keras import ops


class Range(keras.metrics.Metric):
    def __init__(self, name="range", **kwargs):
        super().__init__(name=name, **kwargs)
        self.low = self.add_weight(name="low", initializer=lambda shape, dtype=None: ops.full(shape, np.inf, dtype=dtype))
        self.high = self.add_weight(name="high", initializer=lambda shape, dtype=None: ops.full(shape, -np.inf, dtype=dtype))

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.low.assign(ops.minimum(self.low, ops.min(y_pred)))
        self.high.assign(ops.maximum(self.high, ops.max(y_pred)))

    def result(self):
        return self.high - self.low

    def reset_state(self):
        self.low.assign(np.inf)
        self.high.assign(-np.inf)


r = Range()
r.update_state(None, np.array([1.0, 5.0]))
r.update_state(None, np.array([-2.0]))
print(float(r.result()), [float(v) for v in r.variables], [v.path for v in r.variables])
r.reset_state()
print([float(v) for v in r.variables], r, r.dtype)
acc = keras.metrics.SparseCategoricalAccuracy()
for yt, yp in [([0, 1], [[0.9, 0.1], [0.2, 0.8]]), ([1, 1], [[0.6, 0.4], [0.3, 0.7]])]:
    print(float(acc(np.array(yt), np.array(yp))), float(acc.total), float(acc.count))
acc.reset_state()
print(float(acc.result()))
try:
    acc.reset_states()
except AttributeError as e:
    print(e)
try:
    acc.update_state(np.array([0]))
except TypeError as e:
    print(e)
try:
    Range(bogus=1)
except TypeError as e:
    print(e)
print(keras.metrics.Mean()([1.0, 2.0, 6.0]), keras.metrics.Mean(name="m").get_config())
