import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(101)
seqs = [[3, 1, 4], [1, 5], [9, 2, 6, 5], [3, 5, 8, 9, 7]] * 6
X = keras.utils.pad_sequences(seqs, maxlen=6, padding="post")
y = np.array([sum(s) % 2 for s in seqs])
model = keras.Sequential([layers.Embedding(10, 4, mask_zero=True), layers.GRU(5), layers.Dense(1, activation="sigmoid")])
model.compile("nadam", "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
h = model.fit(X, y, epochs=3, batch_size=6, verbose=2, validation_split=0.25)
print(sorted(h.history))
print(model.predict(X[:4], verbose=0).ravel().round(3))
print(model.count_params(), [w.shape for w in model.trainable_weights])
