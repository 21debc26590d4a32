# Loops and branches as operations.
from keras import ops

x = ops.array([1.0, 2.0, 3.0])
print(ops.cond(ops.sum(x) > 5, lambda: x * 10, lambda: x - 10))
print(ops.while_loop(lambda i, s: i < 5, lambda i, s: (i + 1, s + i), (0, 0)))
print(ops.fori_loop(0, 4, lambda i, v: v * 2, x))


def step(carry, value):
    total = carry + value
    return total, total * total


last, seen = ops.scan(step, ops.array(0.0), x)
print(last, seen)
last, seen = ops.scan(lambda c, v: (c * v, c), ops.array(1.0), x, reverse=True)
print(last, seen)
print(ops.map(lambda row: row * row, x))
print(ops.vectorized_map(ops.sum, ops.reshape(ops.arange(6), (3, 2))))
print(ops.associative_scan(ops.add, x), ops.associative_scan(ops.maximum, ops.array([1, 5, 3])))
print(ops.switch(1, [lambda v: v + 1, lambda v: v * 100], x))
a, b = ops.while_loop(lambda a, b: ops.logical_and(a < 50, b < 50), lambda a, b: (b, a + b), (0, 1))
print(int(a), int(b))
