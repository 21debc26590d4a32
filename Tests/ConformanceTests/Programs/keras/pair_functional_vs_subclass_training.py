# Same seeds, same layers, same order: the same training, curve for curve.
import numpy as np
import keras
from keras import layers


def data():
    rng = np.random.default_rng(3)
    X = rng.normal(size=(60, 5)).astype("float32")
    return X, (X[:, 0] * X[:, 1] > 0).astype("int32")


def sequential():
    return keras.Sequential([keras.Input((5,)), layers.Dense(8, activation="relu"), layers.BatchNormalization(), layers.Dropout(0.2), layers.Dense(2)], name="s")


def functional():
    i = keras.Input((5,))
    h = layers.Dense(8, activation="relu")(i)
    h = layers.BatchNormalization()(h)
    h = layers.Dropout(0.2)(h)
    return keras.Model(i, layers.Dense(2)(h), name="f")


class Sub(keras.Model):
    def __init__(self):
        super().__init__(name="m")
        self.a = layers.Dense(8, activation="relu")
        self.n = layers.BatchNormalization()
        self.d = layers.Dropout(0.2)
        self.o = layers.Dense(2)

    def call(self, x, training=None):
        return self.o(self.d(self.n(self.a(x), training=training), training=training))


X, y = data()
curves = []
for make in (sequential, functional, Sub):
    keras.utils.set_random_seed(9)
    keras.backend.clear_session()
    m = make()
    m.compile(
        optimizer=keras.optimizers.Adam(0.02),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    h = m.fit(X, y, epochs=3, batch_size=20, validation_split=0.2, verbose=0)
    curves.append(h.history)
    print(m.name, [f"{v:.5f}" for v in h.history["loss"]], [f"{v:.5f}" for v in h.history["val_loss"]])
    print("  ", [v.path for v in m.trainable_variables][:2], m.count_params())
for k in curves[0]:
    print(k, np.allclose(curves[0][k], curves[1][k], atol=1e-6), np.allclose(curves[0][k], curves[2][k], atol=1e-6))
