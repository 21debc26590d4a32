import os
import numpy as np
import keras
from keras.callbacks import ModelCheckpoint, Callback

keras.utils.set_random_seed(13)
X = np.random.rand(60, 4)
y = X @ np.array([1.0, 0.5, -0.5, 2.0]) + 0.3
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(6, activation="relu"), keras.layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.03), "mse", metrics=["mae"])


class Files(Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch + 1, sorted(os.listdir("ckpt")) if os.path.isdir("ckpt") else "-")


cp = ModelCheckpoint("ckpt/best_{epoch:02d}_{val_loss:.2f}.keras", monitor="val_mae", save_best_only=True, verbose=0)
last = ModelCheckpoint(filepath="ckpt/last.weights.h5", save_weights_only=True, save_freq=4)
h = model.fit(X, y, epochs=4, batch_size=15, validation_split=0.2, verbose=0, callbacks=[cp, last, Files()])
best = sorted(f for f in os.listdir("ckpt") if f.startswith("best"))[-1]
again = keras.models.load_model(os.path.join("ckpt", best))
print(best.split("_")[0], f"{cp.best:.4f}", cp.monitor, cp.save_best_only, cp.filepath)
print(np.isclose(again.evaluate(X[48:], y[48:], verbose=0)[1], cp.best, atol=1e-4))
fresh = keras.models.clone_model(model)
fresh.load_weights("ckpt/last.weights.h5")
print(np.allclose(fresh.predict(X, verbose=0), model.predict(X, verbose=0)))
m2 = ModelCheckpoint("x.keras", monitor="val_loss", mode="max", initial_value_threshold=100.0, save_best_only=True, verbose=1)
model.fit(X, y, epochs=1, validation_split=0.2, verbose=0, callbacks=[m2])
model.fit(X, y, epochs=1, verbose=0, callbacks=[ModelCheckpoint("y.keras", monitor="val_loss", save_best_only=True, verbose=1)])
print(os.path.exists("x.keras"), os.path.exists("y.keras"))
for kwargs in ({"save_freq": "batch"}, {"mode": "best"}, {"save_freq": 2.5}):
    try:
        ModelCheckpoint("z.keras", **kwargs)
        print("made", kwargs)
    except ValueError as e:
        print("ValueError:", e)
