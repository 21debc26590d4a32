# oracle: jax+tf
import numpy as np
import keras

print(keras.utils.to_categorical([1, 0, 3]).astype(int))
print(keras.utils.normalize([[1.0, 2.0, 2.0]], order=2))
print(keras.utils.normalize(np.array([[0.0, 0.0], [1.0, 1.0]])))
print(keras.utils.pad_sequences([["a", "b"], ["c"]], dtype=object, value="_", padding="post"))
print(keras.utils.pad_sequences([[1.5, 2.5], [3.5]], dtype="float64", maxlen=3))
print(keras.utils.pad_sequences([[[1, 2]], [[3, 4], [5, 6]]]).shape)
print(keras.utils.Config(a=1, b="two"))
cfg = keras.utils.Config(a=1)
cfg.b = 2
print(cfg.as_dict(), "b" in cfg, len(cfg), list(cfg.keys()))
cfg.freeze()
try:
    cfg.c = 3
except ValueError as e:
    print("ValueError:", e)
with keras.utils.CustomObjectScope({"Thing": dict}):
    print(keras.utils.get_registered_object("Thing"))
print(keras.utils.get_custom_objects())
a, b = keras.utils.split_dataset((np.arange(6), np.arange(6) * 2), left_size=4)
print([tuple(int(v) for v in t) for t in b])
keras.utils.disable_interactive_logging()
print(keras.utils.is_interactive_logging_enabled())
keras.utils.enable_interactive_logging()
print(keras.preprocessing.sequence.pad_sequences([[1], [2, 3]]))
print([n for n in dir(keras.utils) if n.startswith("t")])
print(sorted(n for n in dir(keras.preprocessing.image) if not n.startswith("_")))
print(keras.backend.image_data_format(), keras.config.floatx())
