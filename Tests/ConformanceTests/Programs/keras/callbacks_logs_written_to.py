import numpy as np
import keras
from keras import layers, callbacks
from sklearn.metrics import f1_score

keras.utils.set_random_seed(17)
X = np.random.normal(size=(80, 3))
y = (X[:, 0] + X[:, 1] > 0).astype(int)

class F1(callbacks.Callback):
    def __init__(self, x, y):
        super().__init__()
        self.x, self.y = x, y
    def on_epoch_end(self, epoch, logs=None):
        p = (self.model.predict(self.x, verbose=0).ravel() > 0.5).astype(int)
        logs["val_f1"] = f1_score(self.y, p)
        logs["mean_p"] = np.mean(p)
        logs["third"] = np.float32(1 / 3)
        logs["step"] = int(self.model.optimizer.iterations.numpy())
        logs["note"] = "odd" if epoch % 2 else "even"
        logs["lr"] = self.model.optimizer.learning_rate.numpy()
        del logs["loss"]

class Look(callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, {k: (round(float(v), 4) if not isinstance(v, str) else v) for k, v in logs.items()})

m = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid")])
m.compile(keras.optimizers.Adam(0.05), "binary_crossentropy")
h = m.fit(X, y, epochs=3, verbose=0, callbacks=[F1(X[:30], y[:30]), Look(), callbacks.EarlyStopping("val_f1", mode="max", patience=5), callbacks.CSVLogger("l.csv")])
print(list(h.history))
print(h.history["step"], h.history["note"], h.history["third"], h.history["mean_p"])
print(type(h.history["val_f1"][0]).__name__, h.history["lr"])
print(open("l.csv").read().splitlines()[0])
print([c for c in open("l.csv").read().splitlines()[1].split(",")][2:6])
