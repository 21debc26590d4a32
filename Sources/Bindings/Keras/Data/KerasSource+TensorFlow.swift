extension KerasSource {
  static let tensorFlowModule = "_tensorflow_functions"

  /// What programs write around Keras with `tf.`: eager tensors and the functions on them that data
  /// preparation uses, over numpy. They know no gradients.
  static let tensorFlow = #"""
__name__ = "tensorflow"
import builtins as _builtins
import numpy as _np
import _tensorflow_random as _seeds
from _tensorflow_ops import DType, EagerTensor as Tensor, TensorShape, _bare, tensor as _tensor
from _tensorflow_datasets import Dataset, TensorSpec

for _n in ("float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16",
           "uint32", "uint64", "bool", "string", "complex64", "complex128"):
    globals()[_n] = DType(_n)
double, half = float64, float16
newaxis = None


def _kind(dtype):
    return getattr(dtype, "name", None) or _np.dtype(dtype).name


def constant(value, dtype=None, shape=None, name="Const"):
    value = _tensor(value)
    if dtype is not None and _kind(dtype) != "string":
        value = cast(value, dtype)
    if shape is not None:
        array = value._array
        value = Tensor(_np.full(shape, array) if array.ndim == 0 else array.reshape(shape))
    return value


def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None):
    return constant(value, dtype)


def cast(x, dtype, name=None):
    return Tensor(_tensor(x)._array.astype(_kind(dtype)))


def _array(x):
    return _tensor(x)._array


def _same(x, y):
    # A number of Python's takes the type of the tensor beside it.
    plain = lambda v: isinstance(v, (_builtins.int, _builtins.float)) and not isinstance(v, _np.generic)
    if plain(x) and not plain(y):
        b = _array(y)
        return _np.asarray(x, dtype=b.dtype), b
    a = _array(x)
    return a, _np.asarray(y, dtype=a.dtype) if plain(y) else _array(y)


def _unary(function):
    def apply(x, name=None):
        a = _array(x)
        return Tensor(_np.asarray(function(a)))
    return apply


def _binary(function):
    def apply(x, y, name=None):
        a, b = _same(x, y)
        return Tensor(_np.asarray(function(a, b)))
    return apply


def _reduction(function):
    def apply(input_tensor, axis=None, keepdims=False, name=None):
        a = _array(input_tensor)
        axis = tuple(axis) if isinstance(axis, list) else axis
        out = _np.asarray(function(a, axis=axis, keepdims=keepdims))
        isTruth = function in (_np.any, _np.all)
        return Tensor(out if isTruth or a.dtype == out.dtype else out.astype(a.dtype))
    return apply


for _n, _f in {"abs": _np.abs, "exp": _np.exp, "sqrt": _np.sqrt, "square": _np.square, "sin": _np.sin, "cos": _np.cos,
               "tanh": _np.tanh, "sign": _np.sign, "round": _np.round, "floor": _np.floor, "negative": _np.negative,
               "logical_not": _np.logical_not}.items():
    globals()[_n] = _unary(_f)
for _n, _f in {"add": _np.add, "subtract": _np.subtract, "multiply": _np.multiply, "divide": _np.true_divide,
               "maximum": _np.maximum, "minimum": _np.minimum, "pow": _np.power, "equal": _np.equal,
               "not_equal": _np.not_equal, "greater": _np.greater, "less": _np.less,
               "greater_equal": _np.greater_equal, "less_equal": _np.less_equal, "logical_and": _np.logical_and,
               "logical_or": _np.logical_or}.items():
    globals()[_n] = _binary(_f)
for _n, _f in {"sum": _np.sum, "mean": _np.mean, "max": _np.max, "min": _np.min, "prod": _np.prod, "any": _np.any,
               "all": _np.all}.items():
    globals()["reduce_" + _n] = _reduction(_f)


def reshape(tensor, shape, name=None):
    return Tensor(_array(tensor).reshape([_builtins.int(_bare(n)) for n in _bare(shape)]))


def shape(input, out_type=None, name=None):
    return Tensor(_np.asarray(_array(input).shape, dtype="int32"))


def size(input, out_type=None, name=None):
    return Tensor(_np.asarray(_array(input).size, dtype="int32"))


def rank(input, name=None):
    return Tensor(_np.asarray(_array(input).ndim, dtype="int32"))


def zeros(shape, dtype=float32, name=None):
    return Tensor(_np.zeros(shape, _kind(dtype)))


def ones(shape, dtype=float32, name=None):
    return Tensor(_np.ones(shape, _kind(dtype)))


def fill(dims, value, name=None):
    return Tensor(_np.full(dims, _array(value)))


def zeros_like(input, dtype=None, name=None):
    return Tensor(_np.zeros_like(_array(input), dtype=None if dtype is None else _kind(dtype)))


def ones_like(input, dtype=None, name=None):
    return Tensor(_np.ones_like(_array(input), dtype=None if dtype is None else _kind(dtype)))


def range(start, limit=None, delta=1, dtype=None, name="range"):
    parts = [_bare(p) for p in ((0, start, delta) if limit is None else (start, limit, delta))]
    kind = _kind(dtype) if dtype is not None else "float32" if _builtins.any(isinstance(p, _builtins.float) for p in parts) else "int32"
    return Tensor(_np.arange(*parts).astype(kind))


def linspace(start, stop, num, name=None, axis=0):
    return Tensor(_np.linspace(_bare(start), _bare(stop), num, dtype="float32"))


