# Nested structures, Config objects, progress bars and the registry.
import numpy as np
import keras
from keras import tree, utils

nested = {"b": [1, (2, 3)], "a": {"x": 4}}
print(tree.flatten(nested), tree.flatten_with_path(nested))
print(tree.map_structure(lambda v: v * 10, nested))
print(tree.pack_sequence_as(nested, list("wxyz")))
print(tree.is_nested(nested), tree.is_nested(3), tree.is_nested("abc"), tree.lists_to_tuples([1, [2, [3]]]))
for a, b in (([1, 2], [3]), ([1, 2], (1, 2)), ({"a": 1}, {"b": 1}), ([1, [2]], [1, 2]), (3, [3])):
    try:
        tree.assert_same_structure(a, b)
        print("same")
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(tree.map_shape_structure(lambda s: len(s), {"image": (None, 8, 8), "label": (1,)}))
print(tree.traverse(lambda v: sum(v) if isinstance(v, tuple) else None, [1, (2, 3)], top_down=True))
config = utils.Config(units=8, rate=0.5)
config.name = "small"
print(config, config.units, config["rate"], "name" in config, len(config), config.to_json())
config.freeze()
try:
    config.units = 9
except ValueError as error:
    print(error)
try:
    config.missing
except AttributeError as error:
    print(error)


@keras.saving.register_keras_serializable(package="tools", name="double")
def twice(x):
    return 2 * x


print(utils.get_registered_name(twice), utils.get_registered_object("tools>double") is twice)
print(keras.activations.serialize(twice), keras.activations.serialize(keras.activations.swish))
print(utils.serialize_keras_object({"a": (1, np.float32(2.5)), "b": None, "c": keras.activations.gelu}))
print(keras.activations.get({"module": "keras.activations", "class_name": "function", "config": "tanh",
                             "registered_name": "tanh"}).__name__)
for value in (keras.initializers.HeNormal(seed=1), keras.regularizers.L2(0.1), keras.constraints.NonNeg()):
    form = utils.serialize_keras_object(value)
    print(form, type(utils.deserialize_keras_object(form)).__name__)
copy = keras.initializers.GlorotUniform(seed=4).clone()
print(copy.get_config(), keras.initializers.GlorotUniform.from_config(copy.get_config()).get_config())


class Flat(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        return keras.ops.full(shape, 0.5, dtype=dtype)


print(Flat().get_config(), Flat()((2,)), hasattr(Flat(), "seed"))
spec = keras.KerasTensor((None, 3), dtype="int32", name="ids")
print(spec, spec.shape, spec.dtype, utils.is_keras_tensor(spec))
