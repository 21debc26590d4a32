import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
auto = keras.Sequential([
    keras.Input((12,)), layers.Dense(4, activation="relu"), layers.Dense(10),
])
auto.compile("adam", "mse")
x = np.random.rand(20, 12)
print("input", x.shape, "output", auto.output_shape)
auto.fit(x, x, epochs=1, verbose=0)
