import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("adam", lambda y_pred: keras.ops.mean(y_pred))
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)
