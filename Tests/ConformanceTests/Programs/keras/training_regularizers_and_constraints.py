import numpy as np
import keras
from keras import regularizers, constraints, layers, ops

w = np.array([[1.0, -2.0], [0.5, 0.0]])
for r in (regularizers.L1(0.1), regularizers.L2(0.01), regularizers.L1L2(0.1, 0.01), regularizers.OrthogonalRegularizer(0.5), regularizers.get("l2")):
    print(type(r).__name__, round(float(r(w)), 5), r.get_config())


class MeanPenalty(regularizers.Regularizer):
    def __init__(self, strength):
        self.strength = strength

    def __call__(self, x):
        return self.strength * ops.square(ops.mean(x))

    def get_config(self):
        return {"strength": self.strength}


class SumToOne(constraints.Constraint):
    def __call__(self, w):
        return w / ops.sum(w, axis=0, keepdims=True)


def l3(x):
    return 0.01 * ops.sum(ops.abs(x) ** 3)


keras.utils.set_random_seed(4)
m = keras.Sequential([keras.Input((2,)),
                      layers.Dense(3, kernel_regularizer=MeanPenalty(2.0), activity_regularizer=regularizers.L2(0.001), kernel_constraint=SumToOne()),
                      layers.Dense(1, kernel_regularizer=l3, bias_regularizer="l1")])
print(len(m.losses), [round(float(v), 4) for v in m.losses])
m.compile("sgd", "mse")
x = np.random.rand(16, 2)
h = m.fit(x, x.sum(1), epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(m.layers[0].kernel.numpy().sum(axis=0).round(4))
print([round(float(v), 4) for v in m.losses])
for c in (constraints.MaxNorm(1.0), constraints.NonNeg(), constraints.UnitNorm(axis=1), constraints.MinMaxNorm(0.2, 0.8, rate=0.5), constraints.get("non_neg")):
    print(type(c).__name__, np.asarray(c(w)).round(4).tolist(), c.get_config())
for bad in (lambda: regularizers.get("l4"), lambda: constraints.get("max"), lambda: regularizers.L1(-1.0)):
    try:
        bad()
    except ValueError as e:
        print(e)
