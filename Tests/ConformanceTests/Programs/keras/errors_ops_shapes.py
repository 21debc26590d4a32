import numpy as np
from keras import ops

a, b = np.ones((2, 3), "float32"), np.ones((2, 4), "float32")
for make in (
    lambda: ops.matmul(a, b),
    lambda: ops.add(a, b),
    lambda: ops.concatenate([a, b], axis=0),
    lambda: ops.reshape(a, (4, 2)),
    lambda: ops.stack([a, b]),
    lambda: ops.squeeze(a, 0),
    lambda: ops.transpose(a, (0, 1, 2)),
    lambda: ops.sum(a, axis=3),
):
    try:
        print(make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("\n")[0])
