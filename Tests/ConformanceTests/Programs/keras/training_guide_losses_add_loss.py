import numpy as np
import keras
from keras import layers, ops


class ActivityLoss(layers.Layer):
    def __init__(self, rate=1e-2):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * ops.mean(inputs))
        return inputs


keras.utils.set_random_seed(1)
inputs = keras.Input((5,))
x = layers.Dense(4, activation="relu", kernel_regularizer=keras.regularizers.L2(0.01))(inputs)
x = ActivityLoss(0.1)(x)
model = keras.Model(inputs, layers.Dense(1)(x))
data = np.random.normal(size=(20, 5))
print(len(model.losses))
model(data)
print([round(float(v), 4) for v in model.losses])
model.compile("sgd", "mse", metrics=["mae"])
h = model.fit(data, data.sum(1), epochs=2, batch_size=10, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
print([round(v, 4) for v in model.evaluate(data, data.sum(1), verbose=0)])
model.compile("adam")
h = model.fit(data, np.zeros(20), epochs=1, verbose=0)
print(list(h.history), round(h.history["loss"][0], 4))
