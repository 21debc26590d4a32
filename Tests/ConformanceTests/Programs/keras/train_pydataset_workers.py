import math
import numpy as np
import keras
from keras import layers


class Shapes(keras.utils.PyDataset):
    """Squares and crosses on an 8x8 grid."""

    def __init__(self, n, batch_size, seed=0, **kwargs):
        super().__init__(**kwargs)
        rng = np.random.default_rng(seed)
        self.x = np.zeros((n, 8, 8, 1), "float32")
        self.y = rng.integers(0, 2, n)
        for i, label in enumerate(self.y):
            r, c = rng.integers(1, 6, 2)
            if label:
                self.x[i, r - 1:r + 2, c, 0] = self.x[i, r, c - 1:c + 2, 0] = 1
            else:
                self.x[i, r - 1:r + 2, c - 1:c + 2, 0] = 1
        self.batch_size = batch_size

    def __len__(self):
        return math.ceil(len(self.y) / self.batch_size)

    def __getitem__(self, idx):
        s = slice(idx * self.batch_size, (idx + 1) * self.batch_size)
        return self.x[s], self.y[s]

    def on_epoch_end(self):
        print("  (dataset: epoch over)")


keras.utils.set_random_seed(3)
train, test = Shapes(50, 16), Shapes(20, 16, seed=1)
print(len(train), train.workers, train.use_multiprocessing, train.max_queue_size)
model = keras.Sequential([
    keras.Input((8, 8, 1)),
    layers.Conv2D(4, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(train, epochs=3, validation_data=test, verbose=2, shuffle=False)
print(model.evaluate(test, verbose=0)[1] == h.history["val_accuracy"][-1])
p = model.predict(test, verbose=0)
print(p.shape, ((p[:, 0] > 0.5) == test.y).mean())
