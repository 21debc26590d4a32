#!/usr/bin/env python3
"""Writes the programs keras/sweep_ops_*.py: every function of keras.ops with small inputs.

usage: make_ops_sweep.py            then: record.py keras/sweep_ops

One program per family. A program prints, for each call, dtype, shape and rounded numbers of what
comes back, or the class and the first line of the error. Calls on symbolic tensors print their
shapes and the name of the operation they record. `missing()` lists functions of the installed
keras.ops that no family calls.
"""
import os
import re

HEAD = '''\
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

'''

UNARY = """abs absolute negative square sqrt rsqrt exp exp2 expm1 log log1p log2 log10 sin cos tan arcsin
arccos arctan sinh cosh tanh arcsinh arccosh arctanh erf erfc erfinv floor ceil trunc sign reciprocal isnan isinf
isfinite logical_not stop_gradient deg2rad rad2deg cbrt fabs i0 isneginf isposinf isreal signbit sinc round real imag
angle conj conjugate copy""".split()
INT_UNARY = """abs negative square sqrt exp log sin floor ceil trunc sign reciprocal isnan logical_not deg2rad cbrt round
signbit tanh arctan erf""".split()
ACTIVATIONS = """relu relu6 sigmoid softplus softsign selu silu swish hard_sigmoid hard_silu hard_swish hard_tanh
log_sigmoid tanh_shrink sparse_plus sparse_sigmoid leaky_relu elu celu hard_shrink soft_shrink squareplus gelu softmax
log_softmax sparsemax""".split()
BINARY = """add subtract multiply divide true_divide divide_no_nan floor_divide mod power maximum minimum arctan2 logaddexp
logaddexp2 hypot equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor fmax fmin fmod
heaviside nextafter""".split()
BITS = "bitwise_and bitwise_or bitwise_xor left_shift right_shift bitwise_left_shift bitwise_right_shift gcd lcm".split()
REDUCE = "sum mean max min amax amin prod var std any all logsumexp ptp median".split()
NAN = "nansum nanmean nanmax nanmin nanprod nanvar nanstd nanmedian".split()

F = {}
F["unary"] = [f"ops.{f}({a})" for f in UNARY
              for a in (["u"] if f in ("arcsin", "arccos", "arctanh", "erfinv") else
                        ["p"] if f in ("sqrt", "rsqrt", "log", "log1p", "log2", "log10") else
                        ["p + 1"] if f == "arccosh" else ["x"])]
F["unary"] += ["ops.round(c * 10 / 3, 1)", "ops.round(c * 100, -1)", "ops.nan_to_num(n)",
               "ops.nan_to_num(n, nan=5.0)", "ops.clip(x, -1, 1)", "ops.clip(i, 0, 3)", "ops.clip(x, 0.0, 1.5)",
               "ops.sqrt(-x)", "ops.log(x)", "ops.angle(x)", "ops.cast(x, 'int32')", "ops.cast(x, 'bool')",
               "ops.cast(i, 'float32')", "ops.cast(b, 'int32')", "ops.saturate_cast(i * 100, 'uint8')",
               "ops.saturate_cast(x * 1000, 'int8')", "ops.cast(x, 'float16')", "ops.cast(300 * j, 'uint8')",
               "ops.is_tensor(x)", "ops.is_tensor([1.0])", "ops.dtype(x)", "ops.shape(x)", "ops.ndim(x)", "ops.size(x)",
               "ops.convert_to_numpy(x)", "ops.view(x, 'int32')"]
F["unary_types"] = [f"ops.{f}({a})" for f in INT_UNARY for a in ("i", "b", "h", "w")]
F["activations"] = [f"ops.{f}({a})" for f in ACTIVATIONS for a in ("x", "i")]
F["activations"] += ["ops.leaky_relu(x, 0.1)", "ops.elu(x, 2.0)", "ops.celu(x, 0.5)", "ops.hard_shrink(x, 1.0)",
                     "ops.soft_shrink(x, 1.0)", "ops.squareplus(x, 1)", "ops.gelu(x, approximate=False)",
                     "ops.threshold(x, 0.3, -9.0)", "ops.softmax(x, axis=0)", "ops.softmax(x, axis=None)",
                     "ops.softmax(c, axis=(1, 2))", "ops.log_softmax(x, axis=0)", "ops.log_softmax(x, axis=None)",
                     "ops.glu(c)", "ops.glu(c, axis=0)", "ops.relu(k)", "ops.sigmoid(2)",
                     "ops.tanh([0.5, 1.0])", "ops.softmax([1.0, 2.0, 3.0])"]
