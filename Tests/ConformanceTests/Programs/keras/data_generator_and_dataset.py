import numpy as np
import keras
from keras import layers

class Squares(keras.utils.PyDataset):
    def __init__(self, count, **kwargs):
        super().__init__(**kwargs)
        self.count, self.epoch = count, 0

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        x = np.array([[i / 4.0], [i / 4.0 + 0.1]])
        return x, x ** 2, np.array([1.0, 2.0])

    def on_epoch_begin(self):
        self.epoch += 1

keras.utils.set_random_seed(4)
model = keras.Sequential([keras.Input((1,)), layers.Dense(3, activation="tanh"), layers.Dense(1)])
model.compile(keras.optimizers.SGD(0.1), "mse", weighted_metrics=["mae"])
data = Squares(4)
history = model.fit(data, epochs=2, verbose=2)
print(data.epoch, sorted(history.history))
print([round(v, 5) for v in history.history["loss"]])

def endless():
    k = 0
    while True:
        k += 1
        yield np.full((2, 1), 0.1 * k), np.full((2, 1), 0.01 * k * k)

more = model.fit(endless(), steps_per_epoch=3, epochs=2, verbose=0)
print([round(v, 5) for v in more.history["loss"]])
print(model.predict(endless(), steps=2, verbose=0).shape)
print(np.round(model.evaluate(Squares(2), verbose=0), 4))

class Careless(keras.utils.PyDataset):
    def __len__(self):
        return 1

try:
    model.fit(Careless(), verbose=0)
except NotImplementedError as e:
    print("NotImplementedError", e)
