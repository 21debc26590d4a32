import numpy as np
import keras
from keras import ops, random

keras.utils.set_random_seed(42)
print(np.array(random.uniform((3,))).round(4), np.array(random.normal((2, 2))).round(4))
print(np.array(random.randint((5,), 0, 10)), np.array(random.truncated_normal((3,), seed=1)).round(4))
g = random.SeedGenerator(7)
a, b = random.normal((2,), seed=g), random.normal((2,), seed=g)
print(np.array(a).round(4), np.array(b).round(4), np.array(g.state))
print(np.array(random.normal((2,), seed=3)).round(4), np.array(random.normal((2,), seed=3)).round(4))
print(np.array(random.shuffle(np.arange(6), seed=2)), np.array(random.categorical(np.log([[0.1, 0.9]]), 8, seed=4)))
print(np.array(random.dropout(np.ones((8,)), 0.5, seed=1)))
print(np.array(random.gamma((2,), 2.0, seed=1)).round(4), np.array(random.beta((2,), 1.0, 2.0, seed=1)).round(4), np.array(random.binomial((3,), 5, 0.5, seed=1)))
print(random.uniform((2,), 1, 2, dtype="float16", seed=1).dtype, random.randint((2,), 0, 5, dtype="uint8", seed=1).dtype)
keras.utils.set_random_seed(42)
print(np.array(random.uniform((3,))).round(4))
try:
    random.normal((2,), seed="one")
except Exception as e:
    print(type(e).__name__, str(e)[:100])
print(float(ops.mean(random.normal((2000,), seed=9))).__round__(3), float(ops.std(random.uniform((2000,), seed=9))).__round__(3))
