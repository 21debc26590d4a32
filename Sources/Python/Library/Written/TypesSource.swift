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
    MappingProxyType = type(type.__dict__)
    MethodWrapperType = type(object().__str__)
    WrapperDescriptorType = type(object.__init__)
    MethodDescriptorType = type(str.join)
    ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
    GetSetDescriptorType = type(type(_f).__dict__["__code__"])


    class _Slotted:
        __slots__ = ("a",)


    MemberDescriptorType = type(_Slotted.__dict__["a"])


    def _cell():
        inner = None

        def read():
            return inner
        return read.__closure__[0]


    CellType = type(_cell())

    try:
        raise TypeError
    except TypeError as error:
        TracebackType = type(error.__traceback__)
    FrameType = type(sys._getframe())


    def _g():
        yield


    GeneratorType = type(_g())


    class _C:
        def m(self):
            pass


    MethodType = type(_C().m)


    class SimpleNamespace:
        def __init__(self, /, *args, **keywords):
            if args:
                raise TypeError("no positional arguments expected")
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


    class DynamicClassAttribute(property):
        pass


    def resolve_bases(bases):
        made = []
        for base in bases:
            if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
                made.extend(base.__mro_entries__(tuple(bases)))
            else:
                made.append(base)
        return tuple(made)


    def prepare_class(name, bases=(), kwds=None):
        kwds = dict(kwds or {})
        meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
        space = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
        return meta, space, kwds


    def new_class(name, bases=(), kwds=None, exec_body=None):
        resolved = resolve_bases(bases)
        meta, space, kwds = prepare_class(name, resolved, kwds)
        if exec_body is not None:
            exec_body(space)
        if resolved != tuple(bases):
            space["__orig_bases__"] = bases
        return meta(name, resolved, space, **kwds)
    """#
}
