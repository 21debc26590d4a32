extension KerasSource {
  /// The eager tensors that TensorFlow's datasets yield, over NumPy arrays.
  static let tensors = #"""
__name__ = "tensorflow.python.framework.ops"
import numpy as _np


class DType:
    def __init__(self, name):
        self.name = name

    @property
    def as_numpy_dtype(self):
        return _np.dtype(self.name).type

    def __repr__(self):
        return f"tf.{self.name}"

    def __str__(self):
        return f"<dtype: '{self.name}'>"

    def __eq__(self, other):
        return self.name == getattr(other, "name", other)

    def __hash__(self):
        return hash(self.name)


def _name(array):
    return "string" if array.dtype.kind in "USO" else array.dtype.name


class TensorShape(tuple):
    @property
    def rank(self):
        return len(self)

    ndims = rank

    def as_list(self):
        return list(self)

    def num_elements(self):
        return None if None in self else int(_np.prod(self))

    def __repr__(self):
        return f"TensorShape({list(self)})"

    def __str__(self):
        return str(tuple(self))

    def __add__(self, other):
        return TensorShape(tuple(self) + tuple(other))

    def __getitem__(self, key):
        part = tuple(self)[key]
        return TensorShape(part) if isinstance(key, slice) else part


def _encoded(array):
    if array.dtype.kind not in "US":
        return array
    out = _np.empty(array.shape, dtype=object)
    for place in _np.ndindex(array.shape):
        out[place] = str(array[place]).encode("utf-8")
    return out


class EagerTensor:
    def __init__(self, array):
        self._array = array

    def numpy(self):
        array = _encoded(self._array)
        return array[()] if array.ndim == 0 else array

    def __array__(self, dtype=None, copy=None):
        return self._array if dtype is None else self._array.astype(dtype)

    @property
    def shape(self):
        return TensorShape(self._array.shape)

    @property
    def dtype(self):
        return DType(_name(self._array))

    @property
    def ndim(self):
        return self._array.ndim

    def _text(self, form):
        text = form(self.numpy())
        if self._array.ndim == 0 and form is repr:
            text = str(self.numpy())
        return "\n" + text if "\n" in text else text

    def __str__(self):
        return f"tf.Tensor({self._text(str)}, shape={self.shape}, dtype={self.dtype.name})"

    def __repr__(self):
        text = repr(self.numpy()) if self.ndim else str(self.numpy())
        gap = "\n" if "\n" in text else ""
        return f"<tf.Tensor: shape={self.shape}, dtype={self.dtype.name}, numpy={gap}{text}>"

    def __len__(self):
        if self._array.ndim == 0:
            raise TypeError("Scalar tensor has no `len()`")
        return len(self._array)

    def __iter__(self):
        for row in self._array:
            yield EagerTensor(_np.asarray(row))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            key = tuple(_bare(part) for part in key)
        return EagerTensor(_np.asarray(self._array[_bare(key)]))

    def __bool__(self):
        return bool(self._array)

    def __int__(self):
        return int(self._array)

    def __float__(self):
        return float(self._array)

    def __index__(self):
        return int(self._array)

    def __invert__(self):
        return EagerTensor(~self._array)

    def __abs__(self):
        return EagerTensor(abs(self._array))

    def get_shape(self):
        return self.shape

    def __format__(self, spec):
        return format(self.numpy(), spec)

    def __hash__(self):
        raise TypeError("Tensor is unhashable. Instead, use tensor.ref() as the key.")


def _bare(value):
    return value._array if isinstance(value, EagerTensor) else value


def _operator(name):
    def method(self, other):
        result = getattr(self._array, name)(_np.asarray(_bare(other), dtype=self._array.dtype if _np.ndim(_bare(other)) == 0 else None))
        return result if result is NotImplemented else EagerTensor(_np.asarray(result))
    method.__name__ = name
    return method


for _o in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    setattr(EagerTensor, f"__{_o}__", _operator(f"__{_o}__"))
    setattr(EagerTensor, f"__r{_o}__", _operator(f"__r{_o}__"))
for _o in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(EagerTensor, f"__{_o}__", _operator(f"__{_o}__"))
EagerTensor.__neg__ = lambda self: EagerTensor(-self._array)


def tensor(value):
    if isinstance(value, EagerTensor):
        return value
    if isinstance(value, (list, tuple)):
        array = _np.asarray([_bare(item) for item in value])
        kinds = {"i": "int32", "f": "float32"}
        if any(isinstance(item, (EagerTensor, _np.ndarray, _np.generic)) for item in value):
            kinds = {}
        return EagerTensor(array.astype(kinds.get(array.dtype.kind, array.dtype)))
    if isinstance(value, (bool, int, float)) and not isinstance(value, _np.generic):
        kind = "bool" if isinstance(value, bool) else "int32" if isinstance(value, int) else "float32"
        return EagerTensor(_np.asarray(value, dtype=kind))
    return EagerTensor(_np.asarray(value))

"""#
}
