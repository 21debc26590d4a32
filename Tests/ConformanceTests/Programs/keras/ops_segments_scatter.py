# Sums by group, and values put into places.
from keras import ops

sales = ops.array([10.0, 20.0, 5.0, 7.0])
shop = ops.array([0, 1, 0, 2])
print(ops.segment_sum(sales, shop, 3), ops.segment_max(sales, shop, num_segments=3))
try:
    ops.segment_sum(sales, shop)
except ValueError as e:
    print(e)
print(ops.segment_sum(sales, shop, num_segments=5))
print(ops.scatter(ops.array([[1], [3]]), ops.array([5.0, 6.0]), (5,)))
base = ops.zeros((3, 3))
print(ops.scatter_update(base, [[0, 0], [1, 1], [2, 2]], [1.0, 2.0, 3.0]))
print(ops.scatter_update(ops.ones((4,)), [[0], [0]], [2.0, 3.0], reduction="add"))
print(ops.slice(ops.reshape(ops.arange(9), (3, 3)), (1, 1), (2, 2)))
print(ops.slice_update(base, (1, 0), ops.ones((1, 2))))
print(ops.one_hot([0, 2, 1], 3))
print(ops.multi_hot(ops.array([[0, 2], [1, 1]]), 4))
values, places = ops.top_k(sales, 2)
print(values, places)
print(ops.in_top_k(ops.array([2, 0]), ops.array([[0.1, 0.2, 0.7], [0.3, 0.6, 0.1]]), 1))
print(ops.bincount(shop), ops.unique(ops.array([3, 1, 3])), ops.searchsorted(ops.array([1, 3, 5]), ops.array([0, 3, 6])))
print(ops.take_along_axis(ops.array([[3, 1, 2]]), ops.array([[1, 2, 0]]), axis=1))
