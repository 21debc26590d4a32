import numpy as np
import keras
from keras import layers


class Windows(keras.utils.PyDataset):
    def __init__(self, series, size, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.series, self.size, self.batch_size = series, size, batch_size

    @property
    def num_batches(self):
        return (len(self.series) - self.size) // self.batch_size

    def __getitem__(self, index):
        rows = range(index * self.batch_size, (index + 1) * self.batch_size)
        x = np.stack([self.series[r : r + self.size] for r in rows])
        return x[..., None], np.array([self.series[r + self.size] for r in rows])


def forever(x, y, size):
    i = 0
    while True:
        yield x[i : i + size], y[i : i + size]
        i = (i + size) % len(x)


keras.utils.set_random_seed(55)
series = np.sin(np.arange(60) / 5).astype("float32")
data = Windows(series, 8, 10, workers=1)
print(data.num_batches, data[0][0].shape, data[0][1].shape)
model = keras.Sequential([keras.Input((8, 1)), layers.GRU(6), layers.Dense(1)])
model.compile("adam", "mse", metrics=[keras.metrics.RootMeanSquaredError(name="rmse")])
h = model.fit(data, epochs=2, verbose=0, shuffle=False)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
x = np.random.rand(24, 5)
y = (x[:, 0] > 0.7).astype(int)
clf = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
clf.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="recall")])
h = clf.fit(forever(x, y, 6), steps_per_epoch=4, epochs=2, validation_data=forever(x, y, 8), validation_steps=3, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(clf.evaluate(forever(x, y, 6), steps=2, verbose=0)[0] > 0, clf.predict(forever(x, y, 6), steps=3, verbose=0).shape)
h = clf.fit(x, y, batch_size=5, steps_per_epoch=2, epochs=3, verbose=0)
print(len(h.history["loss"]), clf.optimizer.iterations.value)
