import numpy as np
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(width, activation="relu", name="hidden")
        self.norm = layers.BatchNormalization(name="norm")
        self.out = layers.Dense(2, activation="softmax", name="out")

    def call(self, x, training=False):
        return self.out(self.norm(self.hidden(x), training=training))


def functional(width):
    x = keras.Input((3,))
    h = layers.Dense(width, activation="relu", name="hidden")(x)
    h = layers.BatchNormalization(name="norm")(h)
    return keras.Model(x, layers.Dense(2, activation="softmax", name="out")(h))


x = np.random.default_rng(3).normal(size=(32, 3)).astype("float32")
y = (x[:, 0] > 0).astype("int32")
results = []
for make in (lambda: Net(5), lambda: functional(5)):
    keras.utils.set_random_seed(11)
    model = make()
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(x, y, epochs=3, batch_size=8, verbose=0)
    results.append(model.predict(x[:2], verbose=0))
    print([f"{v:.4f}" for v in history.history["loss"]], model.count_params())
    print(model.__class__.__name__, [w.path for w in model.weights][:2])
print(np.allclose(*results))
model.summary()
Net(4).summary()
