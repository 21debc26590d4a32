import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(3)
texts = ["good film and good cast", "bad film", "a good story", "bad bad cast and a dull story", "dull film", "good fun"]
labels = np.array([1, 0, 1, 0, 0, 1])
words = sorted({w for t in texts for w in t.split()})
index = {w: i + 1 for i, w in enumerate(words)}
sequences = [[index[w] for w in t.split()] for t in texts]
x = keras.utils.pad_sequences(sequences, maxlen=6, padding="post")
print(x)
model = keras.Sequential([
    keras.Input((6,), dtype="int32"),
    layers.Embedding(len(words) + 1, 8, mask_zero=True, name="words"),
    layers.GlobalAveragePooling1D(),
    layers.Dense(16, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, labels, epochs=20, batch_size=2, verbose=0)
print(f"{history.history['loss'][0]:.4f} {history.history['loss'][-1]:.4f}")
vectors = model.get_layer("words").get_weights()[0]
print(vectors.shape, np.round(vectors[index["good"]][:3], 3))
print(np.round(model.predict(x, verbose=0).ravel(), 3))
model.summary()
