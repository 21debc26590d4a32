# What a tensor can do by itself.
from keras import ops

x = ops.array([[3.0, -1.0, 2.0], [0.5, 4.0, -2.0]])
print(x.shape, x.ndim, x.size, x.dtype)
print(x.sum(), x.sum(axis=0), x.mean(axis=1, keepdims=True))
print(x.max(), x.min(axis=0), x.argmax(), x.argmin(axis=1), x.std().shape)
print(x.T, x.reshape(3, 2), x.reshape(-1), x.flatten().shape)
print(x.astype("int32"), x.astype(bool))
print(x.cumsum(axis=1), x.clip(0, 2), x.round())
print(x.transpose(1, 0).shape, x.swapaxes(0, 1).shape, x[None].squeeze().shape)
print((x > 0).any(), (x > -5).all(), (x > 0).sum())
print(x.dot(x.T), x @ x.T)
print(abs(x), -x, x ** 2, x % 2, x // 2)
print(2 - x, 1 / ops.array([2.0, 4.0]), 3 * x[0])
print(ops.array([1, 2]) << 2, ~ops.array([True, False]), ops.array([5, 3]) & 1)
for bad in (lambda: x.numpy(), lambda: hash(x), lambda: bool(x), lambda: float(x), lambda: len(x[0, 0])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
