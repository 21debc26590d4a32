import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
rng = np.random.default_rng(1)

def batches(n, size=8):
    for _ in range(n):
        x = rng.normal(size=(size, 3)).astype("float32")
        yield x, x.sum(axis=1, keepdims=True)

def forever():
    while True:
        yield from batches(1)

m = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
m.compile(keras.optimizers.SGD(0.1), "mse")
h = m.fit(forever(), steps_per_epoch=4, epochs=3, validation_data=forever(), validation_steps=2, verbose=2)
print([round(v, 4) for v in h.history["val_loss"]])
print(round(m.evaluate(batches(3), verbose=0), 4))
print(m.predict(batches(2), verbose=0).shape)
h = m.fit(batches(5), epochs=1, verbose=2)
h = m.fit(batches(2), epochs=2, steps_per_epoch=2, verbose=2)
print(h.history.keys(), len(h.history["loss"]))
try:
    m.fit(batches(0), verbose=0)
except Exception as e:
    print(type(e).__name__, e)
try:
    m.fit(forever(), steps_per_epoch=1, validation_split=0.2, verbose=0)
except Exception as e:
    print(type(e).__name__, e)
