extension VM {
  /// Module `_abc`, written in Python.
  static let abcCoreSource = #"""
    class ABCMeta(type):
        def __new__(mcls, name, bases, namespace, /, **keywords):
            cls = super().__new__(mcls, name, bases, namespace, **keywords)
            names = set([key for key, value in namespace.items()
                         if getattr(value, "__isabstractmethod__", False)])
            for base in bases:
                for key in getattr(base, "__abstractmethods__", ()):
                    if getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                        names.add(key)
            cls.__abstractmethods__ = frozenset(names)
            return cls

        def register(cls, subclass):
            if "_abc_registry" not in cls.__dict__:
                cls._abc_registry = []
            cls._abc_registry.append(subclass)
            return subclass

        def __instancecheck__(cls, instance):
            return cls.__subclasscheck__(type(instance))

        def __subclasscheck__(cls, subclass):
            hook = getattr(cls, "__subclasshook__", None)
            if hook is not None:
                answer = hook(subclass)
                if answer is not NotImplemented:
                    return answer
            if type.__subclasscheck__(cls, subclass):
                return True
            for known in cls.__dict__.get("_abc_registry", ()):
                if issubclass(subclass, known):
                    return True
            for derived in type.__subclasses__(cls):
                if isinstance(derived, ABCMeta) and derived.__dict__.get("_abc_registry"):
                    if issubclass(subclass, derived):
                        return True
            return False


    ABCMeta.__module__ = "abc"


    def abstractmethod(funcobj):
        funcobj.__isabstractmethod__ = True
        return funcobj


    abstractmethod.__module__ = "abc"
    """#
}
