import math
import numpy as np
import keras
from keras import ops


class WarmupThenDecay(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, warmup, total):
        self.peak = peak
        self.warmup = warmup
        self.total = total

    def __call__(self, step):
        step = ops.cast(step, "float32")
        up = self.peak * (step + 1) / self.warmup
        left = ops.maximum(self.total - step, 0.0) / (self.total - self.warmup)
        return ops.where(step < self.warmup, up, self.peak * left)

    def get_config(self):
        return {"peak": self.peak, "warmup": self.warmup, "total": self.total}


s = WarmupThenDecay(0.1, 4, 20)
print([round(float(s(i)), 4) for i in range(0, 22, 3)])
keras.utils.set_random_seed(2)
x = np.linspace(-1, 1, 40).reshape(-1, 1).astype("float32")
y = x**2
m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(6, activation="tanh"), keras.layers.Dense(1)])
m.compile(optimizer=keras.optimizers.Adam(learning_rate=s), loss="mse")


class Rate(keras.callbacks.Callback):
    def on_train_batch_begin(self, batch, logs=None):
        if batch == 0:
            lr = self.model.optimizer.learning_rate
            print(f"rate {float(ops.convert_to_numpy(lr)):.4f}", end=" | ")

    def on_epoch_end(self, epoch, logs=None):
        print(f"epoch {epoch}: {logs['loss']:.4f}")


m.fit(x, y, epochs=4, batch_size=10, verbose=0, callbacks=[Rate()])
print(int(m.optimizer.iterations), s.get_config())
cfg = keras.optimizers.serialize(m.optimizer)
print(cfg["class_name"], cfg["config"]["learning_rate"]["class_name"], cfg["config"]["learning_rate"]["registered_name"])
again = keras.optimizers.deserialize(cfg, custom_objects={"WarmupThenDecay": WarmupThenDecay})
print(type(again.learning_rate).__name__, round(float(again.learning_rate), 5))
try:
    m.optimizer.learning_rate = 0.5
except TypeError as e:
    print("TypeError:", e)
poly = keras.optimizers.schedules.PolynomialDecay(1.0, 4, end_learning_rate=0.1, power=1.0, cycle=True)
print([round(float(poly(i)), 3) for i in range(10)], math.isclose(float(poly(0)), 1.0))
try:
    keras.optimizers.schedules.PiecewiseConstantDecay([1, 2], [0.1])
except ValueError as e:
    print("ValueError:", e)
