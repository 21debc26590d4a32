# Batches from a class of one's own, in and out of order, and the tools that show progress.
import math
import numpy as np
import keras


class Pairs(keras.utils.PyDataset):
    def __init__(self, x, y, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.batch_size = x, y, batch_size
        self.ends = 0

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, idx):
        low = idx * self.batch_size
        high = min(low + self.batch_size, len(self.x))
        return self.x[low:high], self.y[low:high]

    def on_epoch_end(self):
        self.ends += 1


x = np.arange(10, dtype="float32")[:, None]
data = Pairs(x, 2 * x + 1, 4)
print(len(data), data[2][0].ravel(), data.workers, data.use_multiprocessing, data.max_queue_size, data.num_batches)
keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
history = model.fit(data, epochs=3, verbose=0, shuffle=False)
print(np.round(history.history["loss"], 3), data.ends)
print(np.round(model.evaluate(data, verbose=0), 3), model.predict(data, verbose=0).shape)
print(issubclass(keras.utils.Sequence, keras.utils.PyDataset), keras.utils.Sequence is keras.utils.PyDataset)
for wrong in (lambda: model.fit(data, x, verbose=0), lambda: model.fit(data, batch_size=3, verbose=0),
              lambda: model.fit(data, sample_weight=x, verbose=0), lambda: model.fit(data, validation_split=0.2, verbose=0)):
    try:
        wrong()
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)


class Empty(keras.utils.PyDataset):
    def __getitem__(self, i):
        return x, x


try:
    model.fit(Empty(), verbose=0)
    print("fine")
except Exception as error:
    print(type(error).__name__, error)
