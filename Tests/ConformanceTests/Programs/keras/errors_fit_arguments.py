import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x, y = np.ones((10, 3)), np.ones((10, 1))
for settings in (
    {"epoch": 3},
    {"nb_epoch": 3},
    {"batchsize": 4},
    {"validation_split": 0.01},
    {"validation_data": x},
    {"class_weight": {0: 1.0}, "sample_weight": np.ones(10)},
):
    try:
        model.fit(x, y, verbose=0, **settings)
        print("trained")
    except Exception as e:
        print(type(e).__name__ + ":", e)
