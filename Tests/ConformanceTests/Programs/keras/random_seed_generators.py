import numpy as np
import keras
from keras import random, ops

g = random.SeedGenerator(7)
print(g.state.value, g.name)
a = random.normal((2, 2), seed=g)
b = random.normal((2, 2), seed=g)
print(np.round(np.array(a), 4), np.round(np.array(b), 4))
print(g.state.value)
print(g.next())
print(random.normal((2,), seed=7), random.normal((2,), seed=7))
g2 = random.SeedGenerator(7)
print(bool(ops.all(random.normal((2, 2), seed=g2) == a)))
print(random.randint((5,), 0, 10, seed=3))
print(random.categorical(np.log([[0.1, 0.2, 0.7]]), 6, seed=1))
print(random.uniform((3,), minval=-1, maxval=1, seed=5))
print(random.truncated_normal((4,), stddev=2.0, seed=5))
print(random.shuffle(np.arange(8), seed=2))
print(random.dropout(np.ones(8, "float32"), 0.5, seed=2))
print(np.round(np.array(random.gamma((3,), 2.0, seed=1)), 4))
print(np.round(np.array(random.beta((3,), 2.0, 3.0, seed=1)), 4))
print(random.binomial((4,), 10, 0.4, seed=1))
keras.utils.set_random_seed(0)
print(random.uniform((2,)), random.uniform((2,)))
print(g.get_config(), random.SeedGenerator.from_config({"seed": 3}).next())
try:
    random.normal((2,), seed="abc")
except Exception as e:
    print(type(e).__name__, e)
try:
    random.SeedGenerator(-1)
except Exception as e:
    print(type(e).__name__, e)
try:
    random.SeedGenerator("x")
except Exception as e:
    print(type(e).__name__, e)
