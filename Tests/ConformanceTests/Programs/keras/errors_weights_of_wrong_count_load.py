import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)

a = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(2)])
b = keras.Sequential([keras.Input((4,)), layers.Dense(3), layers.Dense(5)])
c = keras.Sequential([keras.Input((4,)), layers.Dense(3)])
a.save_weights("a.weights.h5")
for m in (b, c):
    try:
        m.load_weights("a.weights.h5")
    except Exception as e:
        print(type(e).__name__)
        print(e)
b.load_weights("a.weights.h5", skip_mismatch=True)
print(np.array_equal(b.layers[0].kernel, a.layers[0].kernel))
u = keras.Sequential([layers.Dense(3)])
u.load_weights("a.weights.h5")
