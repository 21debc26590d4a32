import keras
from keras import layers, ops
import numpy as np


class Linear(keras.layers.Layer):
    def __init__(self, units=32, input_dim=32):
        super().__init__()
        self.w = self.add_weight(shape=(input_dim, units), initializer="random_normal", trainable=True)
        self.b = self.add_weight(shape=(units,), initializer="zeros", trainable=True)

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b


class ComputeSum(keras.layers.Layer):
    def __init__(self, input_dim):
        super().__init__()
        self.total = self.add_weight(initializer="zeros", shape=(input_dim,), trainable=False)

    def call(self, inputs):
        self.total.assign_add(ops.sum(inputs, axis=0))
        return self.total


keras.utils.set_random_seed(2)
x = ops.ones((2, 2))
print(Linear(4, 2)(x))
my_sum = ComputeSum(2)
y = my_sum(x)
print(y.numpy() if hasattr(y, "numpy") else np.array(y))
y = my_sum(x)
print(np.array(y), my_sum.total)
print("weights:", len(my_sum.weights), "non-trainable weights:", len(my_sum.non_trainable_weights), "trainable_weights:", my_sum.trainable_weights)


class ActivityRegularizationLayer(keras.layers.Layer):
    def __init__(self, rate=1e-2):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * ops.mean(inputs))
        return inputs


class OuterLayer(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.activity_reg = ActivityRegularizationLayer(1e-2)

    def call(self, inputs):
        return self.activity_reg(inputs)


layer = OuterLayer()
print(len(layer.losses))
_ = layer(ops.zeros((1, 1)))
print(len(layer.losses))
_ = layer(ops.zeros((1, 1)))
print(len(layer.losses))


class OuterLayerWithKernelRegularizer(keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(32, kernel_regularizer=keras.regularizers.l2(1e-3))

    def call(self, inputs):
        return self.dense(inputs)


layer = OuterLayerWithKernelRegularizer()
_ = layer(ops.zeros((1, 1)))
print([round(float(l), 5) for l in layer.losses])


class LinearConfig(keras.layers.Layer):
    def __init__(self, units=32, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True)

    def call(self, inputs):
        return ops.matmul(inputs, self.w)

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units})
        return config


layer = LinearConfig(64)
config = layer.get_config()
print(config)
new_layer = LinearConfig.from_config(config)
print(new_layer.units, new_layer.name, new_layer.built)


class CustomDropout(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.seed_generator = keras.random.SeedGenerator(1337)

    def call(self, inputs, training=None):
        if training:
            return keras.random.dropout(inputs, rate=self.rate, seed=self.seed_generator)
        return inputs


d = CustomDropout(0.5)
print(np.array(d(ops.ones((2, 6)), training=True)), np.array(d(ops.ones((1, 3)))))
print([v.path for v in d.variables], d.seed_generator.state)
