# Nested structures: flatten, map, pack.
from collections import namedtuple
import keras
from keras import ops, tree

batch = {"x": [1, 2], "y": (3, {"z": 4})}
print(tree.flatten(batch), tree.is_nested(batch), tree.is_nested(5))
print(tree.map_structure(lambda v: v * 10, batch))
print(tree.map_structure(lambda a, b: a + b, [1, (2, 3)], [10, (20, 30)]))
print(tree.pack_sequence_as(batch, ["a", "b", "c", "d"]))
print(tree.flatten_with_path(batch))
Point = namedtuple("Point", "x y")
print(tree.map_structure(lambda v: v + 1, Point(1, 2)))
print(tree.lists_to_tuples([1, [2, [3]]]))
print(tree.traverse(lambda v: -v if isinstance(v, int) else None, batch))
shapes = tree.map_structure(lambda t: t.shape, {"a": ops.ones((2, 3)), "b": [ops.zeros(4)]})
print(shapes)
for wrong in ([1, [2]], [1], (1, 2)):
    try:
        tree.assert_same_structure([1, 2], wrong)
        print("same")
    except ValueError as e:
        print(e)
try:
    tree.pack_sequence_as([1, 2], [1])
except ValueError as e:
    print(e)
