# Mistakes inside a layer of one's own, and how they are told.
import numpy as np
import keras
from keras import layers, ops

x = np.ones((2, 3), "float32")


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__ + ":", e)


class NoSuper(layers.Layer):
    def __init__(self, units):
        self.units = units

    def call(self, inputs):
        return inputs


class WrongShape(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(4, 2), name="w")

    def call(self, inputs):
        return ops.matmul(inputs, self.w)


class Positional(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight("w", (input_shape[-1],))

    def call(self, inputs):
        return inputs * self.w


class LateWeight(layers.Layer):
    def build(self, input_shape):
        pass

    def call(self, inputs):
        self.w = self.add_weight(shape=(3,), name="w")
        return inputs * self.w


class Lookup(layers.Layer):
    def call(self, inputs):
        return {"a": inputs}["b"]


class NoCall(layers.Layer):
    pass


class BadBuild(layers.Layer):
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[5], 2), name="w")

    def call(self, inputs):
        return inputs


class OutputShape(layers.Layer):
    def compute_output_shape(self, input_shape):
        return None

    def call(self, inputs):
        return inputs


attempt(lambda: NoSuper(3)(x))
attempt(lambda: WrongShape()(x))
attempt(lambda: WrongShape()(keras.Input((3,))))
attempt(lambda: Positional()(x))
attempt(lambda: LateWeight()(x))
attempt(lambda: Lookup()(x))
attempt(lambda: NoCall()(x))
attempt(lambda: BadBuild()(x))
attempt(lambda: OutputShape()(keras.Input((3,))))
attempt(lambda: layers.Lambda(lambda t: t.shap)(keras.Input((3,))))
attempt(lambda: layers.Dense(2)(x, x))
attempt(lambda: layers.Dense(2)(x, extra=1))
attempt(lambda: layers.Dense(2)())
attempt(lambda: NoCall(units=3))
attempt(lambda: layers.Dense(units=2, input_shape=(3,)).unit)
