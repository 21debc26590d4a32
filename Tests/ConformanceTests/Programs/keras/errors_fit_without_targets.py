import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = np.ones((10, 3))
try:
    model.fit(x, verbose=0)
except Exception as e:
    print(type(e).__name__ + ":", e)
model.evaluate(x, verbose=0)
