"""keras.ops, family unary: written by make_ops_sweep.py."""
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

show('ops.abs(x)', lambda: ops.abs(x))
show('ops.absolute(x)', lambda: ops.absolute(x))
show('ops.negative(x)', lambda: ops.negative(x))
show('ops.square(x)', lambda: ops.square(x))
show('ops.sqrt(p)', lambda: ops.sqrt(p))
show('ops.rsqrt(p)', lambda: ops.rsqrt(p))
show('ops.exp(x)', lambda: ops.exp(x))
show('ops.exp2(x)', lambda: ops.exp2(x))
show('ops.expm1(x)', lambda: ops.expm1(x))
show('ops.log(p)', lambda: ops.log(p))
show('ops.log1p(p)', lambda: ops.log1p(p))
show('ops.log2(p)', lambda: ops.log2(p))
show('ops.log10(p)', lambda: ops.log10(p))
show('ops.sin(x)', lambda: ops.sin(x))
show('ops.cos(x)', lambda: ops.cos(x))
show('ops.tan(x)', lambda: ops.tan(x))
show('ops.arcsin(u)', lambda: ops.arcsin(u))
show('ops.arccos(u)', lambda: ops.arccos(u))
show('ops.arctan(x)', lambda: ops.arctan(x))
show('ops.sinh(x)', lambda: ops.sinh(x))
show('ops.cosh(x)', lambda: ops.cosh(x))
show('ops.tanh(x)', lambda: ops.tanh(x))
show('ops.arcsinh(x)', lambda: ops.arcsinh(x))
show('ops.arccosh(p + 1)', lambda: ops.arccosh(p + 1))
show('ops.arctanh(u)', lambda: ops.arctanh(u))
show('ops.erf(x)', lambda: ops.erf(x))
show('ops.erfc(x)', lambda: ops.erfc(x))
show('ops.erfinv(u)', lambda: ops.erfinv(u))
show('ops.floor(x)', lambda: ops.floor(x))
show('ops.ceil(x)', lambda: ops.ceil(x))
show('ops.trunc(x)', lambda: ops.trunc(x))
show('ops.sign(x)', lambda: ops.sign(x))
show('ops.reciprocal(x)', lambda: ops.reciprocal(x))
show('ops.isnan(x)', lambda: ops.isnan(x))
show('ops.isinf(x)', lambda: ops.isinf(x))
show('ops.isfinite(x)', lambda: ops.isfinite(x))
show('ops.logical_not(x)', lambda: ops.logical_not(x))
show('ops.stop_gradient(x)', lambda: ops.stop_gradient(x))
show('ops.deg2rad(x)', lambda: ops.deg2rad(x))
show('ops.rad2deg(x)', lambda: ops.rad2deg(x))
show('ops.cbrt(x)', lambda: ops.cbrt(x))
show('ops.fabs(x)', lambda: ops.fabs(x))
show('ops.i0(x)', lambda: ops.i0(x))
show('ops.isneginf(x)', lambda: ops.isneginf(x))
show('ops.isposinf(x)', lambda: ops.isposinf(x))
show('ops.isreal(x)', lambda: ops.isreal(x))
show('ops.signbit(x)', lambda: ops.signbit(x))
show('ops.sinc(x)', lambda: ops.sinc(x))
show('ops.round(x)', lambda: ops.round(x))
show('ops.real(x)', lambda: ops.real(x))
show('ops.imag(x)', lambda: ops.imag(x))
show('ops.angle(x)', lambda: ops.angle(x))
show('ops.conj(x)', lambda: ops.conj(x))
show('ops.conjugate(x)', lambda: ops.conjugate(x))
show('ops.copy(x)', lambda: ops.copy(x))
show('ops.round(c * 10 / 3, 1)', lambda: ops.round(c * 10 / 3, 1))
show('ops.round(c * 100, -1)', lambda: ops.round(c * 100, -1))
show('ops.nan_to_num(n)', lambda: ops.nan_to_num(n))
show('ops.nan_to_num(n, nan=5.0)', lambda: ops.nan_to_num(n, nan=5.0))
show('ops.clip(x, -1, 1)', lambda: ops.clip(x, -1, 1))
show('ops.clip(i, 0, 3)', lambda: ops.clip(i, 0, 3))
show('ops.clip(x, 0.0, 1.5)', lambda: ops.clip(x, 0.0, 1.5))
show('ops.sqrt(-x)', lambda: ops.sqrt(-x))
show('ops.log(x)', lambda: ops.log(x))
show("ops.cast(x, 'int32')", lambda: ops.cast(x, 'int32'))
show("ops.cast(x, 'bool')", lambda: ops.cast(x, 'bool'))
show("ops.cast(i, 'float32')", lambda: ops.cast(i, 'float32'))
show("ops.cast(b, 'int32')", lambda: ops.cast(b, 'int32'))
show("ops.saturate_cast(i * 100, 'uint8')", lambda: ops.saturate_cast(i * 100, 'uint8'))
show("ops.saturate_cast(x * 1000, 'int8')", lambda: ops.saturate_cast(x * 1000, 'int8'))
show("ops.cast(x, 'float16')", lambda: ops.cast(x, 'float16'))
show("ops.cast(300 * j, 'uint8')", lambda: ops.cast(300 * j, 'uint8'))
show('ops.is_tensor(x)', lambda: ops.is_tensor(x))
show('ops.is_tensor([1.0])', lambda: ops.is_tensor([1.0]))
show('ops.dtype(x)', lambda: ops.dtype(x))
show('ops.shape(x)', lambda: ops.shape(x))
show('ops.ndim(x)', lambda: ops.ndim(x))
show('ops.size(x)', lambda: ops.size(x))
show('ops.convert_to_numpy(x)', lambda: ops.convert_to_numpy(x))
show("ops.view(x, 'int32')", lambda: ops.view(x, 'int32'))
