import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
x = np.array([[0.1, 0.2, 0.3], [1.5, -2.25, 3.125]], dtype="float32")
for policy in ("float32", "float16", "bfloat16", "mixed_float16", "mixed_bfloat16"):
    layer = layers.Dense(2, kernel_initializer=keras.initializers.Constant(0.3), bias_initializer="ones", dtype=policy)
    y = layer(x)
    print(f"{policy:15s} compute={layer.compute_dtype:9s} variable={layer.variable_dtype:9s}", "out", y.dtype)
    print("   ", np.asarray(y, dtype="float32").round(4).tolist(), layer.kernel.dtype)
print(layers.Dense(1, dtype="mixed_bfloat16").dtype_policy)
print(layers.Dense(1, dtype=keras.DTypePolicy("float16")).get_config()["dtype"])

inputs = keras.Input((3,))
h = layers.Dense(4, activation="relu", dtype="mixed_float16")(inputs)
print(inputs.dtype, h.dtype)
out = layers.Dense(1, dtype="float32")(h)
model = keras.Model(inputs, out)
print(out.dtype, [w.dtype for w in model.weights])
print(model(x).dtype, model.predict(x, verbose=0).dtype)
