import numpy as np
import keras
from keras.callbacks import EarlyStopping, ModelCheckpoint, CSVLogger, TerminateOnNaN, LearningRateScheduler

keras.utils.set_random_seed(9)
X = np.random.randn(60, 5).astype("float32")
w = np.array([1.0, -1.0, 0.5, 0.0, 2.0], dtype="float32")
y = X @ w + 0.1 * np.random.randn(60).astype("float32")


def make(lr=0.05):
    keras.utils.set_random_seed(9)
    m = keras.Sequential([keras.Input((5,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
    m.compile(keras.optimizers.SGD(lr), "mse", metrics=["mae"])
    return m


for kwargs in (
    dict(monitor="val_loss", patience=2, min_delta=0.02),
    dict(monitor="val_mae", patience=1, mode="min", restore_best_weights=True, min_delta=0.1, verbose=1),
    dict(monitor="loss", baseline=0.001, patience=2, verbose=1),
    dict(monitor="val_loss", start_from_epoch=3, patience=0, min_delta=0.5),
):
    m = make()
    stop = EarlyStopping(**kwargs)
    h = m.fit(X, y, epochs=8, batch_size=20, validation_split=0.2, verbose=0, callbacks=[stop])
    print(len(h.epoch), stop.stopped_epoch, stop.best_epoch, None if stop.best is None else f"{float(stop.best):.4f}", f"{h.history['val_loss'][-1]:.4f}")
m = make(lr=50.0)
h = m.fit(X, y, epochs=5, batch_size=20, verbose=0, callbacks=[TerminateOnNaN()])
print(len(h.epoch), h.history["loss"][-1])
try:
    EarlyStopping(mode="best")
    EarlyStopping(monitor="val_auc", mode="auto")
    print("made")
except ValueError as e:
    print("ValueError:", e)
try:
    make().fit(X, y, verbose=0, callbacks=[EarlyStopping(monitor="f1_thing", restore_best_weights=True)])
except ValueError as e:
    print("ValueError:", e)
try:
    make().fit(X, y, verbose=0, callbacks=[LearningRateScheduler(lambda e: "fast")])
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
try:
    ModelCheckpoint("model.h5", save_weights_only=True)
except ValueError as e:
    print("ValueError:", e)
try:
    ModelCheckpoint("model.ckpt")
except ValueError as e:
    print("ValueError:", e)
