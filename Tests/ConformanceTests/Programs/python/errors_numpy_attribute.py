# An array is not a list.
import numpy as np
losses = np.array([0.9, 0.5])
print(losses.mean())
losses.append(0.3)
