import numpy as np
import keras
from keras import layers, dtype_policies

print(keras.config.dtype_policy(), keras.config.floatx())
keras.config.set_dtype_policy("mixed_float16")
d = layers.Dense(3, name="mixed")
x = np.ones((2, 4), "float32")
y = d(x)
print(y.dtype, d.kernel.dtype, d.compute_dtype, d.variable_dtype, d.dtype_policy)
out = layers.Dense(1, dtype="float32", name="head")
print(out(y).dtype, out.dtype_policy.name)
keras.config.set_dtype_policy("float32")
p = keras.DTypePolicy("mixed_bfloat16")
print(p, p.name, p.compute_dtype, p.variable_dtype, p.quantization_mode, p.get_config())
print(p == keras.DTypePolicy("mixed_bfloat16"), p == "mixed_bfloat16")
m = dtype_policies.DTypePolicyMap(default_policy="mixed_bfloat16")
m["encoder/dense"] = keras.DTypePolicy("float16")
print(m["encoder/dense"], m["decoder"], m.default_policy)
print(len(m), list(m), m.get_config())
layer = layers.Dense(2, dtype=m, name="dense")
print(type(layer.dtype_policy).__name__, layer.compute_dtype)
with keras.name_scope("encoder") if hasattr(keras, "name_scope") else None:
    e = layers.Dense(2, dtype=m, name="dense")
    print(e.path, e.compute_dtype)
print(dtype_policies.get("float16"), dtype_policies.serialize(p))
print(dtype_policies.deserialize({"class_name": "DTypePolicy", "config": {"name": "bfloat16"}}))
try:
    keras.DTypePolicy("mixed_float8")
except ValueError as err:
    print(err)
try:
    layers.Dense(2, dtype="floaty")
except ValueError as err:
    print(err)
