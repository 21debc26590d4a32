import numpy as np
import keras
from keras import layers


class Batches(keras.utils.PyDataset):
    def __init__(self, x, y, w, size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.w, self.size = x, y, w, size

    def __len__(self):
        return int(np.ceil(len(self.x) / self.size))

    def __getitem__(self, index):
        s = slice(index * self.size, (index + 1) * self.size)
        return self.x[s], self.y[s], self.w[s]

    def on_epoch_begin(self):
        print("epoch begins")

    def on_epoch_end(self):
        self.size = self.size


def stream(x, y):
    while True:
        for i in range(0, len(x), 5):
            yield x[i:i + 5], y[i:i + 5]


keras.utils.set_random_seed(9)
x = np.random.rand(22, 4).astype("float32")
y = (x[:, :1] > x[:, 1:2]).astype("float32")
w = np.where(y[:, 0] > 0, 2.0, 1.0)
model = keras.Sequential([layers.Input((4,)), layers.Dense(5, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy", "auc"])
data = Batches(x, y, w, 6, workers=1)
print(len(data), data.num_batches, data.workers, data.use_multiprocessing)
h = model.fit(data, epochs=2, validation_data=data, validation_freq=2, verbose=0, shuffle=False)
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
h = model.fit(stream(x, y), steps_per_epoch=3, epochs=2, validation_data=stream(x, y), validation_steps=2, verbose=0)
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
print([round(float(v), 4) for v in model.evaluate(data, verbose=0)])
print(model.predict(data, verbose=0).shape, model.predict(stream(x, y), steps=3, verbose=0).shape)
try:
    model.fit(stream(x, y), class_weight={0: 1.0, 1: 2.0}, steps_per_epoch=2, verbose=0)
    model.fit(data, class_weight={0: 1.0, 1: 2.0}, verbose=0)
except Exception as e:
    print(type(e).__name__, e)
try:
    model.fit(data, y, verbose=0)
except Exception as e:
    print(type(e).__name__, e)
