import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
stop = keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=2)
model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0, validation_split=0.5, callbacks=[stop])
