import numpy as np
import keras
from keras import layers, ops

@keras.saving.register_keras_serializable("mine")
class Built(layers.Layer):
    def __init__(self, units=4, **kwargs):
        super().__init__(**kwargs)
        self.units = units
    def build(self, input_shape, init="zeros"):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer=init)
        self.init = init
    def call(self, x):
        return ops.matmul(x, self.w)
    def get_config(self):
        return dict(units=self.units, **super().get_config())
    def get_build_config(self):
        c = super().get_build_config()
        c["init"] = self.init
        return c
    def build_from_config(self, config):
        self.build(config["input_shape"], config["init"])

@keras.saving.register_keras_serializable("mine")
def small(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1) / 10.0

@keras.saving.register_keras_serializable("mine")
class Net(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.a = layers.Dense(3, activation="relu")
        self.b = layers.Dense(1)
    def call(self, x):
        return self.b(self.a(x))
    def compile(self, rate, loss_fn):
        super().compile(optimizer=keras.optimizers.SGD(rate), loss=loss_fn, metrics=["mae"])
        self.rate, self.loss_fn = rate, loss_fn
    def get_compile_config(self):
        return {"rate": self.rate, "loss_fn": self.loss_fn}
    def compile_from_config(self, config):
        self.compile(config["rate"], keras.saving.deserialize_keras_object(config["loss_fn"]))

keras.utils.set_random_seed(2)
l = Built(2)
l.build((3,), "ones")
m = keras.Sequential([l, layers.Dense(1)])
y = m(np.ones((2, 3)))
m.save("b.keras")
r = keras.models.load_model("b.keras")
print(r.layers[0].init, r.built, np.allclose(r(np.ones((2, 3))), y))
n = Net()
n.compile(0.1, small)
x, t = np.random.rand(8, 4), np.random.rand(8, 1)
n.fit(x, t, verbose=0)
n.save("n.keras")
back = keras.models.load_model("n.keras")
print(back.rate, back.loss_fn is small, float(back.optimizer.learning_rate))
print(np.allclose(back.evaluate(x, t, verbose=0), n.evaluate(x, t, verbose=0)))
print(l.get_build_config(), n.get_compile_config()["rate"])
