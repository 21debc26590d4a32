# A variable keeps a value that can be replaced.
import numpy as np
import keras
from keras import ops

w = keras.Variable([1.0, 2.0, 3.0], name="w")
print(w)
print(w.name, w.path, w.dtype, w.shape, w.ndim, w.trainable)
print(w.value, type(w.numpy()).__name__)
w.assign([4.0, 5.0, 6.0])
print(w.numpy())
w.assign_add(1.0)
w.assign_sub([1.0, 0.0, 0.0])
print(ops.sum(w), w[1], w * 2 - 1, -w, w > 5)
try:
    w.assign([1.0, 2.0])
except ValueError as e:
    print(e)
n = keras.Variable(0, dtype="int32", trainable=False, name="steps")
for _ in range(3):
    n.assign_add(1)
print(n, int(n), n.trainable)
z = keras.Variable("zeros", shape=(2, 2))
print(z.shape, np.asarray(z))
r = keras.Variable(keras.initializers.Constant(0.5), shape=(3,), dtype="float16")
print(r)
g = keras.Variable(lambda shape, dtype: ops.ones(shape, dtype) * 7, shape=(2,))
print(g.numpy(), g.dtype)
try:
    keras.Variable(1.0, name="a/b")
except ValueError as e:
    print(e)
