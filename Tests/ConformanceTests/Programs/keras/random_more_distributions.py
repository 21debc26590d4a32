# Gamma, beta and binomial draws.
import numpy as np
from keras import ops, random

print(np.round(random.gamma((4,), 2.0, seed=1), 4))
print(np.round(random.gamma((2, 2), 0.5, seed=1), 4))
print(np.round(random.gamma((3,), ops.array([1.0, 2.0, 3.0]), seed=4), 4))
print(np.round(random.beta((4,), 2.0, 3.0, seed=1), 4))
print(random.binomial((6,), 10, 0.3, seed=1))
print(random.binomial((4,), 100, 0.4, seed=1))
print(random.binomial((3,), ops.array([5.0, 50.0, 500.0]), 0.7, seed=2))
print(random.normal((2,), dtype="float32", mean=10.0, stddev=2.0, seed=9))
print(random.dropout(ops.ones((2, 3)), 0.5, noise_shape=(2, 1), seed=1))
try:
    random.randint((2,), 0, 5, dtype="float32")
except ValueError as e:
    print(e)
