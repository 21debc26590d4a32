import numpy as np
import keras
from keras import ops

a = ops.ones((2, 3))
b = ops.ones((4,))
cases = {
    "add": lambda: a + b,
    "matmul": lambda: ops.matmul(a, ops.ones((2, 3))),
    "concatenate": lambda: ops.concatenate([a, ops.ones((2, 3, 1))], axis=0),
    "stack": lambda: ops.stack([a, ops.ones((3, 2))]),
    "reshape": lambda: ops.reshape(a, (4, 2)),
    "squeeze": lambda: ops.squeeze(a, axis=0),
    "split": lambda: ops.split(a, 2, axis=1),
    "einsum": lambda: ops.einsum("ij,jk->ik", a, a),
    "take axis": lambda: ops.take(a, 0, axis=2),
    "sum axis": lambda: ops.sum(a, axis=3),
    "broadcast": lambda: ops.broadcast_to(a, (3, 3)),
    "inv": lambda: ops.inv(a),
    "norm": lambda: ops.norm(a, ord=3),
    "transpose": lambda: ops.transpose(a, (0, 0)),
    "one_hot": lambda: ops.one_hot(np.array([1.5]), 3),
    "cond": lambda: ops.cond(ops.array([True, False]), lambda: a, lambda: a),
    "max_pool": lambda: ops.max_pool(ops.ones((1, 4, 4, 1)), 2),
    "conv": lambda: ops.conv(ops.ones((1, 4, 4, 2)), ops.ones((2, 2, 3, 1))),
    "logical": lambda: ops.where(a > 0, a, b),
    "arange": lambda: ops.arange(0, 5, 0),
    "linspace": lambda: ops.linspace(0, 1, -2),
    "eye": lambda: ops.eye(-1),
    "cast": lambda: ops.cast(a, "float"),
    "crossentropy": lambda: ops.categorical_crossentropy(a, b),
}
for name, f in cases.items():
    try:
        print(name, f())
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {str(e).splitlines()[0]}")