F["binary"] = [f"ops.{f}(x, p)" for f in BINARY] + [f"ops.{f}(x, v)" for f in BINARY[:8]]
F["binary"] += ["ops.divide_no_nan(x, [[0.0, 1.0, 0.0], [2.0, 0.0, 4.0]])", "ops.ldexp(x, i)",
                "ops.bitwise_not(i)", "ops.bitwise_invert(i)", "ops.bitwise_not(b)", "ops.isclose(x, x + 1e-9)",
                "ops.allclose(x, x)", "ops.allclose(x, p)", "ops.isclose(n, n, equal_nan=True)",
                "ops.matmul(x, q)", "ops.where(b, x, 0.0)", "ops.where(b, i, 0)", "ops.where(b, i, 1.5)",
                "ops.where(b)", "ops.select([x > 1, x < 0], [x, -x], 9.0)"]
F["binary"] += [f"ops.{f}(i, j)" for f in BITS if f not in ("gcd", "lcm")] + ["ops.gcd(j, 4)", "ops.lcm(j, 4)"]
F["binary_types"] = [f"ops.{f}({a}, {c})" for f in ("add", "subtract", "multiply", "divide", "floor_divide", "mod", "power",
                     "maximum", "less", "logical_and", "equal", "bitwise_and", "arctan2", "logaddexp", "hypot")
                     for a, c in (("i", "j"), ("i", "2"), ("i", "2.5"), ("x", "2"), ("b", "b"), ("b", "i"),
                                  ("h", "x"), ("h", "2.0"), ("w", "i"), ("w", "1"), ("3", "4"), ("3", "0.5"), ("h", "i"))
                     # In half precision these are computed with other intermediate steps.
                     if f not in ("arctan2", "logaddexp", "hypot") or a != "h"]
F["binary_types"] += [e for e in ("x + i", "x * True", "i / j", "i // j", "i % j", "i ** 2", "2 ** j", "x ** 2", "x ** 0.5",
                     "1 - x", "2 / x", "7 // j", "7 % j", "-i", "-x", "~b", "b & b", "b | ~b", "b ^ b", "i & j", "i << 1", "j >> 1",
                     "abs(i)", "x @ q", "x < 1", "i == 2", "x != x", "b + b", "b * 2", "b * 1.5", "h * 2", "h + 1.5", "w + 60",
                     "divmod(i, j)", "x + np.float64(1)", "x + np.ones(3)", "np.ones(3) + x", "i + np.arange(3)",
                     "np.float32(2) * x", "x + [1, 2, 3]", "+x", "round(p)", "x // 0.5", "x % 0.5", "i + True", "1.5 * i")]
F["reduce"] = [f"ops.{f}({a})" for f in REDUCE for a in ("x", "x, axis=0", "c, axis=(0, 2), keepdims=True")]
F["reduce"] += [f"ops.{f}({a})" for f in REDUCE for a in ("i, axis=1", "b", "h, axis=-1")
                if f not in ("var", "std") or a[0] != "h"]
