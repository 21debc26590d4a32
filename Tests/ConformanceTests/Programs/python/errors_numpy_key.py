# A float as an index into predictions.
import numpy as np
probs = np.array([[0.1, 0.9], [0.8, 0.2]])
labels = np.array([1.0, 0.0])
print(probs[0, int(labels[0])])
picked = [probs[i, labels[i]] for i in range(2)]
