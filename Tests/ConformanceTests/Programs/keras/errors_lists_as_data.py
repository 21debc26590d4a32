import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = [[1.0, 2.0], [3.0, 4.0]]
for data, target in (
    (x, [1.0, 2.0]),
    (np.array(x), [1.0, 2.0]),
    (np.array(x), [[1.0], [2.0]]),
    ("data.csv", np.ones(2)),
    (3.0, np.ones(1)),
):
    try:
        model.fit(data, target, verbose=0)
        print("trained")
    except Exception as e:
        print(type(e).__name__ + ":", e)
