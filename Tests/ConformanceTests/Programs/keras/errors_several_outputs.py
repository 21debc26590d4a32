import numpy as np
import keras
from keras import layers

i = keras.Input((3,))
model = keras.Model(i, [layers.Dense(1, name="size")(i), layers.Dense(2, name="kind")(i)])
x, s, k = np.ones((4, 3)), np.ones((4, 1)), np.ones((4, 2))
for loss, y in (
    (["mse"], [s, k]),
    (["mse", "mse", "mse"], [s, k]),
    ({"size": "mse", "sort": "mse"}, {"size": s, "kind": k}),
    (["mse", "mse"], s),
    (["mse", "mse"], [s]),
    ({"size": "mse", "kind": "mse"}, {"size": s}),
):
    try:
        model.compile("sgd", loss)
        history = model.fit(x, y, verbose=0)
        print(sorted(history.history))
    except Exception as e:
        print(type(e).__name__ + ":", e)
