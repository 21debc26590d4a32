/// The functions of `keras.ops` that are made of others, in Python.
///
/// `_op("Name")` makes a call on symbolic tensors one operation of the graph, under Keras's name.
enum KerasOpsSource {
  static let updates = #"""
from collections import namedtuple
from keras import ops as _ops

KerasHistory = namedtuple("KerasHistory", ["operation", "node_index", "tensor_index"])
EighResult = namedtuple("EighResult", ["eigenvalues", "eigenvectors"])
QRResult = namedtuple("QRResult", ["Q", "R"])
EigResult = namedtuple("EigResult", ["eigenvalues", "eigenvectors"])
SVDResult = namedtuple("SVDResult", ["U", "S", "Vh"])


class _IndexUpdateHelper:
    def __init__(self, array):
        self.array = array

    def __getitem__(self, index):
        return _IndexUpdateRef(self.array, index)

    def __repr__(self):
        return f"_IndexUpdateHelper({self.array!r})"


class _IndexUpdateRef:
    def __init__(self, array, index):
        self.array = array
        self.index = index

    def __repr__(self):
        return f"_IndexUpdateRef({self.array!r}, {self.index!r})"

    def get(self, *, mode=None, fill_value=None):
        return self.array[self.index]

    def set(self, values, *, mode=None):
        return _ops._update(self.array, self.index, values, "set")

    def add(self, values, *, mode=None):
        return _ops._update(self.array, self.index, values, "add")

    def subtract(self, values, *, mode=None):
        return _ops._update(self.array, self.index, -_ops.convert_to_tensor(values), "add")

    def multiply(self, values, *, mode=None):
        return _ops._update(self.array, self.index, values, "mul")

    mul = multiply

    def divide(self, values, *, mode=None):
        return _ops._update(self.array, self.index, self.get() / values, "set")

    def power(self, values, *, mode=None):
        return _ops._update(self.array, self.index, self.get() ** values, "set")

    def min(self, values, *, mode=None):
        return _ops._update(self.array, self.index, values, "min")

    def max(self, values, *, mode=None):
        return _ops._update(self.array, self.index, values, "max")

    def apply(self, func, *, mode=None):
        return _ops._update(self.array, self.index, func(self.get()), "set")
"""#

  static let head = #"""
import builtins
import functools
import numpy as np
from keras import ops as o


def _op(kind):
    def wrap(f):
        @functools.wraps(f)
        def call(*args, **kwargs):
            return o._record(kind, f, args, kwargs)
        return call
    return wrap


def _t(x):
    return o.convert_to_tensor(x)


def _f(x):
    x = o.convert_to_tensor(x)
    return x if "float" in o.dtype(x) else o.cast(x, "float32")


def _refuse_list(x, name):
    if isinstance(x, (list, tuple)):
        raise TypeError(
            f"{name} requires ndarray or scalar arguments, got {type(x)} at position 0.")


def _axis(axis, rank):
    return axis + rank if axis < 0 else axis


"""#
}