F["reduce"] += [f"ops.{f}({a})" for f in NAN for a in ("n", "n, axis=1", "n, axis=0, keepdims=True", "j")]
F["reduce"] += ["ops.max(x, axis=1, initial=1.0)", "ops.min(x, initial=-5.0)", "ops.prod(i, dtype='float32')",
                "ops.argmax(x)", "ops.argmax(x, axis=1)", "ops.argmin(i, axis=0, keepdims=True)", "ops.nanargmax(n, axis=1)",
                "ops.nanargmin(n, axis=1)", "ops.count_nonzero(i)", "ops.count_nonzero(b, axis=0)", "ops.cumsum(x)",
                "ops.cumsum(i, axis=1)", "ops.cumprod(x, axis=0)", "ops.cumsum(b, axis=1)", "ops.cumsum(i, dtype='float32')",
                "ops.nancumsum(n, axis=1)", "ops.nancumprod(n, axis=1)", "ops.average(x)", "ops.average(x, axis=1)",
                "ops.average(x, axis=1, weights=v)", "ops.average(i, axis=0)", "ops.moments(x, axes=[0])",
                "ops.moments(c, axes=[0, 1], keepdims=True)", "ops.quantile(x, 0.3)", "ops.quantile(x, [0.25, 0.5], axis=1)",
                "ops.quantile(x, 0.3, method='lower')", "ops.percentile(x, 30)", "ops.nanquantile(n, 0.5, axis=1)",
                "ops.nanpercentile(n, 50)", "ops.percentile(i, [25, 75], axis=1, keepdims=True)",
                "ops.norm(x)", "ops.norm(x, axis=1)", "ops.norm(x, ord=1)", "ops.norm(x, ord='fro')", "ops.norm(x, ord=np.inf)",
                "ops.norm(x, ord=1, axis=0)", "ops.norm(x, ord=2)", "ops.norm(x, ord='nuc')", "ops.norm(v, ord=3)",
                "ops.norm(v, ord=-np.inf)", "ops.norm(v, ord=0)", "ops.norm(i, axis=1, keepdims=True)", "ops.norm(x, ord=-2)",
                "ops.normalize(x)", "ops.normalize(x, axis=0)", "ops.normalize(x, order=1)", "ops.normalize(i, axis=1)",
                "ops.diff(x)", "ops.diff(i, axis=0)", "ops.diff(v, n=2)", "ops.trapezoid(x)", "ops.trapezoid(x, dx=0.5, axis=0)",
                "ops.trapezoid(v, x=[0.0, 1.0, 3.0])", "ops.sum(ops.zeros((0, 3)), axis=0)", "ops.mean(ops.zeros((2, 0)))",
                "ops.corrcoef(x)", "ops.bincount(j[0])", "ops.bincount([1, 1, 2], weights=[0.5, 1.0, 2.0], minlength=5)",
                "ops.bincount([[1, 2, 1], [0, 0, 3]])", "ops.histogram(v, bins=2, range=(0.0, 4.0))",
                "ops.psnr(x, p, 2.0)"]
