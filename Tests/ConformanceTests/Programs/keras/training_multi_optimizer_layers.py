import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(15)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu", name="body"), layers.Dense(1, name="head")])
fast, slow = keras.optimizers.SGD(0.1), keras.optimizers.Adam(0.001)
for opt in [fast, slow]:
    print(opt.name, float(opt.learning_rate), len(opt.variables))
m.layers[0].trainable = False
m.compile(fast, "mse")
x = np.random.rand(16, 3)
y = x.sum(1)
m.fit(x, y, epochs=1, verbose=0)
print([v.path for v in fast.variables])
m.layers[0].trainable = True
m.compile(slow, "mse")
m.fit(x, y, epochs=1, verbose=0)
print([v.path for v in slow.variables])
for v in slow.variables[:2]:
    print(v.name, v.dtype, v.numpy())
cfg = slow.get_config()
print(cfg)
again = keras.optimizers.Adam.from_config(cfg)
print(again.get_config() == cfg)
slow.learning_rate = 0.5
print(float(slow.learning_rate), slow.get_config()["learning_rate"])
