# One network, three spellings; the weights go from one to the next.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
X = np.random.normal(size=(48, 6, 2)).astype("float32")
y = (X[:, :, 0].sum(axis=1) > 0).astype("float32")


def sequential():
    m = keras.Sequential(name="stack")
    m.add(keras.Input((6, 2)))
    m.add(layers.GRU(5, name="memory"))
    m.add(layers.Dropout(0.1, seed=3))
    m.add(layers.Dense(1, activation="sigmoid", name="answer"))
    return m


def functional():
    i = keras.Input((6, 2), name="series")
    h = layers.GRU(5, name="memory")(i)
    h = layers.Dropout(0.1, seed=3)(h)
    o = layers.Dense(1, activation="sigmoid", name="answer")(h)
    return keras.Model(i, o, name="graph")


class Net(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.memory = layers.GRU(5, name="memory")
        self.drop = layers.Dropout(0.1, seed=3)
        self.answer = layers.Dense(1, activation="sigmoid", name="answer")

    def call(self, x, training=False):
        return self.answer(self.drop(self.memory(x), training=training))


a, b, c = sequential(), functional(), Net(name="net")
c(X[:1])
b.set_weights(a.get_weights())
c.set_weights(a.get_weights())
hist = []
for m in (a, b, c):
    m.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="binary_crossentropy", metrics=["accuracy"])
    hist.append(m.fit(X, y, epochs=3, batch_size=16, shuffle=False, verbose=0).history)
    print(m.name, ["%.4f" % v for v in hist[-1]["loss"]], "%.4f" % hist[-1]["accuracy"][-1])
print(np.allclose(hist[0]["loss"], hist[1]["loss"]), np.allclose(hist[0]["loss"], hist[2]["loss"]))
c.summary()
for m in (a, b, c):
    print([v.path for v in m.trainable_variables])
