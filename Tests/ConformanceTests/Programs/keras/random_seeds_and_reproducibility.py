# The same seed, the same story: numpy, random, keras, layers and their seeds.
import random
import numpy as np
import keras
from keras import layers

for _ in range(2):
    keras.utils.set_random_seed(812)
    print(random.random(), np.random.rand(), np.array(keras.random.uniform((2,))), np.array(layers.Dense(1)(np.ones((1, 2)))))
gen = keras.random.SeedGenerator(5)
a, b = keras.random.normal((2,), seed=gen), keras.random.normal((2,), seed=gen)
print(a, b, np.array(gen.state))
print(keras.random.normal((2,), seed=5), keras.random.normal((2,), seed=5))
init = keras.initializers.RandomNormal(seed=3)
print(np.array(init((2,))), np.array(init((2,))), np.array(init.clone()((2,))))
drop = layers.Dropout(0.5, seed=7)
x = np.ones((1, 8), dtype="float32")
print(drop(x, training=True), drop(x, training=True), drop(x))
one = layers.Dense(2, kernel_initializer=keras.initializers.GlorotUniform(seed=1))
two = layers.Dense(2, kernel_initializer=keras.initializers.GlorotUniform(seed=1))
print(np.array_equal(one(x), two(x)))
for bad in ("7", -1, 2**33, 1.0, None):
    try:
        keras.utils.set_random_seed(bad)
        print("set", bad)
    except Exception as error:
        print(type(error).__name__, error)
print(keras.random.shuffle(np.arange(6), seed=2), keras.random.categorical(np.log([[0.2, 0.8]]), 5, seed=1))
print(keras.random.randint((4,), 0, 10, seed=1), keras.random.truncated_normal((2,), seed=1), keras.random.dropout(np.ones(4), 0.5, seed=3))
