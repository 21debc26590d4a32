# Variables changed in training only.
import numpy as np
import keras
from keras import ops


class RunningMean(keras.layers.Layer):
    def __init__(self, momentum=0.5, **kwargs):
        super().__init__(**kwargs)
        self.momentum = momentum

    def build(self, shape):
        self.mean = self.add_weight(shape=(shape[-1],), initializer="zeros", trainable=False, name="mean")
        self.count = self.add_weight(shape=(), initializer="zeros", trainable=False, name="count", dtype="int32")

    def call(self, x, training=False):
        if training:
            batch = ops.mean(x, axis=0)
            self.mean.assign(self.momentum * self.mean + (1 - self.momentum) * batch)
            self.count.assign_add(1)
        return x - self.mean


layer = RunningMean()
data = np.array([[1.0, 2.0], [3.0, 6.0]], dtype="float32")
print(layer(data))
print(layer(data, training=True))
print(layer.mean.numpy(), int(layer.count), layer.count.dtype)
model = keras.Sequential([keras.Input((2,)), RunningMean(), keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile("sgd", "mse")
model.fit(data, np.array([[1.0], [2.0]]), epochs=4, batch_size=1, shuffle=False, verbose=0)
print(np.round(model.layers[0].mean.numpy(), 4), int(model.layers[0].count))
print([w.path for w in model.weights], len(model.trainable_weights))
state = [w.numpy() for w in model.non_trainable_weights]
print(len(state), state[1])
