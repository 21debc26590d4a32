# A symbolic tensor knows its shape and has no numbers.
import numpy as np
import keras
from keras import ops

x = keras.Input((4,), name="x")
print(x)
print(x.shape, x.dtype, x.name, x.ndim)
print((x * 2 + 1).shape, (x[:, :2]).shape, (x > 0).dtype, ops.cast(x, "int32").dtype)
print(ops.reshape(x, (-1, 2, 2)).shape, ops.mean(x, axis=1).shape, ops.concatenate([x, x], axis=-1).shape)


def attempt(label, action):
    try:
        action()
    except Exception as e:
        print(label, type(e).__name__, "-", e)


attempt("if", lambda: 1 if x > 0 else 2)
attempt("for", lambda: [row for row in x])
attempt("len", lambda: len(x))
attempt("float", lambda: float(x))
attempt("numpy", lambda: np.array(x))
attempt("np.sum", lambda: np.sum(x))
attempt("add", lambda: x + ops.ones((3,)))
attempt("matmul", lambda: ops.matmul(x, ops.ones((3, 2))))
attempt("method", lambda: x.sum())
print(keras.backend.is_keras_tensor(x), isinstance(x, keras.KerasTensor), ops.is_tensor(x))
print(x is x, x == x, x in [x])
