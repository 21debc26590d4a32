# Batches of different width are joined.
import numpy as np
batches = [np.ones((2, 3)), np.ones((2, 3)), np.ones((2, 4))]
print(np.concatenate(batches[:2]).shape)
data = np.concatenate(
    batches,
    axis=0,
)
