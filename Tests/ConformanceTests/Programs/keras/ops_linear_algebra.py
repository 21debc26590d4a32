# Matrices.
import numpy as np
from keras import ops

a = ops.array([[4.0, 1.0], [2.0, 3.0]])
b = ops.array([1.0, 2.0])
print(ops.matmul(a, b), a @ a, ops.dot(b, b), ops.outer(b, b))
print(ops.det(a), ops.trace(a), ops.diagonal(a), ops.diag(b))
print(np.round(ops.inv(a), 4))
print(np.round(ops.solve(a, b), 4))
s = ops.matmul(a, ops.transpose(a))
print(np.round(ops.cholesky(s), 4))
q, r = ops.qr(a)
print(np.round(np.abs(q @ r), 4))
print(np.round(ops.svd(a, compute_uv=False), 4))
values, vectors = ops.eigh(s)
print(np.round(values, 4), vectors.shape)
print(ops.einsum("ij,j->i", a, b), ops.tensordot(a, a, axes=1), ops.kron(b, b))
print(ops.tril(a), ops.triu(a, k=1), ops.eye(2))
try:
    ops.matmul(a, ops.ones((3, 2)))
except Exception as e:
    print(type(e).__name__, e)
try:
    ops.cholesky(-s)
except ValueError as e:
    print(e)
print(np.round(ops.lstsq(a, b), 4), ops.cross(ops.array([1.0, 0.0, 0.0]), ops.array([0.0, 1.0, 0.0])))
