import numpy as np
from keras import ops

x = ops.reshape(ops.arange(6), (2, 3))
print(ops.pad(x, (1, 2)).shape, ops.pad(x, ((0, 0), (1, 1))))
print(ops.pad(x, 1, mode="reflect"))
print(ops.pad(x, ((0, 1), (0, 0)), constant_values=9))
print(ops.pad(x > 2, 1))
print(ops.roll(x, 1), ops.roll(x, (1, 1), axis=(0, 1)))
print(ops.roll(x, -1, axis=1))
print(ops.take(x, [2, 0], axis=1), ops.take(x, 4))
print(ops.take_along_axis(x, ops.argsort(-x, axis=1), axis=1))
try:
    ops.take_along_axis(x, np.zeros((1, 2), "int32"))
except ValueError as e:
    print(e)
try:
    ops.pad(x, ((1, 1), (1, 1), (1, 1)))
except ValueError as e:
    print(e)
print(ops.scatter(np.array([[0], [2]]), ops.array([5.0, 7.0]), (4,)))
print(ops.scatter_update(ops.zeros((2, 2)), [[0, 1], [1, 0]], ops.array([3.0, 4.0])))
try:
    ops.scatter_update(ops.zeros((2, 2)), [[0], [1]], ops.ones((3,)))
except ValueError as e:
    print(e)
print(ops.slice_update(ops.zeros((3, 3)), [1, 1], ops.ones((2, 2))))
print(ops.unravel_index(ops.array([1, 5]), (2, 3)))
print(ops.clip(x, None, 3), ops.clip(x, 2, None))
