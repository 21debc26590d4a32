import numpy as np
import keras
from keras import layers, callbacks

keras.utils.set_random_seed(4)
x = np.random.rand(64, 5)
y = (x.sum(1) > 2.5).astype(int)


def build():
    keras.utils.set_random_seed(4)
    m = keras.Sequential([keras.Input((5,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
    return m


class Recorder(callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.rates = []
        self.norms = []

    def on_train_batch_end(self, batch, logs=None):
        if batch == 0:
            self.norms.append(float(np.linalg.norm(self.model.layers[0].kernel.numpy())))

    def on_epoch_end(self, epoch, logs=None):
        self.rates.append(round(float(self.model.optimizer.learning_rate), 5))
        if logs["loss"] < 0.45:
            self.model.stop_training = True


r = Recorder()
model = build()
h = model.fit(x, y, epochs=20, batch_size=16, verbose=0,
              callbacks=[r, callbacks.LearningRateScheduler(lambda e, lr: lr * 0.9)])
print(len(h.epoch), r.rates[:4], [round(v, 3) for v in r.norms[:3]])
print(list(h.history), len(h.history["learning_rate"]))

stop = callbacks.EarlyStopping("val_loss", patience=2, restore_best_weights=True, start_from_epoch=3)
model = build()
h = model.fit(x, y, epochs=30, batch_size=16, verbose=0, validation_split=0.25, callbacks=[stop])
print(stop.stopped_epoch, stop.best_epoch, round(stop.best, 4), len(h.epoch))
plateau = callbacks.ReduceLROnPlateau("loss", factor=0.5, patience=1, min_delta=0.05, cooldown=1, min_lr=0.01)
model = build()
h = model.fit(x, y, epochs=8, batch_size=16, verbose=0, callbacks=[plateau])
print([round(v, 4) for v in h.history["learning_rate"]])
log = callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: print(epoch, sorted(logs)),
                               on_train_end=lambda logs: print("done", round(logs["loss"], 3)))
model.fit(x, y, epochs=2, batch_size=32, verbose=0, callbacks=log)
