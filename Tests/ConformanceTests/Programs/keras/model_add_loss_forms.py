import numpy as np
import keras
from keras import layers, ops


class Sparsity(layers.Layer):
    def __init__(self, weight=0.1, **kwargs):
        super().__init__(**kwargs)
        self.weight = weight

    def call(self, x):
        self.add_loss(self.weight * ops.mean(ops.abs(x)))
        return x


keras.utils.set_random_seed(2)
i = keras.Input((3,))
h = layers.Dense(4, activity_regularizer=keras.regularizers.L1(0.01), name="d")(i)
h = Sparsity(0.5, name="sparse")(h)
m = keras.Model(i, layers.Dense(1, kernel_regularizer=keras.regularizers.L2(0.1), bias_regularizer="l1")(h))
print(len(m.losses))
x = np.arange(6, dtype="float32").reshape(2, 3)
m(x)
print(["%.5f" % float(v) for v in m.losses])
m(x)
print(len(m.losses), len(m.get_layer("sparse").losses), len(m.get_layer("d").losses))
m.compile(optimizer=keras.optimizers.SGD(0.01))
h = m.fit(x, epochs=2, verbose=0)
print(h.history.keys(), ["%.5f" % v for v in h.history["loss"]])
m.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
r = m.evaluate(x, np.zeros((2, 1)), verbose=0)
p = m.predict(x, verbose=0)
print("%.4f %.4f" % (r, float((p**2).mean())), r > float((p**2).mean()))
try:
    m.add_loss(lambda: 3.0)
except Exception as e:
    print(type(e).__name__, str(e)[:150])
try:
    keras.Model(i, h)
except Exception as e:
    print(type(e).__name__, str(e)[:100])
try:
    m.add_metric(1.0, name="x")
except Exception as e:
    print(type(e).__name__, e)
