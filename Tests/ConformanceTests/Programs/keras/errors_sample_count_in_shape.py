import numpy as np
import keras
from keras import layers

x = np.ones((100, 5))
model = keras.Sequential([keras.Input(shape=x.shape), layers.Dense(3), layers.Dense(1)])
print(model.output_shape)
model.compile("sgd", "mse")
model.fit(x, np.ones((100, 1)), verbose=0)
