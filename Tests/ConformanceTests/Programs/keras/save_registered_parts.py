import os
import tempfile
import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(package="mine", name="softclip")
def soft_clip(x):
    return ops.tanh(x) * 2


@keras.saving.register_keras_serializable(package="mine")
class Ramp(keras.initializers.Initializer):
    def __init__(self, start=0.0, step=0.1):
        self.start, self.step = start, step

    def __call__(self, shape, dtype=None):
        n = int(np.prod(shape))
        return ops.cast(ops.reshape(self.start + self.step * ops.arange(n), shape), dtype or "float32")

    def get_config(self):
        return {"start": self.start, "step": self.step}


@keras.saving.register_keras_serializable(package="mine")
class OffDiagonal(keras.regularizers.Regularizer):
    def __init__(self, weight):
        self.weight = weight

    def __call__(self, w):
        return self.weight * ops.sum(ops.abs(w))

    def get_config(self):
        return {"weight": self.weight}


@keras.saving.register_keras_serializable(package="mine")
class Slope(keras.losses.Loss):
    def __init__(self, k=1.0, name="slope", **kwargs):
        super().__init__(name=name, **kwargs)
        self.k = k

    def call(self, y_true, y_pred):
        return self.k * ops.mean(ops.abs(y_true - y_pred), axis=-1)

    def get_config(self):
        return {**super().get_config(), "k": self.k}


m = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation=soft_clip, kernel_initializer=Ramp(0.1), kernel_regularizer=OffDiagonal(0.01), name="d"), layers.Dense(1, kernel_initializer=Ramp(step=0.5))])
m.compile("sgd", Slope(2.0))
x, y = np.ones((4, 2)), np.zeros((4, 1))
m.fit(x, y, verbose=0)
p = os.path.join(tempfile.mkdtemp(), "m.keras")
m.save(p)
r = keras.models.load_model(p)
d = r.get_layer("d")
print(d.activation.__name__, type(d.kernel_initializer).__name__, d.kernel_initializer.start, d.kernel_regularizer.weight)
print(type(r.loss).__name__, r.loss.k, r.loss.name)
print("%.5f %.5f" % (m.evaluate(x, y, verbose=0), r.evaluate(x, y, verbose=0)))
c = d.get_config()
print(c["activation"], c["kernel_initializer"], c["kernel_regularizer"])
print(keras.saving.get_registered_name(soft_clip), keras.saving.get_registered_object("mine>Ramp") is Ramp)
print(sorted(k for k in keras.saving.get_custom_objects() if k.startswith("mine")))
with keras.saving.custom_object_scope({"other": soft_clip}):
    print(layers.Dense(1, activation="other").activation is soft_clip)
try:
    layers.Dense(1, activation="other")
except ValueError as e:
    print("ValueError:", e)
