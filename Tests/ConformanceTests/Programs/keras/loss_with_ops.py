# Losses and metrics written with operations.
import numpy as np
import keras
from keras import ops


def huberish(y_true, y_pred):
    gap = ops.abs(y_true - y_pred)
    return ops.mean(ops.where(gap < 1.0, 0.5 * ops.square(gap), gap - 0.5), axis=-1)


def share_close(y_true, y_pred):
    return ops.mean(ops.cast(ops.abs(y_true - y_pred) < 0.5, "float32"))


@keras.saving.register_keras_serializable()
class FocalLoss(keras.losses.Loss):
    def __init__(self, gamma=2.0, **kwargs):
        super().__init__(**kwargs)
        self.gamma = gamma

    def call(self, y_true, y_pred):
        p = ops.clip(y_pred, 1e-7, 1 - 1e-7)
        pt = ops.where(ops.equal(y_true, 1), p, 1 - p)
        return -ops.mean(ops.power(1 - pt, self.gamma) * ops.log(pt), axis=-1)


y = np.array([[0.0], [2.0], [5.0]])
p = np.array([[0.2], [0.5], [5.1]])
print(np.round(huberish(y, p), 4), share_close(y, p))
print(FocalLoss()(np.array([[1.0], [0.0]]), np.array([[0.9], [0.2]])))
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")])
model.compile("sgd", loss=huberish, metrics=[share_close])
h = model.fit(y, y, epochs=2, verbose=0, batch_size=3)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(model.evaluate(y, y, verbose=0, return_dict=True).keys())
