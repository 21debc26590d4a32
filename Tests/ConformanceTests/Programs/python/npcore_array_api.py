import numpy as np

print(np.matrix_transpose(np.ones((2, 3))).shape, np.vecdot([1, 2], [3, 4]), np.matvec(np.eye(2), [1, 2]), np.vecmat([1, 2], np.eye(2)), np.unstack(np.eye(2)), np.unique_all([2, 1, 2]), np.unique_counts([2, 1, 2]), np.unique_inverse([2, 1, 2]), np.unique_values([3, 3]))
print(np.bitwise_count([7, 8, -3]), np.real_if_close([1 + 1e-20j]), np.sort_complex([2, 1]), np.common_type(np.ones(2, "float32"), np.ones(2, int)), np.isdtype(np.float32, "real floating"), np.astype(np.ones(2), int), np.isfortran(np.ones((2, 2))), np.fromstring("1 2 3", sep=" "), np.fromstring("1,2", sep=",", dtype=int))
a = np.zeros((3, 3), int); np.fill_diagonal(a, [1, 2, 3]); print(a); b = np.zeros((5, 2)); np.fill_diagonal(b, 1, wrap=True); print(b); c = np.zeros((2, 2, 2)); np.fill_diagonal(c, 4); print(c)
print(np.tril_indices_from(a), np.triu_indices_from(a, 1), np.diag_indices_from(a), np.bartlett(5), np.kaiser(5, 2.0), np.hanning(4))
