import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(8)
X = rng.normal(size=(40, 3)).astype("float32")
y = (X @ np.array([1.0, -1.0, 0.5]) > 0).astype("float32")
w = rng.uniform(0.1, 2.0, size=40)


def build():
    keras.utils.set_random_seed(33)
    m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile(keras.optimizers.Adam(0.03), "binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy", keras.metrics.Precision(name="prec")])
    return m


for note, sw in (("none", None), ("flat", w), ("column", w[:, None]), ("zeros", np.zeros(40))):
    m = build()
    h = m.fit(X, y, sample_weight=sw, epochs=2, batch_size=10, verbose=0)
    print(note, {k: [round(float(t), 4) for t in v] for k, v in sorted(h.history.items())})
m = build()
h = m.fit(X, y, sample_weight=w, validation_split=0.25, epochs=1, verbose=0)
print({k: round(v[0], 4) for k, v in h.history.items()})
r = m.evaluate(X, y, sample_weight=w, return_dict=True, verbose=0)
print({k: round(v, 4) for k, v in r.items()})
print([round(float(v), 4) for v in m.train_on_batch(X, y, sample_weight=w)])
print([round(float(v), 4) for v in m.test_on_batch(X, y, sample_weight=w)])
