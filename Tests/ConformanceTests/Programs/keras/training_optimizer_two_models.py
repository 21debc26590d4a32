import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
x, y = np.random.rand(12, 3), np.random.rand(12)


def make(width=2):
    return keras.Sequential([keras.Input((3,)), layers.Dense(width), layers.Dense(1)])


opt = keras.optimizers.Adam(0.05)
a, b = make(), make()
a.compile(opt, "mse")
print(round(a.fit(x, y, epochs=2, verbose=0).history["loss"][-1], 4))
b.compile(opt, "mse")
print(round(b.fit(x, y, epochs=2, verbose=0).history["loss"][-1], 4), int(opt.iterations))
c = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
c.compile(opt, "mse")
try:
    c.fit(x, y, verbose=0)
except ValueError as e:
    print(e)
