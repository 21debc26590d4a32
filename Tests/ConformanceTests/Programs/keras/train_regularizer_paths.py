import numpy as np
import keras
from keras import layers, regularizers

keras.utils.set_random_seed(13)
X = np.random.normal(size=(50, 6))
y = X[:, 0] - 2 * X[:, 1]
for name, reg in [("none", None), ("l1", regularizers.L1(0.1)), ("l2", regularizers.l2(0.1)), ("both", regularizers.L1L2(l1=0.05, l2=0.05)), ("string", "l2")]:
    keras.utils.set_random_seed(13)
    m = keras.Sequential([keras.Input((6,)), layers.Dense(1, kernel_regularizer=reg)])
    m.compile(keras.optimizers.SGD(0.05), "mse")
    h = m.fit(X, y, epochs=40, batch_size=25, verbose=0)
    k = m.get_weights()[0].ravel()
    print(f"{name:7s} loss {h.history['loss'][-1]:.4f} kernel {np.round(k, 3)} losses {len(m.losses)}")
print([float(np.round(l, 4)) for l in m.losses])
class Sparse(regularizers.Regularizer):
    def __init__(self, s=0.01):
        self.s = s
    def __call__(self, x):
        return self.s * keras.ops.sum(keras.ops.sqrt(keras.ops.abs(x) + 1e-6))
    def get_config(self):
        return {"s": self.s}
d = layers.Dense(2, kernel_regularizer=Sparse(0.1), bias_regularizer="l1", activity_regularizer=regularizers.L2(0.01))
out = d(np.ones((2, 3), "float32"))
print(len(d.losses), d.kernel_regularizer.get_config(), d.get_config()["bias_regularizer"])
