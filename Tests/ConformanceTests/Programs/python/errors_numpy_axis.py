# An axis that a vector does not have.
import numpy as np
scores = np.array([0.1, 0.7, 0.2])
print(scores.argmax())
best = scores.argmax(axis=1)
