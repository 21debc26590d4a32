import numpy as np
import keras
from keras import layers

inp = keras.Input((3,))
a = layers.Dense(1, name="age")(inp)
b = layers.Dense(2, activation="softmax", name="sex")(inp)
m = keras.Model(inp, [a, b])
m.compile("adam", loss={"age": "mse", "gender": "sparse_categorical_crossentropy"})
x = np.ones((4, 3))
try:
    m.fit(x, {"age": np.ones((4, 1)), "sex": np.zeros((4,))}, verbose=0)
except Exception as e:
    print(type(e).__name__, e)
m.compile("adam", loss=["mse"])
try:
    m.fit(x, [np.ones((4, 1)), np.zeros((4,))], verbose=0)
except Exception as e:
    print(type(e).__name__, e)
m.compile("adam", loss=["mse", "sparse_categorical_crossentropy"], metrics=["mae", "accuracy"])
m.fit(x, [np.ones((4, 1)), np.zeros((4,))], verbose=0)
