import numpy as np
import keras

keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
model.compile("sgd", "sparse_categorical_crossentropy")
x, y = np.ones((4, 2)), np.array([1, 2, 3, 3])
history = model.fit(x, y, verbose=0)
print("the loss is still a number:", history.history["loss"][0] == history.history["loss"][0])
