# Blocks in blocks: layers with inner layers, losses they add, and weights by name.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(6)


class Linear(keras.layers.Layer):
    def __init__(self, units=32, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True)
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, name="offset")

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units})
        return config


class ComputeSum(keras.layers.Layer):
    def __init__(self, input_dim):
        super().__init__()
        self.total = self.add_weight(initializer="zeros", shape=(input_dim,), trainable=False)

    def call(self, inputs):
        self.total.assign_add(ops.sum(inputs, axis=0))
        return self.total


class ActivityRegularizationLayer(layers.Layer):
    def __init__(self, rate=1e-2):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * ops.mean(inputs))
        return inputs


class MLPBlock(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.linear_1 = Linear(4)
        self.linear_2 = Linear(4, name="middle")
        self.linear_3 = Linear(1)
        self.reg = ActivityRegularizationLayer()

    def call(self, inputs):
        x = keras.activations.relu(self.linear_1(inputs))
        x = keras.activations.relu(self.linear_2(x))
        return self.linear_3(self.reg(x))


my_sum = ComputeSum(2)
x = ops.ones((2, 2))
print(ops.convert_to_numpy(my_sum(x)), ops.convert_to_numpy(my_sum(x)), len(my_sum.weights), my_sum.trainable_weights)
mlp = MLPBlock()
y = mlp(ops.ones(shape=(3, 8)))
print("weights:", len(mlp.weights), "trainable weights:", len(mlp.trainable_weights), [w.path for w in mlp.weights])
print([round(float(v), 6) for v in mlp.losses])
mlp(ops.zeros((1, 8)))
print(len(mlp.losses))
print(Linear(3, name="n").get_config())
new = Linear.from_config(Linear(7).get_config())
print(new.units, new.built, new.weights)
model = keras.Sequential([keras.Input((8,)), MLPBlock()])
model.compile("adam", "mse")
h = model.fit(np.random.random((16, 8)), np.random.random((16, 1)), epochs=2, verbose=0)
print([round(v, 5) for v in h.history["loss"]])
model.summary(expand_nested=True)