F["shaping"] = ["ops.reshape(x, (3, 2))", "ops.reshape(x, -1)", "ops.reshape(x, (3, -1))", "ops.ravel(c)", "ops.transpose(x)",
                "ops.transpose(c, (2, 0, 1))", "ops.swapaxes(c, 0, 2)", "ops.moveaxis(c, 0, -1)", "ops.moveaxis(c, (0, 1), (1, 2))",
                "ops.expand_dims(v, 0)", "ops.expand_dims(v, (0, 2))", "ops.squeeze(ops.ones((1, 3, 1)))",
                "ops.squeeze(ops.ones((1, 3, 1)), axis=0)", "ops.squeeze(x, axis=0)", "ops.broadcast_to(v, (2, 3))",
                "ops.concatenate([x, p])", "ops.concatenate([x, i], axis=1)", "ops.concatenate([i, b], axis=-1)",
                "ops.stack([v, v])", "ops.stack([x, p], axis=-1)", "ops.hstack([v, v])", "ops.hstack([x, p])", "ops.vstack([v, v])",
                "ops.vstack([x, p])", "ops.dstack([x, p])", "ops.dstack([v, v])", "ops.split(c, 2)", "ops.split(c, [1, 3], axis=2)",
                "ops.array_split(v, 2)", "ops.hsplit(c, 3)", "ops.vsplit(x, 2)", "ops.dsplit(c, 2)", "ops.unstack(x)",
                "ops.unstack(x, axis=1)", "ops.flip(x)", "ops.flip(x, axis=1)", "ops.fliplr(x)", "ops.flipud(x)", "ops.roll(x, 1)",
                "ops.roll(x, -1, axis=1)", "ops.roll(c, (1, 2), axis=(0, 2))", "ops.rot90(x)", "ops.rot90(x, k=2)",
                "ops.rot90(c, k=-1, axes=(1, 2))", "ops.tile(v, 2)", "ops.tile(x, (2, 1))", "ops.tile(v, (2, 2))",
                "ops.repeat(v, 2)", "ops.repeat(x, 2, axis=0)", "ops.repeat(v, [1, 0, 2])", "ops.repeat(x, [2, 1], axis=0)",
                "ops.pad(v, 1)", "ops.pad(x, ((1, 0), (0, 2)))", "ops.pad(x, ((1, 1), (0, 0)), constant_values=7.0)",
                "ops.pad(v, ((2, 2),), mode='reflect')", "ops.pad(v, 2, mode='symmetric')", "ops.pad(x, 1, mode='edge')",
                "ops.pad(v, 2, mode='wrap')", "ops.append(x, p)", "ops.append(x, p, axis=0)", "ops.diag(v)", "ops.diag(q)", "ops.diag(v, k=1)",
                "ops.diag(q, k=-1)", "ops.diagflat(x)", "ops.diagflat(v, k=-1)", "ops.diagonal(q)", "ops.diagonal(c, 1, 1, 2)", "ops.trace(q)",
                "ops.trace(q, offset=1)", "ops.tril(q)", "ops.triu(q, k=1)", "ops.tril(c)", "ops.tri(3)", "ops.tri(2, 3, k=1)", "ops.eye(3)",
                "ops.eye(2, 3, k=1)", "ops.eye(2, dtype='int32')", "ops.identity(2)", "ops.meshgrid(v, k)",
                "ops.meshgrid(v, v[:2], indexing='ij')", "ops.zeros((2, 2))", "ops.ones((2,), dtype='int32')", "ops.empty((0, 2))",
                "ops.full((2, 2), 7)", "ops.full((2,), 1.5, dtype='int32')", "ops.full((2, 3), v)", "ops.zeros_like(i)",
                "ops.ones_like(x, dtype='bool')", "ops.full_like(x, 3)", "ops.empty_like(i)", "ops.arange(4)", "ops.arange(1, 4)",
                "ops.arange(0, 1, 0.25)", "ops.arange(5, 0, -2)", "ops.arange(3.0)", "ops.arange(3, dtype='float32')", "ops.arange(2, 2)",
                "ops.linspace(0, 1, 5)", "ops.linspace(0, 1, 4, endpoint=False)", "ops.linspace(v, v + 1, 3)",
                "ops.linspace(0, 10, 3, retstep=True)", "ops.linspace(0, 10, 3, dtype='int32')", "ops.linspace(v, v + 1, 3, axis=-1)",
                "ops.logspace(0, 2, 3)", "ops.logspace(0, 3, 4, base=2)", "ops.geomspace(1, 8, 4)", "ops.vander(v)",
                "ops.vander(v, 2)", "ops.vander(v, increasing=True)", "ops.kron(v, v[:2])", "ops.kron(x, ops.eye(2))",
                "ops.rearrange(c, 'a b c -> c (a b)')", "ops.rearrange(c, 'a b (c d) -> a (b c) d', d=2)",
                "ops.depth_to_space(im[:, :2, :2, :1] * ops.ones((4,)), 2)", "ops.space_to_depth(im[:, :4, :4, :1], 2)",
                "ops.unfold(ops.transpose(im, (0, 3, 1, 2))[:, :, :3, :3], 2)", "ops.fold(ops.ones((1, 4, 4)), (3, 3), (2, 2))",
                "ops.extract_sequences(ops.arange(6.0), 3, 2)", "ops.array([[1, 2], [3, 4]])", "ops.array(2.5)", "ops.array([1, 2.5])",
                "ops.array([True, False])", "ops.convert_to_tensor([1, 2], dtype='float32')", "ops.convert_to_tensor(np.arange(3))",
                "ops.convert_to_tensor(np.ones(2))", "ops.copy(x)", "ops.bartlett(5)", "ops.blackman(5)", "ops.hamming(5)", "ops.hanning(5)",
                "ops.kaiser(5, 14.0)"]
