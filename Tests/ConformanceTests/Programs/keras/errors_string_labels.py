import numpy as np
import keras

labels = np.array(["cat", "dog", "cat", "bird"])
print("classes:", sorted(set(labels.tolist())))
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.zeros((4, 2)), labels, verbose=0)
