# What Keras lets a program ask and set.
import numpy as np
import keras
from keras import backend, config, layers

print(backend.backend(), backend.floatx(), backend.epsilon(), backend.image_data_format())
backend.set_epsilon(1e-5)
print(config.epsilon(), keras.losses.BinaryCrossentropy()(np.array([[1.0]]), np.array([[0.0]])))
backend.set_epsilon(1e-7)
print([backend.get_uid("dense"), backend.get_uid("dense"), backend.get_uid("other")])
print(backend.result_type("int8", "float16"), backend.result_type(int, float), backend.result_type("uint8", "int8"))
print(backend.result_type("float16", "bfloat16"), backend.result_type("int64", "int32"), backend.result_type())
print(backend.is_float_dtype("bfloat16"), backend.is_int_dtype("uint8"), backend.is_int_dtype("bool"))
print(config.dtype_policy(), config.dtype_policy().compute_dtype, config.dtype_policy().variable_dtype)
config.set_dtype_policy("mixed_bfloat16")
d = layers.Dense(2)
print(d.dtype_policy.name, d.compute_dtype, d.variable_dtype, d.dtype)
config.set_dtype_policy("float32")
for wrong in ("float31", 3, None):
    try:
        config.set_dtype_policy(wrong)
    except Exception as error:
        print(type(error).__name__, error)
try:
    config.set_image_data_format("middle")
except ValueError as error:
    print(error)
config.set_max_epochs(2)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
model.compile("sgd", "mse")
x, y = np.ones((8, 2)), np.ones((8, 1))
print(len(model.fit(x, y, epochs=5, verbose=0).history["loss"]), config.max_epochs())
config.set_max_epochs(None)
config.set_max_steps_per_epoch(1)
model.fit(x, y, epochs=3, batch_size=2, verbose=0)
print(int(model.optimizer.iterations), config.max_steps_per_epoch())
config.set_max_steps_per_epoch(None)
print(config.is_interactive_logging_enabled(), config.is_traceback_filtering_enabled(), config.is_nnx_enabled())
print(hasattr(backend, "square"), hasattr(backend, "result_type"))
with keras.device("cpu:0"):
    print(keras.ops.ones((2,)))
with keras.name_scope("outer"):
    print(keras.Variable(1.0, name="v").path)
