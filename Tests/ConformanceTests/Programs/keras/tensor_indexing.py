# Reading parts of tensors, and making changed copies.
from keras import ops

t = ops.reshape(ops.arange(24), (2, 3, 4))
print(t[0, 1, 2], t[-1, -1, -1])
print(t[1])
print(t[:, 0])
print(t[..., 1])
print(t[0, ::2, ::-1])
print(t[:, None, 0].shape)
rows = ops.array([2, 0])
print(t[0, rows])
print(t[0][rows, ops.array([1, 3])])
print(t[t > 20])
print(t[0, 10, 0])
try:
    t[0, 0, 0, 0]
except IndexError as e:
    print(e)
try:
    t[0] = 1
except TypeError as e:
    print(str(e).split(".")[0])
a = ops.zeros((2, 3))
print(a.at[0, 1].set(5.0))
print(a.at[1].add([1.0, 2.0, 3.0]))
print(a.at[:, 0].set(-1).at[0].multiply(2))
print(a)
for row in ops.array([[1, 2], [3, 4]]):
    print(row, row.shape)
first, second = ops.array([10, 20])
print(int(first) + int(second), len(t))
