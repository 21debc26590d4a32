import numpy as np
import keras

x = np.random.rand(4, 2)
y = np.array(["cat", "dog", "cat", "dog"])
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
lookup = {"cat": 0, "dog": 1}
print([lookup[v] for v in y])
keras.utils.to_categorical(y)
