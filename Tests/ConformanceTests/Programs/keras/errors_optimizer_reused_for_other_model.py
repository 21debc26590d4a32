import numpy as np
import keras

keras.utils.set_random_seed(0)
opt = keras.optimizers.Adam(0.01)
a = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
b = keras.Sequential([keras.Input((2,)), keras.layers.Dense(4), keras.layers.Dense(1)])
x, y = np.ones((4, 2)), np.ones((4, 1))
a.compile(opt, "mse")
a.fit(x, y, verbose=0)
print(int(opt.iterations), len(opt.variables))
b.compile(opt, "mse")
b.fit(x, y, verbose=0)
