import numpy as np
import keras
from keras import layers, ops
class Noisy(layers.Layer):
    def call(self, x, training=None):
        print("training =", training); return x
class Outer(layers.Layer):
    def __init__(self): super().__init__(); self.n = Noisy()
    def call(self, x): return self.n(x)
class Default(layers.Layer):
    def call(self, x, training=False, scale=2.0):
        print("training", training, "scale", scale); return x * scale
x = np.ones((1, 2), "float32")
Noisy()(x); Noisy()(x, training=True); Outer()(x, training=True); Outer()(x); Default()(x); Default()(x, scale=3.0)
m = keras.Sequential([keras.Input((2,)), Noisy(), layers.Dense(1)]); m(x, training=True); m(x)
m.compile("sgd", "mse", run_eagerly=True); m.fit(x, np.ones((1, 1)), verbose=0); m.evaluate(x, np.ones((1, 1)), verbose=0); m.predict(x, verbose=0)
class Two(layers.Layer):
    def build(self, a_shape, b_shape): print(a_shape, b_shape); self.k = self.add_weight(shape=(a_shape[-1], b_shape[-1]), initializer="ones")
    def call(self, a, b): return ops.matmul(a, self.k) + b
t = Two(); print(t(x, np.ones((1, 3)))); print(t(keras.Input((2,)), keras.Input((3,))).shape)
class DictIn(layers.Layer):
    def build(self, shapes): print(shapes); self.d = layers.Dense(2); self.d.build(shapes["a"])
    def call(self, inputs): return {"out": self.d(inputs["a"]) + inputs["b"], "sum": ops.sum(inputs["b"], axis=-1)}
r = DictIn()({"a": x, "b": np.ones((1, 2))}); print(sorted(r), r["sum"])
r = DictIn()({"a": keras.Input((2,), name="ia"), "b": keras.Input((2,), name="ib")}); print({k: v.shape for k, v in sorted(r.items())})
class ListOut(layers.Layer):
    def call(self, x): return [x, x + 1, (x * 2, None)]
try: print(ListOut()(x))
except Exception as e: print(type(e).__name__, e)
class Args(layers.Layer):
    def call(self, x, *args, **kwargs): print(len(args), sorted(kwargs)); return x
Args()(x, x, flag=True)
class KwOnly(layers.Layer):
    def call(self, x, *, power=1): return x ** power
print(KwOnly()(2 * x, power=3))
try: KwOnly()(x, 3)
except Exception as e: print(type(e).__name__, e)
class Positional(layers.Layer):
    def call(self, x, n): return x * n
try: print(Positional()(x, 3))
except Exception as e: print(type(e).__name__, e)
print(Positional()(x, n=3))
class Shape(layers.Layer):
    def compute_output_shape(self, s): return (s[0], 7)
    def call(self, x): return ops.ones((ops.shape(x)[0], 7))
print(Shape()(keras.Input((2,))).shape, Shape().compute_output_shape((None, 2)))
class Spec(layers.Layer):
    def __init__(self): super().__init__(); self.input_spec = layers.InputSpec(ndim=3, axes={-1: 4})
    def call(self, x): return x
for a in (np.ones((2, 3)), np.ones((2, 3, 5)), np.ones((2, 3, 4))):
    try: print(Spec()(a).shape)
    except Exception as e: print(type(e).__name__, e)
s = Spec(); print(s.input_spec, s.input_spec.ndim, s.input_spec.axes)
