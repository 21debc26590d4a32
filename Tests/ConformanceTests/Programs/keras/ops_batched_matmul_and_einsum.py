import numpy as np
from keras import ops

a = ops.reshape(ops.arange(12.0), (2, 2, 3))
b = ops.reshape(ops.arange(12.0), (2, 3, 2))
print(ops.matmul(a, b))
print(ops.einsum("bij,bjk->bik", a, b)[1], ops.einsum("bij->bi", a), ops.einsum("bij,bij->b", a, a), ops.einsum("ij,j->i", a[0], ops.ones((3,))))
print(ops.tensordot(a, b, axes=[[2], [1]]).shape, ops.dot(a[0], b[0]), ops.outer(ops.array([1.0, 2.0]), ops.array([3.0, 4.0])))
print(ops.inner(ops.array([1.0, 2.0]), ops.array([3.0, 4.0])), ops.transpose(a, (1, 0, 2))[0], ops.swapaxes(a, 1, 2).shape)
print(a @ b == ops.matmul(a, b), (a * 2)[0], a.sum(), a.mean(axis=0), a.T.shape)
print(ops.einsum("...ij->...ji", a).shape, ops.trace(a[:, :, :2]), ops.diag(ops.array([1.0, 2.0])))
x = ops.ones((2, 3)); w = ops.full((3, 2), 0.5); bias = ops.array([0.1, -0.1])
print(ops.relu(x @ w + bias), ops.softmax(x @ w + bias, axis=-1))
for f in (lambda: ops.matmul(a, a), lambda: ops.einsum("ij,jk", a, b), lambda: ops.dot(ops.ones((2,)), ops.ones((3,))), lambda: a + ops.ones((4,)), lambda: ops.einsum("ijk->i", ops.ones((2,)))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
