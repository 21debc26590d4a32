import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(10)
x = np.array([[1, 2, 3, 0, 0], [4, 5, 0, 0, 0], [1, 1, 1, 1, 1]])
y = np.array([[0, 1, 2, 0, 0], [1, 1, 0, 0, 0], [2, 2, 2, 1, 0]])
m = keras.Sequential([keras.Input((5,)), layers.Embedding(6, 4, mask_zero=True), layers.LSTM(4, return_sequences=True), layers.Dense(3, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
h = m.fit(x, y, epochs=2, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
print([round(float(v), 4) for v in m.evaluate(x, y, verbose=0)])
w = np.array([[1, 1, 1, 0, 0], [1, 1, 0, 0, 0], [1, 1, 1, 1, 1]], dtype="float32")
h = m.fit(x, y, sample_weight=w, epochs=1, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
p = m(x)
loss = keras.losses.SparseCategoricalCrossentropy()
print(round(float(loss(y, p)), 4), round(float(loss(y, np.asarray(p))), 4))
for red in ("sum", "mean_with_sample_weight", None):
    print(red, np.asarray(keras.losses.SparseCategoricalCrossentropy(reduction=red)(y, p, sample_weight=w)).round(4))
