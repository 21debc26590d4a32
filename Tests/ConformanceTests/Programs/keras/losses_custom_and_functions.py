import numpy as np
import keras
from keras import ops


def weighted_mse(w):
    def loss(y_true, y_pred):
        return ops.mean(w * ops.square(y_true - y_pred), axis=-1)
    return loss


@keras.saving.register_keras_serializable(package="demo")
class Asymmetric(keras.losses.Loss):
    def __init__(self, over=2.0, **kwargs):
        super().__init__(**kwargs)
        self.over = over

    def call(self, y_true, y_pred):
        d = y_pred - y_true
        return ops.mean(ops.where(d > 0, self.over * d, -d), axis=-1)

    def get_config(self):
        return {**super().get_config(), "over": self.over}


t, p = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[1.5, 1.0], [3.0, 6.0]])
print(weighted_mse(3.0)(t, p))
a = Asymmetric(3.0, name="asym")
print(float(a(t, p)), a.name, a.get_config())
print(Asymmetric(reduction="sum")(t, p), Asymmetric(reduction=None)(t, p), Asymmetric()(t, p, sample_weight=[1.0, 0.0]))
s = keras.losses.serialize(a)
print(s)
print(keras.losses.deserialize(s).over, keras.losses.get(a) is a)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, kernel_initializer="identity")])
for loss in (weighted_mse(2.0), a, "mae", keras.losses.Huber(0.5), ["mse"]):
    m.compile("sgd", loss)
    print(round(float(m.evaluate(t, p, verbose=0)), 4))
try:
    m.compile("sgd", loss=[a, a])
    m.evaluate(t, p, verbose=0)
except ValueError as e:
    print(str(e).split("\n")[0])
