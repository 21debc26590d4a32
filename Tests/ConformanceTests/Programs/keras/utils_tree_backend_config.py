import numpy as np
import keras
from keras import tree, backend, config

s = {"b": [1, (2, 3)], "a": {"x": np.array([4.0]), "n": None}}
print(tree.flatten(s), tree.is_nested(s), tree.is_nested(3), tree.is_nested("ab"))
print(tree.map_structure(lambda v: v if v is None else v * 2, s))
print(tree.flatten_with_path({"z": 1, "y": [2, 3]}))
print(tree.pack_sequence_as({"q": 0, "p": (0, 0)}, [10, 20, 30]))
print(tree.map_structure_up_to({"a": 0, "b": 0}, lambda x: len(x), {"a": [1, 2], "b": (3,)}))
print(tree.lists_to_tuples([1, [2, [3]], {"k": [4]}]))
print(tree.map_shape_structure(lambda t: t[:1], {"m": (1, 2), "n": [(3, 4), (5, 6)]}))
print(tree.traverse(lambda v: "leaf" if isinstance(v, int) else None, [1, {"k": 2}]))
for f in (lambda: tree.assert_same_structure([1, 2], [1, (2,)]), lambda: tree.assert_same_structure({"a": 1}, {"b": 1}), lambda: tree.pack_sequence_as([0, 0], [1]),
          lambda: tree.map_structure(lambda a, b: a, [1], [1, 2]), lambda: tree.map_structure(3, [1]), lambda: tree.map_structure(lambda: 1), lambda: tree.assert_same_paths({"a": 1}, {"a": [1]})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
print(tree.MAP_TO_NONE)
print(backend.floatx(), backend.epsilon(), backend.image_data_format(), backend.result_type("int32", "float16"), backend.is_float_dtype("bfloat16"), backend.is_int_dtype("uint8"))
print(backend.standardize_dtype("int"), backend.standardize_dtype(np.float64), backend.standardize_dtype(None))
try:
    backend.standardize_dtype("floaty")
except ValueError as e:
    print(e)
config.set_epsilon(1e-5)
print(config.epsilon(), keras.backend.epsilon())
config.set_epsilon(1e-7)
print(config.floatx(), config.dtype_policy(), config.is_traceback_filtering_enabled(), config.is_interactive_logging_enabled(), config.backend())
for f in (lambda: config.set_floatx("int8"), lambda: config.set_image_data_format("last"), lambda: config.set_dtype_policy("float99"), lambda: config.set_backend("mxnet")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:200])
print(backend.name_scope, backend.get_uid("x"), backend.get_uid("x"))
with backend.name_scope("outer"):
    v = keras.Variable(1.0, name="v")
print(v.path, v.name)
v = keras.Variable(np.zeros((2, 2)), trainable=False, dtype="int32")
print(v.shape, v.dtype, v.ndim, v.trainable)
v.assign([[1, 2], [3, 4]])
v.assign_add(np.ones((2, 2)))
v.assign_sub(2 * np.ones((2, 2)))
print(np.array(v))
