import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.Dense(1)])
model.compile("adam", "mse")
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)
model.layers[0].trainable = False
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)
