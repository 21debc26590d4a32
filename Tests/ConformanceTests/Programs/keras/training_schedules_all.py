import numpy as np
import keras
from keras.optimizers import schedules

cases = [schedules.ExponentialDecay(0.1, 10, 0.5), schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True),
         schedules.InverseTimeDecay(0.1, 5, 0.5), schedules.PolynomialDecay(0.1, 20, 0.01, power=2.0),
         schedules.PolynomialDecay(0.1, 8, 0.01, cycle=True), schedules.CosineDecay(0.1, 20, alpha=0.1),
         schedules.CosineDecay(0.0, 20, warmup_target=0.1, warmup_steps=5), schedules.CosineDecayRestarts(0.1, 5, t_mul=2.0, m_mul=0.8),
         schedules.PiecewiseConstantDecay([5, 12], [0.1, 0.05, 0.01])]
for s in cases:
    print(type(s).__name__, [round(float(s(i)), 5) for i in (0, 3, 5, 6, 12, 25)])
    print("  ", s.get_config())


class Warmup(schedules.LearningRateSchedule):
    def __init__(self, peak, steps):
        self.peak = peak
        self.steps = steps

    def __call__(self, step):
        step = keras.ops.cast(step, "float32")
        return self.peak * keras.ops.minimum(1.0, (step + 1) / self.steps)

    def get_config(self):
        return {"peak": self.peak, "steps": self.steps}


w = Warmup(0.2, 4)
print([round(float(w(i)), 3) for i in range(6)])
keras.utils.set_random_seed(0)
m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.SGD(w), "mse")
x = np.arange(8.0).reshape(-1, 1) / 8
h = m.fit(x, 3 * x, epochs=4, batch_size=4, verbose=0)
print([round(v, 4) for v in h.history["loss"]], round(float(m.optimizer.learning_rate), 4))
try:
    m.optimizer.learning_rate = 0.1
except TypeError as e:
    print(e)
