import numpy as np
import keras
from keras import ops

gen = keras.random.SeedGenerator(42)
print(gen.state.numpy() if hasattr(gen.state, "numpy") else np.asarray(gen.state))
a = keras.random.normal((3,), seed=gen)
b = keras.random.normal((3,), seed=gen)
print(np.round(a, 4), np.round(b, 4), np.asarray(gen.state))
print(keras.random.uniform((2, 2), minval=-1, maxval=1, seed=1))
print(keras.random.randint((4,), 0, 10, seed=1), keras.random.randint((3,), 1.9, 5, seed=1))
print(keras.random.categorical(ops.array([[0.0, 3.0, 0.0]]), 5, seed=2))
print(keras.random.shuffle(ops.arange(5), seed=3))
print(keras.random.dropout(ops.ones((6,)), 0.5, seed=4))
print(keras.random.truncated_normal((4,), stddev=2.0, seed=5))
print(np.round(keras.random.gamma((3,), 2.0, seed=6), 3), np.round(keras.random.beta((2,), 1.0, 2.0, seed=7), 3))
print(keras.random.binomial((4,), 10.0, 0.3, seed=8))
print(keras.random.uniform((2,), seed=1).dtype, keras.random.randint((1,), 0, 2, seed=1).dtype)
for f in (lambda: keras.random.uniform((2,), dtype="int32"), lambda: keras.random.randint((2,), 0, 2, dtype="float32"),
          lambda: keras.random.normal((2,), seed="abc"), lambda: keras.random.categorical(ops.ones((3,)), 1)):
    try:
        f()
    except ValueError as e:
        print(str(e)[:110])
keras.utils.set_random_seed(9)
print(keras.random.normal((2,)), keras.random.normal((2,)))
