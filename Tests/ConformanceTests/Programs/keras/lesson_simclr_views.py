# two views of every picture and the NT-Xent loss
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(31)
x = np.random.rand(24, 8, 8, 1).astype("float32")


def views(batch, seed):
    rng = np.random.RandomState(seed)
    shift = rng.randint(-1, 2, size=2)
    return np.roll(batch, shift, axis=(1, 2)) + rng.normal(0, 0.05, batch.shape).astype("float32")


encoder = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3, strides=2, activation="relu"), layers.Flatten(), layers.Dense(6)], name="encoder")
head = keras.Sequential([keras.Input((6,)), layers.Dense(4)], name="projection")


class NTXent(keras.losses.Loss):
    def __init__(self, temperature=0.5, **kwargs):
        super().__init__(**kwargs)
        self.temperature = temperature

    def call(self, y_true, y_pred):
        n = ops.shape(y_pred)[0] // 2
        z = keras.utils.normalize(y_pred, axis=1) if False else ops.normalize(y_pred, axis=1)
        sims = ops.matmul(z, ops.transpose(z)) / self.temperature
        sims = sims - 1e9 * ops.eye(2 * n)
        labels = ops.concatenate([ops.arange(n) + n, ops.arange(n)])
        return keras.losses.sparse_categorical_crossentropy(labels, sims, from_logits=True)


model = keras.Sequential([encoder, head])
model.compile(keras.optimizers.Adam(0.01), NTXent(0.2))
for step in range(4):
    both = np.concatenate([views(x[:8], step), views(x[:8], 100 + step)])
    print(step, round(float(model.train_on_batch(both, np.zeros(16))), 4))
z = model.predict(np.concatenate([x[:2], views(x[:2], 7)]), verbose=0)
z /= np.linalg.norm(z, axis=1, keepdims=True)
print((z @ z.T).round(3))
probe = keras.Sequential([encoder, layers.Dense(2, activation="softmax")])
encoder.trainable = False
probe.compile("adam", "sparse_categorical_crossentropy")
print(len(probe.trainable_weights), len(encoder.weights), encoder.trainable)
probe.fit(x, np.arange(24) % 2, epochs=2, verbose=2)
