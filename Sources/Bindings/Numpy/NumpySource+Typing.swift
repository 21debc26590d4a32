import Tensors

extension NumpySource {
  /// `numpy.typing`: names that annotations use.
  static let typing = #"""
import numpy as _np
from typing import Any as _Any


class _Alias:
    def __init__(self, name):
        self._name = name
    def __getitem__(self, item):
        return _Alias(f"{self._name}[{getattr(item, '__name__', item)}]")
    def __or__(self, other):
        return self
    def __ror__(self, other):
        return self
    def __repr__(self):
        return self._name


ArrayLike = _Alias("ArrayLike")
DTypeLike = _Alias("DTypeLike")
NDArray = _Alias("numpy.ndarray")
NBitBase = _Alias("NBitBase")

"""#
}
