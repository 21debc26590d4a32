import numpy as np
import keras

logits = np.array([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0], [-1.0, 1.0, 1.0], [0.0, 0.0, 0.0]], dtype="float32")
labels = np.array([0, 2, 1, -1])
onehot = np.eye(3, dtype="float32")[[0, 2, 1, 0]]
probs = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)

scce = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1)
print("ignoring -1:", round(float(scce(labels, logits)), 4))
scce = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=-1, reduction=None)
print(np.asarray(scce(labels, logits)).round(4))
a = keras.losses.categorical_crossentropy(onehot, logits, from_logits=True)
b = keras.losses.categorical_crossentropy(onehot, probs)
print(np.asarray(a).round(4), np.asarray(b).round(4))
c = keras.losses.CategoricalCrossentropy(label_smoothing=0.2, reduction=None)
print(np.asarray(c(onehot, probs)).round(4))
d = keras.losses.SparseCategoricalCrossentropy(reduction="sum")
print(round(float(d(labels[:3], probs[:3], sample_weight=[1, 2, 3])), 4))
f = keras.losses.CategoricalFocalCrossentropy(alpha=[0.1, 0.6, 0.3], gamma=1.0)
print(round(float(f(onehot, probs)), 4))
bce = keras.losses.BinaryCrossentropy(from_logits=True)
print(round(float(bce([[1.0], [0.0]], [[1.5], [0.3]])), 4))
focal = keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.8, gamma=3.0)
print(round(float(focal([[1.0], [0.0]], [[0.7], [0.3]])), 5))
img_t = np.array([[[0, 1], [2, 1]]])
img_p = np.full((1, 2, 2, 3), 1 / 3, dtype="float32")
img_p[0, 0, 0] = [0.8, 0.1, 0.1]
print(round(float(keras.losses.SparseCategoricalCrossentropy()(img_t, img_p)), 4))
print(np.asarray(keras.losses.sparse_categorical_crossentropy(img_t, img_p)).round(4))
