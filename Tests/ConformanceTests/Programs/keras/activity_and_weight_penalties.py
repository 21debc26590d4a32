# Where the numbers in layer.losses come from.
import numpy as np
import keras
from keras import layers, ops, regularizers

x = np.array([[1.0, -2.0], [3.0, 0.5]], "float32")
dense = layers.Dense(2, kernel_initializer="ones", kernel_regularizer="l2", bias_regularizer=regularizers.L1(0.5), bias_initializer="ones",
                     activity_regularizer=regularizers.L2(0.1))
print(dense.losses)
dense(x)
print([float(l) for l in dense.losses])
print(dense.kernel_regularizer, dense.kernel_regularizer.l2 if hasattr(dense.kernel_regularizer, "l2") else None) if False else None


class Sparse(layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * ops.sum(ops.abs(inputs)))
        return ops.relu(inputs)


sparse = Sparse(0.25)
sparse(x)
sparse(x)
print(sparse.losses)


class Pair(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = Sparse(1.0)
        self.second = layers.Dense(1, kernel_initializer="ones", kernel_regularizer=regularizers.L1L2(0.1, 0.2))

    def call(self, inputs):
        return self.second(self.first(inputs))


pair = Pair()
pair(x)
print([round(float(l), 5) for l in pair.losses])
inputs = keras.Input((2,))
model = keras.Model(inputs, Pair()(layers.ActivityRegularization(l1=0.5)(inputs)))
model(x)
print([round(float(l), 5) for l in model.losses])
model.compile("sgd", "mse")
print(round(model.evaluate(x, np.zeros((2, 1)), verbose=0), 5))
orth = layers.Dense(2, kernel_initializer="identity", kernel_regularizer=regularizers.OrthogonalRegularizer(0.1))
orth.build((None, 2))
print(orth.losses)
for name in ("l1", "l2", "l1_l2"):
    r = regularizers.get(name)
    print(name, r.__class__.__name__, r.get_config(), r(np.ones((2, 2), "float32")))
try:
    sparse.add_loss("big")
except ValueError as e:
    print(e)
try:
    layers.Dense(1, kernel_regularizer="l4")
except ValueError as e:
    print(e)
