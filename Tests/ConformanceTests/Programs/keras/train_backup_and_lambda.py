# A training that is interrupted and picked up again.
import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
X = np.random.rand(32, 3)
y = X.sum(axis=1, keepdims=True)


def make():
    keras.utils.set_random_seed(8)
    m = keras.Sequential([keras.Input((3,)), layers.Dense(4, "relu"), layers.Dense(1)])
    m.compile(keras.optimizers.Adam(0.05), "mse")
    return m


class Stop(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        print("epoch", epoch, "begins at iteration", int(self.model.optimizer.iterations))
        if epoch == 3:
            raise RuntimeError("power cut")


backup = keras.callbacks.BackupAndRestore("backup")
first = make()
try:
    first.fit(X, y, epochs=6, batch_size=8, verbose=0, callbacks=[backup, Stop()])
except RuntimeError as e:
    print("stopped:", e)
print(sorted(os.listdir("backup")))
second = make()
seen = []
h = second.fit(X, y, epochs=6, batch_size=8, verbose=0, callbacks=[
    keras.callbacks.BackupAndRestore("backup"),
    keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: seen.append((epoch, round(logs["loss"], 4)))),
])
print(seen, h.epoch)
print(os.path.exists("backup"))
whole = make()
h = whole.fit(X, y, epochs=6, batch_size=8, verbose=0)
print([round(v, 4) for v in h.history["loss"]][3:])
