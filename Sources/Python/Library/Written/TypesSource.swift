extension VM {
  /// Module `types`, written in Python.
  static let typesSource = #"""
    import sys


    def _f():
        pass


    FunctionType = LambdaType = type(_f)
    CodeType = type(_f.__code__)
    BuiltinFunctionType = BuiltinMethodType = type(len)
    ModuleType = type(sys)
    NoneType = type(None)
    NotImplementedType = type(NotImplemented)
    EllipsisType = type(...)
    GenericAlias = type(list[int])
    UnionType = type(int | str)


    def _g():
        yield


    GeneratorType = type(_g())


    class _C:
        def m(self):
            pass


    MethodType = type(_C().m)


    class SimpleNamespace:
        def __init__(self, /, **keywords):
            self.__dict__.update(keywords)

        def __repr__(self):
            inner = ", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()])
            name = type(self).__name__
            return f"{'namespace' if name == 'SimpleNamespace' else name}({inner})"

        def __eq__(self, other):
            if isinstance(other, SimpleNamespace):
                return self.__dict__ == other.__dict__
            return NotImplemented

        __hash__ = None


    class MappingProxyType(dict):
        def __repr__(self):
            return f"mappingproxy({dict.__repr__(self)})"

        def __setitem__(self, key, value):
            raise TypeError("'mappingproxy' object does not support item assignment")

        def __delitem__(self, key):
            raise TypeError("'mappingproxy' object does not support item deletion")


    class DynamicClassAttribute(property):
        pass


    def new_class(name, bases=(), kwds=None, exec_body=None):
        space = {}
        if exec_body is not None:
            exec_body(space)
        return type(name, bases, space, **(kwds or {}))
    """#
}
