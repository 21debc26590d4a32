import os
import numpy as np
import keras
from keras import layers
from keras.callbacks import ModelCheckpoint

keras.utils.set_random_seed(2)
x = np.random.rand(40, 3)
y = (x.sum(axis=1) > 1.5).astype(int)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile("adam", "binary_crossentropy", metrics=["accuracy"])
m.fit(x, y, epochs=2, validation_split=0.25, verbose=0,
      callbacks=[ModelCheckpoint("ckpt/{epoch:02d}-{val_loss:.1f}.keras", verbose=1)])
print(len(os.listdir("ckpt")))
m.fit(x, y, epochs=2, verbose=0, callbacks=[
    ModelCheckpoint("best.keras", monitor="accuracy", save_best_only=True, initial_value_threshold=0.999, verbose=1)])
print(os.path.exists("best.keras"))
m.fit(x, y, epochs=1, batch_size=10, verbose=0, callbacks=[
    ModelCheckpoint("b{batch:02d}.weights.h5", save_weights_only=True, save_freq=2)])
print(sorted(f for f in os.listdir(".") if f.startswith("b0")))
for kwargs in [dict(filepath="w.h5", save_weights_only=True), dict(filepath="model.tf"), dict(filepath="m.keras", save_freq="day")]:
    try:
        ModelCheckpoint(**kwargs)
    except ValueError as e:
        print("ValueError:", e)
try:
    m.fit(x, y, epochs=1, verbose=0, callbacks=[ModelCheckpoint("{val_acc:.2f}.keras")])
except KeyError as e:
    print("KeyError:", e)
