import keras
from keras import layers, backend

print(backend.floatx(), backend.epsilon(), backend.image_data_format(), backend.backend())
keras.config.set_floatx("float64")
d = layers.Dense(2)
d.build((None, 3))
print(d.kernel.dtype, keras.ops.ones((1,)).dtype, keras.Input((2,)).dtype)
keras.config.set_floatx("float32")
backend.set_epsilon(1e-4)
print(keras.config.epsilon())
backend.set_epsilon(1e-7)
keras.config.set_image_data_format("channels_first")
c = layers.Conv2D(2, 3)
print(c.data_format, c.compute_output_shape((None, 3, 8, 8)))
keras.config.set_image_data_format("channels_last")
for f, v in [(keras.config.set_floatx, "int8"), (keras.config.set_epsilon, "x"), (keras.config.set_image_data_format, "last")]:
    try:
        f(v)
        print("set", v)
    except Exception as e:
        print(type(e).__name__, e)
print(layers.Dense(1).name, layers.Dense(1).name)
backend.clear_session()
print(layers.Dense(1).name, backend.get_uid("dense"), backend.get_uid("dense"))
print(keras.config.dtype_policy(), keras.dtype_policies.get("mixed_float16").compute_dtype)
print(keras.config.is_interactive_logging_enabled(), keras.config.is_traceback_filtering_enabled())
print(backend.is_keras_tensor(keras.Input((2,))), backend.result_type("int32", "float32"))
print(keras.version(), keras.__version__ == keras.version())
