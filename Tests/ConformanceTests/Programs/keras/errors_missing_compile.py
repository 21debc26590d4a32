import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
print(model.predict(np.zeros((2, 3)), verbose=0).shape)
model.fit(np.zeros((4, 3)), np.zeros(4))
