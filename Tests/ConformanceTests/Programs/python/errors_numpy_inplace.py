# Integers cannot take a fraction in place.
import numpy as np
counts = np.array([1, 2, 3])
total = counts.sum()
print(counts, total)
counts /= total
