import numpy as np
import keras
from keras import layers
from keras.callbacks import Callback, EarlyStopping, LambdaCallback, ReduceLROnPlateau, History


class Recorder(Callback):
    def __init__(self, every=2):
        super().__init__()
        self.every = every
        self.lines = []

    def set_params(self, params):
        super().set_params(params)
        print("params", dict(params))

    def on_train_batch_end(self, batch, logs=None):
        if batch % self.every == 0:
            self.lines.append((batch, round(float(logs["loss"]), 3)))

    def on_epoch_end(self, epoch, logs=None):
        print(epoch, self.lines, {k: f"{v:.4f}" for k, v in logs.items()})
        self.lines.clear()

    def on_test_batch_end(self, batch, logs=None):
        if batch == 0:
            print("  test batch", sorted(logs))


keras.utils.set_random_seed(14)
X = np.random.rand(48, 3)
y = (X.sum(axis=1) > 1.5).astype("float32")
m = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="gelu"), layers.Dense(1, activation="sigmoid")])
m.compile(optimizer=keras.optimizers.SGD(0.5, momentum=0.9, nesterov=True), loss="binary_crossentropy", metrics=["accuracy", "AUC"])
stop = EarlyStopping(monitor="val_loss", patience=1, min_delta=0.05, restore_best_weights=True, verbose=1)
says = LambdaCallback(on_epoch_begin=lambda epoch, logs: print("begin", epoch), on_train_end=lambda logs: print("end", sorted(logs)))
own = History()
h = m.fit(X, y, batch_size=8, epochs=6, validation_split=0.25, verbose=0, callbacks=[Recorder(), stop, says, own, ReduceLROnPlateau(patience=0, factor=0.1, min_delta=0.1, verbose=1)])
print(h is own, stop.stopped_epoch, stop.best_epoch, round(float(stop.best), 4), stop.wait)
print(list(h.history), h.epoch)
print(h.params)
print(m.history is h, m.stop_training)
