import numpy as np
A = np.array([[4.0, 1, 2], [1, 3, 0], [2, 0, 5]])
b = np.array([1.0, 2, 3])
x = np.linalg.solve(A, b)
print(x.round(6), np.allclose(A @ x, b), np.linalg.det(A).round(6), np.linalg.inv(A).round(4))
w, V = np.linalg.eigh(A)
print(w.round(6), np.allclose(V @ np.diag(w) @ V.T, A), np.linalg.eigvalsh(A).round(4), np.sort(np.linalg.eigvals(A)).round(4))
Q, R = np.linalg.qr(A)
print(np.allclose(Q @ R, A), np.abs(np.diag(R)).round(4), np.linalg.cholesky(A).round(4))
U, s, Vt = np.linalg.svd(A)
print(s.round(5), np.allclose(U * s @ Vt, A), np.linalg.matrix_rank(A), np.linalg.cond(A).round(4), np.linalg.svdvals(A).round(3))
for o in (None, "fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf):
    print(o, np.linalg.norm(A, o).round(5), end="; ")
print()
for o in (None, 0, 1, 2, 3, np.inf, -np.inf):
    print(o, np.linalg.norm(b, o).round(5), end="; ")
print()
print(np.linalg.norm(A, axis=0).round(4), np.linalg.norm(A, axis=1, keepdims=True).shape, np.linalg.matrix_power(A, 2), np.linalg.matrix_power(A, -1).round(3), np.linalg.matrix_power(A, 0))
c, res, rank, sv = np.linalg.lstsq(np.array([[1, 0], [1, 1], [1, 2.0]]), np.array([1, 3, 5.1]), rcond=None)
print(c.round(4), res.round(6), rank, sv.round(4), np.linalg.pinv([[1, 2], [3, 4], [5, 6]]).round(3), np.linalg.slogdet(A))
print(np.dot([1, 2], [3, 4]), np.vdot([1j, 2], [1j, 2]), np.inner(A, A)[0], np.outer([1, 2], [3, 4]), np.kron([1, 2], [1, 1]), np.cross([1, 2, 3], [4, 5, 6]), np.trace(A), np.matmul(A, b), A @ A[:, :2], np.einsum("ij,j->i", A, b), np.tensordot(A, A), np.linalg.multi_dot([A, A, b]))
print(np.triu(A), np.tril(A, -1), np.diag(A), np.diag([1, 2], k=1), np.eye(2, 3, k=1), np.linalg.vecdot([1, 2], [3, 4]), np.linalg.cross([1, 0, 0], [0, 1, 0]), np.linalg.matrix_transpose(A[:2]).shape, np.linalg.outer([1], [2]))
stack = np.array([np.eye(2), 2 * np.eye(2)])
print(np.linalg.det(stack), np.linalg.inv(stack)[1], (stack @ stack).shape, np.linalg.solve(stack, np.ones((2, 2, 1)))[1], np.linalg.eigvals(stack))
print(np.linalg.eig(np.array([[0.0, -1], [1, 0]])).eigenvalues, np.linalg.svd(A, compute_uv=False).round(3), np.linalg.tensorsolve(np.eye(4).reshape(2, 2, 2, 2), np.ones((2, 2))), type(np.linalg.eigh(A)).__name__)
for bad in (lambda: np.linalg.inv(np.zeros((2, 2))), lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.solve(A, [1, 2]), lambda: np.linalg.cholesky([[1, 2], [2, 1]]), lambda: np.linalg.det([1, 2]), lambda: np.linalg.norm(A, "bad"), lambda: np.linalg.norm(b, "fro"), lambda: np.linalg.matrix_power(np.ones((2, 3)), 2), lambda: A @ [1, 2], lambda: np.linalg.eig([[np.nan, 1], [1, 1]]), lambda: np.dot(A, [1, 2]), lambda: np.cross([1], [2]), lambda: np.einsum("ij,jk->ik", A, b), lambda: np.einsum("ij->k", A), lambda: np.linalg.matrix_power(A, 1.5), lambda: np.linalg.norm(A, 3), lambda: np.linalg.qr(A, mode="x"), lambda: np.kron(A), lambda: np.linalg.lstsq(A, [1, 2]), lambda: np.tensordot(A, b, axes=2)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
