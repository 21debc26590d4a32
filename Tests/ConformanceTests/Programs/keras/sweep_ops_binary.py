"""keras.ops, family binary: written by make_ops_sweep.py."""
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

show('ops.add(x, p)', lambda: ops.add(x, p))
show('ops.subtract(x, p)', lambda: ops.subtract(x, p))
show('ops.multiply(x, p)', lambda: ops.multiply(x, p))
show('ops.divide(x, p)', lambda: ops.divide(x, p))
show('ops.true_divide(x, p)', lambda: ops.true_divide(x, p))
show('ops.divide_no_nan(x, p)', lambda: ops.divide_no_nan(x, p))
show('ops.floor_divide(x, p)', lambda: ops.floor_divide(x, p))
show('ops.mod(x, p)', lambda: ops.mod(x, p))
show('ops.power(x, p)', lambda: ops.power(x, p))
show('ops.maximum(x, p)', lambda: ops.maximum(x, p))
show('ops.minimum(x, p)', lambda: ops.minimum(x, p))
show('ops.arctan2(x, p)', lambda: ops.arctan2(x, p))
show('ops.logaddexp(x, p)', lambda: ops.logaddexp(x, p))
show('ops.logaddexp2(x, p)', lambda: ops.logaddexp2(x, p))
show('ops.hypot(x, p)', lambda: ops.hypot(x, p))
show('ops.equal(x, p)', lambda: ops.equal(x, p))
show('ops.not_equal(x, p)', lambda: ops.not_equal(x, p))
show('ops.less(x, p)', lambda: ops.less(x, p))
show('ops.less_equal(x, p)', lambda: ops.less_equal(x, p))
show('ops.greater(x, p)', lambda: ops.greater(x, p))
show('ops.greater_equal(x, p)', lambda: ops.greater_equal(x, p))
show('ops.logical_and(x, p)', lambda: ops.logical_and(x, p))
show('ops.logical_or(x, p)', lambda: ops.logical_or(x, p))
show('ops.logical_xor(x, p)', lambda: ops.logical_xor(x, p))
show('ops.fmax(x, p)', lambda: ops.fmax(x, p))
show('ops.fmin(x, p)', lambda: ops.fmin(x, p))
show('ops.fmod(x, p)', lambda: ops.fmod(x, p))
show('ops.heaviside(x, p)', lambda: ops.heaviside(x, p))
show('ops.nextafter(x, p)', lambda: ops.nextafter(x, p))
show('ops.add(x, v)', lambda: ops.add(x, v))
show('ops.subtract(x, v)', lambda: ops.subtract(x, v))
show('ops.multiply(x, v)', lambda: ops.multiply(x, v))
show('ops.divide(x, v)', lambda: ops.divide(x, v))
show('ops.true_divide(x, v)', lambda: ops.true_divide(x, v))
show('ops.divide_no_nan(x, v)', lambda: ops.divide_no_nan(x, v))
show('ops.floor_divide(x, v)', lambda: ops.floor_divide(x, v))
show('ops.mod(x, v)', lambda: ops.mod(x, v))
show('ops.divide_no_nan(x, [[0.0, 1.0, 0.0], [2.0, 0.0, 4.0]])', lambda: ops.divide_no_nan(x, [[0.0, 1.0, 0.0], [2.0, 0.0, 4.0]]))
show('ops.ldexp(x, i)', lambda: ops.ldexp(x, i))
show('ops.bitwise_not(i)', lambda: ops.bitwise_not(i))
show('ops.bitwise_invert(i)', lambda: ops.bitwise_invert(i))
show('ops.bitwise_not(b)', lambda: ops.bitwise_not(b))
show('ops.isclose(x, x + 1e-9)', lambda: ops.isclose(x, x + 1e-9))
show('ops.allclose(x, x)', lambda: ops.allclose(x, x))
show('ops.allclose(x, p)', lambda: ops.allclose(x, p))
show('ops.isclose(n, n, equal_nan=True)', lambda: ops.isclose(n, n, equal_nan=True))
show('ops.matmul(x, q)', lambda: ops.matmul(x, q))
show('ops.where(b, x, 0.0)', lambda: ops.where(b, x, 0.0))
show('ops.where(b, i, 0)', lambda: ops.where(b, i, 0))
show('ops.where(b, i, 1.5)', lambda: ops.where(b, i, 1.5))
show('ops.where(b)', lambda: ops.where(b))
show('ops.select([x > 1, x < 0], [x, -x], 9.0)', lambda: ops.select([x > 1, x < 0], [x, -x], 9.0))
show('ops.bitwise_and(i, j)', lambda: ops.bitwise_and(i, j))
show('ops.bitwise_or(i, j)', lambda: ops.bitwise_or(i, j))
show('ops.bitwise_xor(i, j)', lambda: ops.bitwise_xor(i, j))
show('ops.left_shift(i, j)', lambda: ops.left_shift(i, j))
show('ops.right_shift(i, j)', lambda: ops.right_shift(i, j))
show('ops.bitwise_left_shift(i, j)', lambda: ops.bitwise_left_shift(i, j))
show('ops.bitwise_right_shift(i, j)', lambda: ops.bitwise_right_shift(i, j))
show('ops.gcd(j, 4)', lambda: ops.gcd(j, 4))
show('ops.lcm(j, 4)', lambda: ops.lcm(j, 4))
