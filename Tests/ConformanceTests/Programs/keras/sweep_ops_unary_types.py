"""keras.ops, family unary_types: written by make_ops_sweep.py."""
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

show('ops.abs(i)', lambda: ops.abs(i))
show('ops.abs(b)', lambda: ops.abs(b))
show('ops.abs(h)', lambda: ops.abs(h))
show('ops.abs(w)', lambda: ops.abs(w))
show('ops.negative(i)', lambda: ops.negative(i))
show('ops.negative(b)', lambda: ops.negative(b))
show('ops.negative(h)', lambda: ops.negative(h))
show('ops.negative(w)', lambda: ops.negative(w))
show('ops.square(i)', lambda: ops.square(i))
show('ops.square(b)', lambda: ops.square(b))
show('ops.square(h)', lambda: ops.square(h))
show('ops.square(w)', lambda: ops.square(w))
show('ops.sqrt(i)', lambda: ops.sqrt(i))
show('ops.sqrt(b)', lambda: ops.sqrt(b))
show('ops.sqrt(h)', lambda: ops.sqrt(h))
show('ops.sqrt(w)', lambda: ops.sqrt(w))
show('ops.exp(i)', lambda: ops.exp(i))
show('ops.exp(b)', lambda: ops.exp(b))
show('ops.exp(h)', lambda: ops.exp(h))
show('ops.exp(w)', lambda: ops.exp(w))
show('ops.log(i)', lambda: ops.log(i))
show('ops.log(b)', lambda: ops.log(b))
show('ops.log(h)', lambda: ops.log(h))
show('ops.log(w)', lambda: ops.log(w))
show('ops.sin(i)', lambda: ops.sin(i))
show('ops.sin(b)', lambda: ops.sin(b))
show('ops.sin(h)', lambda: ops.sin(h))
show('ops.sin(w)', lambda: ops.sin(w))
show('ops.floor(i)', lambda: ops.floor(i))
show('ops.floor(b)', lambda: ops.floor(b))
show('ops.floor(h)', lambda: ops.floor(h))
show('ops.floor(w)', lambda: ops.floor(w))
show('ops.ceil(i)', lambda: ops.ceil(i))
show('ops.ceil(b)', lambda: ops.ceil(b))
show('ops.ceil(h)', lambda: ops.ceil(h))
show('ops.ceil(w)', lambda: ops.ceil(w))
show('ops.trunc(i)', lambda: ops.trunc(i))
show('ops.trunc(b)', lambda: ops.trunc(b))
show('ops.trunc(h)', lambda: ops.trunc(h))
show('ops.trunc(w)', lambda: ops.trunc(w))
show('ops.sign(i)', lambda: ops.sign(i))
show('ops.sign(b)', lambda: ops.sign(b))
show('ops.sign(h)', lambda: ops.sign(h))
show('ops.sign(w)', lambda: ops.sign(w))
show('ops.reciprocal(i)', lambda: ops.reciprocal(i))
show('ops.reciprocal(b)', lambda: ops.reciprocal(b))
show('ops.reciprocal(h)', lambda: ops.reciprocal(h))
show('ops.reciprocal(w)', lambda: ops.reciprocal(w))
show('ops.isnan(i)', lambda: ops.isnan(i))
show('ops.isnan(b)', lambda: ops.isnan(b))
show('ops.isnan(h)', lambda: ops.isnan(h))
show('ops.isnan(w)', lambda: ops.isnan(w))
show('ops.logical_not(i)', lambda: ops.logical_not(i))
show('ops.logical_not(b)', lambda: ops.logical_not(b))
show('ops.logical_not(h)', lambda: ops.logical_not(h))
show('ops.logical_not(w)', lambda: ops.logical_not(w))
show('ops.deg2rad(i)', lambda: ops.deg2rad(i))
show('ops.deg2rad(b)', lambda: ops.deg2rad(b))
show('ops.deg2rad(h)', lambda: ops.deg2rad(h))
show('ops.deg2rad(w)', lambda: ops.deg2rad(w))
show('ops.cbrt(i)', lambda: ops.cbrt(i))
show('ops.cbrt(b)', lambda: ops.cbrt(b))
show('ops.cbrt(h)', lambda: ops.cbrt(h))
show('ops.cbrt(w)', lambda: ops.cbrt(w))
show('ops.round(i)', lambda: ops.round(i))
show('ops.round(b)', lambda: ops.round(b))
show('ops.round(h)', lambda: ops.round(h))
show('ops.round(w)', lambda: ops.round(w))
show('ops.signbit(i)', lambda: ops.signbit(i))
show('ops.signbit(b)', lambda: ops.signbit(b))
show('ops.signbit(h)', lambda: ops.signbit(h))
show('ops.signbit(w)', lambda: ops.signbit(w))
show('ops.tanh(i)', lambda: ops.tanh(i))
show('ops.tanh(b)', lambda: ops.tanh(b))
show('ops.tanh(h)', lambda: ops.tanh(h))
show('ops.tanh(w)', lambda: ops.tanh(w))
show('ops.arctan(i)', lambda: ops.arctan(i))
show('ops.arctan(b)', lambda: ops.arctan(b))
show('ops.arctan(h)', lambda: ops.arctan(h))
show('ops.arctan(w)', lambda: ops.arctan(w))
show('ops.erf(i)', lambda: ops.erf(i))
show('ops.erf(b)', lambda: ops.erf(b))
show('ops.erf(h)', lambda: ops.erf(h))
show('ops.erf(w)', lambda: ops.erf(w))
