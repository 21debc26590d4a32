import numpy as np
import keras
from keras import layers, ops

x = keras.Input((4, 3), name="x")
m = ops.mean(x, axis=1)
s = ops.std(x, axis=1)
z = (x - ops.expand_dims(m, 1)) / (ops.expand_dims(s, 1) + 1e-3)
top = ops.max(ops.abs(z), axis=(1, 2))
pooled = ops.concatenate([m, s], axis=-1)
gate = ops.sigmoid(layers.Dense(6, use_bias=False, name="gate")(pooled))
out = pooled * gate
model = keras.Model(x, {"out": out, "top": top})
model.summary()
a = np.arange(24, dtype="float32").reshape(2, 4, 3)
r = model(a)
print(sorted(r), r["out"].shape, r["top"].shape)
print([l.name for l in model.layers][:6])
print(model.get_layer("gate").kernel.shape)
again = keras.Model.from_config(model.get_config())
again.set_weights(model.get_weights())
print(np.allclose(again(a)["out"], r["out"]))
y = x[:, -1, :] ** 2 + x[:, 0] @ ops.ones((3, 3)) - 1
print(y.shape, type(y).__name__, (y > 0).dtype, (-y).shape, y[..., None].shape)
for bad in (lambda: x + keras.Input((5, 3)), lambda: ops.matmul(x, x), lambda: bool(y > 0), lambda: len(x), lambda: [t for t in x], lambda: float(x), lambda: np.mean(x)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:110])
