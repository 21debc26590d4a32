import numpy as np
import keras
from keras import layers, ops


class Repeat(keras.Model):
    def __init__(self):
        super().__init__()
        self.step = layers.Dense(3)

    def call(self, x):
        while ops.max(x) > 1.0:
            x = self.step(x)
        return x


model = Repeat()
print(model(np.zeros((2, 3))).shape)
model(keras.Input((3,)))
