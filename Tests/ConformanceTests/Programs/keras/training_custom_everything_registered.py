import numpy as np
import keras
from keras import ops


@keras.saving.register_keras_serializable(package="mine", name="asym")
def asymmetric(y_true, y_pred):
    d = y_true - y_pred
    return ops.mean(ops.where(d > 0, 2 * d, -d), axis=-1)


@keras.saving.register_keras_serializable("mine")
class Clip(keras.constraints.Constraint):
    def __init__(self, low=-0.5, high=0.5):
        self.low, self.high = low, high

    def __call__(self, w):
        return ops.clip(w, self.low, self.high)

    def get_config(self):
        return {"low": self.low, "high": self.high}


@keras.saving.register_keras_serializable("mine")
class Spread(keras.regularizers.Regularizer):
    def __init__(self, factor=0.1):
        self.factor = factor

    def __call__(self, x):
        return self.factor * ops.var(x)

    def get_config(self):
        return {"factor": float(self.factor)}


@keras.saving.register_keras_serializable("mine")
class Ramp(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return ops.reshape(ops.linspace(-1.0, 1.0, int(np.prod(shape))), shape)


@keras.saving.register_keras_serializable("mine")
class Within(keras.metrics.Metric):
    def __init__(self, tol=0.5, name="within", **kwargs):
        super().__init__(name=name, **kwargs)
        self.tol = tol
        self.hits = self.add_weight(name="hits", initializer="zeros")
        self.n = self.add_weight(name="n", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        near = ops.cast(ops.abs(y_true - y_pred) < self.tol, "float32")
        self.hits.assign_add(ops.sum(near))
        self.n.assign_add(ops.cast(ops.size(near), "float32"))

    def result(self):
        return self.hits / ops.maximum(self.n, 1.0)

    def get_config(self):
        return {**super().get_config(), "tol": self.tol}


keras.utils.set_random_seed(0)
x = np.random.rand(30, 4).astype("float32")
y = x.sum(axis=1, keepdims=True)
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, kernel_initializer=Ramp(), kernel_constraint=Clip(), kernel_regularizer=Spread(0.2), name="a"), keras.layers.Dense(1, name="b")])
m.compile("rmsprop", asymmetric, metrics=[Within(0.3)])
h = m.fit(x, y, epochs=2, batch_size=10, verbose=0)
print({k: [round(float(t), 4) for t in v] for k, v in h.history.items()})
print(m.get_layer("a").get_config()["kernel_constraint"])
print(m.get_layer("a").get_config()["kernel_regularizer"])
m.save("mine.keras")
r = keras.models.load_model("mine.keras")
print(type(r.layers[0].kernel_constraint).__name__, r.layers[0].kernel_constraint.high, r.layers[0].kernel_regularizer.factor)
print([round(v, 4) for v in r.evaluate(x, y, verbose=0)], [round(v, 4) for v in m.evaluate(x, y, verbose=0)])
print(r.loss if isinstance(r.loss, str) else r.loss.__name__, [t.name for t in r.metrics])
print(np.abs(r.layers[0].get_weights()[0]).max() <= 0.5)
print(keras.saving.get_registered_name(asymmetric), keras.saving.get_registered_object("mine>Clip").__name__)
