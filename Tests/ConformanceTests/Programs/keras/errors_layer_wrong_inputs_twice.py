import numpy as np
import keras
from keras import layers

cell = layers.LSTM(4)
try:
    cell(np.zeros((2, 3)))
except ValueError as e:
    print(e)
conv = layers.Conv1D(2, 3)
conv(np.zeros((1, 5, 2)))
try:
    conv(np.zeros((1, 5, 4)))
except ValueError as e:
    print(e)
bn = layers.BatchNormalization()
bn(np.zeros((2, 3)))
try:
    bn(np.zeros((2, 4)))
except ValueError as e:
    print(e)
try:
    layers.Reshape((3, 3))(np.zeros((2, 8)))
except Exception as e:
    print(type(e).__name__, e)
try:
    layers.Dense(2)("text")
except Exception as e:
    print(type(e).__name__, str(e)[:200])
layers.Dense(2)(np.array(3.0))
