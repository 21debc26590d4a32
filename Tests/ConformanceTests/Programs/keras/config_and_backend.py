# What Keras says about itself.
import numpy as np
import keras
from keras import backend, config

print(keras.__version__, keras.version())
print(config.backend(), config.floatx(), config.epsilon(), config.image_data_format())
print(backend.backend(), backend.floatx(), backend.epsilon())
config.set_epsilon(1e-5)
print(config.epsilon(), backend.epsilon())
config.set_epsilon(1e-7)
for bad in (lambda: config.set_floatx("int8"), lambda: config.set_image_data_format("x"), lambda: backend.standardize_dtype("foo")):
    try:
        bad()
    except ValueError as e:
        print(str(e).split(".")[0])
print(config.dtype_policy(), keras.layers.Dense(1).dtype_policy)
print(keras.DTypePolicy("mixed_float16").compute_dtype, keras.DTypePolicy("mixed_float16").variable_dtype)
print(backend.standardize_dtype(None), backend.standardize_dtype(int), backend.standardize_dtype(np.float64))
print(backend.is_float_dtype("float16"), backend.is_int_dtype("float16"))
print(backend.get_uid("block"), backend.get_uid("block"))
print(keras.layers.Dense(1).name, keras.layers.Dense(1).name)
backend.clear_session()
print(keras.layers.Dense(1).name)
print(config.is_interactive_logging_enabled(), config.max_epochs())
