# What wrong calls say.
import numpy as np
import keras
from keras import ops

a = ops.ones((2, 3))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__ + ":", e)


attempt(lambda: a + ops.ones((2, 2)))
attempt(lambda: ops.add(a, ops.ones((4,))))
attempt(lambda: ops.matmul(a, a))
attempt(lambda: a @ ops.ones((2,)))
attempt(lambda: ops.reshape(a, (4, 2)))
attempt(lambda: ops.concatenate([a, ops.ones((2, 4))], axis=0))
attempt(lambda: ops.concatenate([a, ops.ones((3,))]))
attempt(lambda: ops.stack([a, ops.ones((3, 2))]))
attempt(lambda: ops.sum(a, axis=3))
attempt(lambda: ops.squeeze(a, axis=0))
attempt(lambda: ops.split(a, 2, axis=1))
attempt(lambda: ops.cast(a, "text"))
attempt(lambda: ops.nothing(a))
attempt(lambda: ops.add(a))
attempt(lambda: ops.sum(a, dim=1))
attempt(lambda: ops.convert_to_tensor("seven"))
attempt(lambda: ops.convert_to_tensor([[1, 2], [3]]))
attempt(lambda: a["x"])
attempt(lambda: a[0, 0, 0])
attempt(lambda: a[1.5])
attempt(lambda: ops.einsum("ij,jk->ik", a, a))
attempt(lambda: ops.norm(a, ord="max"))
attempt(lambda: ops.zeros((2,), dtype="float99"))
attempt(lambda: ops.one_hot([0, 1]))
