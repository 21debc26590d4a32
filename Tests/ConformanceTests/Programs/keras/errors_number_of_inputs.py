import numpy as np
import keras
from keras import layers

a, b = keras.Input((3,), name="a"), keras.Input((3,), name="b")
model = keras.Model([a, b], layers.Dense(1)(layers.add([a, b])))
model.compile("sgd", "mse")
x, y = np.ones((4, 3), "float32"), np.ones((4, 1), "float32")
for data in ([x], [x, x, x], {"a": x}, {"a": x, "c": x}, (x, x), x):
    try:
        model(data)
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)
for data in ([x], [x, x, x], {"a": x}):
    try:
        model.fit(data, y, verbose=0)
        print("fine")
    except Exception as e:
        print(type(e).__name__ + ":", e)
model.evaluate(x, y, verbose=0)
