import numpy as np
import keras
from keras.optimizers import schedules as S

steps = [0, 1, 5, 10, 25, 50, 100]
table = {
    "exponential": S.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5),
    "staircase": S.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    "polynomial": S.PolynomialDecay(0.1, 50, end_learning_rate=0.01, power=2.0),
    "cycle": S.PolynomialDecay(0.1, 20, cycle=True),
    "inverse": S.InverseTimeDecay(0.1, 10, 0.5),
    "piecewise": S.PiecewiseConstantDecay([5, 25], [0.1, 0.01, 0.001]),
    "cosine": S.CosineDecay(0.1, 50, alpha=0.1),
    "warmup": S.CosineDecay(0.0, 50, warmup_target=0.1, warmup_steps=10),
    "restarts": S.CosineDecayRestarts(0.1, 10, t_mul=2.0, m_mul=0.9),
}
for name, schedule in table.items():
    print(f"{name:12}", [f"{float(schedule(s)):.5f}" for s in steps])
print(table["cosine"].get_config())


class Triangle(S.LearningRateSchedule):
    def __init__(self, low, high, period):
        self.low, self.high, self.period = low, high, period

    def __call__(self, step):
        position = keras.ops.cast(step, "float32") % self.period / self.period
        return self.low + (self.high - self.low) * (1 - keras.ops.abs(2 * position - 1))

    def get_config(self):
        return {"low": self.low, "high": self.high, "period": self.period}


tri = Triangle(0.01, 0.1, 8)
print([round(float(tri(s)), 4) for s in range(9)])
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(tri), "mse")
keras.utils.set_random_seed(0)
model.fit(np.ones((12, 2)), np.ones((12, 1)), batch_size=4, epochs=2, verbose=0)
print(round(float(model.optimizer.learning_rate), 4), int(model.optimizer.iterations))
try:
    model.optimizer.learning_rate = 0.5
except Exception as e:
    print(type(e).__name__, e)
try:
    S.PiecewiseConstantDecay([1, 2], [0.1, 0.2])
except Exception as e:
    print(type(e).__name__, e)
print(S.serialize(table["inverse"])["class_name"], type(S.deserialize(S.serialize(table["inverse"]))).__name__)
