import keras
import numpy as np
from keras import initializers as I, layers

# A number stays of the kind in which it was given.
for made in [I.RandomUniform(-1, 1, seed=1), I.RandomNormal(1, 2, seed=1), I.TruncatedNormal(0, 0.5, seed=1), I.Constant(3), I.VarianceScaling(2, seed=1), I.Orthogonal(2, seed=1)]:
    print(type(made).__name__, made.get_config())
dense = layers.Dense(2, kernel_initializer=I.RandomUniform(-1, 1, seed=3))
print(dense.get_config()["kernel_initializer"])

# One initializer for several kernels: each gets a copy with a seed of its own, unless it was given one.
x = np.ones((1, 3, 4), "float32")
for make in [lambda: I.HeNormal(), lambda: I.RandomNormal(), lambda: I.RandomNormal(seed=3), lambda: "he_normal"]:
    keras.utils.set_random_seed(0)
    attention = layers.MultiHeadAttention(1, 2, kernel_initializer=make())
    attention(x, x)
    print([round(float(w.numpy().sum()), 4) for w in attention.weights if "kernel" in w.path])
