import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(package="course")
class Quantile(keras.losses.Loss):
    def __init__(self, q=0.5, name="quantile", **kwargs):
        super().__init__(name=name, **kwargs)
        self.q = q

    def call(self, y_true, y_pred):
        e = y_true - y_pred
        return ops.mean(ops.maximum(self.q * e, (self.q - 1) * e), axis=-1)

    def get_config(self):
        return {**super().get_config(), "q": self.q}


@keras.saving.register_keras_serializable(package="course")
class Coverage(keras.metrics.Metric):
    def __init__(self, name="coverage", **kwargs):
        super().__init__(name=name, **kwargs)
        self.below = self.add_variable(shape=(), initializer="zeros", name="below")
        self.seen = self.add_variable(shape=(), initializer="zeros", name="seen")

    def update_state(self, y_true, y_pred, sample_weight=None):
        hit = ops.cast(y_true <= y_pred, "float32")
        self.below.assign(self.below + ops.sum(hit))
        self.seen.assign(self.seen + ops.cast(ops.size(hit), "float32"))

    def result(self):
        return self.below / (self.seen + 1e-7)


rng = np.random.default_rng(5)
X = rng.uniform(0, 1, (120, 1)).astype("float32")
y = 2 * X + rng.normal(0, 0.3, (120, 1)).astype("float32")
for q in (0.1, 0.5, 0.9):
    keras.utils.set_random_seed(1)
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
    m.compile(keras.optimizers.Adam(0.1), Quantile(q), metrics=[Coverage()])
    h = m.fit(X, y, epochs=25, batch_size=40, verbose=0)
    print(q, "%.4f" % h.history["loss"][-1], "%.2f" % h.history["coverage"][-1], m.loss.get_config())
m.save("q.keras")
again = keras.models.load_model("q.keras")
print(again.loss.q, type(again.metrics[1]).__name__, [round(v, 3) for v in again.evaluate(X, y, verbose=0)] == [round(v, 3) for v in m.evaluate(X, y, verbose=0)])
c = Coverage()
c.update_state(np.array([1.0, 2.0]), np.array([1.5, 1.5]))
print(float(c.result()), [v.path for v in c.variables], c)
c.reset_state()
print(float(c.result()), Quantile(0.3)(np.array([[1.0]]), np.array([[0.0]])).dtype)
