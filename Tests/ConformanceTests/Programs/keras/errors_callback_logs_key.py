import numpy as np
import keras


class Report(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print("epoch", epoch, sorted(logs))
        print(logs["accuracy"])


model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
model.fit(np.zeros((4, 2)), np.zeros((4, 1)), verbose=0, callbacks=[Report()])
