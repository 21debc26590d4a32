import numpy as np
import keras
from keras.callbacks import EarlyStopping

x = np.linspace(-1, 1, 40).reshape(-1, 1)
y = x ** 2


def run(rate=0.5, epochs=20, **kw):
    keras.utils.set_random_seed(6)
    m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(8, activation="tanh"), keras.layers.Dense(1)])
    m.compile(keras.optimizers.SGD(rate), "mse", metrics=["mae"])
    cb = EarlyStopping(**kw)
    h = m.fit(x, y, epochs=epochs, validation_split=0.3, shuffle=False, verbose=0, callbacks=[cb])
    print(len(h.epoch), cb.stopped_epoch, cb.best_epoch, cb.wait, round(float(cb.best), 4), round(m.evaluate(x, y, verbose=0)[0], 4))


run(monitor="val_loss", patience=2, verbose=1)
run(monitor="loss", patience=1, min_delta=0.01, verbose=1)
run(monitor="val_loss", patience=3, restore_best_weights=True, verbose=1)
run(monitor="val_mae", mode="max", patience=1, verbose=1, restore_best_weights=True)
run(monitor="loss", baseline=0.001, patience=3, verbose=1)
run(monitor="val_loss", start_from_epoch=5, patience=1, verbose=1)
run(monitor="loss", epochs=3, restore_best_weights=True, patience=10, verbose=1)
try:
    run(monitor="val_acc", patience=2)
except Exception as e:
    print(type(e).__name__, e)
