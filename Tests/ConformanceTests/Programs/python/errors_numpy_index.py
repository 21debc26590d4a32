# A label beyond the classes while making one-hot rows.
import numpy as np

def one_hot(labels, classes):
    out = np.zeros((len(labels), classes))
    for row, label in enumerate(labels):
        out[row, label] = 1
    return out

print(one_hot([0, 2, 1], 3))
print(one_hot([0, 3], 3))
