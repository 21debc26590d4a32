import numpy as np
import keras
from keras import layers, regularizers, constraints, ops


class OffDiagonal(regularizers.Regularizer):
    def __init__(self, strength):
        self.strength = strength

    def __call__(self, w):
        g = ops.matmul(ops.transpose(w), w)
        return self.strength * ops.sum(ops.square(g - g * ops.eye(w.shape[1])))

    def get_config(self):
        return {"strength": self.strength}


class Rows(constraints.Constraint):
    def __call__(self, w):
        return w / (ops.sum(ops.abs(w), axis=1, keepdims=True) + 1e-7)


keras.utils.set_random_seed(6)
X = np.random.normal(size=(50, 4))
y = X[:, :1] - 0.5 * X[:, 1:2]
model = keras.Sequential([
    keras.Input((4,)),
    layers.Dense(4, kernel_regularizer=OffDiagonal(0.1), bias_regularizer="l1", activity_regularizer=regularizers.L2(0.01), name="first"),
    layers.Dense(3, kernel_constraint=Rows(), bias_constraint="non_neg", name="second"),
    layers.Dense(1, kernel_regularizer=regularizers.L1L2(l1=0.01, l2=0.02), kernel_constraint=constraints.UnitNorm(axis=0)),
])
print(len(model.losses), [round(float(l), 4) for l in model.losses])
model.compile("sgd", "mse", metrics=["mse"])
h = model.fit(X, y, epochs=3, batch_size=10, verbose=0)
print({k: np.round(v, 4).tolist() for k, v in h.history.items()})
print(np.abs(model.get_layer("second").get_weights()[0]).sum(axis=1).round(4), (model.get_layer("second").get_weights()[1] >= 0).all())
print(np.linalg.norm(model.layers[-1].get_weights()[0]).round(4))
penalty = sum(float(l) for l in model.losses)
full, plain = model.evaluate(X, y, verbose=0)
print(round(full - plain, 2) >= 0, round(penalty, 4))
print(model.layers[0].get_config()["kernel_regularizer"])
print(model.layers[2].get_config()["kernel_constraint"], model.layers[1].get_config()["bias_constraint"])
