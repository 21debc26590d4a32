# Matrices of complex numbers: the spin matrices, a Hermitian energy, and what linalg says of them.
import numpy as np

np.set_printoptions(precision=4, suppress=True)
sigma_x = np.array([[0, 1], [1, 0]], dtype=complex)
sigma_y = np.array([[0, -1j], [1j, 0]])
sigma_z = np.diag([1.0 + 0j, -1.0])
print(sigma_x @ sigma_y - sigma_y @ sigma_x)
for name, s in [("x", sigma_x), ("y", sigma_y), ("z", sigma_z)]:
    values = np.linalg.eigvalsh(s)
    print(name, values, np.linalg.det(s), np.trace(s), np.allclose(s @ s, np.eye(2)))

energy = np.array([[2, 1j, 0.5], [-1j, 3, 1 + 1j], [0.5, 1 - 1j, 4]])
values, vectors = np.linalg.eigh(energy)
print(values)
print(vectors)
print(np.allclose(vectors @ np.diag(values) @ vectors.conj().T, energy))
print(np.linalg.cholesky(energy))
print(np.linalg.solve(energy, [1, 2j, 3]))
print(np.allclose(np.linalg.inv(energy) @ energy, np.eye(3)))
print(np.linalg.slogdet(energy))
print(np.linalg.norm(energy), np.linalg.cond(energy).round(4), np.linalg.matrix_rank(energy))

tall = np.array([[1 + 1j, 2], [3j, 4], [1, 1 - 1j], [0, 2j]])
u, s, vh = np.linalg.svd(tall, full_matrices=False)
print(s, u.shape, vh.shape, np.allclose((u * s) @ vh, tall))
q, r = np.linalg.qr(tall)
print(r)
print(np.allclose(q.conj().T @ q, np.eye(2)), np.allclose(q @ r, tall))
print(np.allclose(np.linalg.pinv(tall) @ tall, np.eye(2)))
x, residual, rank, _ = np.linalg.lstsq(tall, np.array([1, 1j, 0, 2]), rcond=None)
print(x, residual, rank)
