import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = np.ones((10, 3))
for y in (np.ones((8, 1)), np.ones(5), np.ones((1, 10))):
    try:
        model.fit(x, y, verbose=0)
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    model.fit(x, np.ones((10, 1)), sample_weight=np.ones(4), verbose=0)
except Exception as e:
    print(type(e).__name__ + ":", e)
model.fit(x, np.ones((10, 1)), validation_data=(x, np.ones((3, 1))), verbose=0)