F["indexing"] = ["ops.take(v, k)", "ops.take(x, [2, 0], axis=1)", "ops.take(x, 1, axis=0)", "ops.take(x, [[0, 1], [5, 2]])",
                 "ops.take(x, -1, axis=1)", "ops.take_along_axis(x, ops.argsort(x, axis=1), axis=1)", "ops.take_along_axis(x, [[0], [2]], axis=1)",
                 "ops.get_item(x, 0)", "ops.get_item(x, (slice(None), 1))", "x[0]", "x[-1, 1]", "x[:, 1:]", "x[::-1]", "x[..., None]", "x[None]",
                 "x[[1, 0]]", "x[:, [0, 2]]", "x[[0, 1], [2, 0]]", "x[b]", "x[x > 0]", "c[0, :, [1, 2]]", "c[:, [0, 1], [2, 3]]", "x[k[1]]", "c[..., 0]",
                 "c[1, ..., 2]", "x[5]", "v[k]", "x[ops.array(1)]", "x[0][1]", "x[:, 0:0]", "c[:, ::2, ::-1]", "x[i > 2]", "x[True]", "v[-3:]", "v[1:10]", "x[1.0]", "x[0, 0, 0]",
                 "ops.slice(x, (0, 1), (2, 2))", "ops.slice_update(x, (0, 1), ops.zeros((2, 2)))", "ops.scatter([[0], [2]], [1.0, 5.0], (4,))",
                 "ops.scatter([[0, 1], [1, 2], [0, 1]], [1.0, 2.0, 3.0], (2, 3))", "ops.scatter_update(v, [[0], [2]], [9.0, 8.0])",
                 "ops.scatter_update(v, [[0], [0]], [1.0, 2.0], reduction='add')", "ops.scatter_update(v, [[0], [1]], [5.0, 5.0], reduction='max')",
                 "ops.scatter_update(v, [[0], [1]], [5.0, 5.0], reduction='mul')", "ops.sort(x)", "ops.sort(x, axis=0)", "ops.sort(i, axis=None)",
                 "ops.argsort(x)", "ops.argsort(i, axis=0)", "ops.argsort(x, axis=None)", "ops.argpartition(v, 1)", "ops.top_k(x, 2)", "ops.top_k(i, 1)",
                 "ops.top_k(v, 2, sorted=False)", "ops.in_top_k([0, 2], x, k=1)", "ops.in_top_k(ops.array([1, 0]), p, k=2)",
                 "ops.searchsorted([1.0, 2.0, 3.0], [0.5, 2.0, 5.0])", "ops.searchsorted([1, 2, 3], [2, 3], side='right')",
                 "ops.digitize(x, [0.0, 1.0])", "ops.digitize([1, 5], [2, 4])", "ops.nonzero(b)", "ops.nonzero(v)", "ops.unique(j // 2)",
                 "ops.unique([3, 1, 3], return_counts=True)", "ops.unique([3, 1, 3], return_inverse=True, return_index=True)",
                 "ops.unique([[1, 2], [1, 2]], axis=0)", "ops.unravel_index(4, (2, 3))", "ops.unravel_index([0, 5], (2, 3))", "ops.isin(j, [2, 4])",
                 "ops.isin(j, 5, invert=True)", "ops.one_hot(k, 3)", "ops.one_hot([0, 4], 3)", "ops.one_hot(k, 3, axis=0)", "ops.one_hot(k, 3, dtype='int32')",
                 "ops.multi_hot([[0, 2], [1, 1]], 3)", "ops.multi_hot([1, 2], 4)", "ops.segment_sum([1.0, 2.0, 3.0], [0, 0, 2])",
                 "ops.segment_sum(x, [1, 1], num_segments=3)", "ops.segment_max([1.0, 5.0, 3.0], [0, 0, 1])", "ops.segment_min([1.0, 5.0, 3.0], [0, 0, 1], num_segments=2)",
                 "ops.segment_prod([2.0, 5.0, 3.0], [0, 0, 1])", "ops.segment_max(i[0], [0, 1, 1])", "list(v)", "len(x)", "x.shape", "v.sum()", "x.mean(axis=0)",
                 "x.max()", "x.T", "x.reshape(3, 2)", "x.reshape((-1,))", "x.astype('int32')", "v.at[0].set(9.0)", "x.at[:, 1].add(10.0)", "x.at[0, 0].multiply(4)",
                 "v.at[k].max(1.0)", "v.at[1].get()", "x.at[b].set(0)", "x.argmax(axis=1)", "x.std()", "x.cumsum(axis=1)", "x.flatten()", "x.squeeze()", "x.ndim", "x.size", "x.tolist()",
                 "v[0].item()", "float(v[0])", "int(k[0])", "bool(b[0, 0])", "x.dot(q)", "x.transpose()", "x.transpose(1, 0)", "x.min(axis=1, keepdims=True)", "v.prod()", "x.any()", "b.all(axis=1)",
                 "x.round(1)", "x.clip(0, 1)", "v.sort()", "v.argsort()", "x.swapaxes(0, 1)", "x.copy()", "x.var(axis=0)", "x.nbytes", "x.itemsize", "v.repeat(2)", "x.take([0, 1])", "q.trace()", "q.diagonal()",
                 "x.ravel()", "x.conj()", "x.real", "x.ptp()", "np.asarray(x)", "np.mean(x)", "np.add(x, 1)"]
