# Shapes that stretch to fit.
from keras import ops

row = ops.array([1.0, 2.0, 3.0])
column = ops.array([[10.0], [20.0]])
print(row + column)
print((row[None, :, None] * ops.ones((2, 1, 4))).shape)
print(ops.broadcast_to(row, (2, 3)))
print(ops.expand_dims(row, (0, 2)).shape, ops.squeeze(ops.ones((1, 3, 1))).shape)
table = ops.abs(ops.expand_dims(row, 0) - ops.expand_dims(row, 1))
print(table)
print(ops.equal(row, column / 10))
a, b = ops.meshgrid(ops.arange(3), ops.arange(2))
print(a + 10 * b)
print(ops.maximum(row, 2), ops.minimum(column, row).shape)
total = ops.zeros((2, 3))
for i in range(3):
    total = total + row * i
print(total, total.shape == (2, 3))
try:
    row + ops.ones((2, 4))
except Exception as e:
    print(type(e).__name__, e)
print(ops.outer(ops.array([1, 2]), ops.array([3, 4])), ops.dot(row, row), ops.tensordot(column, row[None], axes=1))
