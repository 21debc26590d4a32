import math
import numpy as np
import keras
from keras import layers

class Halves(keras.utils.PyDataset):
    def __init__(self, x, y, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.batch_size = x, y, batch_size
        self.log = []

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, index):
        low = index * self.batch_size
        self.log.append(index)
        return self.x[low:low + self.batch_size], self.y[low:low + self.batch_size]

    def on_epoch_end(self):
        self.log.append("end")

keras.utils.set_random_seed(8)
x = np.linspace(-1, 1, 20).reshape(-1, 1).astype("float32")
y = 3 * x - 1
data = Halves(x, y, 6)
print(len(data), data.num_batches, data.workers, data[3][0].shape, isinstance(data, keras.utils.Sequence))
model = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
model.compile(keras.optimizers.SGD(0.1), "mse")
data.log.clear()
history = model.fit(data, epochs=3, verbose=0)
print(data.log)
print([round(v, 4) for v in history.history["loss"]])
data.log.clear()
print(round(model.evaluate(data, verbose=0), 4), data.log)
data.log.clear()
print(model.predict(data, verbose=0).shape, data.log)
data.log.clear()
model.fit(data, epochs=2, shuffle=False, validation_data=Halves(x[:4], y[:4], 2), verbose=0)
print(data.log)
print(sum(1 for _ in data))
