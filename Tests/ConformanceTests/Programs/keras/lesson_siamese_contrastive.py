import numpy as np
import keras
from keras import layers, ops


def make_pairs(x, y):
    digits = [np.where(y == i)[0] for i in range(3)]
    pairs, labels = [], []
    for i in range(len(x)):
        same = x[digits[y[i]][i % len(digits[y[i]])]]
        other = x[digits[(y[i] + 1) % 3][0]]
        pairs += [[x[i], same], [x[i], other]]
        labels += [0, 1]
    return np.array(pairs), np.array(labels).astype("float32")


def euclidean_distance(vects):
    x, y = vects
    s = ops.sum(ops.square(x - y), axis=1, keepdims=True)
    return ops.sqrt(ops.maximum(s, keras.backend.epsilon()))


def loss(margin=1):
    def contrastive_loss(y_true, y_pred):
        square_pred = ops.square(y_pred)
        margin_square = ops.square(ops.maximum(margin - y_pred, 0))
        return ops.mean((1 - y_true) * square_pred + y_true * margin_square)

    return contrastive_loss


keras.utils.set_random_seed(21)
y = np.arange(30) % 3
x = (np.eye(3)[y] @ np.random.rand(3, 8) + 0.1 * np.random.rand(30, 8)).astype("float32")
pairs, labels = make_pairs(x, y)
print(pairs.shape, labels.shape, labels[:4])
inp = keras.Input((8,))
h = layers.BatchNormalization()(inp)
h = layers.Dense(10, activation="tanh")(h)
embedding = keras.Model(inp, h, name="embedding")
a, b = keras.Input((8,)), keras.Input((8,))
merged = layers.Lambda(euclidean_distance, output_shape=(1,))([embedding(a), embedding(b)])
merged = layers.BatchNormalization()(merged)
out = layers.Dense(1, activation="sigmoid")(merged)
siamese = keras.Model([a, b], out)
siamese.compile(loss=loss(margin=1), optimizer="RMSprop", metrics=["accuracy"])
siamese.summary()
h = siamese.fit([pairs[:, 0], pairs[:, 1]], labels, batch_size=16, epochs=4, verbose=0)
print([round(v, 4) for v in h.history["loss"]], [round(v, 4) for v in h.history["accuracy"]])
