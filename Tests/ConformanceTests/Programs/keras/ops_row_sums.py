"""Sums, means and softmax of rows, to the last digit: short rows in order, long ones in windows."""
import numpy as np

import keras
from keras import ops

print(ops.softmax(ops.array([0.0, 1.0, 2.0])))
rng = np.random.RandomState(0)
for n in (3, 5, 8, 17, 31, 33, 64, 100, 300):
    x = rng.rand(4, n).astype("float32")
    print(n, [float(v) for v in ops.sum(x, axis=-1)], [float(v) for v in ops.mean(x, axis=1)])
    print("  ", float(ops.softmax(x)[0, 0]), [float(v) for v in ops.logsumexp(x, axis=1)])

keras.utils.set_random_seed(3)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="softmax")])
x = rng.rand(6, 3).astype("float32")
print(model.predict(x, verbose=0).tolist())
print(ops.convert_to_numpy(model(x)).tolist())
print(float(keras.losses.CategoricalCrossentropy()(np.eye(4)[[0, 1, 2, 3, 0, 1]], model(x))))
