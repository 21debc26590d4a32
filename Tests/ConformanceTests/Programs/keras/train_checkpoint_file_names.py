import os
import numpy as np
import keras
from keras.callbacks import ModelCheckpoint

keras.utils.set_random_seed(5)
m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
x = np.random.rand(40, 3)
y = (x[:, 0] > 0.5).astype(int)
os.makedirs("ck", exist_ok=True)
cbs = [
    ModelCheckpoint("ck/m_{epoch:03d}_{val_loss:.2f}.keras"),
    ModelCheckpoint("ck/best.weights.h5", monitor="val_accuracy", mode="max", save_best_only=True, save_weights_only=True, verbose=1),
    ModelCheckpoint("ck/step_{batch}.weights.h5", save_weights_only=True, save_freq=4),
]
m.fit(x, y, epochs=2, batch_size=8, validation_split=0.2, callbacks=cbs, verbose=0)
for f in sorted(os.listdir("ck")):
    print(f)
for bad in [dict(filepath="a.h5", save_weights_only=True), dict(filepath="a.txt"), dict(filepath="a.keras", mode="best"), dict(filepath="a.keras", save_freq="day")]:
    try:
        ModelCheckpoint(**bad)
        print("ok", bad)
    except Exception as e:
        print(type(e).__name__, e)
