import numpy as np
import keras
from keras import layers

print(keras.config.floatx(), keras.backend.floatx(), keras.config.epsilon(), keras.config.image_data_format())
print(keras.config.dtype_policy(), keras.config.backend())
d = layers.Dense(2, dtype="float32")
print(d.dtype, d.compute_dtype, d.variable_dtype, d.dtype_policy, d.dtype_policy.name)
keras.config.set_epsilon(1e-5)
print(keras.config.epsilon())
keras.config.set_epsilon(1e-7)
for bad in ["float99", "int32"]:
    try:
        keras.config.set_floatx(bad)
    except ValueError as e:
        print("ValueError:", str(e).split(". Expected")[0])
try:
    keras.config.set_image_data_format("channels_middle")
except ValueError as e:
    print("ValueError:", e)
keras.config.set_floatx("float32")
p = keras.DTypePolicy("float32")
print(p, p.name, p.compute_dtype, p.variable_dtype, p.get_config())
print(layers.Dense(1, dtype=p).dtype_policy == p)
m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
print(m.dtype, m.layers[0].input_dtype, m(np.ones((1, 3), "float64")).dtype, m.layers[0].kernel.dtype)
e = layers.Embedding(4, 2)
e.build()
print(e.embeddings.dtype, keras.ops.ones((2,)).dtype, keras.ops.cast([1, 2], "float16").dtype)
print(keras.backend.standardize_dtype("float32"), keras.utils.is_keras_tensor(keras.Input((1,))))
