import numpy as np
from keras import ops

x = ops.reshape(ops.arange(24), (2, 3, 4))
print(x[0, 1], x[:, -1, ::2], x[..., 0])
print(ops.shape(x), ops.take(x, [0, 2], axis=1).shape, ops.squeeze(x[:1], axis=0).shape)
print(ops.transpose(x, (2, 0, 1)).shape, ops.swapaxes(x, 0, 2).shape, ops.ravel(x)[:5])
print(ops.concatenate([x, x], axis=1).shape, ops.stack([x, x], axis=-1).shape, ops.hstack([x[0], x[1]]).shape, ops.vstack([x[0], x[1]]).shape)
print([p.shape for p in ops.split(x, [1], axis=1)], ops.array_split(ops.arange(7), 3))
print(ops.pad(ops.array([1, 2]), (1, 2)), ops.pad(ops.array([[1, 2]]), ((0, 1), (1, 0)), constant_values=9), ops.pad(ops.array([1, 2, 3]), (2, 0), mode="reflect"))
print(ops.broadcast_to(ops.array([1, 2]), (2, 2)), ops.expand_dims(ops.array([1, 2]), -1).shape, ops.full_like(ops.array([1.0, 2.0]), 7))
print(ops.arange(1, 2, 0.25), ops.linspace(0, 1, 5), ops.logspace(0, 2, 3), ops.geomspace(1, 8, 4))
print(ops.identity(2), ops.diag(ops.array([1, 2])), ops.zeros_like(x).dtype, ops.ones((1,), dtype="bool"))
print(ops.cast(ops.array([1.9, -1.9]), "int32"), ops.convert_to_tensor([1, 2.5]).dtype, ops.array([True]).dtype, ops.convert_to_numpy(x).__class__.__name__)
print(ops.is_tensor(x), ops.is_tensor(np.ones(2)), ops.dtype(x), ops.size(x), ops.ndim(x))
for f in (lambda: ops.reshape(x, (5, 5)), lambda: ops.concatenate([x, x[0]], axis=0), lambda: x[5], lambda: ops.split(x, 5, axis=2), lambda: ops.squeeze(x, 0), lambda: ops.expand_dims(x, 7), lambda: ops.take(x, 9, axis=0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
