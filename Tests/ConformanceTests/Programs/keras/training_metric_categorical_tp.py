import numpy as np
import keras
from keras import ops


class CategoricalTruePositives(keras.metrics.Metric):
    def __init__(self, name="categorical_true_positives", **kwargs):
        super().__init__(name=name, **kwargs)
        self.true_positives = self.add_variable(shape=(), name="ctp", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_pred = ops.reshape(ops.argmax(y_pred, axis=1), (-1, 1))
        values = ops.cast(y_true, "int32") == ops.cast(y_pred, "int32")
        values = ops.cast(values, "float32")
        if sample_weight is not None:
            sample_weight = ops.cast(sample_weight, "float32")
            values = ops.multiply(values, sample_weight)
        self.true_positives.assign_add(ops.sum(values))

    def result(self):
        return self.true_positives.value

    def reset_state(self):
        self.true_positives.assign(0)


keras.utils.set_random_seed(7)
x = np.random.rand(60, 4)
y = np.random.randint(0, 3, (60, 1))
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(keras.optimizers.RMSprop(1e-2), keras.losses.SparseCategoricalCrossentropy(), metrics=[CategoricalTruePositives()])
h = model.fit(x, y, batch_size=16, epochs=3, verbose=0)
print(h.history["categorical_true_positives"], [round(v, 4) for v in h.history["loss"]])
model.fit(x, y, batch_size=20, epochs=1, verbose=2)
m = CategoricalTruePositives()
m(np.array([[0], [1]]), np.array([[0.9, 0.1], [0.2, 0.8]]))
print(float(m.result()), m.variables[0].name, m.dtype)
