# Which dtype comes out: Python numbers adapt, tensors do not.
import numpy as np
import keras
from keras import ops

i = ops.array([1, 2, 3])
f = ops.array([0.5, 1.5, 2.5])
b = ops.array([True, False, True])
print(i.dtype, f.dtype, b.dtype)
print((i + 1).dtype, (i + 1.0).dtype, (i / 2).dtype, (i // 2).dtype)
print((f + i).dtype, (f > 1).dtype, (b + 1).dtype, (b * f).dtype)
print((np.arange(3) + i).dtype, (np.ones(3) * f).dtype)
print(ops.sum(b), ops.mean(i), ops.mean(b))
print(ops.cast(f, "int32"), ops.cast(-f, "int32"))
print(ops.cast([0, 3, -1], "bool"))
print(keras.backend.result_type("int32", "float16"))
print(keras.backend.result_type("int8", "uint8"), keras.backend.result_type("bool", int))
print(ops.convert_to_tensor([1, 2.5]).dtype, ops.convert_to_tensor(np.ones(2)).dtype)
print(ops.dtype(f), isinstance(f.dtype, np.dtype))
print(ops.convert_to_numpy(f).dtype, type(ops.convert_to_numpy(f)).__name__)
print(ops.is_tensor(f), ops.is_tensor(np.ones(2)), ops.is_tensor(keras.Variable(1.0)))
print(ops.full((2,), 3), ops.full((2,), 3, dtype="int32"))
