import numpy as np
import keras
from keras import layers, ops

a = keras.Input((4,), name="a")
b = keras.Input((4,), name="b")
c = a + b * 2
d = ops.concatenate([c, ops.square(a)], axis=-1)
e = ops.mean(d, axis=-1, keepdims=True)
f = ops.where(e > 0, e, -e)
g = ops.clip(d, -1, 1)[:, 2:5]
h = ops.reshape(g, (-1, 3, 1))
i = ops.matmul(h, ops.transpose(h, (0, 2, 1)))
j = ops.softmax(ops.sum(i, axis=1))
k = ops.expand_dims(ops.argmax(j, axis=-1), 1)
for t in (c, d, e, f, g, h, i, j, k):
    print(t.name, t.shape, t.dtype)
model = keras.Model([a, b], [f, j, k])
print([l.name for l in model.layers])
model.summary()
x = np.linspace(-1, 1, 8).reshape(2, 4).astype("float32")
for out in model([x, x[::-1]]):
    print(np.round(np.asarray(out), 4).tolist())
print(ops.shape(a), a.shape, a.dtype, a.name, a.ndim if hasattr(a, "ndim") else len(a.shape))
op = c._keras_history.operation
print(op, op.name, type(op).__name__)
try:
    if a > 0:
        pass
except TypeError as err:
    print(err)
try:
    np.asarray(a)
except Exception as err:
    print(type(err).__name__, str(err)[:120])
try:
    for q in a:
        pass
except NotImplementedError as err:
    print(err)
try:
    float(a)
except Exception as err:
    print(type(err).__name__, str(err)[:150])
try:
    a.numpy()
except AttributeError as err:
    print(err)
try:
    a[0] = 3
except TypeError as err:
    print(err)
try:
    ops.matmul(a, b)
except ValueError as err:
    print(err)
np.sin(a)
