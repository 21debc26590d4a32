import numpy as np
import keras
from keras import layers
from keras.callbacks import EarlyStopping

keras.utils.set_random_seed(11)
X = np.random.normal(size=(60, 4))
w = np.array([0.5, -1.0, 2.0, 0.0])
y = X @ w + 0.1 * np.random.normal(size=60)

def build():
    m = keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="tanh"), layers.Dense(1)])
    m.compile(optimizer=keras.optimizers.SGD(0.2), loss="mse", metrics=["mae"])
    return m

m = build()
es = EarlyStopping(monitor="val_mae", patience=2, min_delta=0.02, start_from_epoch=3, restore_best_weights=True, verbose=1)
h = m.fit(X, y, validation_split=0.25, epochs=30, batch_size=15, callbacks=[es], verbose=0)
print(len(h.history["loss"]), es.stopped_epoch, es.best_epoch, f"{es.best:.4f}")
print([round(v, 4) for v in h.history["val_mae"]])
print([round(v, 4) for v in m.evaluate(X[45:], y[45:], verbose=0)])
m = build()
es = EarlyStopping(monitor="accuracy", mode="max", patience=1)
h = m.fit(X, y, epochs=3, callbacks=[es], verbose=0)
print(len(h.epoch), es.monitor, es.wait)
m = build()
es = EarlyStopping(monitor="val_loss", baseline=0.0001, patience=2, mode="min", verbose=1)
h = m.fit(X, y, validation_data=(X[:10], y[:10]), epochs=10, callbacks=[es], verbose=0)
print(h.epoch)
