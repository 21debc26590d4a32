# Signs and order of eigenvectors and singular vectors are those of LAPACK's algorithms.
import numpy as np
np.set_printoptions(precision=6, suppress=True)
rng = np.random.default_rng(0)
def show(*a):
    for x in a:
        print(np.round(x, 6) + 0.0)
for n in (1, 2, 3, 4, 6, 9):
    a = rng.standard_normal((n, n)); s = a + a.T
    w, v = np.linalg.eigh(s); print("eigh", n); show(w, v)
    w, v = np.linalg.eig(a); print("eig", n); show(w, v)
    u, s, vt = np.linalg.svd(a); print("svd", n); show(u, s, vt)
for m, n in ((3, 2), (2, 3), (5, 2), (2, 5), (6, 5), (5, 6), (1, 4), (4, 1)):
    a = rng.standard_normal((m, n))
    for full in (True, False):
        u, s, vt = np.linalg.svd(a, full_matrices=full); print("svd", m, n, full); show(u, s, vt)
for m in ([[2.0, 1.0], [0.0, 3.0]], [[0.0, -1.0], [1.0, 0.0]], [[4, 1], [2, 3]], [[1, 2], [3, 4]], np.eye(3), np.zeros((2, 2)), [[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[0.9, 0.1], [0.5, 0.5]], np.diag([3.0, 1.0, 2.0])):
    m = np.array(m, dtype=float); print(m)
    show(*np.linalg.eig(m)); show(*np.linalg.svd(m)); show(*np.linalg.eigh((m + m.T) / 2)); show(np.linalg.eigvals(m))
print(np.linalg.svd(rng.standard_normal((2, 3, 2)))[1].shape, np.linalg.eigh(np.stack([np.eye(2)] * 3))[0].shape)
X = rng.standard_normal((40, 3)); X -= X.mean(0); show(np.linalg.svd(X, full_matrices=False)[2]); show(*np.linalg.eigh(np.cov(X.T)))
P = np.array([[0.7, 0.2, 0.1], [0.3, 0.4, 0.3], [0.2, 0.3, 0.5]]); show(*np.linalg.eig(P.T)); show(np.roots([1, -6, 11, -6]), np.roots([1, 0, 1]), np.roots([1, 2, 3, 4]))
show(np.linalg.pinv(rng.standard_normal((3, 2)))); print(np.linalg.matrix_rank(np.ones((3, 3))), np.linalg.cond(np.array([[1.0, 2], [3, 4]])).round(6))
