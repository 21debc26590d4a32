import numpy as np
import keras
from keras import layers, initializers, regularizers, constraints

keras.utils.set_random_seed(123)
for init in (
    initializers.RandomNormal(mean=1.0, stddev=0.1, seed=1),
    initializers.TruncatedNormal(stddev=0.5, seed=1),
    initializers.RandomUniform(-1, 1, seed=1),
    initializers.VarianceScaling(scale=2.0, mode="fan_avg", distribution="uniform", seed=1),
    initializers.Orthogonal(gain=0.5, seed=1),
    initializers.HeUniform(seed=1),
    initializers.Identity(gain=2.0),
    initializers.Constant(0.25),
):
    w = np.asarray(init((3, 3)))
    print(f"{type(init).__name__:16s}", w[0].round(4), round(float(w.std()), 4))
    print("   ", init.get_config())
d = layers.Dense(
    2,
    kernel_initializer=initializers.Constant([[1.0, 2.0], [3.0, 4.0]]),
    bias_initializer="ones",
    kernel_regularizer=regularizers.L1L2(0.01, 0.02),
    bias_regularizer=regularizers.L2(0.1),
    activity_regularizer="l1",
    kernel_constraint=constraints.MaxNorm(3.0, axis=0),
    bias_constraint="non_neg",
)
out = d(np.array([[1.0, -1.0], [0.5, 0.5]]))
print(np.asarray(out), [round(float(l), 4) for l in d.losses])
print(d.kernel_regularizer.get_config(), d.activity_regularizer.get_config(), d.kernel_constraint.get_config(), type(d.bias_constraint).__name__)
m = keras.Sequential([keras.Input((2,)), d, layers.Dense(1, kernel_initializer=lambda shape, dtype=None: np.ones(shape) * 0.5)])
m.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mse"])
h = m.fit(np.array([[1.0, -1.0], [0.5, 0.5]]), np.array([[1.0], [0.0]]), epochs=3, verbose=0)
print({k: [round(float(t), 4) for t in v] for k, v in h.history.items()})
print(np.linalg.norm(m.layers[0].get_weights()[0], axis=0).round(3), len(m.losses))
try:
    initializers.get("he_norma")
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Dense(2, kernel_regularizer="l3")
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Dense(2, kernel_constraint="big")
except ValueError as e:
    print("ValueError:", e)
