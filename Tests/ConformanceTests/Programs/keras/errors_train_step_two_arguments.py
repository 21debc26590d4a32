import numpy as np
import keras
from keras import layers


class Mine(keras.Model):
    def train_step(self, data):
        x, y = data
        return {"loss": 0.0}


inp = keras.Input((2,))
m = Mine(inp, layers.Dense(1)(inp))
m.compile("sgd", "mse")
m.fit(np.zeros((4, 2)), np.zeros(4), verbose=0)
