import json
import numpy as np
import keras
from keras import layers
from keras.callbacks import LambdaCallback, Callback


class LRFinder(Callback):
    def __init__(self, low=1e-4, high=1.0, steps=10):
        super().__init__()
        self.rates = np.geomspace(low, high, steps)
        self.losses = []

    def on_train_begin(self, logs=None):
        self.start = self.model.get_weights()
        self.old = float(self.model.optimizer.learning_rate)

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate.assign(self.rates[min(len(self.losses), len(self.rates) - 1)])

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(float(logs["loss"]))
        if len(self.losses) >= len(self.rates):
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        self.model.set_weights(self.start)
        self.model.optimizer.learning_rate = self.old


keras.utils.set_random_seed(5)
X = np.random.randn(50, 3).astype("float32")
y = X[:, :1] - 0.5 * X[:, 1:2]
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
m.compile(keras.optimizers.SGD(0.01), "mse")
finder = LRFinder()
m.fit(X, y, epochs=5, batch_size=10, verbose=0, callbacks=[finder], shuffle=False)
print([f"{r:.4f}" for r in finder.rates[:3]], [f"{l:.4f}" for l in finder.losses])
print(round(float(m.optimizer.learning_rate), 4), m.stop_training)
log = open("log.json", "w", buffering=1)
dump = LambdaCallback(
    on_epoch_end=lambda epoch, logs: log.write(json.dumps({"epoch": epoch, "loss": round(logs["loss"], 4)}) + "\n"),
    on_train_end=lambda logs: log.close(),
)
batches = []
count = LambdaCallback(on_train_batch_begin=lambda batch, logs: batches.append(batch), on_train_begin=lambda logs: print("begin", logs))
m.fit(X, y, epochs=2, batch_size=20, verbose=0, callbacks=[dump, count])
print(open("log.json").read().splitlines(), batches)
weights = []
m.fit(X, y, epochs=2, verbose=0, callbacks=[LambdaCallback(on_epoch_begin=lambda e, l: weights.append(m.layers[-1].get_weights()[0].copy()))])
print(len(weights), np.allclose(weights[0], weights[1]))
try:
    m.fit(X, y, verbose=0, callbacks=[lambda e, l: None])
except Exception as e:
    print(type(e).__name__, e)
try:
    m.fit(X, y, verbose=0, callbacks=[LRFinder])
except Exception as e:
    print(type(e).__name__, str(e)[:100])
