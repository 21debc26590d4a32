import numpy as np
import keras

model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
x = np.ones((6, 3))
y = keras.utils.to_categorical([0, 1, 2, 3, 0, 1])
print(y.shape)
model.fit(x, y, verbose=0)
