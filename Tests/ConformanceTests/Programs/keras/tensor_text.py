# How tensors print: str, repr, formatting, every dtype.
import numpy as np
from keras import ops

x = ops.array([[1.5, -2.0], [0.25, 100.0]])
print(x)
print(repr(x))
for dtype in ["bool", "int8", "uint8", "int16", "int32", "uint32", "float16", "float32"]:
    t = ops.cast([0, 1, 2], dtype)
    print(dtype, t, repr(t))
print(repr(ops.array(2.5)), repr(ops.array([2.5])), repr(ops.array(7)))
print(ops.zeros((0,)), repr(ops.zeros((2, 0))))
print(f"{x[0, 0]:.3f} {x[1, 1]:8.1f} {ops.array(3):03d}")
print("%.2f and %d" % (x[0, 0], ops.array(4)))
print([x[0, 0], ops.array([1, 2])])
print({"loss": ops.mean(x)})
print(ops.arange(2000))
print(ops.array([1e-8, 1.0, 1e8]))
print(ops.array([np.nan, np.inf, -np.inf]))
print(repr(ops.ones((2, 2, 2))))
