# One of several topics: one-hot or integer targets, the same loss either way.
import copy
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
rng = np.random.default_rng(5)
topics = 5
labels = rng.integers(0, topics, 80)
x = rng.random((80, 20)).astype("float32")
x[np.arange(80), labels * 4] += 1.5


def build():
    keras.utils.set_random_seed(1)
    return keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(topics, activation="softmax")])


one, two = build(), build()
one.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy", keras.metrics.TopKCategoricalAccuracy(k=3, name="top3")])
two.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
a = one.fit(x, keras.utils.to_categorical(labels), epochs=3, batch_size=16, shuffle=False, verbose=0)
b = two.fit(x, labels, epochs=3, batch_size=16, shuffle=False, verbose=0)
print([round(v, 4) for v in a.history["loss"]], np.allclose(a.history["loss"], b.history["loss"], atol=1e-5))
print(one.summary())
print(a.history["top3"] == sorted(a.history["top3"]), [round(v, 3) for v in a.history["top3"]])
test_labels_copy = copy.copy(labels)
rng.shuffle(test_labels_copy)
print("random baseline", np.mean(labels == test_labels_copy))
predictions = two.predict(x, verbose=0)
print(predictions[0].shape, round(float(np.sum(predictions[0])), 4), np.argmax(predictions[0]))
confusion = np.zeros((topics, topics), dtype=int)
for t, p in zip(labels, predictions.argmax(axis=1)):
    confusion[t, p] += 1
print(confusion, confusion.trace() / confusion.sum())
