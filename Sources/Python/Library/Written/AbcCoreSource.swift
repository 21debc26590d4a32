extension VM {
  /// Module `_abc`, written in Python.
  static let abcCoreSource = #"""
    _registrations = [0]


    class _abc_data:
        # What one abstract class knows: classes registered with it, and answers given before.
        def __init__(self):
            self.registry = []
            self.known = {}
            self.version = 0


    class ABCMeta(type):
        def __new__(mcls, name, bases, namespace, /, **keywords):
            cls = super().__new__(mcls, name, bases, namespace, **keywords)
            _find_abstract(cls)
            cls._abc_impl = _abc_data()
            return cls

        def register(cls, subclass):
            if not isinstance(subclass, type):
                raise TypeError("Can only register classes")
            if issubclass(subclass, cls):
                return subclass
            if issubclass(cls, subclass):
                raise RuntimeError("Refusing to create an inheritance cycle")
            cls._abc_impl.registry.append(subclass)
            _registrations[0] += 1
            return subclass

        def __instancecheck__(cls, instance):
            kind = type(instance)
            state = cls._abc_impl
            if state.version == _registrations[0] and kind in state.known:
                if state.known[kind]:
                    return True
            elif cls.__subclasscheck__(kind):
                return True
            other = instance.__class__
            return other is not kind and cls.__subclasscheck__(other)

        def __subclasscheck__(cls, subclass):
            if not isinstance(subclass, type):
                raise TypeError("issubclass() arg 1 must be a class")
            state = cls._abc_impl
            if state.version != _registrations[0]:
                state.known = {}
                state.version = _registrations[0]
            if subclass not in state.known:
                state.known[subclass] = _answer(cls, subclass)
            return state.known[subclass]

        def _dump_registry(cls, file=None):
            print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)


    def _answer(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if type.__subclasscheck__(cls, subclass):
            return True
        for known in cls._abc_impl.registry:
            if issubclass(subclass, known):
                return True
        for derived in type.__subclasses__(cls):
            if isinstance(derived, ABCMeta) and issubclass(subclass, derived):
                return True
        return False


    def _find_abstract(cls):
        names = [key for key, value in list(cls.__dict__.items())
                 if getattr(value, "__isabstractmethod__", False)]
        for base in cls.__bases__:
            for key in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, key, None), "__isabstractmethod__", False):
                    names.append(key)
        cls.__abstractmethods__ = frozenset(names)


    def update_abstractmethods(cls):
        if hasattr(cls, "__abstractmethods__"):
            _find_abstract(cls)
        return cls


    def get_cache_token():
        return _registrations[0]


    ABCMeta.__module__ = "abc"


    def abstractmethod(funcobj):
        funcobj.__isabstractmethod__ = True
        return funcobj


    for _function in (abstractmethod, update_abstractmethods, get_cache_token):
        _function.__module__ = "abc"
    """#
}
