import math
import numpy as np
import keras
from keras import layers


class Squares(keras.utils.PyDataset):
    def __init__(self, n, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x = np.linspace(-1, 1, n).reshape(-1, 1)
        self.y = self.x ** 2
        self.batch_size = batch_size

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, idx):
        low = idx * self.batch_size
        return self.x[low:low + self.batch_size], self.y[low:low + self.batch_size]

    def on_epoch_end(self):
        print("epoch over")


def make():
    keras.utils.set_random_seed(5)
    m = keras.Sequential([keras.Input((1,)), layers.Dense(6, activation="tanh"), layers.Dense(1)])
    m.compile(keras.optimizers.SGD(0.1), "mse")
    return m


ds = Squares(20, 6)
print(len(ds), ds[3][0].shape)
m = make()
h = m.fit(ds, epochs=2, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]])
print(round(m.evaluate(ds, verbose=0), 4), m.predict(Squares(20, 8), verbose=0).shape)


def batches(n):
    rng = np.random.default_rng(1)
    for _ in range(n):
        x = rng.uniform(-1, 1, (10, 1))
        yield x, x ** 2, np.ones(10) * 0.5


m = make()
h = m.fit(batches(4), verbose=0)
print([round(v, 4) for v in h.history["loss"]])
h = m.fit(batches(9), steps_per_epoch=3, epochs=3, verbose=2)
print(len(h.epoch))
