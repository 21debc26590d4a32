import numpy as np
import keras

inp = keras.Input((3,))
model = keras.Model(inp, [keras.layers.Dense(1)(inp), keras.layers.Dense(2)(inp)])
model.compile("adam", ["mse", "mse"])
model.fit(np.zeros((6, 3)), np.zeros((6, 1)), verbose=0)
