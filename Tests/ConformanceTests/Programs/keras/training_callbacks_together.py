import csv
import os
import numpy as np
import keras
from keras import callbacks, layers

keras.utils.set_random_seed(61)
x = np.random.rand(50, 3)
y = x @ np.array([[1.0], [-2.0], [0.5]])
model = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse", metrics=["mae"])
cbs = [
    callbacks.ModelCheckpoint("best_{epoch:02d}.keras", monitor="val_mae", save_best_only=True, verbose=1),
    callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, min_delta=0.05, verbose=1),
    callbacks.CSVLogger("log.csv", separator=";"),
    callbacks.EarlyStopping(monitor="val_loss", patience=2, min_delta=0.05, restore_best_weights=True, verbose=1),
]
h = model.fit(x, y, epochs=8, validation_split=0.2, callbacks=cbs, verbose=0)
print(h.epoch, [round(v, 3) for v in h.history["val_loss"]])
print([round(float(v), 5) for v in h.history["learning_rate"]])
print(sorted(f for f in os.listdir(".") if f.startswith("best")))
with open("log.csv") as f:
    rows = list(csv.reader(f, delimiter=";"))
print(rows[0], len(rows) - 1)
print(h.params, type(h.model).__name__)
best = keras.models.load_model(sorted(f for f in os.listdir(".") if f.startswith("best"))[-1])
print(np.round(best.evaluate(x, y, verbose=0), 4))
