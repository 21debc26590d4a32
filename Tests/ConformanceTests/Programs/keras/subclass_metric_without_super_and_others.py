import numpy as np
import keras
from keras import ops


class Bad(keras.metrics.Metric):
    def __init__(self):
        self.total = 0.0

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total += 1

    def result(self):
        return self.total


class Good(keras.metrics.Metric):
    def __init__(self, name="hits", **kwargs):
        super().__init__(name=name, **kwargs)
        self.hits = self.add_weight(shape=(2,), initializer="zeros", name="hits")
        self.seen = self.add_variable(shape=(), initializer="zeros", name="seen")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_pred = ops.cast(ops.reshape(y_pred, [-1]) > 0.5, "float32")
        y_true = ops.cast(ops.reshape(y_true, [-1]), "float32")
        right = ops.cast(ops.equal(y_true, y_pred), "float32")
        self.hits.assign_add(ops.stack([ops.sum(right * y_true), ops.sum(right * (1 - y_true))]))
        self.seen.assign(self.seen + ops.cast(ops.size(y_true), "float32"))

    def result(self):
        return {"pos": self.hits[0] / self.seen, "neg": self.hits[1] / self.seen}


try:
    b = Bad()
    print("made")
    b.update_state([1], [1])
    print(b.result())
except Exception as e:
    print(type(e).__name__, e)
g = Good()
print({k: float(v) for k, v in g([1, 0, 1, 1], [0.9, 0.2, 0.3, 0.8]).items()})
print([v.path for v in g.variables], g.stateless_result(g.variables))
g.reset_state()
keras.utils.set_random_seed(2)
X = np.random.rand(40, 2)
y = (X[:, 0] > X[:, 1]).astype("int32")
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
m.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", metrics=[g])
m.fit(X, y, epochs=2, batch_size=10, verbose=2)
print({k: round(float(v), 4) for k, v in m.evaluate(X, y, verbose=0, return_dict=True).items()})
print(m.evaluate(X, y, verbose=0)[1] if isinstance(m.evaluate(X, y, verbose=0), list) else "no list")


class NoUpdate(keras.metrics.Metric):
    pass


try:
    NoUpdate(name="n").update_state([1], [1])
except NotImplementedError as e:
    print("NotImplementedError", e)
try:
    m.compile("sgd", "mse", metrics=[Bad()])
    m.fit(X, y, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:90])
