import numpy as np
import keras
from keras import layers


@keras.saving.register_keras_serializable(package="Course")
class ResidualBlock(layers.Layer):
    def __init__(self, units, dropout=0.0, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.rate = dropout
        self.activation = keras.activations.get(activation)
        self.d1 = layers.Dense(units, activation=self.activation)
        self.d2 = layers.Dense(units)
        self.drop = layers.Dropout(dropout)
        self.add = layers.Add()

    def call(self, x, training=None):
        h = self.drop(self.d1(x), training=training)
        return self.add([x, self.d2(h)])

    def get_config(self):
        config = super().get_config()
        config.update(units=self.units, dropout=self.rate, activation=keras.activations.serialize(self.activation))
        return config


block = ResidualBlock(4, 0.1, "gelu", name="res")
print(block.get_config())
copy = ResidualBlock.from_config(block.get_config())
print(copy.name, copy.units, copy.activation.__name__, copy.built)
i = keras.Input((4,))
model = keras.Model(i, layers.Dense(1)(ResidualBlock(4)(ResidualBlock(4)(i))))
model.summary()
again = keras.Model.from_config(model.get_config())
print([l.__class__.__name__ for l in again.layers], [l.name for l in again.layers])
print(keras.saving.serialize_keras_object(block)["registered_name"])
made = keras.saving.deserialize_keras_object(keras.saving.serialize_keras_object(block))
print(made)
text = model.to_json(indent=1)
print(text[:120])
print(keras.models.model_from_json(text).count_params() == model.count_params())


class Loose(layers.Layer):
    def __init__(self, width, fn):
        super().__init__()
        self.width, self.fn = width, fn

    def call(self, x):
        return self.fn(x) * self.width


loose = Loose(2, lambda t: t + 1)
try:
    print(loose.get_config())
except NotImplementedError as e:
    print("NotImplementedError:", e)
