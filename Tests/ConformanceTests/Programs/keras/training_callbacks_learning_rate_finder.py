import numpy as np
import keras
from keras import layers


class BatchLossHistory(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses, self.rates = [], []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])
        self.rates.append(float(self.model.optimizer.learning_rate))
        self.model.optimizer.learning_rate = self.rates[-1] * 1.5


class ExamplePredictions(keras.callbacks.Callback):
    def __init__(self, x, every=2):
        super().__init__()
        self.x, self.every = x, every

    def on_epoch_end(self, epoch, logs=None):
        if epoch % self.every == 0:
            p = self.model.predict(self.x, verbose=0)
            print(f"epoch {epoch:02d} loss={logs['loss']:.4f} first={p[0, 0]:.4f}")


keras.utils.set_random_seed(40)
x = np.random.normal(size=(48, 3))
y = (x[:, 0] ** 2 + x[:, 1]).reshape(-1, 1)
model = keras.Sequential([layers.Input((3,)), layers.Dense(8, activation="swish"), layers.Dense(1)])
model.compile(keras.optimizers.SGD(1e-3, momentum=0.9), loss="mse")
finder = BatchLossHistory()
model.fit(x, y, epochs=5, batch_size=16, callbacks=[finder, ExamplePredictions(x[:1])], verbose=0)
print(len(finder.losses), [f"{r:.5f}" for r in finder.rates[::5]])
print(np.round(finder.losses[:4], 4))
cb = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: print("start", epoch),
    on_train_end=lambda logs: print("done", sorted(logs)),
)
model.optimizer.learning_rate = 0.01
model.fit(x, y, epochs=2, validation_data=(x, y), callbacks=[cb, keras.callbacks.TerminateOnNaN()], verbose=0)
print(type(model.history).__name__, model.history.epoch, sorted(model.history.history))
