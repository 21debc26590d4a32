import numpy as np
import keras
from keras import layers
from keras.callbacks import ReduceLROnPlateau, Callback

class Rate(Callback):
    def on_epoch_begin(self, epoch, logs=None):
        print(f"epoch {epoch} rate {float(self.model.optimizer.learning_rate):.6f}")

class Fake(Callback):
    values = [1.0, 0.9, 0.9, 0.95, 0.5, 0.5, 0.5, 0.5]
    def on_epoch_end(self, epoch, logs=None):
        logs["val_loss"] = self.values[epoch]

keras.utils.set_random_seed(0)
m = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
m.compile(keras.optimizers.SGD(0.1), "mse")
x = np.ones((4, 1))
r = ReduceLROnPlateau(factor=0.5, patience=1, cooldown=1, min_lr=0.02, verbose=1)
h = m.fit(x, x, epochs=8, verbose=0, callbacks=[Fake(), r, Rate()])
print(h.history["learning_rate"])
print(r.wait, r.cooldown_counter, r.best)
for bad in [dict(factor=1.0), dict(mode="up")]:
    try:
        ReduceLROnPlateau(**bad)
        print("made", bad)
    except Exception as e:
        print(type(e).__name__, e)
h = m.fit(x, x, epochs=1, verbose=0, callbacks=[ReduceLROnPlateau(monitor="val_acc")])
print(h.history.keys())
