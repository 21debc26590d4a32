# batches made on the fly, with weights for rare classes
import math
import numpy as np
import keras
from keras import layers


class Rows(keras.utils.PyDataset):
    def __init__(self, x, y, batch_size, weights=None, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.batch_size, self.weights = x, y, batch_size, weights
        self.epochs = 0

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, i):
        low = i * self.batch_size
        high = min(low + self.batch_size, len(self.x))
        batch = (self.x[low:high], self.y[low:high])
        if self.weights is not None:
            batch += (self.weights[self.y[low:high]],)
        return batch

    def on_epoch_end(self):
        self.epochs += 1
        order = np.random.RandomState(self.epochs).permutation(len(self.x))
        self.x, self.y = self.x[order], self.y[order]


rng = np.random.RandomState(0)
x = rng.normal(size=(50, 4)).astype("float32")
y = (x[:, 0] > 1).astype("int32")
print("share of ones", y.mean())
for w in (None, np.array([1.0, 5.0], dtype="float32")):
    keras.utils.set_random_seed(3)
    data = Rows(x, y, 16, w, workers=1)
    model = keras.Sequential([keras.Input((4,)), layers.Dense(2, activation="softmax")])
    model.compile(keras.optimizers.Adam(0.05), "sparse_categorical_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
    h = model.fit(data, epochs=3, verbose=0, shuffle=False)
    print(len(data), data.epochs, {k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
    print(model.predict(data, verbose=0).shape, [round(v, 4) for v in model.evaluate(data, verbose=0)])
print(data.num_batches, data.workers, data.use_multiprocessing, data.max_queue_size)
print([b[0].shape for b in (data[i] for i in range(len(data)))])
