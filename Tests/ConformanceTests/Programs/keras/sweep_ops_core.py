"""keras.ops, family core: written by make_ops_sweep.py."""
import numpy as np
import keras
from keras import ops


def text(v):
    if isinstance(v, (list, tuple)):
        return type(v).__name__ + "[" + ", ".join(text(i) for i in v) + "]"
    if isinstance(v, dict):
        return "{" + ", ".join(k + ": " + text(i) for k, i in v.items()) + "}"
    if isinstance(v, keras.KerasTensor):
        return f"<{v.dtype} {v.shape}>"
    if hasattr(v, "dtype") and hasattr(v, "shape"):
        a = np.asarray(v)
        if a.dtype.kind == "f":
            a = np.round(a.astype("float64"), 4) + 0.0
        elif a.dtype.kind == "c":
            a = np.round(a.astype("complex128"), 4) + 0.0
        return f"{v.dtype} {tuple(v.shape)} {a.tolist()}"
    return f"{type(v).__name__} {v}"


def show(label, call):
    try:
        print(label, "->", text(call()))
    except Exception as e:
        print(label, "!!", type(e).__name__)


def kind(label, call):
    """What a call on symbolic tensors gives, and what it records."""
    try:
        v = call()
        first = v
        while isinstance(first, (list, tuple)):
            first = first[0]
        print(label, "->", text(v), type(first._keras_history.operation).__name__)
    except Exception as e:
        print(label, "!!", type(e).__name__)


x = ops.array([[0.5, -1.25, 2.0], [1.5, 0.25, -0.75]])
p = ops.array([[0.5, 1.25, 2.0], [1.5, 0.25, 0.75]])
u = ops.array([[0.5, -0.25, 0.875], [0.125, 0.25, -0.75]])
v = ops.array([1.0, -2.0, 3.0])
q = ops.array([[4.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 2.0]])
i = ops.array([[3, -1, 2], [0, 5, -4]])
j = ops.array([[1, 2, 3], [4, 5, 6]])
k = ops.array([2, 0, 1])
b = ops.array([[True, False, True], [False, False, True]])
h = ops.cast(x, "float16")
w = ops.array([[1, 2, 200], [4, 5, 6]], dtype="uint8")
n = ops.array([[1.0, np.nan, 2.0], [np.nan, -3.0, 0.5]])
c = ops.reshape(ops.arange(24, dtype="float32"), (2, 3, 4)) / 10
im = ops.reshape(ops.arange(50, dtype="float32"), (1, 5, 5, 2)) / 50
sx = keras.Input((3,), name="sx")
sy = keras.Input((3,), name="sy")
si = keras.Input((4, 6), dtype="int32", name="si")
s3 = keras.Input((4, 6), name="s3")
sm = keras.Input((8, 8, 4), name="sm")

show('ops.cond(True, lambda: v, lambda: -v)', lambda: ops.cond(True, lambda: v, lambda: -v))
show('ops.cond(ops.sum(v) > 5, lambda: 1.0, lambda: 2.0)', lambda: ops.cond(ops.sum(v) > 5, lambda: 1.0, lambda: 2.0))
show('ops.switch(1, [lambda a: a, lambda a: -a], v)', lambda: ops.switch(1, [lambda a: a, lambda a: -a], v))
show('ops.switch(ops.array(0), [lambda: 1, lambda: 2])', lambda: ops.switch(ops.array(0), [lambda: 1, lambda: 2]))
show('ops.while_loop(lambda a: a < 10, lambda a: a * 2, 1)', lambda: ops.while_loop(lambda a: a < 10, lambda a: a * 2, 1))
show('ops.while_loop(lambda a, s: a < 4, lambda a, s: (a + 1, s + a), (0, 0.0))', lambda: ops.while_loop(lambda a, s: a < 4, lambda a, s: (a + 1, s + a), (0, 0.0)))
show('ops.while_loop(lambda a: a < 10, lambda a: [a * 2], [1], maximum_iterations=2)', lambda: ops.while_loop(lambda a: a < 10, lambda a: [a * 2], [1], maximum_iterations=2))
show('ops.fori_loop(0, 4, lambda t, s: s + t, 0)', lambda: ops.fori_loop(0, 4, lambda t, s: s + t, 0))
show('ops.fori_loop(0, 3, lambda t, s: s * 2.0, v)', lambda: ops.fori_loop(0, 3, lambda t, s: s * 2.0, v))
show('ops.scan(lambda s, t: (s + t, s * t), 0.0, v)', lambda: ops.scan(lambda s, t: (s + t, s * t), 0.0, v))
show('ops.scan(lambda s, t: (s + t, s), ops.array(1.0), v, reverse=True)', lambda: ops.scan(lambda s, t: (s + t, s), ops.array(1.0), v, reverse=True))
show('ops.scan(lambda s, t: (s + 1, s), 0, length=3)', lambda: ops.scan(lambda s, t: (s + 1, s), 0, length=3))
show('ops.map(lambda t: t * 2, x)', lambda: ops.map(lambda t: t * 2, x))
show('ops.map(lambda t: (ops.sum(t), t[0]), x)', lambda: ops.map(lambda t: (ops.sum(t), t[0]), x))
show('ops.map(lambda t: t[0] + t[1], (v, v))', lambda: ops.map(lambda t: t[0] + t[1], (v, v)))
show('ops.vectorized_map(lambda t: ops.sum(t) * 2, x)', lambda: ops.vectorized_map(lambda t: ops.sum(t) * 2, x))
show('ops.vectorized_map(lambda t: t[0] * t[1], [x, p])', lambda: ops.vectorized_map(lambda t: t[0] * t[1], [x, p]))
show('ops.vectorize(lambda a, b_: a + b_)(v, 1.0)', lambda: ops.vectorize(lambda a, b_: a + b_)(v, 1.0))
show('ops.associative_scan(lambda a, b_: a + b_, v)', lambda: ops.associative_scan(lambda a, b_: a + b_, v))
show('ops.associative_scan(ops.multiply, x, axis=1)', lambda: ops.associative_scan(ops.multiply, x, axis=1))
show('ops.associative_scan(ops.maximum, v, reverse=True)', lambda: ops.associative_scan(ops.maximum, v, reverse=True))
show('ops.jvp(lambda a: a * a, (v,), (ops.ones(3),))', lambda: ops.jvp(lambda a: a * a, (v,), (ops.ones(3),)))
show('ops.stop_gradient(v)', lambda: ops.stop_gradient(v))
show('ops.unstack(v)', lambda: ops.unstack(v))
show('ops.shape(sx)', lambda: ops.shape(sx))
show('ops.dtype(si)', lambda: ops.dtype(si))
show('ops.is_tensor(sx)', lambda: ops.is_tensor(sx))
show("ops.cast(2.7, 'int32')", lambda: ops.cast(2.7, 'int32'))
show('ops.convert_to_numpy([1, 2])', lambda: ops.convert_to_numpy([1, 2]))
