import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")


def batches():
    for _ in range(3):
        yield np.ones((4, 2)), np.ones((4, 1))


history = model.fit(batches(), steps_per_epoch=3, verbose=0)
print(list(history.history))
for settings in ({"y": np.ones(4)}, {"validation_split": 0.2}, {"sample_weight": np.ones(4)}):
    try:
        model.fit(batches(), verbose=0, **settings)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("<generator")[0])
