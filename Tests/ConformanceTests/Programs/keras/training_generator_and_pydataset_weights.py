import math
import numpy as np
import keras
from keras import layers


class Batches(keras.utils.PyDataset):
    def __init__(self, x, y, size, weigh=False, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.size, self.weigh = x, y, size, weigh

    def __len__(self):
        return math.ceil(len(self.x) / self.size)

    def __getitem__(self, i):
        part = slice(i * self.size, (i + 1) * self.size)
        if self.weigh:
            return self.x[part], self.y[part], 1.0 + self.y[part][:, 0]
        return self.x[part], self.y[part]

    def on_epoch_end(self):
        print("  (epoch over)")


def endless(x, y, size):
    i = 0
    while True:
        part = slice(i, i + size)
        yield x[part], y[part]
        i = (i + size) % len(x)


keras.utils.set_random_seed(6)
x = np.random.rand(30, 2).astype("float32")
y = (x[:, :1] > 0.5).astype("float32")
m = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid")])
m.compile("rmsprop", "binary_crossentropy", weighted_metrics=["accuracy"])
m.fit(Batches(x, y, 8), epochs=2, shuffle=False, verbose=2)
m.fit(Batches(x, y, 8, weigh=True), epochs=1, shuffle=False, verbose=2, validation_data=Batches(x, y, 10))
m.fit(endless(x, y, 5), steps_per_epoch=4, epochs=2, verbose=2)
print(m.predict(Batches(x, y, 8), verbose=0).shape)
print([round(v, 4) for v in m.evaluate(Batches(x, y, 7, weigh=True), verbose=0)])
print([round(v, 4) for v in m.evaluate(endless(x, y, 5), steps=2, verbose=0)])
try:
    m.fit(Batches(x, y, 8), y, verbose=0)
except ValueError as e:
    print("ValueError:", e)
try:
    m.fit(endless(x, y, 5), batch_size=4, steps_per_epoch=1, verbose=0)
except ValueError as e:
    print("ValueError:", e)
try:
    m.fit(Batches(x, y, 8), sample_weight=np.ones(30), verbose=0)
except ValueError as e:
    print("ValueError:", e)
print(len(Batches(x, y, 8)), Batches(x, y, 8).num_batches, Batches(x, y, 8, workers=2).workers)
