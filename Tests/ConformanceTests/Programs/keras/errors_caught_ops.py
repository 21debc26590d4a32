import numpy as np
from keras import ops

a = ops.ones((2, 3))
b = ops.ones((4, 2))


def attempt(label, function):
    try:
        print(label, function().shape)
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")


attempt("matmul", lambda: ops.matmul(a, b))
attempt("matmul right", lambda: ops.matmul(b, a))
attempt("add", lambda: a + b)
attempt("concatenate", lambda: ops.concatenate([a, b], axis=0))
attempt("stack", lambda: ops.stack([a, b]))
attempt("reshape", lambda: ops.reshape(a, (4, 2)))
attempt("reshape hole", lambda: ops.reshape(a, (-1, 4)))
attempt("transpose", lambda: ops.transpose(a, (0, 1, 2)))
attempt("mean", lambda: ops.mean(a, axis=2))
attempt("sum", lambda: ops.sum(a, axis=3))
attempt("squeeze", lambda: ops.squeeze(a, axis=0))
attempt("einsum", lambda: ops.einsum("ij,jk->ik", a, b))
attempt("split", lambda: ops.split(a, 2, axis=1)[0])
attempt("take", lambda: ops.take(a, np.array([0, 1]), axis=2))
attempt("broadcast", lambda: ops.broadcast_to(a, (3, 2)))