F["linalg"] = ["ops.matmul(x, q)", "ops.matmul(q, v)", "ops.matmul(v, v)", "ops.matmul(c, ops.ones((4, 2)))", "ops.matmul(i, ops.transpose(j))", "ops.matmul(x, i.T)", "ops.matmul(x, x)",
               "ops.dot(v, v)", "ops.dot(x, q)", "ops.dot(x, 2)", "ops.inner(v, v)", "ops.inner(x, p)", "ops.outer(v, v[:2])", "ops.vdot(x, p)", "ops.tensordot(x, q, axes=1)",
               "ops.tensordot(c, c, axes=[[0, 1], [0, 1]])", "ops.tensordot(x, p, axes=2)", "ops.einsum('ij,jk->ik', x, q)", "ops.einsum('ij->j', x)", "ops.einsum('ii', q)", "ops.einsum('i,j', v, v)",
               "ops.einsum('bij,bjk->bik', c, ops.transpose(c, (0, 2, 1)))", "ops.cross(v, [0.0, 1.0, 0.0])", "ops.cross(x, p)", "ops.cross(v[:2], v[1:])", "ops.det(q)", "ops.inv(q)", "ops.cholesky(q)", "ops.cholesky(q, upper=True)",
               "ops.cholesky_inverse(ops.cholesky(q))", "ops.eigh(q)[0]", "ops.real(ops.eig(q)[0])", "[ops.abs(t) for t in ops.qr(q)]", "[ops.abs(t) for t in ops.qr(x, mode='complete')]", "ops.svd(q, compute_uv=False)",
               "[ops.abs(t) for t in ops.svd(x, full_matrices=False)]", "[t.shape for t in ops.svd(x)]", "ops.slogdet(q)", "ops.logdet(q)", "ops.pinv(x)", "ops.solve(q, v)", "ops.solve(q, ops.eye(3))", "ops.solve_triangular(ops.triu(q), v)",
               "ops.solve_triangular(ops.tril(q), v, lower=True)", "ops.lstsq(q, v)", "ops.lu_factor(q)", "ops.matrix_rank(q)", "ops.matrix_rank(ops.ones((2, 2)))", "ops.cdist(x, p)", "ops.det(ops.stack([q, q]))", "ops.inv(ops.stack([q, 2 * q]))",
               "ops.cholesky(-q)", "ops.correlate(v, v[:2])", "ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='same')", "ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='full')", "keras.ops.linalg.norm(v)", "keras.ops.numpy.add(1, 2)", "keras.ops.nn.relu(v)",
               "ops.fft((v, v * 0))", "ops.fft2((q, q * 0))", "ops.ifft2((q, q * 0))", "ops.rfft(v)", "ops.rfft(c)", "ops.irfft(ops.rfft(c))", "ops.stft(ops.arange(16.0), 8, 4, 8)", "ops.istft(ops.stft(ops.arange(16.0), 8, 4, 8), 8, 4, 8)[:4]",
               "ops.view_as_complex(ops.ones((2, 2)))", "ops.view_as_real(ops.view_as_complex(ops.ones((2, 2))))", "ops.real(ops.polar(v, v))", "ops.polar(ops.ones(2), ops.zeros(2))"]
F["nn"] = ["ops.max_pool(im, (2, 2), strides=1, padding='same')", "ops.average_pool(im, 3, strides=2, padding='same')", 
           "ops.conv(im, ops.ones((2, 2, 2, 1)))", "ops.conv(im, ops.ones((3, 3, 2, 1)), strides=2, padding='same')", "ops.conv(c, ops.ones((2, 4, 1)))", "ops.conv(im, ops.ones((2, 2, 2, 1)), dilation_rate=2)",
           "ops.depthwise_conv(im, ops.ones((2, 2, 2, 1)), strides=3)", "ops.separable_conv(im, ops.ones((2, 2, 2, 1)), ops.ones((1, 1, 2, 1)), strides=3)", "ops.conv_transpose(im[:, :2, :2], ops.ones((2, 2, 1, 2)), strides=2)",
           "ops.adaptive_average_pool(im, 2)", "ops.adaptive_max_pool(im, (2, 1))", "ops.adaptive_average_pool(c, 2)", "ops.batch_normalization(x, v, ops.ones(3), axis=-1)",
           "ops.batch_normalization(x, v, ops.ones(3), axis=-1, offset=v, scale=v)", "ops.layer_normalization(x)", "ops.layer_normalization(x, gamma=v, beta=v)", "ops.rms_normalization(x)", "ops.rms_normalization(x, scale=v)",
           "ops.dot_product_attention(ops.ones((1, 2, 1, 3)), c[None, 0, :, :3][:, :, None, :], c[None, 0, :, :3][:, :, None, :])",
           "ops.dot_product_attention(ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), ops.reshape(c, (2, 3, 2, 2)), is_causal=True)",
           "ops.binary_crossentropy([[0.0, 1.0]], [[0.2, 0.7]])", "ops.binary_crossentropy([0.0, 1.0], [-1.0, 2.0], from_logits=True)", "ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]])",
           "ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]], from_logits=True)", "ops.sparse_categorical_crossentropy([1, 0], [[0.3, 0.7], [0.9, 0.1]])",
           "ops.sparse_categorical_crossentropy([[1], [0]], [[0.3, 0.7], [0.9, 0.1]], from_logits=True)", "ops.categorical_crossentropy([0.0, 1.0], [[0.3, 0.7]])",
           "ops.ctc_loss(ops.array([[1, 2]]), ops.reshape(ops.arange(12.0), (1, 4, 3)) / 10, ops.array([2]), ops.array([4]))",
           "ops.ctc_decode(ops.reshape(ops.sin(ops.arange(12.0)), (1, 4, 3)), ops.array([4]))"]
