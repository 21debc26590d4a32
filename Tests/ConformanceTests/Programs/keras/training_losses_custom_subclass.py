import numpy as np
import keras
from keras import ops


class WeightedMSE(keras.losses.Loss):
    def __init__(self, factor=2.0, name="weighted_mse", **kwargs):
        super().__init__(name=name, **kwargs)
        self.factor = factor

    def call(self, y_true, y_pred):
        err = ops.square(y_true - y_pred)
        over = ops.where(y_pred > y_true, self.factor * err, err)
        return ops.mean(over, axis=-1)

    def get_config(self):
        config = super().get_config()
        config["factor"] = self.factor
        return config


loss = WeightedMSE(3.0)
t = np.array([[1.0], [2.0], [3.0]])
p = np.array([[1.5], [1.0], [3.5]])
print(loss.name, round(float(loss(t, p)), 4))
print(round(float(loss(t, p, sample_weight=[1, 0, 1])), 4))
print(loss.get_config())
again = WeightedMSE.from_config(loss.get_config())
print(again.factor, again.reduction)
summed = WeightedMSE(3.0, reduction="sum")
print(round(float(summed(t, p)), 4))

keras.utils.set_random_seed(3)
x = np.random.normal(size=(64, 2))
y = x @ np.array([[1.0], [-2.0]]) + 0.5
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", loss=WeightedMSE(1.5), metrics=[WeightedMSE(1.0, name="plain")])
h = model.fit(x, y, epochs=3, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})


def rmse_loss(y_true, y_pred):
    return ops.sqrt(ops.mean(ops.square(y_true - y_pred)))


model.compile("sgd", loss=rmse_loss, metrics=[rmse_loss, "mae"])
h = model.fit(x, y, epochs=2, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(model.loss is rmse_loss)
