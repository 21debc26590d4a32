import numpy as np
import keras
from keras import layers, ops


def euclidean(tensors):
    a, b = tensors
    return ops.sqrt(ops.maximum(ops.sum(ops.square(a - b), axis=1, keepdims=True), 1e-7))


def contrastive(margin=1.0):
    def contrastive_loss(y_true, y_pred):
        return ops.mean((1 - y_true) * ops.square(y_pred) + y_true * ops.square(ops.maximum(margin - y_pred, 0)))
    return contrastive_loss


keras.utils.set_random_seed(15)
base = keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="tanh"), layers.Dense(2)])
a, b = keras.Input((4,)), keras.Input((4,))
d = layers.Lambda(euclidean, output_shape=(1,))([base(a), base(b)])
model = keras.Model([a, b], d)
model.compile(keras.optimizers.RMSprop(0.01), loss=contrastive(0.8), metrics=["accuracy"])
x1, x2 = np.random.rand(32, 4), np.random.rand(32, 4)
y = np.random.randint(0, 2, 32).astype("float32")
h = model.fit([x1, x2], y, epochs=3, batch_size=8, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
print(np.round(model.evaluate([x1, x2], y, verbose=0), 4))
print(model.predict([x1[:2], x2[:2]], verbose=0).shape)
