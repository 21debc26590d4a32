import os
import tempfile
import numpy as np
import keras
from keras import layers


@keras.saving.register_keras_serializable()
class Mixer(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="glorot_uniform", name="w")
        self.seen = self.add_weight(shape=(), initializer="zeros", trainable=False, name="seen")
        self.inner = layers.Dense(self.units, name="inner")
        self.inner.build((None, self.units))

    def call(self, x):
        return self.inner(keras.ops.matmul(x, self.w))

    def get_config(self):
        return {**super().get_config(), "units": self.units}


@keras.saving.register_keras_serializable(package="Lesson", name="TinyNet")
class Net(keras.Model):
    def __init__(self, mixers, classes=2, **kwargs):
        super().__init__(**kwargs)
        self.mixers = mixers
        self.head = layers.Dense(classes)
        self.classes = classes

    def call(self, x):
        for m in self.mixers:
            x = keras.ops.relu(m(x))
        return self.head(x)

    def get_config(self):
        return {**super().get_config(), "mixers": [keras.saving.serialize_keras_object(m) for m in self.mixers], "classes": self.classes}

    @classmethod
    def from_config(cls, config):
        config["mixers"] = [keras.saving.deserialize_keras_object(m) for m in config["mixers"]]
        return cls(**config)


keras.utils.set_random_seed(19)
net = Net([Mixer(4), Mixer(3, name="second")], classes=3)
x = np.random.rand(5, 2).astype("float32")
net.compile("adam", "sparse_categorical_crossentropy")
y = net(x)
path = os.path.join(tempfile.mkdtemp(), "net.keras")
net.save(path)
back = keras.models.load_model(path)
print(type(back).__name__, [type(m).__name__ for m in back.mixers], back.classes)
print(np.allclose(back(x), y), type(back.optimizer).__name__, back.loss)
print([w.path for w in back.weights])
w = os.path.join(tempfile.mkdtemp(), "w.weights.h5")
net.save_weights(w)
fresh = Net([Mixer(4), Mixer(3)], classes=3)
try:
    fresh.load_weights(w)
except ValueError as e:
    print("ValueError:", str(e)[:100])
fresh(x)
fresh.load_weights(w)
print(np.allclose(fresh(x), y))
print(net.get_config()["mixers"][0]["registered_name"], net.get_config()["mixers"][0]["config"])
try:
    Net.from_config({"classes": 2})
except KeyError as e:
    print("KeyError:", e)