F["core"] = ["ops.cond(True, lambda: v, lambda: -v)", "ops.cond(ops.sum(v) > 5, lambda: 1.0, lambda: 2.0)", "ops.switch(1, [lambda a: a, lambda a: -a], v)", "ops.switch(ops.array(0), [lambda: 1, lambda: 2])",
             "ops.while_loop(lambda a: a < 10, lambda a: a * 2, 1)", "ops.while_loop(lambda a, s: a < 4, lambda a, s: (a + 1, s + a), (0, 0.0))", "ops.while_loop(lambda a: a < 10, lambda a: [a * 2], [1], maximum_iterations=2)",
             "ops.fori_loop(0, 4, lambda t, s: s + t, 0)", "ops.fori_loop(0, 3, lambda t, s: s * 2.0, v)", "ops.scan(lambda s, t: (s + t, s * t), 0.0, v)", "ops.scan(lambda s, t: (s + t, s), ops.array(1.0), v, reverse=True)", "ops.scan(lambda s, t: (s + 1, s), 0, length=3)",
             "ops.map(lambda t: t * 2, x)", "ops.map(lambda t: (ops.sum(t), t[0]), x)", "ops.map(lambda t: t[0] + t[1], (v, v))", "ops.vectorized_map(lambda t: ops.sum(t) * 2, x)", "ops.vectorized_map(lambda t: t[0] * t[1], [x, p])",
             "ops.vectorize(lambda a, b_: a + b_)(v, 1.0)", "ops.associative_scan(lambda a, b_: a + b_, v)", "ops.associative_scan(ops.multiply, x, axis=1)", "ops.associative_scan(ops.maximum, v, reverse=True)",
             "ops.jvp(lambda a: a * a, (v,), (ops.ones(3),))", "ops.stop_gradient(v)", "ops.unstack(v)", "ops.shape(sx)", "ops.dtype(si)", "ops.is_tensor(sx)", "ops.cast(2.7, 'int32')", "ops.convert_to_numpy([1, 2])"]
