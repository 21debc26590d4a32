# NumPy's functions given tensors, and the other way round.
import numpy as np
import keras
from keras import ops

t = ops.array([[0.123456, 1.987654], [2.5, 3.75]])
print(np.round(t, 2))
print(np.mean(t), np.sum(t, axis=0), np.max(t), np.argmax(t, axis=1))
print(type(np.asarray(t)).__name__, np.asarray(t).dtype)
print(np.sqrt(t).dtype, np.allclose(t, t), np.array_equal(np.array(t), np.array(t)))
n = np.array([[1.0, 2.0], [3.0, 4.0]])
print((n + t).dtype, (t + n).dtype, ops.add(n, 1).dtype)
print(ops.matmul(n, t).shape, ops.mean(n), ops.convert_to_tensor(n).dtype)
print(np.concatenate([t, n]).shape, np.stack([t, t]).shape)
print(t.tolist(), t[0].tolist(), t[0, 0].item())
print(float(t[1, 0]), int(ops.array(3)), bool(ops.array(True)))
v = keras.Variable([1.0, 2.0])
print(np.array(v), np.sum(v), v.numpy() + 1)
print(sorted([float(x) for x in ops.array([3.0, 1.0, 2.0])]))
print([int(i) for i in ops.argsort(ops.array([3, 1, 2]))], list(range(ops.array(3))))
