import numpy as np
from keras import ops

# Newton's method, as a loop of the backend
def step(x, k):
    return 0.5 * (x + 2.0 / x), k + 1

root, n = ops.while_loop(lambda x, k: ops.abs(x * x - 2.0) > 1e-5, step, (1.0, 0))
print(float(root), int(n))
print(ops.fori_loop(0, 5, lambda i, v: v + i, ops.zeros((), "int32")))
total, path = ops.scan(lambda c, x: (c + x, c * x), 0.0, ops.arange(1.0, 5.0))
print(total, path)
print(ops.associative_scan(lambda a, b: a * b, ops.arange(1, 6)))
print(ops.map(lambda v: v ** 2, ops.arange(4)))
print(ops.vectorized_map(lambda r: ops.sum(r) - r, ops.reshape(ops.arange(6), (2, 3))))
print(ops.cond(ops.array(3) > 2, lambda: ops.ones((2,)), lambda: ops.zeros((2,))))
print(ops.switch(1, [lambda x: x + 1, lambda x: x * 10], ops.array(4)))
for f in (
    lambda: ops.fori_loop(0, 3, lambda i, v: ops.concatenate([v, v]), ops.ones((2,))),
    lambda: ops.scan(lambda c, x: c + x, 0.0, ops.arange(3.0)),
    lambda: ops.while_loop(lambda i, v: i < 3, lambda i, v: (i + 1, v + 0.5),
                           (0, ops.ones((2,), "int32"))),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "-", str(e).split("\n")[2] if "\n" in str(e) else e)
