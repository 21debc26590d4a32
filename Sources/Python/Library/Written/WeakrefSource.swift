extension VM {
  /// Module `weakref`, written in Python.
  static let weakrefSource = #"""
__all__ = ["ref", "proxy", "WeakKeyDictionary", "WeakValueDictionary", "WeakSet", "ReferenceType"]


class ref:
    """Keeps its object, which this interpreter frees at a time of its own."""

    def __init__(self, object, callback=None, /):
        if isinstance(object, (int, str, float, tuple, list, dict, bytes, type(None))):
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        self._object = object
        self.__callback__ = callback

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return isinstance(other, ref) and self._object == other._object

    def __hash__(self):
        return hash(self._object)

    def __repr__(self):
        name = type(self._object).__name__
        return f"<weakref at {id(self):#x}; to '{name}' at {id(self._object):#x}>"


ReferenceType = ref


def proxy(object, callback=None, /):
    return object


class WeakKeyDictionary(dict):
    pass


class WeakValueDictionary(dict):
    pass


class WeakSet(set):
    pass
"""#
}
