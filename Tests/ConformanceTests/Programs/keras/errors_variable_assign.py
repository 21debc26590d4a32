import numpy as np
import keras

weights = keras.Variable(np.zeros((2, 3)), name="table")
weights.assign(np.ones((2, 3)))
print(weights.numpy().sum())
try:
    weights[0, 0] = 5.0
except TypeError as error:
    print(type(error).__name__)
try:
    if weights:
        print("true")
except TypeError as error:
    print(error)
weights.assign(np.ones((3, 2)))
