import numpy as np
import keras
from keras import ops, random

keras.utils.set_random_seed(3)
steps = random.randint((10,), 0, 2, seed=1) * 2 - 1
print(steps, ops.cumsum(steps), ops.max(ops.abs(ops.cumsum(steps))))
coins = random.uniform((3, 4), seed=2) < 0.5
print(coins, ops.mean(ops.cast(coins, "float32"), axis=1))
deck = random.shuffle(ops.arange(10), seed=4)
print(deck, ops.sort(deck), ops.argsort(deck))
noise = random.normal((2000,), mean=5.0, stddev=2.0, seed=5)
print(round(float(ops.mean(noise)), 3), round(float(ops.std(noise)), 3), noise.shape)
gen = random.SeedGenerator(11)
draws = [random.normal((2,), seed=gen) for _ in range(2)]
print(draws[0], draws[1])
print(random.categorical(ops.log(ops.array([[0.1, 0.9]])), 8, seed=6), random.truncated_normal((3,), seed=7), random.binomial((3,), 5, 0.5, seed=8))
print(random.dropout(ops.ones((6,)), 0.5, seed=9), random.beta((2,), 2.0, 2.0, seed=10).shape)
print(keras.initializers.RandomNormal(seed=1)((2, 2)), keras.initializers.HeUniform(seed=1)((2, 2)))
