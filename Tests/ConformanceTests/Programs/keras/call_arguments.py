# Several arguments of call: tensors, flags, masks, and how build hears of them.
import numpy as np
import keras
from keras import layers, ops


class Blend(layers.Layer):
    def build(self, left_shape, right_shape):
        print("build:", left_shape, right_shape)
        self.weight = self.add_weight(shape=(left_shape[-1],), initializer="ones", name="weight")

    def call(self, left, right, scale=1.0, training=None):
        print("call: training =", training, "scale =", scale)
        return left * self.weight + scale * right


a, b = np.ones((2, 3), "float32"), np.full((2, 3), 2.0, "float32")
blend = Blend()
print(blend(a, b).tolist())
print(blend(a, right=b, scale=0.5, training=True)[0])
print(blend.built, blend.call_signature_parameters)


class Outer(layers.Layer):
    def __init__(self):
        super().__init__()
        self.inner = Blend()

    def call(self, pair, training=False):
        return self.inner(pair[0], pair["other"] if isinstance(pair, dict) else pair[1])


outer = Outer()
outer([a, b])
outer((a, b), training=True)


class Many(layers.Layer):
    def call(self, *tensors, weights=None):
        total = sum(tensors)
        return total if weights is None else total * weights


print(Many()(a, a, b)[0], Many()(a, weights=3.0)[0])


class Branches(layers.Layer):
    def call(self, inputs):
        return {"sum": inputs["a"] + inputs["b"], "parts": [inputs["a"], inputs["b"]]}


out = Branches()({"a": a, "b": b})
print(sorted(out), out["sum"][0], len(out["parts"]))
x, y = keras.Input((3,)), keras.Input((3,))
z = Blend(name="blend")(x, y, scale=2.0)
print(z)
model = keras.Model([x, y], z)
print(model([a, b]).shape, [n.name for n in model.layers])
for wrong in (lambda: blend(a), lambda: blend(a, b, factor=2), lambda: Blend()(a, [b, 1]), lambda: blend(a, "b"), lambda: Many()()):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, "-", str(e).split("\n")[0])
