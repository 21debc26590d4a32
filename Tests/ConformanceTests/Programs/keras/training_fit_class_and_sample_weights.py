import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(3)
x = rng.normal(size=(90, 2))
y = (x.sum(axis=1) > 0.8).astype(int)


def make(units=1, act="sigmoid", loss="binary_crossentropy", **kw):
    keras.utils.set_random_seed(2)
    m = keras.Sequential([keras.Input((2,)), layers.Dense(units, activation=act)])
    m.compile(keras.optimizers.SGD(0.3), loss, **kw)
    return m


print("positives", y.sum())
for cw in (None, {0: 1.0, 1: 5.0}, {1: 3.0}):
    m = make(metrics=["accuracy"], weighted_metrics=[keras.metrics.BinaryAccuracy(name="wacc")])
    h = m.fit(x, y, epochs=2, class_weight=cw, verbose=0)
    print(cw, {k: np.round(v, 4).tolist() for k, v in h.history.items()})
m = make(2, "softmax", "categorical_crossentropy", weighted_metrics=["accuracy"])
h = m.fit(x, np.eye(2)[y], epochs=1, class_weight={0: 0.5, 1: 2.0}, validation_split=0.2, verbose=0)
print({k: np.round(v, 4).tolist() for k, v in h.history.items()})
m = make(metrics=["accuracy"], weighted_metrics=["accuracy"])
sw = np.where(y == 1, 4.0, 1.0)
h = m.fit(x, y, sample_weight=sw, verbose=0)
print({k: np.round(v, 4).tolist() for k, v in h.history.items()})
print(np.round(m.evaluate(x, y, sample_weight=sw, verbose=0), 4), np.round(m.evaluate(x, y, verbose=0), 4))
try:
    m.fit(x, y, class_weight={0: 1.0}, sample_weight=sw, verbose=0)
except ValueError as e:
    print(e)
