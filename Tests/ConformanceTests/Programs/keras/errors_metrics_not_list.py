import numpy as np
import keras

keras.utils.set_random_seed(3)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
x, y = np.ones((4, 2)), np.ones((4, 1))
for metrics in ("mae", ["mae", "mse"], [["mae"], ["mse"]], {"dense": "mae"}, {"out": "mae"}, [None]):
    try:
        model.compile("sgd", "mse", metrics=metrics)
        history = model.fit(x, y, verbose=0)
        print(sorted(history.history))
    except Exception as e:
        print(type(e).__name__ + ":", e)
