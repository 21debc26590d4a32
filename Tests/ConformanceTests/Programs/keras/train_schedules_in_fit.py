# What learning rate does the optimizer use, step by step?
import numpy as np
import keras
from keras import layers
from keras.optimizers import schedules


class Rates(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.rates = []

    def on_train_batch_end(self, batch, logs=None):
        self.rates.append(round(float(self.model.optimizer.learning_rate), 5))


X = np.arange(24, dtype="float32").reshape(12, 2) / 24
y = X.sum(axis=1)
for s in (
    schedules.ExponentialDecay(0.1, decay_steps=2, decay_rate=0.5, staircase=True),
    schedules.PiecewiseConstantDecay([2, 4], [0.2, 0.1, 0.01]),
    schedules.PolynomialDecay(0.1, 4, end_learning_rate=0.02, power=2.0, cycle=True),
    schedules.InverseTimeDecay(0.1, 1, 0.5),
    schedules.CosineDecay(0.1, 6, alpha=0.1, warmup_target=0.3, warmup_steps=2),
    schedules.CosineDecayRestarts(0.1, 3, t_mul=1.0, m_mul=0.5),
):
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(s, momentum=0.5), loss="mse")
    cb = Rates()
    h = model.fit(X, y, batch_size=4, epochs=2, verbose=0, callbacks=[cb])
    print(type(s).__name__, cb.rates, [round(v, 4) for v in h.history["loss"]])
print(model.optimizer.get_config()["learning_rate"])
try:
    model.optimizer.learning_rate = 0.1
except Exception as e:
    print(type(e).__name__, e)
try:
    model.fit(X, y, verbose=0, callbacks=[keras.callbacks.ReduceLROnPlateau(patience=0, monitor="loss", min_delta=10)], epochs=2)
except Exception as e:
    print(type(e).__name__, e)
