import numpy as np
import keras
from keras import layers
from keras.callbacks import EarlyStopping, ReduceLROnPlateau, ModelCheckpoint, TerminateOnNaN, History

keras.utils.set_random_seed(17)
rng = np.random.default_rng(17)
X = rng.normal(size=(60, 10)).astype("float32")
y = (X[:, 0] > 0).astype("float32")
model = keras.Sequential([keras.Input((10,)), layers.Dense(32, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy", metrics=["accuracy"])
stop = EarlyStopping(monitor="val_loss", patience=3, min_delta=0.001, restore_best_weights=True, verbose=1, start_from_epoch=1)
plateau = ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, verbose=1, min_lr=0.001, cooldown=1)
h = model.fit(X, y, validation_split=0.3, epochs=25, batch_size=14, verbose=0, callbacks=[stop, plateau, TerminateOnNaN()])
print("stopped at", stop.stopped_epoch, "best", round(stop.best, 4), "epochs", len(h.epoch))
print([round(float(v), 5) for v in h.history["learning_rate"]])
print(round(min(h.history["val_loss"]), 4) == round(model.evaluate(X[42:], y[42:], verbose=0)[0], 4))
acc = EarlyStopping(monitor="val_accuracy", mode="max", baseline=1.1, patience=0, verbose=1)
h = model.fit(X, y, validation_split=0.3, epochs=5, verbose=0, callbacks=[acc])
print(len(h.epoch), acc.best, acc.wait)
silly = EarlyStopping(monitor="val_acc")
model.fit(X, y, epochs=1, verbose=0, callbacks=[silly])
print(isinstance(model.history, History), model.stop_training)
