# A callback that prints its own table, knows its params and stops training.
import numpy as np
import keras
from keras import layers


class Table(keras.callbacks.Callback):
    def __init__(self, every=2, target=0.9):
        super().__init__()
        self.every, self.target = every, target

    def on_train_begin(self, logs=None):
        print("params", self.params, "logs", logs)
        print(f"{'epoch':>5} {'loss':>8} {'acc':>6} {'val':>6}")

    def on_epoch_end(self, epoch, logs=None):
        if epoch % self.every == 0:
            print(f"{epoch:>5} {logs['loss']:>8.4f} {logs['accuracy']:>6.3f} {logs.get('val_accuracy', float('nan')):>6.3f}")
        if logs["accuracy"] >= self.target:
            print("target reached at", epoch)
            self.model.stop_training = True

    def on_train_batch_end(self, batch, logs=None):
        if batch == 0 and self.model.optimizer.iterations == 1:
            print("first batch", sorted(logs), type(logs["loss"]).__name__)

    def on_test_begin(self, logs=None):
        self.tests = getattr(self, "tests", 0) + 1

    def on_predict_batch_end(self, batch, logs=None):
        print("predicted", batch, logs["outputs"].shape)

    def on_train_end(self, logs=None):
        print("end", sorted(logs), self.tests)


keras.utils.set_random_seed(37)
X = np.random.normal(size=(90, 2))
y = (X[:, 0] * X[:, 1] > 0).astype(int)
model = keras.Sequential([keras.Input((2,)), layers.Dense(24, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy", metrics=["accuracy"])
table = Table()
h = model.fit(X, y, epochs=30, batch_size=30, validation_split=0.2, verbose=0, callbacks=[table])
print(len(h.epoch), table.model is model)
model.predict(X[:40], verbose=0, callbacks=[table])
print(model.evaluate(X, y, verbose=0, callbacks=[table])[1] > 0.8, table.tests)
