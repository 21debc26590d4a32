import numpy as np
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
row = np.array([1.0, 2.0, 3.0, 4.0])
print(model.predict(row[None, :], verbose=0).shape)
model.predict(row, verbose=0)
