extension VM {
  /// Module `inspect`, written in Python.
  static let inspectSource = #"""
import sys
import types
from types import FunctionType, MethodType, BuiltinFunctionType, GeneratorType, ModuleType

__all__ = ["signature", "Signature", "Parameter", "getmembers", "getdoc", "cleandoc", "getsource",
           "isclass", "isfunction", "ismethod", "isbuiltin", "isroutine", "isgenerator",
           "isgeneratorfunction", "ismodule", "isabstract", "getmro", "getfullargspec",
           "FullArgSpec", "getmodule", "unwrap", "isdatadescriptor"]


class _empty:
    pass


class _Kind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type) and not repr(annotation).count("["):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        values = {"name": self.name, "kind": self.kind, "default": self.default,
                  "annotation": self.annotation}
        values.update(changes)
        return Parameter(values["name"], values["kind"], default=values["default"],
                         annotation=values["annotation"])

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text = f"{text}: {formatannotation(self.annotation)}"
        if self.default is not _empty:
            text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
        if self.kind == _VAR_POSITIONAL:
            text = "*" + text
        elif self.kind == _VAR_KEYWORD:
            text = "**" + text
        return text

    def __repr__(self):
        return f'<Parameter "{self}">'

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if name not in self.arguments or p.kind >= _KEYWORD_ONLY:
                break
            if p.kind == _VAR_POSITIONAL:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments and p.kind == _KEYWORD_ONLY:
                out[name] = self.arguments[name]
            elif name in self.arguments and p.kind == _VAR_KEYWORD:
                out.update(self.arguments[name])
        return out

    def apply_defaults(self):
        full = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif p.default is not _empty:
                full[name] = p.default
            elif p.kind == _VAR_POSITIONAL:
                full[name] = ()
            elif p.kind == _VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __repr__(self):
        inner = ", ".join([f"{k}={v!r}" for k, v in self.arguments.items()])
        return f"<BoundArguments ({inner})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = types.MappingProxyType({p.name: p for p in parameters or ()})
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=None):
        return Signature(self.parameters.values() if parameters is None else parameters,
                         return_annotation=self.return_annotation if return_annotation is None
                         else return_annotation)

    def bind(self, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        for name, p in self.parameters.items():
            if p.kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif p.kind == _VAR_KEYWORD:
                continue
            elif rest and p.kind != _KEYWORD_ONLY:
                if name in kwargs and p.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and p.kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                kind = " keyword-only" if p.kind == _KEYWORD_ONLY else ""
                raise TypeError(f"missing a required{kind} argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            for name, p in self.parameters.items():
                if p.kind == _VAR_KEYWORD:
                    arguments[name] = kwargs
                    break
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def __str__(self):
        out = []
        only = star = False
        for p in self.parameters.values():
            if p.kind == _POSITIONAL_ONLY:
                only = True
            elif only:
                out.append("/")
                only = False
            if p.kind == _VAR_POSITIONAL:
                star = True
            elif p.kind == _KEYWORD_ONLY and not star:
                out.append("*")
                star = True
            out.append(str(p))
        if only:
            out.append("/")
        text = "(" + ", ".join(out) + ")"
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return f"<Signature {self}>"

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self.parameters.values()) == list(other.parameters.values())
                and self.return_annotation == other.return_annotation)


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, MethodType):
        full = signature(obj.__func__)
        return full.replace(parameters=list(full.parameters.values())[1:])
    if follow_wrapped and hasattr(obj, "__wrapped__"):
        return signature(obj.__wrapped__)
    if hasattr(obj, "__signature__"):
        return obj.__signature__
    if isinstance(obj, type):
        for name in ("__new__", "__init__"):
            method = getattr(obj, name)
            if isinstance(method, FunctionType):
                full = signature(method)
                return full.replace(parameters=list(full.parameters.values())[1:])
        if obj.__init__ is object.__init__ and obj.__module__ != "builtins":
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    if hasattr(obj, "func") and hasattr(obj, "keywords"):
        return _partial(obj)
    if hasattr(obj, "__parameters__") and not hasattr(obj, "__code__"):
        return signature(eval("lambda " + obj.__parameters__[1:-1] + ": None"))
    if not isinstance(obj, FunctionType):
        call = getattr(type(obj), "__call__", None)
        if isinstance(call, FunctionType):
            full = signature(call)
            return full.replace(parameters=list(full.parameters.values())[1:])
        raise ValueError(f"no signature found for builtin {obj!r}")
    code = obj.__code__
    names = code.co_varnames
    count, keyword_only = code.co_argcount, code.co_kwonlyargcount
    positional_only = code.co_posonlyargcount
    defaults = obj.__defaults__ or ()
    notes = obj.__annotations__
    parameters = []
    for i in range(count):
        k = i - (count - len(defaults))
        parameters.append(Parameter(
            names[i], _POSITIONAL_ONLY if i < positional_only else _POSITIONAL_OR_KEYWORD,
            default=defaults[k] if k >= 0 else _empty, annotation=notes.get(names[i], _empty)))
    at = count + keyword_only
    if code.co_flags & 4:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL,
                                    annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[count:count + keyword_only]:
        parameters.append(Parameter(name, _KEYWORD_ONLY,
                                    default=(obj.__kwdefaults__ or {}).get(name, _empty),
                                    annotation=notes.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(Parameter(names[at], _VAR_KEYWORD,
                                    annotation=notes.get(names[at], _empty)))
    return Signature(parameters, return_annotation=notes.get("return", _empty))


def _partial(obj):
    parameters = list(signature(obj.func).parameters.values())
    parameters = [p for i, p in enumerate(parameters)
                  if i >= len(obj.args) or p.kind == _VAR_POSITIONAL]
    out = []
    named = False
    for p in parameters:
        if p.name in obj.keywords:
            p = p.replace(default=obj.keywords[p.name], kind=_KEYWORD_ONLY)
            named = True
        elif named and p.kind == _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        out.append(p)
    return Signature(out, return_annotation=signature(obj.func).return_annotation)


class FullArgSpec(tuple):
    _fields = ("args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults",
               "annotations")

    def __getattr__(self, name):
        if name in FullArgSpec._fields:
            return self[FullArgSpec._fields.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return "FullArgSpec(" + ", ".join([f"{n}={v!r}" for n, v in zip(self._fields, self)]) + ")"


def getfullargspec(func):
    if isinstance(func, MethodType):
        func = func.__func__
    own = signature(func)
    groups = {k: [p for p in own.parameters.values() if p.kind == k] for k in range(5)}
    args = groups[0] + groups[1]
    defaults = tuple([p.default for p in args if p.default is not _empty]) or None
    named = {p.name: p.default for p in groups[3] if p.default is not _empty} or None
    return FullArgSpec((
        [p.name for p in args], groups[2][0].name if groups[2] else None,
        groups[4][0].name if groups[4] else None, defaults, [p.name for p in groups[3]], named,
        dict(func.__annotations__)))


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return isinstance(object, FunctionType)


def ismethod(object):
    return isinstance(object, MethodType)


def isbuiltin(object):
    return type(object).__name__ == "builtin_function_or_method"


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object)


def ismodule(object):
    return isinstance(object, ModuleType)


def isgenerator(object):
    return isinstance(object, GeneratorType)


def isgeneratorfunction(object):
    if isinstance(object, MethodType):
        object = object.__func__
    code = getattr(object, "__code__", None) if isinstance(object, FunctionType) else None
    return code is not None and bool(code.co_flags & 32)


def iscoroutinefunction(object):
    return False


iscoroutine = isawaitable = iscoroutinefunction


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def isdatadescriptor(object):
    return not isclass(object) and hasattr(type(object), "__set__")


def getmro(cls):
    return cls.__mro__


def getmodule(object):
    return sys.modules.get(getattr(object, "__module__", None))


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def getmembers(object, predicate=None):
    out = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            out.append((name, value))
    out.sort(key=lambda pair: pair[0])
    return out


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins) if margins else 0
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isfunction(object):
        return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getsource(object):
    import _source
    text = _source.of(object.__func__ if ismethod(object) else object)
    if text is None:
        raise OSError("could not get source code")
    return text


def getsourcelines(object):
    return getsource(object).splitlines(True), 0


def currentframe():
    return sys._getframe(1)


class FrameInfo(tuple):
    _fields = ("frame", "filename", "lineno", "function", "code_context", "index")
    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(self._fields, self)]
        return f"FrameInfo({', '.join(parts)})"


def stack(context=1):
    frames = []
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        frames.append(FrameInfo((frame, code.co_filename, frame.f_lineno, code.co_name,
                                 None, None)))
        frame = frame.f_back
    return frames


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED
"""#
}
