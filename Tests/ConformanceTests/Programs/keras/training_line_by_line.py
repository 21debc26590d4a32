# looking into a model that trains badly
import numpy as np
import keras
from keras import layers, ops


class Scale(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        out = x * self.factor
        print("call of", self.name, "with", type(out).__name__, tuple(out.shape))
        return out


class ShowBatches(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        print("batch", batch, {k: round(float(v), 4) for k, v in logs.items()})

    def on_epoch_end(self, epoch, logs=None):
        print("epoch", epoch, sorted(logs))


keras.utils.set_random_seed(11)
x = np.random.rand(12, 3).astype("float32")
y = (x.sum(axis=1, keepdims=True) > 1.5).astype("float32")
model = keras.Sequential([keras.Input((3,)), Scale(2.0, name="double"), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", "binary_crossentropy", metrics=["accuracy"], run_eagerly=True)
print("run_eagerly", model.run_eagerly, "jit_compile", model.jit_compile)
model.fit(x, y, batch_size=6, epochs=2, verbose=0, callbacks=[ShowBatches()])
print(np.round(model.evaluate(x, y, verbose=0), 4))


class Half(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(2)

    def train_step(self, state, data):
        print("one step with", len(state), "parts, x", data[0].shape)
        return super().train_step(state, data)

    def call(self, x):
        h = self.d(x)
        return ops.where(h > 0, h, 0.5 * h)


for eager in (True, False):
    keras.utils.set_random_seed(5)
    m = Half()
    m.compile("adam", "mse", run_eagerly=eager)
    m.fit(x, np.hstack([y, y]), epochs=2, batch_size=6, verbose=2)
