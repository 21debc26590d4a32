# One GRU classifier written three ways gives the same numbers from the same seed.
import numpy as np
import keras
from keras import layers


def sequential():
    return keras.Sequential([
        keras.Input((6, 2)),
        layers.GRU(5, return_sequences=True),
        layers.GRU(3),
        layers.Dense(2, activation="softmax"),
    ])


def functional():
    i = keras.Input((6, 2))
    h = layers.GRU(5, return_sequences=True)(i)
    h = layers.GRU(3)(h)
    return keras.Model(i, layers.Dense(2, activation="softmax")(h))


class Sub(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = layers.GRU(5, return_sequences=True)
        self.b = layers.GRU(3)
        self.out = layers.Dense(2, activation="softmax")

    def call(self, x):
        return self.out(self.b(self.a(x)))


rng = np.random.default_rng(7)
X = rng.normal(size=(64, 6, 2)).astype("float32")
y = (X[:, :, 0].sum(axis=1) > 0).astype("int32")
for make in (sequential, functional, Sub):
    keras.utils.set_random_seed(77)
    m = make()
    m.compile(optimizer=keras.optimizers.RMSprop(0.02), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    h = m.fit(X, y, epochs=3, batch_size=16, verbose=0, shuffle=False)
    print(f"{make.__name__:>11}", ["%.4f" % v for v in h.history["loss"]], m.name, m.count_params())
    print(" " * 11, m.predict(X[:2], verbose=0).round(3).tolist())
    print(" " * 11, [w.path for w in m.weights][:3])
