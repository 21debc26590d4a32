import math
import numpy as np
import keras


class RowsDataset(keras.utils.PyDataset):
    def __init__(self, x_set, y_set, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y = x_set, y_set
        self.batch_size = batch_size
        self.epochs_seen = 0

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, idx):
        low = idx * self.batch_size
        high = min(low + self.batch_size, len(self.x))
        return self.x[low:high], self.y[low:high]

    def on_epoch_end(self):
        self.epochs_seen += 1
        self.x = self.x[::-1]
        self.y = self.y[::-1]


keras.utils.set_random_seed(17)
x = np.random.rand(22, 3)
y = x @ np.array([[1.0], [2.0], [3.0]])
data = RowsDataset(x, y, batch_size=8)
print(len(data), data[2][0].shape, data.workers, data.use_multiprocessing, data.max_queue_size)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse")
h = model.fit(data, epochs=3, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]], data.epochs_seen)
print(round(model.evaluate(data, verbose=0), 4), model.predict(data, verbose=0).shape)
h = model.fit(data, epochs=2, verbose=2, validation_data=RowsDataset(x, y, 11))
try:
    model.fit(data, y=y, verbose=0)
except ValueError as e:
    print("ValueError:", e)
try:
    model.fit(data, validation_split=0.2, verbose=0)
except ValueError as e:
    print("ValueError:", e)
try:
    model.fit(data, batch_size=4, verbose=0)
except ValueError as e:
    print("ValueError:", e)
