import math
import numpy as np
import keras
from keras import layers, ops


class WarmupCosine(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, warmup, total):
        self.peak, self.warmup, self.total = peak, warmup, total

    def __call__(self, step):
        step = ops.cast(step, "float32")
        rise = self.peak * step / self.warmup
        fall = 0.5 * self.peak * (1 + ops.cos(math.pi * (step - self.warmup) / (self.total - self.warmup)))
        return ops.where(step < self.warmup, rise, fall)

    def get_config(self):
        return {"peak": self.peak, "warmup": self.warmup, "total": self.total}


class UnitRows(keras.constraints.Constraint):
    def __call__(self, w):
        return w / (ops.norm(w, axis=0, keepdims=True) + 1e-7)


class Entropy(keras.regularizers.Regularizer):
    def __init__(self, strength):
        self.strength = strength

    def __call__(self, w):
        p = ops.softmax(w, axis=0)
        return -self.strength * ops.sum(p * ops.log(p))

    def get_config(self):
        return {"strength": self.strength}


class Near(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return ops.full(shape, 0.1, dtype=dtype) + keras.random.normal(shape, stddev=0.01, seed=3)


keras.utils.set_random_seed(2)
schedule = WarmupCosine(0.1, 4, 12)
print([round(float(schedule(i)), 4) for i in range(0, 13, 2)])
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, kernel_constraint=UnitRows(), kernel_regularizer=Entropy(0.01), kernel_initializer=Near()), layers.Dense(1)])
print(np.array(model.layers[0].kernel).round(3)[0], [round(float(l), 4) for l in model.losses])
model.compile(keras.optimizers.SGD(schedule, momentum=0.9, nesterov=True), "mse")
x = np.random.rand(32, 3)
h = model.fit(x, x.sum(axis=1), epochs=3, batch_size=8, verbose=0)
print([round(v, 4) for v in h.history["loss"]], int(model.optimizer.iterations), round(float(model.optimizer.learning_rate), 5))
print(np.linalg.norm(np.array(model.layers[0].kernel), axis=0).round(4))
cfg = model.optimizer.get_config()
print(cfg["learning_rate"]["class_name"], cfg["learning_rate"]["config"], cfg["momentum"], cfg["nesterov"])
print(model.layers[0].get_config()["kernel_regularizer"]["config"], model.layers[0].get_config()["kernel_constraint"]["class_name"])
