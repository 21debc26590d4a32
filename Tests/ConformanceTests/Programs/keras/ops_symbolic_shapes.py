import keras
from keras import ops

x = keras.KerasTensor((None, 4), name="x")
for f in (ops.relu, ops.sum, ops.argmax, ops.nonzero, ops.flip, ops.isnan, ops.var):
    print(f.__name__, f(x))
a = keras.Input((3, 5), batch_size=2)
print(ops.transpose(a).shape, ops.reshape(a, (2, -1)).shape, ops.expand_dims(a, 1).shape)
print(ops.matmul(a, ops.transpose(a, (0, 2, 1))).shape, ops.einsum("bij,bkj->bik", a, a).shape)
print(ops.concatenate([a, a], axis=-1).shape, ops.stack([a, a]).shape, [t.shape for t in ops.split(a, 3, axis=1)])
print(ops.one_hot(keras.Input((2,), dtype="int32"), 7), ops.mean(a, axis=(1, 2), keepdims=True).shape)
print(ops.cast(a, "int32").dtype, (a > 0).dtype, (a @ ops.ones((5, 2))).shape, a[..., 0].shape, a[:, 1:, None].shape)
print(ops.where(a > 0, a, 0.0).shape, ops.top_k(a, 2)[1].dtype, ops.pad(a, ((0, 0), (1, 1), (2, 0))).shape)
print(ops.unique(keras.Input((6,), batch_size=1)), ops.bincount(keras.Input((6,), batch_size=1, dtype="int32"), minlength=3))
print(ops.shape(x), ops.ndim(x), ops.size(a))
try:
    ops.matmul(a, ops.ones((4, 2)))
except Exception as e:
    print(type(e).__name__, str(e)[:150])
try:
    print(bool(x))
except Exception as e:
    print(type(e).__name__, e)
try:
    float(x)
except Exception as e:
    print(type(e).__name__, e)
try:
    import numpy as np
    np.asarray(x)
except Exception as e:
    print(type(e).__name__, e)
