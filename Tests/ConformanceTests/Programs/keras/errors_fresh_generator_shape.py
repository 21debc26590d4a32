import numpy as np
import keras


def rows():
    yield [np.zeros((2, 3)), np.zeros(2)]


model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(rows(), verbose=0)
