import numpy as np
import keras
from keras import ops


@keras.saving.register_keras_serializable(package="course")
class MacroF1(keras.metrics.Metric):
    def __init__(self, classes, name="macro_f1", **kwargs):
        super().__init__(name=name, **kwargs)
        self.classes = classes
        self.matrix = self.add_weight(name="matrix", shape=(classes, classes), initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        t = ops.one_hot(ops.cast(ops.reshape(y_true, (-1,)), "int32"), self.classes)
        p = ops.one_hot(ops.argmax(y_pred, axis=-1), self.classes)
        self.matrix.assign_add(ops.matmul(ops.transpose(t), p))

    def result(self):
        tp = ops.diagonal(self.matrix)
        precision = tp / ops.maximum(ops.sum(self.matrix, axis=0), 1.0)
        recall = tp / ops.maximum(ops.sum(self.matrix, axis=1), 1.0)
        return ops.mean(2 * precision * recall / ops.maximum(precision + recall, 1e-7))

    def get_config(self):
        return {**super().get_config(), "classes": self.classes}


m = MacroF1(3)
m.update_state([0, 1, 2, 2], [[0.9, 0.1, 0.0], [0.2, 0.3, 0.5], [0.1, 0.1, 0.8], [0.5, 0.2, 0.3]])
print(m.matrix.numpy(), round(float(m.result()), 4), m.get_config())
keras.utils.set_random_seed(105)
x = np.random.normal(size=(90, 2))
y = (x[:, 0] > 0).astype(int) + (x[:, 1] > 0)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
model.compile(keras.optimizers.Adamax(0.1), "sparse_categorical_crossentropy", metrics=[MacroF1(3), "accuracy"])
h = model.fit(x, y, epochs=3, verbose=0, validation_data=(x[:30], y[:30]))
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
copy = MacroF1.from_config(m.get_config())
print(copy.name, copy.classes, float(copy.result()))
