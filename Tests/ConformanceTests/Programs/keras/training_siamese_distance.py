import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(21)


def encoder():
    return keras.Sequential([layers.Input((4,)), layers.Dense(6, activation="relu"), layers.Dense(3)], name="encoder")


def contrastive(margin):
    def loss(y_true, y_pred):
        y_true = ops.cast(y_true, y_pred.dtype)
        pos = y_true * ops.square(y_pred)
        neg = (1 - y_true) * ops.square(ops.maximum(margin - y_pred, 0))
        return ops.mean(pos + neg)

    return loss


def close_enough(y_true, y_pred):
    return ops.mean(ops.equal(ops.cast(y_true, "int32"), ops.cast(y_pred < 0.5, "int32")))


enc = encoder()
a, b = keras.Input((4,), name="left"), keras.Input((4,), name="right")
dist = layers.Lambda(lambda t: ops.sqrt(ops.sum(ops.square(t[0] - t[1]), axis=1, keepdims=True) + 1e-9), name="distance")([enc(a), enc(b)])
model = keras.Model([a, b], dist, name="siamese")
model.summary()
rng = np.random.default_rng(1)
left = rng.normal(size=(80, 4)).astype("float32")
same = rng.integers(0, 2, 80)
right = np.where(same[:, None] == 1, left + 0.05, rng.normal(size=(80, 4))).astype("float32")
model.compile(optimizer="adam", loss=contrastive(1.0), metrics=[close_enough])
h = model.fit([left, right], same, validation_split=0.25, epochs=3, batch_size=20, verbose=0)
for k, v in h.history.items():
    print(k, [round(float(t), 4) for t in v])
model.fit({"left": left, "right": right}, same, epochs=1, batch_size=40, verbose=2)
print(model.predict({"left": left[:2], "right": right[:2]}, verbose=0).round(4))
print(model.evaluate([left, right], same, verbose=0, return_dict=True).keys())
