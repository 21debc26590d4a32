import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss="mse", metrics=["acuracy"])
print("compile did not look")
model.fit(np.zeros((4, 2)), np.zeros((4, 1)), verbose=0)
