import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(19)
x = np.random.rand(30, 3)
y = x.mean(1, keepdims=True)


def build():
    keras.utils.set_random_seed(19)
    m = keras.Sequential([keras.Input((3,), name="features"), layers.Dense(4, activation="relu", name="hidden"), layers.Dense(1, name="out")])
    m.compile("rmsprop", "mse")
    return m


model = build()
best = keras.callbacks.ModelCheckpoint("best.weights.h5", monitor="val_loss", save_best_only=True, save_weights_only=True)
each = keras.callbacks.ModelCheckpoint("model_{epoch:02d}.keras", save_freq="epoch")
h = model.fit(x, y, epochs=3, batch_size=10, validation_split=0.2, verbose=0, callbacks=[best, each, keras.callbacks.CSVLogger("log.csv")])
print(sorted(f for f in os.listdir(".") if f.endswith((".h5", ".keras", ".csv"))))
print(open("log.csv").read().split("\n")[0], len(open("log.csv").read().strip().split("\n")))
print(round(best.best, 5) == round(min(h.history["val_loss"]), 5))
again = keras.models.load_model("model_03.keras")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)), int(again.optimizer.iterations))
again.fit(x, y, epochs=5, initial_epoch=3, batch_size=10, verbose=0)
print(int(again.optimizer.iterations), again.history.epoch)
fresh = build()
fresh.load_weights("best.weights.h5")
print(round(fresh.evaluate(x[24:], y[24:], verbose=0), 5) == round(best.best, 5))
try:
    keras.callbacks.ModelCheckpoint("weights", save_weights_only=True)
except ValueError as e:
    print(e)
try:
    keras.callbacks.ModelCheckpoint("model.h6")
except ValueError as e:
    print(e)
try:
    model.fit(x, y, epochs=1, verbose=0, callbacks=[keras.callbacks.ModelCheckpoint("m_{vall_loss:.2f}.keras")])
except KeyError as e:
    print(type(e).__name__, e)
keras.callbacks.EarlyStopping(monitor="accuracy")
model.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.EarlyStopping(monitor="loss", baseline=0.0001, patience=0)])
