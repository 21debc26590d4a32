import csv
import numpy as np
import keras
from keras import layers, callbacks

keras.utils.set_random_seed(12)
x = np.linspace(0, 1, 20)[:, None]
y = np.sin(3 * x)
m = keras.Sequential([keras.Input((1,)), layers.Dense(5, activation="tanh"), layers.Dense(1)])
m.compile(keras.optimizers.Adam(0.02), "mse", metrics=["mae"])
m.fit(x, y, epochs=2, verbose=0, callbacks=[callbacks.CSVLogger("t.csv", separator=";")])
m.fit(x, y, epochs=4, initial_epoch=2, verbose=0, callbacks=[callbacks.CSVLogger("t.csv", separator=";", append=True)])
with open("t.csv", newline="") as f:
    rows = list(csv.DictReader(f, delimiter=";"))
for r in rows:
    print(r["epoch"], round(float(r["loss"]), 4), round(float(r["mae"]), 4))
print(list(rows[0]))
class Add(callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["epoch_squared"] = epoch ** 2
h = m.fit(x, y, epochs=2, verbose=0, callbacks=[Add(), callbacks.CSVLogger("u.csv")])
print(open("u.csv").readline().strip(), h.history["epoch_squared"])
