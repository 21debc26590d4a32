import numpy as np
from keras import Sequential
from keras.layers import LSTM, Dense

model = Sequential([LSTM(6), Dense(1)])
print("first batch:", model(np.zeros((2, 5, 3))).shape)
print("second batch has four features per step")
model(np.zeros((2, 5, 4)))
