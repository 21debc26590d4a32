import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
x = np.random.rand(100, 3)
y = x.sum(1)
m = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
m.compile("adam", "mse", metrics=["mae", keras.metrics.RootMeanSquaredError()])
m.fit(x, y, epochs=2, verbose=2, validation_split=0.1)
m.fit(x, y, epochs=1, verbose=1)
m.fit(x, y, epochs=3, initial_epoch=1, verbose=2, batch_size=7)
m.evaluate(x, y, verbose=2)
m.evaluate(x, y, verbose=1)
m.predict(x, verbose=2)
m.predict(x, verbose=1)


def g():
    for i in range(5):
        yield x[i * 20:(i + 1) * 20], y[i * 20:(i + 1) * 20]


m.fit(g(), verbose=2)
m.evaluate(g(), verbose=2)
