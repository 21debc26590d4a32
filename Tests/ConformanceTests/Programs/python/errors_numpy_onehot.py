# A label that has no row.
import numpy as np
labels = np.array([0, 2, 3])
rows = np.eye(3)
print(rows[labels[:2]])
print(rows[labels])
