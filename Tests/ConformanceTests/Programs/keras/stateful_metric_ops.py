# A metric that keeps its own variables.
import numpy as np
import keras
from keras import ops


class Balanced(keras.metrics.Metric):
    def __init__(self, classes, name="balanced", **kwargs):
        super().__init__(name=name, **kwargs)
        self.classes = classes
        self.hits = self.add_variable(shape=(classes,), initializer="zeros", name="hits")
        self.seen = self.add_variable(shape=(classes,), initializer="zeros", name="seen")

    def update_state(self, y_true, y_pred, sample_weight=None):
        labels = ops.cast(ops.reshape(y_true, (-1,)), "int32")
        hot = ops.one_hot(labels, self.classes)
        right = ops.cast(ops.equal(labels, ops.argmax(y_pred, axis=-1)), "float32")
        self.seen.assign_add(ops.sum(hot, axis=0))
        self.hits.assign_add(ops.sum(hot * ops.expand_dims(right, -1), axis=0))

    def result(self):
        return ops.mean(ops.divide_no_nan(self.hits, self.seen))


metric = Balanced(3)
metric.update_state(np.array([0, 1, 1]), np.array([[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0.6, 0.2, 0.2]]))
print(float(metric.result()), metric.seen.numpy(), metric.hits)
metric.update_state(np.array([2]), np.array([[0.1, 0.1, 0.8]]))
print(round(float(metric.result()), 4), [v.name for v in metric.variables])
metric.reset_state()
print(metric.seen.numpy(), float(metric.result()))
