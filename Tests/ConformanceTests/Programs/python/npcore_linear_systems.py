# Systems, decompositions, norms, least squares, errors.
import numpy as np
np.set_printoptions(precision=5, suppress=True)
A = np.array([[4.0, 1, 2], [1, 3, 0], [2, 0, 5]]); b = np.array([1.0, 2, 3])
print(np.linalg.solve(A, b), np.linalg.inv(A), np.linalg.det(A).round(6), np.linalg.matrix_rank(A), np.trace(A), np.linalg.norm(A).round(5), np.linalg.cond(A).round(5), np.linalg.eigvalsh(A), np.linalg.cholesky(A), sep="\n")
w, V = np.linalg.eigh(A); print(w, np.allclose(V @ np.diag(w) @ V.T, A), np.abs(V))
w, V = np.linalg.eig(np.array([[2.0, 1], [1, 3]])); print(w, np.abs(V)); print(np.linalg.eigvals([[0, -1], [1, 0]]), np.linalg.eig([[1, 2], [0, 3]]))
U, S, Vt = np.linalg.svd(np.array([[1.0, 2], [3, 4], [5, 6]]), full_matrices=False); print(S, np.abs(U), U.shape, Vt.shape, (U * S @ Vt)); print(np.linalg.svd(np.eye(2), compute_uv=False), np.linalg.svdvals([[3.0, 0], [0, 4]]))
Q, R = np.linalg.qr(A); print(np.abs(Q), np.abs(R), np.linalg.qr(A, mode="r").shape, np.linalg.qr(np.ones((3, 2)), mode="complete")[0].shape)
x, res, rank, sv = np.linalg.lstsq(np.c_[np.ones(4), np.arange(4)], [1.0, 3, 5, 7.5], rcond=None); print(x, res, rank, sv)
print(np.linalg.pinv([[1.0, 2], [3, 4], [5, 6]]), np.linalg.matrix_power([[1, 1], [1, 0]], 8), np.linalg.matrix_power(A, -1), np.linalg.matrix_power(A, 0), np.linalg.slogdet(A), np.linalg.multi_dot([A, A, b]), np.linalg.tensorsolve(np.eye(4).reshape(2, 2, 2, 2), np.ones((2, 2))), np.linalg.tensorinv(np.eye(4).reshape(2, 2, 2, 2)).shape, sep="\n")
v = np.array([3.0, -4.0]); print([np.linalg.norm(v, o) for o in (None, 1, 2, np.inf, -np.inf, 0, 3)], [np.linalg.norm(A, o).round(5) for o in ("fro", "nuc", 1, -1, 2, -2, np.inf)], np.linalg.norm(A, axis=1), np.linalg.norm(A, axis=0, keepdims=True), np.linalg.vector_norm(v), np.linalg.matrix_norm(A).round(5))
B = np.stack([A, 2 * A]); print(np.linalg.inv(B).shape, np.linalg.det(B).round(4), np.linalg.solve(B, np.ones((2, 3, 1)))[..., 0], (B @ b).shape, np.linalg.eigvalsh(B).shape, np.matmul(B, B).shape, np.linalg.norm(B, axis=(1, 2)))
print(np.dot(b, b), np.vdot([1j], [1j]), np.inner(b, b), np.outer([1, 2], [3, 4]), np.cross([1, 2, 3], [4, 5, 6]), np.kron([1, 2], [1, 1]), A @ b, b @ A, np.einsum("ij,j", A, b), np.tensordot(A, b, 1), np.linalg.cross([1, 0, 0], [0, 1, 0]), np.linalg.outer(b, b).shape, np.linalg.diagonal(A), np.linalg.trace(A), np.linalg.vecdot(b, b), np.linalg.matrix_transpose(A)[0])
for f in (lambda: np.linalg.inv([[1, 2], [2, 4]]), lambda: np.linalg.solve(A, [1, 2]), lambda: np.linalg.inv(np.ones((2, 3))), lambda: np.linalg.cholesky([[1, 2], [2, 1]]), lambda: np.linalg.det([1, 2]), lambda: A @ np.ones(4), lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))), lambda: np.linalg.norm(A, "x"), lambda: np.linalg.norm(b, "fro"), lambda: np.linalg.matrix_power(A, 1.5), lambda: np.linalg.eig([[np.nan, 1], [1, 1]]), lambda: np.linalg.lstsq(A, [1, 2], rcond=None), lambda: np.cross([1], [2]), lambda: np.linalg.norm(np.ones((2, 2, 2)), 2), lambda: np.linalg.svd([1, 2]), lambda: np.einsum("ij,jk", A, np.ones((2, 2))), lambda: np.linalg.qr(A, mode="q"), lambda: np.outer(A), lambda: np.linalg.multi_dot([A]), lambda: np.linalg.solve(np.zeros((2, 2)), [1, 1]), lambda: np.einsum("i->ii", b), lambda: np.matmul(2, A), lambda: np.linalg.eigh(np.ones((2, 3)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
P = np.array([[0.9, 0.1], [0.5, 0.5]]); print(np.linalg.matrix_power(P, 50)[0], (np.array([1.0, 0]) @ np.linalg.matrix_power(P, 3)))
X = np.array([[1.0, 2], [2, 1], [3, 5], [4, 3]]); Xc = X - X.mean(0); C = np.cov(X.T); ev, E = np.linalg.eigh(C); print(C, ev, np.abs(E), (ev[::-1] / ev.sum()), np.corrcoef(X.T), np.allclose(Xc.T @ Xc / 3, C))
