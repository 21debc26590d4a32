import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
x, y = np.zeros((4, 2)), np.zeros((4, 1))
print(model.predict(x, verbose=0).shape)
for name in ("fit", "evaluate", "train_on_batch", "test_on_batch"):
    try:
        getattr(model, name)(x, y)
    except Exception as e:
        print(name, type(e).__name__ + ":", e)
model.compile(optimizer="sgd")
model.fit(x, y, verbose=0)