def eye(num_rows, num_columns=None, batch_shape=None, dtype=float32, name=None):
    return Tensor(_np.eye(num_rows, num_columns, dtype=_kind(dtype)))


def concat(values, axis, name="concat"):
    return Tensor(_np.concatenate([_array(v) for v in values], axis))


def stack(values, axis=0, name="stack"):
    return Tensor(_np.stack([_array(v) for v in values], axis))


def expand_dims(input, axis, name=None):
    return Tensor(_np.expand_dims(_array(input), axis))


def squeeze(input, axis=None, name=None):
    return Tensor(_np.squeeze(_array(input), axis if axis is None or isinstance(axis, _builtins.int) else tuple(axis)))


def transpose(a, perm=None, conjugate=False, name="transpose"):
    return Tensor(_np.transpose(_array(a), perm))


def matmul(a, b, transpose_a=False, transpose_b=False, name=None):
    a, b = _array(a), _array(b)
    return Tensor(_np.matmul(_np.swapaxes(a, -1, -2) if transpose_a else a, _np.swapaxes(b, -1, -2) if transpose_b else b))


def argmax(input, axis=0, output_type=int64, name=None):
    return Tensor(_np.asarray(_np.argmax(_array(input), axis)).astype(_kind(output_type)))


def argmin(input, axis=0, output_type=int64, name=None):
    return Tensor(_np.asarray(_np.argmin(_array(input), axis)).astype(_kind(output_type)))


def one_hot(indices, depth, on_value=1, off_value=0, axis=None, dtype=float32, name=None):
    index = _array(indices)
    hot = _np.arange(depth) == index[..., None]
    return Tensor(_np.where(hot, on_value, off_value).astype(_kind(dtype)))


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    a = _array(t)
    return Tensor(_np.clip(a, _bare(clip_value_min), _bare(clip_value_max)).astype(a.dtype))


def where(condition, x=None, y=None, name=None):
    if x is None:
        return Tensor(_np.argwhere(_array(condition)))
    a, b = _same(x, y)
    return Tensor(_np.where(_array(condition), a, b))


def gather(params, indices, validate_indices=None, axis=0, batch_dims=0, name=None):
    return Tensor(_np.take(_array(params), _array(indices), axis=axis))


def boolean_mask(tensor, mask, name="boolean_mask", axis=None):
    return Tensor(_array(tensor)[_array(mask)])


def tile(input, multiples, name=None):
    return Tensor(_np.tile(_array(input), _bare(multiples)))


def identity(input, name=None):
    return _tensor(input)


def is_tensor(x):
    return isinstance(x, Tensor)


def executing_eagerly():
    return True


def print(*inputs, **options):
    _builtins.print(*[str(x.numpy()) if isinstance(x, Tensor) else x for x in inputs])


class _Namespace:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return f"<module '{self._name}'>"

    def __getattr__(self, name):
        raise AttributeError(f"module '{self._name}' has no attribute '{name}' here; look for a function of keras.ops.")


def _namespace(name, **members):
    module = _Namespace("tensorflow." + name)
    for key, value in members.items():
        setattr(module, key, value)
    return module


def _softmax(a, axis):
    e = _np.exp(a - a.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


data = _namespace(
    "data", Dataset=Dataset, AUTOTUNE=-1, INFINITE_CARDINALITY=-1, UNKNOWN_CARDINALITY=-2,
    experimental=_namespace("data.experimental", AUTOTUNE=-1, cardinality=lambda dataset: dataset.cardinality()))
AUTOTUNE = -1
import _tensorflow_images as _images
image = _namespace("image", ResizeMethod=_namespace(
    "image.ResizeMethod", **{_k.upper(): _k for _k in ("bilinear", "bicubic", "area", "gaussian", "lanczos3", "lanczos5", "mitchellcubic")},
    NEAREST_NEIGHBOR="nearest"),
    **{_k: getattr(_images, _k) for _k in dir(_images) if not _k.startswith("_") and _k not in ("read_file", "EagerTensor")})
io = _namespace("io", **{_k: getattr(_images, _k) for _k in ("read_file", "decode_image", "decode_png", "decode_jpeg")})
nn = _namespace(
    "nn", relu=_unary(lambda a: _np.maximum(a, _np.asarray(0, a.dtype))), tanh=_unary(_np.tanh),
    sigmoid=_unary(lambda a: (1 / (1 + _np.exp(-a))).astype(a.dtype)),
    softmax=lambda logits, axis=-1, name=None: Tensor(_softmax(_array(logits), axis)),
    l2_normalize=lambda x, axis=None, epsilon=1e-12, name=None: Tensor(
        _array(x) / _np.sqrt(_np.maximum(_np.sum(_array(x) ** 2, axis=axis, keepdims=True), _np.asarray(epsilon, _array(x).dtype)))))
sigmoid = nn.sigmoid
random = _namespace("random", set_seed=_seeds.set_seed)
math = _namespace("math", log=_unary(_np.log), **{_k: globals()[_k] for _k in (
    "abs", "exp", "sqrt", "square", "sin", "cos", "tanh", "sign", "round", "floor", "add", "subtract", "multiply",
    "divide", "maximum", "minimum", "pow", "equal", "not_equal", "greater", "less", "greater_equal", "less_equal",
    "logical_and", "logical_or", "logical_not", "reduce_sum", "reduce_mean", "reduce_max", "reduce_min", "reduce_prod",
    "reduce_any", "reduce_all", "argmax", "argmin")})
public = [_k for _k in globals() if not _k.startswith("_")]

"""#
}
