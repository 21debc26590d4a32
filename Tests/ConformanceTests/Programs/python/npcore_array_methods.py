# Methods of arrays in daily use.
import numpy as np
a = np.array([[3, 1, 2], [9, 7, 8]])
print(a.sum(), a.sum(0), a.sum(axis=1, keepdims=True), a.mean(1), a.prod(axis=0))
print(a.min(), a.max(1), a.argmax(), a.argmin(axis=1), np.ptp(a, axis=1))
print(a.cumsum(), a.cumprod(axis=1), a.std(), a.var(axis=0, ddof=1))
print(a.clip(2, 8), a.round(1), a.trace(), a.diagonal())
print(a.ravel(order="F"), a.flatten(), a.tolist(), a.T.tolist())
print(a.repeat(2), a.repeat([1, 2], axis=0), a.take([0, 5]), a.take([2], axis=1).T)
print(a.nonzero(), (a > 2).any(axis=0), (a > 0).all())
print(a.astype(float), a.astype(str), a.astype("f4").dtype, a.astype(bool).sum())
b = a.copy()
b.fill(7)
b[0].put([0, 2], [1, 2])
print(b, b.swapaxes(0, 1).shape, b.squeeze().shape, b.item(1, 2), b.itemsize, b.nbytes)
print(a.searchsorted if False else np.sort(a.ravel()).searchsorted([2, 8]))
print(a.dot([1, 0, 1]), a @ a.T, a.conj() is not a, a.real, a.imag)
print(a.compress([True, False], axis=0), a.choose if False else np.array([0, 1, 1]).choose([[1, 2, 3], [10, 20, 30]]))
c = np.array([5, 3, 1, 4])
c.sort()
c.partition(2)
print(c, c[::-1], c.argsort()[::-1], c.tobytes()[:8], c.byteswap()[:1] if False else "")
print(a.reshape(3, -1), a.reshape((6,), order="F"), np.resize(a, (2, 2)), a.transpose(1, 0).shape)
print(a.view(np.uint8).shape, a.data if False else a.size, a.ndim, a.strides, len(a), a.dtype.name)
for bad in (lambda: a.reshape(4, 2), lambda: a.sum(axis=2), lambda: a.item(9), lambda: a.take([7]), lambda: a.mean(axis=(0, 0)), lambda: a.squeeze(axis=0), lambda: a.transpose(0), lambda: a.dot([1, 2]), lambda: a.astype("huh"), lambda: a.foo, lambda: a.item(), lambda: a.repeat([1, 2, 3], axis=0), lambda: int(a), lambda: a.choose([1]), lambda: float(np.array([1.5, 2])), lambda: a[5], lambda: a[0, 9], lambda: a[:, :, 0], lambda: bool(a), lambda: a["x"], lambda: a[1.0], lambda: a[[0, 4]], lambda: a.resize(3), lambda: hash(a)):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
