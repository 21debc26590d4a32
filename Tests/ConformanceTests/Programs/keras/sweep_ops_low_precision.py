import numpy as np
import keras
from keras import ops

a = ops.convert_to_tensor([0.1, 0.2, 0.3], dtype="bfloat16")
b = ops.convert_to_tensor([1.5, 2.5, 3.5], dtype="float16")
print(a, a.dtype, b, b.dtype)
print(a + 1, a * a, ops.sum(a), ops.mean(a), ops.exp(a), ops.sqrt(a))
print(b / 3, ops.sum(b), ops.mean(b), ops.exp(b), ops.matmul(b, b))
print((a + b).dtype, (a + ops.ones((3,))).dtype, ops.add(a, 2).dtype, ops.cast(a, "float32"))
print(ops.cast([1.0, 65504.0, 70000.0], "float16"), ops.cast([1.00390625, 3.14159], "bfloat16"))
print(ops.arange(3, dtype="bfloat16"), ops.zeros((2,), dtype="bfloat16"), ops.full((2,), 0.1, "float16"))
print(ops.softmax(a), ops.sigmoid(b), ops.relu(a - 0.2), ops.tanh(b))
print(np.asarray(a).dtype, repr(a), ops.convert_to_numpy(b).dtype)
print(ops.max(a), ops.argmax(b), ops.sort(b[::-1]), ops.cumsum(a), ops.var(b), ops.std(a))
print(keras.backend.result_type("bfloat16", "float16"), keras.backend.result_type("float16", "int32"), keras.backend.result_type("bfloat16", "float32"))
print(ops.where(a > 0.15, a, 0), ops.maximum(a, 0.2), ops.clip(b, 2, 3), ops.dot(a, a))
print(ops.one_hot([0, 2], 3, dtype="bfloat16"), ops.eye(2, dtype="float16"), ops.linspace(0, 1, 3, dtype="bfloat16"))
