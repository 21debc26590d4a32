import numpy as np
import keras
from keras import ops

print(ops.convert_to_tensor([1, 2]).dtype, ops.convert_to_tensor([1.5]).dtype, ops.convert_to_tensor(np.float64(2.0)).dtype, ops.convert_to_tensor(True).dtype)
print(ops.cast([1.9, -1.9], "int32"), ops.cast([0, 1], "bool"), ops.cast(3, "float16").dtype)
print(ops.add(np.int32(1), 2.5).dtype, ops.add(np.ones(2, "int8"), np.ones(2, "uint8")).dtype, ops.multiply(np.ones(2, "float16"), np.ones(2, "float32")).dtype)
x = ops.arange(6)
print(x.dtype, ops.arange(0, 1, 0.25), ops.linspace(0, 1, 3), ops.reshape(x, (2, -1)))
print(ops.shape(x), ops.ndim(x), ops.size(x), ops.dtype(x) if hasattr(ops, "dtype") else x.dtype)
print(ops.is_tensor(x), ops.is_tensor(np.ones(2)), type(ops.convert_to_numpy(x)).__name__)
print(ops.where(x > 2, x, -x), ops.one_hot(ops.arange(3), 4), ops.eye(2), ops.full((2,), 7), ops.tri(3) if hasattr(ops, "tri") else "")
print(ops.stack([x, x]).shape, ops.concatenate([x, x]).shape, ops.split(x, 3)[1], ops.tile(x[:2], 2), ops.repeat(x[:2], 2), ops.flip(x), ops.roll(x, 2))
print(ops.expand_dims(x, 0).shape, ops.squeeze(ops.ones((1, 3))).shape, ops.transpose(ops.ones((2, 3))).shape, ops.moveaxis(ops.ones((2, 3, 4)), 0, -1).shape)
print(ops.take(x, [5, 0]), ops.take_along_axis(ops.reshape(x, (2, 3)), np.array([[2], [0]]), axis=1), ops.scatter(np.array([[1], [3]]), np.array([9, 8]), (5,)))
print(ops.slice(x, [1], [3]), ops.slice_update(x, [1], np.array([0, 0])), ops.pad(x[:2], (1, 2)), ops.diag(x[:2]), ops.tril(ops.ones((2, 2))))
print(ops.unstack(ops.reshape(x, (3, 2)))[2], ops.meshgrid(x[:2], x[:3])[0].shape, ops.outer(x[:2], x[:3]), ops.broadcast_to(x[:2], (2, 2)))
for f in (lambda: ops.cast([1], "int31"), lambda: ops.reshape(x, (4, 2)), lambda: ops.concatenate([ops.ones((2, 2)), ops.ones((3, 3))]), lambda: ops.matmul(ops.ones((2, 3)), ops.ones((2, 3)))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:140])
