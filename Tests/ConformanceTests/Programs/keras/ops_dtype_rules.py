import numpy as np
from keras import ops, backend

pairs = [("int32", "float32"), ("int8", "uint8"), ("bool", "int32"), ("int64", "float16"), ("uint8", "int16"), ("float16", "bfloat16"), ("bool", "float16"), ("int32", "uint32")]
for a, b in pairs:
    x, y = ops.ones((2,), dtype=a), ops.ones((2,), dtype=b)
    print(f"{a:8s} {b:9s}", (x + y).dtype, ops.multiply(x, y).dtype, ops.divide(x, y).dtype, backend.result_type(a, b))
i = ops.array([1, 2, 3])
print((i + 1).dtype, (i + 1.5).dtype, (i / 2).dtype, (i // 2).dtype, (i ** 2).dtype, (i > 1).dtype, (-i).dtype, (i % 2).dtype)
print(ops.mean(i).dtype, ops.sum(i).dtype, ops.sum(ops.array([True, True])), ops.sqrt(i).dtype, ops.exp(i).dtype, ops.var(i).dtype, ops.cumsum(i).dtype)
print(ops.argmax(i).dtype, ops.round(ops.array([1.5])).dtype, ops.floor(i).dtype, ops.abs(i).dtype, ops.maximum(i, 2.5).dtype, ops.where(i > 1, i, 0.5).dtype)
print(ops.cast(3.7, "int32"), ops.cast(ops.array([0, 2]), "bool"), ops.cast(ops.array([300]), "uint8"), ops.cast(ops.array([-1]), "uint8"))
print(backend.standardize_dtype(np.float64), backend.is_float_dtype("bfloat16"), backend.is_int_dtype("uint8"))
print(ops.convert_to_tensor(np.float64(1.5)).dtype, ops.convert_to_tensor(np.arange(3)).dtype, ops.convert_to_tensor(True).dtype, ops.convert_to_tensor(3).dtype)
print(ops.full((2,), 3).dtype, ops.arange(3).dtype, ops.arange(3.0).dtype, ops.zeros((1,)).dtype, ops.eye(2).dtype, ops.linspace(0, 1, 2).dtype)
print(ops.matmul(ops.ones((2, 2), "int8"), ops.ones((2, 2), "int8")).dtype, ops.dot(i, i).dtype, ops.einsum("i,i->", i, i).dtype)
for bad in (lambda: ops.cast(i, "float31"), lambda: ops.zeros((2,), dtype="number"), lambda: backend.result_type("float32", "abc"), lambda: ops.convert_to_tensor("text"), lambda: ops.convert_to_tensor([[1], [1, 2]])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:160])
