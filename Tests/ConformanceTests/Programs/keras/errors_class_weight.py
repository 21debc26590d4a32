import numpy as np
import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
x, y = np.ones((4, 2)), np.array([0, 1, 2, 1])
for weights in ([1, 2, 3], {0: 1.0, 1: 2.0, 2: 0.5}, {"a": 1.0}):
    try:
        model.fit(x, y, class_weight=weights, verbose=0)
        print("trained")
    except Exception as e:
        print(type(e).__name__ + ":", e)
