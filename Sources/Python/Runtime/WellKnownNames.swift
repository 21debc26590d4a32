/// Interned names that the interpreter looks up itself.
public final class WellKnownNames {
  public let class_, dict, doc, name, qualname, module, getAttr, setAttr, new, initialize: StrObject
  public let slots, matchArgs, setName, initSubclass, classGetItem, metaclass, file: StrObject
  public let all, annotations, builtins, main, mro, value, enter, exit, iter, next: StrObject
  public let subclasses, bases, abstractMethods, self_, key, len, hash, eq, code, args: StrObject
  public let path, classCell, prepare, reversed, missing, instanceCheck, wrapped: StrObject
  public let nameAttribute: StrObject
  public let `import`, print, send, `throw`, close: StrObject

  init(_ vm: (StaticString) -> StrObject) {
    class_ = vm("__class__")
    dict = vm("__dict__")
    doc = vm("__doc__")
    name = vm("__name__")
    qualname = vm("__qualname__")
    module = vm("__module__")
    getAttr = vm("__getattr__")
    setAttr = vm("__setattr__")
    new = vm("__new__")
    initialize = vm("__init__")
    slots = vm("__slots__")
    matchArgs = vm("__match_args__")
    setName = vm("__set_name__")
    initSubclass = vm("__init_subclass__")
    classGetItem = vm("__class_getitem__")
    metaclass = vm("metaclass")
    file = vm("__file__")
    all = vm("__all__")
    annotations = vm("__annotations__")
    builtins = vm("__builtins__")
    main = vm("__main__")
    mro = vm("__mro__")
    value = vm("value")
    enter = vm("__enter__")
    exit = vm("__exit__")
    iter = vm("__iter__")
    next = vm("__next__")
    subclasses = vm("__subclasses__")
    bases = vm("__bases__")
    abstractMethods = vm("__abstractmethods__")
    self_ = vm("self")
    key = vm("key")
    len = vm("__len__")
    hash = vm("__hash__")
    eq = vm("__eq__")
    code = vm("code")
    args = vm("args")
    path = vm("path")
    classCell = vm("__classcell__")
    prepare = vm("__prepare__")
    reversed = vm("__reversed__")
    missing = vm("__missing__")
    instanceCheck = vm("__instancecheck__")
    wrapped = vm("__wrapped__")
    nameAttribute = vm("name")
    `import` = vm("__import__")
    print = vm("print")
    send = vm("send")
    `throw` = vm("throw")
    close = vm("close")
  }
}
