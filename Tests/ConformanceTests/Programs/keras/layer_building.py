import numpy as np
import keras
from keras import layers, ops
class Linear(layers.Layer):
    def __init__(self, units=2, **kwargs):
        super().__init__(**kwargs)
        self.units = units
    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True)
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, regularizer="l2", constraint="non_neg")
    def call(self, x):
        return ops.matmul(x, self.w) + self.b
class MLP(layers.Layer):
    def __init__(self):
        super().__init__()
        self.a = Linear(3); self.b = Linear(1)
    def call(self, x):
        return self.b(ops.relu(self.a(x)))
keras.utils.set_random_seed(3)
m = MLP(); print(m.built, m.weights, m.a.built)
y = m(np.ones((2, 4), "float32")); print(y, len(m.weights), len(m.losses), type(m.a.b.constraint).__name__, type(m.a.b.regularizer).__name__)
for w in m.weights: print(w.path, w.name, w.shape, w.dtype)
l = Linear(5)
print(l(keras.Input((4,))).shape, l.input.shape, l.output.shape)
class NoSuper(layers.Layer):
    def __init__(self):
        self.d = layers.Dense(2)
class LateState(layers.Layer):
    def call(self, x):
        self.k = self.add_weight(shape=(1,)); return x
class Raises(layers.Layer):
    def call(self, x):
        raise ValueError("no luck")
class WrongArgs(layers.Layer):
    def call(self): return 1
class NoneShape(layers.Layer):
    def build(self, s): self.w = self.add_weight(shape=(None, 2), name="w")
    def call(self, x): return x
class ReturnsNone(layers.Layer):
    def call(self, x): pass
class NoCall(layers.Layer):
    pass
for f in (lambda: NoSuper()(1), lambda: Raises()(np.ones((1, 2))), lambda: Raises()(keras.Input((2,))), lambda: WrongArgs()(1), lambda: NoneShape()(np.ones((1, 2))), lambda: ReturnsNone()(np.ones(2)), lambda: ReturnsNone()(keras.Input((2,))), lambda: NoCall()(np.ones((2, 2))), lambda: NoCall()(keras.Input((2,))), lambda: l(np.ones((2, 7))), lambda: layers.Dense(2)(np.ones((2, 3)), 5), lambda: layers.Dense(2)(), lambda: layers.Dense(2)(np.ones((2, 3)), trainin=True), lambda: layers.Layer(units=3), lambda: layers.Layer(name=3), lambda: layers.Layer(name="a/b"), lambda: layers.Layer(trainable="yes"), lambda: Linear(-1)(np.ones((1, 2)))):
    try: print("ok", f())
    except Exception as e: print(type(e).__name__ + ":", e)
d = layers.Dense(2); d.build((None, 3))
try: d.extra = layers.Dense(1)
except Exception as e: print(type(e).__name__, e)
try: m.new = layers.Dense(1); print(len(m._flatten_layers()))
except Exception as e: print(type(e).__name__, e)
print(Linear(3, name="lin", trainable=False, dtype="float32").trainable, Linear(dtype="float16").dtype, Linear(dtype="float16")(np.ones((1, 2))).dtype)
