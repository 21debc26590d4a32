import numpy as np
import keras
from keras import ops, layers


class CountOver(keras.metrics.Metric):
    def __init__(self, limit=0.5, name="count_over", **kwargs):
        super().__init__(name=name, **kwargs)
        self.limit = limit
        self.total = self.add_weight(name="total", initializer="zeros")
        self.seen = self.add_variable(shape=(), initializer="zeros", name="seen")

    def update_state(self, y_true, y_pred, sample_weight=None):
        over = ops.cast(ops.abs(y_true - y_pred) > self.limit, "float32")
        if sample_weight is not None:
            over = over * ops.cast(sample_weight, "float32")
        self.total.assign_add(ops.sum(over))
        self.seen.assign(self.seen + ops.cast(ops.shape(y_pred)[0], "float32"))

    def result(self):
        return self.total / self.seen

    def reset_state(self):
        self.total.assign(0.0)
        self.seen.assign(0.0)


m = CountOver(0.3)
m.update_state(np.array([[1.0], [2.0]]), np.array([[1.1], [2.6]]))
print(m, float(m.result()), [v.name for v in m.variables])
m.reset_state()
print([float(v.numpy()) for v in m.variables])

keras.utils.set_random_seed(5)
x = np.random.normal(size=(60, 3))
y = x.sum(axis=1, keepdims=True)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse", metrics=[CountOver(), "mae", keras.metrics.MeanMetricWrapper(keras.losses.mean_squared_error, name="wrapped")])
h = model.fit(x, y, epochs=3, batch_size=20, validation_split=0.25, verbose=0)
for k, v in h.history.items():
    print(k, [round(t, 4) for t in v])
print([m.name for m in model.metrics], model.metrics_names)
print({k: round(v, 4) for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})


class Doubled(keras.metrics.Mean):
    def result(self):
        return 2 * super().result()


d = Doubled(name="twice")
d.update_state([1.0, 2.0, 6.0])
print(d.name, float(d.result()))
