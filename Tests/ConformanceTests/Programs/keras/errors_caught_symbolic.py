import keras
from keras import ops

x = keras.Input((6,), name="x")
y = keras.Input((4,), name="y")


def attempt(label, function):
    try:
        print(label, function().shape)
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}")


attempt("add", lambda: x + y)
attempt("matmul", lambda: ops.matmul(x, y))
attempt("reshape", lambda: ops.reshape(x, (4, 2)))
attempt("reshape 2", lambda: ops.reshape(x, (2, 3)))
attempt("concatenate", lambda: ops.concatenate([x, y], axis=-1))
attempt("concatenate rows", lambda: ops.concatenate([x, y], axis=0))
attempt("stack", lambda: ops.stack([x, y], axis=1))
attempt("slice", lambda: x[:, 2:4])
attempt("index", lambda: x[:, 7])
attempt("mean", lambda: ops.mean(x, axis=5))
attempt("transpose", lambda: ops.transpose(x, (1, 0, 2)))
attempt("float", lambda: float(x))
attempt("len", lambda: len(x))
attempt("bool", lambda: bool(x > 0))
attempt("iter", lambda: list(x))
attempt("text", lambda: x + "one")
