import numpy as np
import keras
from keras import tree

nested = {"b": [1, 2], "a": (3, {"c": 4})}
print(tree.flatten(nested))
print(tree.map_structure(lambda v: v * 10, nested))
print(tree.is_nested(nested), tree.is_nested(5))
print(tree.flatten_with_path(nested))
print(tree.pack_sequence_as(nested, [9, 8, 7, 6]))
print(tree.map_structure(lambda a, b: a + b, [1, (2, 3)], [10, (20, 30)]))
print(tree.lists_to_tuples([1, [2, (3,)]]))
print(tree.map_shape_structure(lambda s: len(s), {"x": (2, 3), "y": [(None, 4, 5)]}))
try:
    tree.assert_same_structure([1, 2], [1, [2]])
except ValueError as e:
    print("ValueError:", str(e)[:120])
try:
    tree.pack_sequence_as([1, 2], [1])
except ValueError as e:
    print("ValueError:", e)
m = keras.Model(i := {"u": keras.Input((2,)), "v": keras.Input((3,))}, keras.layers.Concatenate()(list(i.values())))
print(tree.map_structure(lambda t: t.shape, m.input))
