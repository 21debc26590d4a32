import numpy as np
import keras
from keras.callbacks import ReduceLROnPlateau, LearningRateScheduler

x = np.linspace(0, 1, 20).reshape(-1, 1)
y = np.sin(6 * x)


def make():
    keras.utils.set_random_seed(3)
    m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    m.compile(keras.optimizers.SGD(0.5), "mse")
    return m


m = make()
h = m.fit(x, y, epochs=8, verbose=0, callbacks=[ReduceLROnPlateau(monitor="loss", factor=0.2, patience=1, cooldown=1, min_delta=0.02, min_lr=0.003, verbose=1)])
print([round(float(v), 5) for v in h.history["learning_rate"]])
m = make()
h = m.fit(x, y, epochs=3, verbose=0, callbacks=[LearningRateScheduler(lambda epoch, lr: lr * 0.1 if epoch else lr, verbose=1)])
print([round(float(v), 5) for v in h.history["learning_rate"]])
for bad in (lambda e: "high", lambda e: 1, keras.optimizers.schedules.ExponentialDecay(0.1, 1, 0.5)):
    try:
        make().fit(x, y, verbose=0, callbacks=[LearningRateScheduler(bad)])
    except Exception as e:
        print(type(e).__name__, e)
try:
    ReduceLROnPlateau(factor=1.5)
except ValueError as e:
    print(e)
m = make()
h = m.fit(x, y, epochs=2, verbose=0, callbacks=[ReduceLROnPlateau(monitor="val_loss")])
print(list(h.history))
