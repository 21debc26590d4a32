# Random numbers from seeds and generators.
import keras
from keras import ops, random

print(random.normal((3,), seed=1))
print(random.normal((3,), seed=1))
print(random.uniform((2, 2), minval=-1, maxval=1, seed=2))
print(random.truncated_normal((3,), mean=5.0, stddev=0.5, seed=3))
print(random.randint((5,), 0, 10, seed=4))
print(random.categorical(ops.log(ops.array([[0.1, 0.9], [0.5, 0.5]])), 6, seed=5))
print(random.shuffle(ops.arange(8), seed=6))
print(random.shuffle(ops.reshape(ops.arange(6), (3, 2)), seed=6))
print(random.dropout(ops.ones((2, 5)), 0.4, seed=7))
print(random.binomial((5,), 10, 0.5, seed=8))
seeds = random.SeedGenerator(42)
print(random.normal((2,), seed=seeds), random.normal((2,), seed=seeds))
print(seeds.state.numpy(), seeds.next(), seeds.get_config())
keras.utils.set_random_seed(0)
first = random.uniform((3,))
keras.utils.set_random_seed(0)
print(first, random.uniform((3,)), bool(ops.all(first == first)))
try:
    random.normal((2,), seed="lucky")
except ValueError as e:
    print(e)
