import os
import numpy as np
import keras
from keras import layers


class Interrupt(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        print("epoch", epoch)
        if epoch == 3 and not os.path.exists("done"):
            raise RuntimeError("power failure")


keras.utils.set_random_seed(4)
x = np.random.rand(20, 2)
y = x[:, 0]
m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
m.compile("sgd", "mse")
backup = keras.callbacks.BackupAndRestore("backup")
try:
    m.fit(x, y, epochs=5, verbose=0, callbacks=[backup, Interrupt()])
except RuntimeError as e:
    print("RuntimeError:", e)
print(sorted(os.listdir("backup")))
open("done", "w").close()
h = m.fit(x, y, epochs=5, verbose=0, callbacks=[keras.callbacks.BackupAndRestore("backup"), Interrupt()])
print(len(h.history["loss"]), h.epoch, os.path.exists("backup"))
try:
    keras.callbacks.BackupAndRestore("")
except ValueError as e:
    print("ValueError:", e)
