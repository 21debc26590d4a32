import numpy as np
import keras


def loss(y_true, y_pred):
    gap = y_true - y_pred
    if not hasattr(gap, "nothing"):
        return keras.ops.mean(keras.ops.abs(gap), axis=1, keepdim=True)


model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", loss)
model.fit(np.zeros((4, 2)), np.zeros((4, 1)), verbose=0)
