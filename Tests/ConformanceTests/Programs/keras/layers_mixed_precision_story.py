import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
keras.config.set_dtype_policy("mixed_float16")
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.2), layers.Dense(2), layers.Activation("softmax", dtype="float32")])
for l in model.layers:
    print(l.name, l.dtype_policy.name, l.compute_dtype, l.variable_dtype, l.output.dtype)
x = np.random.default_rng(0).normal(size=(3, 4))
y = model(x)
print(y.dtype, np.round(np.asarray(y), 3).tolist())
print([w.dtype for w in model.weights])
model.compile(keras.optimizers.Adam(), "mse")
print(type(model.optimizer).__name__)
print(model.get_config()["layers"][1]["config"]["dtype"])
keras.config.set_dtype_policy("float32")
print(keras.config.dtype_policy(), layers.Dense(1).compute_dtype)
b = layers.Dense(2, dtype="bfloat16", kernel_initializer="ones")
print(b(np.ones((1, 3))), b.kernel.dtype)
h = keras.ops.ones((2,), dtype="float16")
print((h + 1.0).dtype, (h + keras.ops.ones((2,))).dtype, (h * 2).dtype, keras.ops.mean(h).dtype)
print(keras.backend.result_type("float16", "float32"), keras.backend.result_type("int32", "float16"), keras.backend.standardize_dtype("half") if False else "")
p = keras.DTypePolicy("mixed_float16")
print(repr(p), p.compute_dtype, p.variable_dtype)
