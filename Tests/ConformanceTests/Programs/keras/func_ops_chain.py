import numpy as np
import keras
from keras import layers, ops

x = keras.Input((4, 3), name="x")
y = ops.transpose(x, (0, 2, 1))
y = ops.reshape(y, (-1, 12))
z = ops.where(y > 0, y, 0.1 * y)
z = ops.clip(z, -1.0, 2.0)
top, where = ops.top_k(z, 2)
parts = ops.split(z, 3, axis=1)
s = ops.stack(parts, axis=1)
e = ops.einsum("bij,bkj->bik", s, s)
n = ops.norm(e, axis=(1, 2)) if False else ops.mean(ops.square(e), axis=(1, 2))
out = ops.expand_dims(n, -1) * 2 - 1
model = keras.Model(x, [out, top, where, e], name="chain")
for t in model.outputs:
    print(t.shape, t.dtype)
r = model.predict(np.arange(24).reshape(2, 4, 3) / 10, verbose=0)
print(np.round(r[0], 4), r[1], r[2])
model.summary(line_length=80)
print([op.name for op in model.operations][:6])
for f in (lambda: ops.reshape(x, (5, 5)), lambda: x + keras.Input((5,)), lambda: ops.concatenate([x, keras.Input((4,))]),
          lambda: ops.matmul(x, x), lambda: ops.squeeze(x, 1), lambda: float(out), lambda: np.array(x), lambda: bool(x),
          lambda: [v for v in x], lambda: len(x), lambda: x[5] if False else ops.split(x, 2, axis=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
