import os
import numpy as np
import keras
from keras import layers, callbacks

keras.utils.set_random_seed(10)
x, y = np.random.rand(20, 2), np.random.rand(20, 1)

def build():
    keras.utils.set_random_seed(10)
    m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
    m.compile(keras.optimizers.SGD(0.1), "mse")
    return m

class Stop(callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if epoch == 2:
            raise KeyboardInterrupt

m = build()
try:
    m.fit(x, y, epochs=5, verbose=0, callbacks=[callbacks.BackupAndRestore("bk"), Stop()])
except KeyboardInterrupt:
    print("interrupted", os.path.exists("bk"), sorted(os.listdir("bk")))
m2 = build()
h = m2.fit(x, y, epochs=5, verbose=0, callbacks=[callbacks.BackupAndRestore("bk")])
print(h.epoch, os.path.exists("bk") and os.listdir("bk"))
full = build()
f = full.fit(x, y, epochs=5, verbose=0)
print(len(f.history["loss"]), len(h.history["loss"]))
for bad in [dict(backup_dir=""), dict(backup_dir="b", save_freq="hour")]:
    try:
        callbacks.BackupAndRestore(**bad)
        print("made")
    except Exception as e:
        print(type(e).__name__, e)
print([n for n in dir(callbacks) if n[0].isupper()])
