extension VM {
  /// Module `abc`, written in Python.
  static let abcSource = #"""
    from _abc import ABCMeta, abstractmethod, get_cache_token, update_abstractmethods

    __all__ = ["ABC", "ABCMeta", "abstractmethod", "abstractproperty", "abstractclassmethod",
               "abstractstaticmethod", "get_cache_token", "update_abstractmethods"]


    class ABC(metaclass=ABCMeta):
        __slots__ = ()


    class abstractproperty(property):
        __isabstractmethod__ = True


    class abstractclassmethod(classmethod):
        __isabstractmethod__ = True


    class abstractstaticmethod(staticmethod):
        __isabstractmethod__ = True
    """#
}
