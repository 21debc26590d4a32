# Broadcasting rules: shapes, errors, and a distance table.
import numpy as np
a = np.arange(3)
b = np.arange(4).reshape(4, 1)
print(a + b)
print((a + b).shape, np.broadcast_shapes((3,), (4, 1), (2, 1, 1)))
points = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
diff = points[:, None, :] - points[None, :, :]
print(np.sqrt((diff ** 2).sum(axis=-1)))
for s, t in [((2, 3), (3,)), ((2, 3), (2,)), ((5, 1, 4), (3, 1)), ((2, 2), (3, 3))]:
    try:
        print(s, t, np.broadcast_shapes(s, t))
    except ValueError as e:
        print(s, t, "error:", e)
x = np.array([[1, 2, 3], [4, 5, 6]])
print(x - x.mean(axis=1, keepdims=True))
print(x / x.sum(axis=0))
bt = np.broadcast_to(np.array([1, 2]), (3, 2))
print(bt, bt.strides, bt.flags.writeable)
try:
    bt[0, 0] = 5
except ValueError as e:
    print(e)
bc = np.broadcast(np.array([1, 2, 3]), np.array([[10], [20]]))
print(bc.shape, [tuple(int(v) for v in t) for t in bc])
bc.reset()
print(bc.index, bc.nd, bc.size)
p, q = np.broadcast_arrays([1, 2, 3], [[1], [2]])
print(p, q, sep="\n")
i, j = np.ogrid[:3, :4]
print(i.shape, j.shape)
print((i * 10 + j))
print(np.where(i > j, -1, i * j))
mask = (i + j) % 2 == 0
print(mask.astype(int))
print(np.add.outer([1, 2], [10, 20, 30]))
print(np.multiply.outer(np.arange(1, 4), np.arange(1, 4)))
rgb = np.ones((2, 2, 3)) * np.array([0.5, 1.0, 2.0])
print(rgb[0, 0], rgb.sum(axis=(0, 1)))
try:
    np.ones((2, 3)) + np.ones((2,))
except ValueError as e:
    print(e)
print(np.arange(4)[np.newaxis].shape, np.arange(4)[:, np.newaxis].T.shape)
