import numpy as np
import keras
from keras import ops


class RunningRange(keras.metrics.Metric):
    def __init__(self, name="range", **kwargs):
        super().__init__(name=name, **kwargs)
        self.low = self.add_weight(name="low", shape=(), initializer=keras.initializers.Constant(np.inf))
        self.high = self.add_weight(name="high", shape=(), initializer=keras.initializers.Constant(-np.inf))

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.low.assign(ops.minimum(self.low, ops.min(y_pred)))
        self.high.assign(ops.maximum(self.high, ops.max(y_pred)))

    def result(self):
        return self.high - self.low

    def reset_state(self):
        self.low.assign(np.inf)
        self.high.assign(-np.inf)


class ConfusionCounts(keras.metrics.Metric):
    def __init__(self, classes, name="confusion", **kwargs):
        super().__init__(name=name, **kwargs)
        self.classes = classes
        self.table = self.add_weight(name="table", shape=(classes, classes), initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        t = ops.one_hot(ops.cast(ops.reshape(y_true, (-1,)), "int32"), self.classes)
        p = ops.one_hot(ops.argmax(y_pred, axis=-1), self.classes)
        self.table.assign_add(ops.matmul(ops.transpose(t), p))

    def result(self):
        return ops.trace(self.table) / ops.maximum(ops.sum(self.table), 1.0)

    def get_config(self):
        return {**super().get_config(), "classes": self.classes}


r = RunningRange()
for batch in ([1.0, 3.0], [2.0, 7.0]):
    r.update_state(None, np.array(batch))
print(float(r.result()), r.name, [v.name for v in r.variables])
r.reset_state()
print(float(r(None, np.array([4.0, 4.5]))))
c = ConfusionCounts(3)
c.update_state([0, 1, 2, 2], np.eye(3)[[0, 2, 2, 1]])
print(np.asarray(c.table.value), float(c.result()), c.get_config())
keras.utils.set_random_seed(8)
X = np.random.rand(30, 2)
y = np.random.randint(0, 3, 30)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy", metrics=[c, RunningRange(), "accuracy"])
m.fit(X, y, epochs=2, batch_size=10, validation_split=0.2, verbose=2)
print(int(np.asarray(c.table).sum()), m.metrics_names)
for v in m.metrics_variables:
    print(v.path, v.shape, v.trainable)
print({k: f"{v:.4f}" for k, v in m.get_metrics_result().items()})
