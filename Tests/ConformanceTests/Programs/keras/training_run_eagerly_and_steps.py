import numpy as np
import keras
from keras import layers, ops


class Noisy(layers.Layer):
    def call(self, x):
        if not isinstance(x, keras.KerasTensor) and x.shape[0] == 8:
            print("call on", x.shape)
        return x * 2.0


keras.utils.set_random_seed(2)
x = np.random.rand(16, 2)
y = x.sum(1)
m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
m.compile("sgd", "mse", metrics=["mae"], run_eagerly=True)
h = m.fit(x, y, epochs=2, batch_size=8, verbose=0)
print(list(h.history), [round(v, 4) for v in h.history["loss"]])
print(m.run_eagerly)


def seen(y_true, y_pred):
    print("loss called", y_pred.shape)
    return ops.mean(ops.square(y_true - y_pred))


m.compile("sgd", seen)
m.fit(x, y, epochs=2, batch_size=8, verbose=0)
m.compile("sgd", "mse", steps_per_execution=2)


class Count(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        print("batch", batch)


m.fit(x, y, epochs=1, batch_size=4, verbose=0, callbacks=[Count()])
m.compile("sgd", "mse", auto_scale_loss=False, jit_compile=False)
print(round(m.fit(x, y, verbose=0).history["loss"][0], 4), m.jit_compile)
