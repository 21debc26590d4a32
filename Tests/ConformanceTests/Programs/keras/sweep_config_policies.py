import numpy as np
import keras
from keras import layers

print(keras.config.dtype_policy(), keras.config.floatx(), keras.config.epsilon())
keras.config.set_dtype_policy("mixed_bfloat16")
d = layers.Dense(2)
d.build((None, 3))
print(d.dtype_policy, d.dtype, d.compute_dtype, d.variable_dtype, d.kernel.dtype, d.input_dtype if hasattr(d, "input_dtype") else "")
print(d.get_config()["dtype"])
keras.config.set_dtype_policy("float32")
keras.config.set_floatx("float16")
print(keras.config.floatx(), layers.Dense(1).dtype, keras.Input((2,)).dtype, keras.ops.ones((2,)).dtype, keras.Variable([1.0]).dtype)
keras.config.set_floatx("bfloat16")
print(keras.ops.zeros((1,)).dtype, keras.random.normal((1,), seed=1).dtype, keras.Input((1,)).dtype)
keras.config.set_floatx("float32")
pm = keras.dtype_policies.DTypePolicyMap() if hasattr(keras, "dtype_policies") else None
pm["encoder/dense"] = keras.dtype_policies.DTypePolicy("bfloat16")
print(len(pm), pm["encoder/dense"], pm["other"], list(pm))
print(keras.dtype_policies.get("mixed_float16"), keras.dtype_policies.serialize(keras.dtype_policies.DTypePolicy("float16")))
for bad in ("float1", 5, "mixed_float32"):
    try:
        print(keras.dtype_policies.DTypePolicy(bad))
    except Exception as e:
        print(type(e).__name__, e)
try:
    keras.config.set_floatx(None) if False else keras.config.set_epsilon(1e-7)
except Exception as e:
    print(type(e).__name__, e)
print(keras.mixed_precision.global_policy() if hasattr(keras.mixed_precision, "global_policy") else keras.mixed_precision.dtype_policy())
