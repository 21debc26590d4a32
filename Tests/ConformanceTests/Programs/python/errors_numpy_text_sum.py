# Numbers read as text cannot be added to numbers.
import numpy as np
rows = [line.split(",") for line in ["1.5,2.0", "3.0,4.5"]]
data = np.array(rows)
print(data, data.dtype)
print(data.astype(float).sum())
print(data + 1)
