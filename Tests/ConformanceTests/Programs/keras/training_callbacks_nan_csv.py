import os
import numpy as np
import keras
from keras import callbacks

keras.utils.set_random_seed(1)
x = np.random.rand(30, 2)
y = x[:, 0] * 100
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.SGD(1e20), "mse")
h = m.fit(x, y, epochs=5, verbose=0, batch_size=10, callbacks=[callbacks.TerminateOnNaN()])
print(len(h.epoch), h.history["loss"])
keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.SGD(0.01), "mae", metrics=["mse"])
m.fit(x, y, epochs=2, verbose=0, callbacks=[callbacks.CSVLogger("log.csv", separator=";")])
print([line.split(";")[0] for line in open("log.csv")], open("log.csv").readline().strip())
m.fit(x, y, epochs=4, initial_epoch=2, verbose=0, callbacks=[callbacks.CSVLogger("log.csv", separator=";", append=True)])
rows = open("log.csv").read().splitlines()
print(len(rows), rows[0], rows[-1].split(";")[0], rows[-1].split(";")[3:])
os.remove("log.csv")
