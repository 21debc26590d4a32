import numpy as np
import keras
from keras import layers, ops, random

keras.utils.set_random_seed(77)
first = layers.Dropout(0.5, seed=3)
x = np.ones((2, 6), "float32")
print(np.array(first(x, training=True)), np.array(first(x, training=True)))
print(first.seed_generator.state.numpy(), first.get_config()["seed"])
second = layers.Dropout(0.5, seed=3)
print(np.array_equal(second(x, training=True), layers.Dropout(0.5, seed=3)(x, training=True)))
noise = layers.GaussianNoise(0.1, seed=1)
print(np.array(noise(x, training=True)).round(4)[0], np.array(noise(x))[0, 0])


class Jitter(layers.Layer):
    def __init__(self, scale, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.scale = scale
        self.generator = random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        return x + random.normal(ops.shape(x), stddev=self.scale, seed=self.generator)


layer = Jitter(0.5, seed=9)
a, b = layer(x, training=True), layer(x, training=True)
print(np.array(a)[0].round(4), bool(ops.all(a == b)), len(layer.variables), len(layer.weights))
model = keras.Sequential([keras.Input((6,)), layer, layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((8, 6)), np.ones((8, 1)), batch_size=4, epochs=2, verbose=0)
print(layer.generator.state.numpy(), [v.path for v in model.non_trainable_variables])
keras.utils.set_random_seed(1)
one = random.normal((2,)), np.random.rand(2)
keras.utils.set_random_seed(1)
two = random.normal((2,)), np.random.rand(2)
print(bool(ops.all(one[0] == two[0])), np.array_equal(one[1], two[1]))
print(random.shuffle(ops.arange(6), seed=4), random.randint((3,), 0, 5, seed=4), random.categorical(ops.log([[0.2, 0.8]]), 4, seed=4))
