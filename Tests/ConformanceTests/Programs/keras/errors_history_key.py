import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
history = model.fit(np.zeros((4, 2)), np.zeros((4, 1)), epochs=2, verbose=0)
print(sorted(history.history))
try:
    history["loss"]
except TypeError as error:
    print(error)
history.history["val_loss"]
