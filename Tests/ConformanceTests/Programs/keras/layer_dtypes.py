import numpy as np
import keras
from keras import layers
x = np.ones((2, 3), "float32")
for dt in ("float32", "float16"):
    try:
        d = layers.Dense(2, dtype=dt, kernel_initializer="ones"); y = d(x)
        print(dt, y.dtype, d.kernel.dtype, d.dtype, d.compute_dtype, d.variable_dtype, d.dtype_policy)
    except Exception as e: print(dt, type(e).__name__, e)
print(layers.Dense(2)(x.astype("int32")).dtype, layers.Dense(2)(x.astype("float64")).dtype, layers.Flatten()(x.astype("int32")).dtype, layers.Embedding(3, 2)(x).dtype)
d = layers.Dense(1); print(d.dtype_policy, d.dtype_policy.name, d.input_dtype if hasattr(d, "input_dtype") else None, d.get_config()["dtype"])
print(keras.config.floatx(), keras.config.dtype_policy(), layers.Dense(1, dtype=keras.DTypePolicy("float32")).dtype)
i = keras.Input((3,), dtype="int32"); print(i.dtype, layers.Rescaling(0.5)(i).dtype, layers.Dense(2)(i).dtype)
print(layers.Add()([x, x]).dtype, layers.Reshape((3, 1))(x.astype("int32")).dtype, layers.Dropout(.5)(x.astype("int32")).dtype)
a = layers.Dense(2, autocast=False); print(a(x.astype("float16")).dtype)