sym = [f"ops.{f}(sx)" for f in UNARY + ACTIVATIONS if f not in ("angle", "conj", "conjugate", "real", "imag", "copy", "glu")]
sym += [f"ops.{f}(sx, sy)" for f in BINARY] + [f"ops.{f}(si, si)" for f in BITS] + [f"ops.{f}(s3, axis=1)" for f in REDUCE + NAN] + [f"ops.{f}(s3)" for f in ("sum", "mean", "max", "argmax", "median")]
sym += [f"ops.{f}(si)" for f in ("sqrt", "exp", "abs", "mean", "sum", "floor", "relu", "isnan")]
sym += ["sx + sy", "sx * 2", "1 - sx", "sx / sy", "sx @ keras.ops.ones((3, 2))", "sx ** 2", "-sx", "abs(sx)", "sx > 0", "si + 1", "si / 2", "si + 1.5", "sx[:, 0]", "s3[:, 1:3]", "s3[..., -1]", "s3[:, ::2, None]", "sx[0]", "s3[:2]",
        "ops.reshape(s3, (-1, 24))", "ops.reshape(s3, (-1, 6, 4))", "ops.transpose(s3, (0, 2, 1))", "ops.transpose(s3)", "ops.expand_dims(sx, 1)", "ops.squeeze(ops.expand_dims(sx, 1), 1)", "ops.concatenate([sx, sy])", "ops.concatenate([sx, sy], axis=-1)",
        "ops.stack([sx, sy], axis=1)", "ops.split(s3, 2, axis=1)", "ops.unstack(s3, axis=1)", "ops.matmul(s3, ops.transpose(s3, (0, 2, 1)))", "ops.dot(sx, ops.ones((3, 2)))", "ops.einsum('bij,bkj->bik', s3, s3)", "ops.softmax(s3, axis=1)",
        "ops.clip(sx, 0, 1)", "ops.where(sx > 0, sx, 0.0)", "ops.cast(sx, 'int32')", "ops.one_hot(si, 5)", "ops.max_pool(sm, 2)", "ops.average_pool(sm, 3, padding='same')", "ops.conv(sm, ops.ones((3, 3, 4, 2)))", "ops.moments(s3, axes=[1])", "ops.top_k(s3, 2)",
        "ops.take(s3, [0, 1], axis=1)", "ops.take_along_axis(s3, si[:, :1], axis=1)", "ops.norm(s3, axis=-1)", "ops.normalize(sx)", "ops.cumsum(s3, axis=1)", "ops.sort(s3)", "ops.argsort(s3)", "ops.flip(s3, 1)", "ops.roll(s3, 1, axis=1)", "ops.tile(sx, (1, 2))",
        "ops.repeat(s3, 2, axis=1)", "ops.pad(s3, ((0, 0), (1, 1), (0, 0)))", "ops.zeros_like(sx)", "ops.ones_like(sx)", "ops.full_like(sx, 2.0)", "ops.broadcast_to(ops.expand_dims(sx, 1), (4, 3))", "ops.swapaxes(s3, 1, 2)", "ops.moveaxis(s3, 1, 2)", "ops.mean(s3, axis=(1, 2))",
        "ops.max(s3, axis=1, keepdims=True)", "ops.logical_not(sx > 0)", "ops.diff(s3)", "ops.tril(s3)", "ops.meshgrid(sx, sy)", "ops.outer(sx, sy)", "ops.ravel(s3)", "ops.count_nonzero(s3, axis=1)", "ops.average(s3, axis=1)", "ops.quantile(s3, 0.5, axis=1)",
        "ops.segment_sum(sx, [0, 0, 1])", "ops.binary_crossentropy(sx, sy)", "ops.multi_hot(si, 5)", "ops.shape(s3)", "ops.convert_to_tensor(sx)", "ops.stop_gradient(sx)", "ops.saturate_cast(sx, 'int8')", "ops.hstack([sx, sy])", "ops.vstack([sx, sy])", "ops.rot90(s3, axes=(1, 2))", "ops.in_top_k(si[:, 0, 0], sx, 1)",
        "ops.scatter_update(sx, [[0, 0]], [1.0])", "ops.slice(sx, (0, 0), (1, 2))", "ops.slice_update(s3, (0, 0, 0), ops.ones((1, 1, 1)))", "ops.layer_normalization(sx)", "ops.rms_normalization(sx)", "ops.dot_product_attention(sm, sm, sm)", "ops.gelu(sx, approximate=False)", "ops.glu(s3)", 
        "ops.map(lambda t: t, s3)", "ops.vectorized_map(lambda t: t * 2, s3)", "ops.isclose(sx, sy)", "ops.isin(si, [1])", "ops.nan_to_num(sx)", "ops.round(sx, 2)", "ops.conv_transpose(sm, ops.ones((2, 2, 3, 4)), 2)", "ops.depthwise_conv(sm, ops.ones((3, 3, 4, 1)))", "ops.inv(s3[:, :, :4])", "ops.det(s3[:, :, :4])", "ops.svd(s3)", "ops.qr(s3)", "ops.fft((s3, s3))", "ops.rfft(s3)", 
        "float(sx)", "len(sx)", "list(sx)", "np.asarray(sx)", "bool(sx)", "sx.shape", "sx.dtype", "sx.ndim", "ops.size(s3)", "sx + sm", "ops.matmul(sx, sx)", "ops.concatenate([sx, s3])"]
F["symbolic"] = sym


def write(folder):
    for family, calls in F.items():
        call = "kind" if family == "symbolic" else "show"
        lines = [f"{call}({c!r}, lambda: {c})" for c in dict.fromkeys(calls)]
        with open(os.path.join(folder, f"sweep_ops_{family}.py"), "w", encoding="utf-8") as f:
            f.write(f'"""keras.ops, family {family}: written by make_ops_sweep.py."""\n')
            f.write(HEAD + "\n".join(lines) + "\n")


def missing():
    """Functions of the installed keras.ops that no family calls."""
    import keras
    called = set(re.findall(r"ops\.(\w+)", " ".join(c for calls in F.values() for c in calls)))
    return [n for n in dir(keras.ops) if callable(getattr(keras.ops, n)) and n not in called]


if __name__ == "__main__":
    write(os.path.join(os.path.dirname(os.path.abspath(__file__)), "keras"))
    print("not called:", *missing())
