import numpy as np
import keras
from keras import layers, ops


class ScaleShift(layers.Layer):
    def __init__(self, factor=2.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.calls = self.add_weight(shape=(), initializer="zeros", trainable=False, name="calls", dtype="int32")

    def build(self, input_shape):
        self.shift = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="shift", regularizer=keras.regularizers.L2(0.1))
        super().build(input_shape)

    def call(self, inputs, training=False, scale=None):
        self.calls.assign_add(1)
        if training:
            self.add_loss(ops.sum(inputs) * 0.01)
        out = inputs * self.factor + self.shift
        return out if scale is None else out * scale

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


l = ScaleShift(3.0, name="ss")
print(l, l.built, l.weights, l.trainable_weights)
x = np.ones((2, 3))
print(l(x), l(x, training=True), l(x, scale=10.0))
print([float(v) for v in l.losses], int(l.calls))
print([(w.name, w.path, w.shape, w.dtype, w.trainable) for w in l.weights])
print(l.get_config())
c = ScaleShift.from_config(l.get_config())
print(c.factor, c.name, c.built)
l.trainable = False
print(len(l.trainable_weights), len(l.non_trainable_weights))
s = l(keras.Input((3,)))
print(s, l.compute_output_shape((None, 3)))
print(l.stateless_call([v.value for v in l.trainable_variables], [v.value for v in l.non_trainable_variables], x)[0])


class Bad(layers.Layer):
    def __init__(self):
        self.d = layers.Dense(3)


class NoCall(layers.Layer):
    pass


class Wrong(layers.Layer):
    def call(self, x):
        return ops.matmul(x, ops.ones((5, 2)))


class Positional(layers.Layer):
    def call(self, x, y):
        return x + y


for f in (lambda: Bad(), lambda: NoCall()(x), lambda: Wrong()(x), lambda: Positional()(x), lambda: Positional()(x, 2.0), lambda: Positional()(x, y=2.0), lambda: Positional()(x, x), lambda: ScaleShift(bogus=1), lambda: l(x, foo=2), lambda: l(), lambda: l.add_weight(shape=(2,)), lambda: ScaleShift(name=3), lambda: NoCall().compute_output_shape((None, 2)), lambda: Wrong()(keras.Input((3,))), lambda: l.build((None, 4)), lambda: l.set_weights([1, 2, 3])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
