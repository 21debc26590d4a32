extension VM {
  /// Module `pprint`, written in Python.
  static let pprintSource = #"""
    import sys

    __all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
               sort_dicts=True, underscore_numbers=False):
        PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                      sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
                underscore_numbers=False):
        return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                             sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers).pformat(object)


    def pp(object, *args, sort_dicts=False, **options):
        pprint(object, *args, sort_dicts=sort_dicts, **options)


    def saferepr(object):
        return PrettyPrinter().saferepr(object)


    def isreadable(object):
        return PrettyPrinter().isreadable(object)


    def isrecursive(object):
        return PrettyPrinter().isrecursive(object)


    class _Key:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            try:
                return self.obj < other.obj
            except TypeError:
                return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


    def _recursion(object):
        return "<Recursion on %s with id=%s>" % (type(object).__name__, id(object))


    def _wrapped_bytes(object, width, allowance):
        current = b""
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            candidate = current + part
            if i == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    yield repr(current)
                current = part
            else:
                current = candidate
        if current:
            yield repr(current)


    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                     sort_dicts=True, underscore_numbers=False):
            indent = int(indent)
            width = int(width)
            if indent < 0:
                raise ValueError("indent must be >= 0")
            if depth is not None and depth <= 0:
                raise ValueError("depth must be > 0")
            if not width:
                raise ValueError("width must be != 0")
            self._indent = indent
            self._width = width
            self._depth = depth
            self._stream = stream
            self._compact = bool(compact)
            self._sort_dicts = sort_dicts
            self._underscores = underscore_numbers

        def pprint(self, object):
            stream = sys.stdout if self._stream is None else self._stream
            stream.write(self.pformat(object) + "\n")

        def pformat(self, object):
            out = []
            self._format(object, out.append, 0, 0, {}, 0)
            return "".join(out)

        def saferepr(self, object):
            return self._repr(object, {}, 0)

        def isrecursive(self, object):
            return "<Recursion on " in self.saferepr(object)

        def isreadable(self, object):
            return "<" not in self.saferepr(object)

        def format(self, object, context, maxlevels, level):
            return self._safe(object, context, maxlevels, level), True, False

        def _repr(self, object, context, level):
            return self.format(object, dict(context), self._depth, level)[0]

        def _format(self, object, put, indent, allowance, context, level):
            key = id(object)
            if key in context:
                put(_recursion(object))
                return
            text = self._repr(object, context, level)
            if len(text) > self._width - indent - allowance:
                method = self._method(object)
                if method is not None:
                    context[key] = 1
                    method(object, put, indent, allowance, context, level + 1)
                    del context[key]
                    return
            put(text)

        def _method(self, object):
            shown = type(object).__repr__
            if isinstance(object, dict) and shown is dict.__repr__:
                return self._dict
            if isinstance(object, list) and shown is list.__repr__:
                return self._list
            if isinstance(object, tuple) and shown is tuple.__repr__:
                return self._tuple
            if isinstance(object, (set, frozenset)) and shown in (set.__repr__, frozenset.__repr__):
                return self._set
            if isinstance(object, str) and shown is str.__repr__:
                return self._str
            if isinstance(object, bytes) and shown is bytes.__repr__:
                return self._bytes
            name = type(object).__name__
            if name == "mappingproxy":
                return self._proxy
            if name == "SimpleNamespace":
                return self._namespace
            if name == "OrderedDict":
                return self._ordered
            if name == "defaultdict":
                return self._default
            if name == "Counter":
                return self._counter
            if name == "deque":
                return self._deque
            if hasattr(type(object), "__dataclass_fields__") and not isinstance(object, type):
                if getattr(type(object).__dataclass_params__, "repr", False) and (
                        "__repr__" in type(object).__dict__):
                    return self._dataclass
            return None

        def _dict(self, object, put, indent, allowance, context, level):
            put("{")
            if self._indent > 1:
                put((self._indent - 1) * " ")
            if object:
                items = object.items()
                if self._sort_dicts:
                    items = sorted(items, key=lambda item: (_Key(item[0]), _Key(item[1]))
                                   if False else _Key(item[0]))
                self._dict_items(items, put, indent, allowance + 1, context, level)
            put("}")

        def _dict_items(self, items, put, indent, allowance, context, level):
            indent += self._indent
            separator = ",\n" + " " * indent
            items = list(items)
            last = len(items) - 1
            for i, (key, value) in enumerate(items):
                shown = self._repr(key, context, level)
                put(shown)
                put(": ")
                self._format(value, put, indent + len(shown) + 2, allowance if i == last else 1,
                             context, level)
                if i != last:
                    put(separator)

        def _items(self, items, put, indent, allowance, context, level):
            indent += self._indent
            if self._indent > 1:
                put((self._indent - 1) * " ")
            line = ",\n" + " " * indent
            separator = ""
            width = max_width = self._width - indent + 1
            items = list(items)
            last = len(items) - 1
            for i, item in enumerate(items):
                if i == last:
                    max_width -= allowance
                    width -= allowance
                if self._compact:
                    text = self._repr(item, context, level)
                    size = len(text) + 2
                    if width < size:
                        width = max_width
                        if separator:
                            separator = line
                    if width >= size:
                        width -= size
                        put(separator)
                        separator = ", "
                        put(text)
                        continue
                put(separator)
                separator = line
                self._format(item, put, indent, allowance if i == last else 1, context, level)

        def _list(self, object, put, indent, allowance, context, level):
            put("[")
            self._items(object, put, indent, allowance + 1, context, level)
            put("]")

        def _tuple(self, object, put, indent, allowance, context, level):
            put("(")
            end = ",)" if len(object) == 1 else ")"
            self._items(object, put, indent, allowance + len(end), context, level)
            put(end)

        def _set(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            kind = type(object)
            if kind is set:
                put("{")
                end = "}"
            else:
                put(kind.__name__ + "({")
                end = "})"
                indent += len(kind.__name__) + 1
            self._items(sorted(object, key=_Key), put, indent, allowance + len(end), context, level)
            put(end)

        def _ordered(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            name = type(object).__name__
            put(name + "(")
            self._list(list(object.items()), put, indent + len(name) + 1, allowance + 1, context,
                       level)
            put(")")

        def _default(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            shown = self._repr(object.default_factory, context, level)
            name = type(object).__name__
            indent += len(name) + 1
            put("%s(%s,\n%s" % (name, shown, " " * indent))
            self._dict(object, put, indent, allowance + 1, context, level)
            put(")")

        def _counter(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            name = type(object).__name__
            put(name + "({")
            if self._indent > 1:
                put((self._indent - 1) * " ")
            self._dict_items(object.most_common(), put, indent + len(name) + 1, allowance + 2,
                             context, level)
            put("})")

        def _deque(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            name = type(object).__name__
            put(name + "(")
            indent += len(name) + 1
            put("[")
            if object.maxlen is None:
                self._items(object, put, indent, allowance + 2, context, level)
                put("])")
            else:
                self._items(object, put, indent, 2, context, level)
                shown = self._repr(object.maxlen, context, level)
                put("],\n%smaxlen=%s)" % (" " * indent, shown))

        def _proxy(self, object, put, indent, allowance, context, level):
            put("mappingproxy(")
            self._format(object.copy(), put, indent + 13, allowance + 1, context, level)
            put(")")

        def _bytes(self, object, put, indent, allowance, context, level):
            if len(object) <= 4:
                put(repr(object))
                return
            outer = level == 1
            if outer:
                indent += 1
                allowance += 1
                put("(")
            separator = ""
            for piece in _wrapped_bytes(object, self._width - indent, allowance):
                put(separator + piece)
                separator = "\n" + " " * indent
            if outer:
                put(")")

        def _namespace(self, object, put, indent, allowance, context, level):
            name = "namespace" if type(object).__name__ == "SimpleNamespace" else (
                type(object).__name__)
            indent += len(name) + 1
            put(name + "(")
            items = list(object.__dict__.items())
            for i, (key, value) in enumerate(items):
                put(key + "=")
                if id(value) in context:
                    put("...")
                else:
                    last = i == len(items) - 1
                    self._format(value, put, indent + len(key) + 1, allowance if last else 1,
                                 context, level)
                if i < len(items) - 1:
                    put(",\n" + " " * indent)
            put(")")

        def _dataclass(self, object, put, indent, allowance, context, level):
            name = type(object).__name__
            indent += len(name) + 1
            items = [(f.name, getattr(object, f.name))
                     for f in type(object).__dataclass_fields__.values()
                     if f._kind == "field" and f.repr]
            put(name + "(")
            separator = ",\n" + " " * indent
            last = len(items) - 1
            for i, (key, value) in enumerate(items):
                put(key)
                put("=")
                if id(value) in context:
                    put("...")
                else:
                    self._format(value, put, indent + len(key) + 1, allowance if i == last else 1,
                                 context, level)
                if i != last:
                    put(separator)
            put(")")

        def _str(self, object, put, indent, allowance, context, level):
            if not len(object):
                put(repr(object))
                return
            chunks = []
            lines = object.splitlines(True)
            if level == 1:
                indent += 1
                allowance += 1
            max_width = self._width - indent
            for i, line in enumerate(lines):
                shown = repr(line)
                whole = max_width - allowance if i == len(lines) - 1 else max_width
                if len(shown) <= whole:
                    chunks.append(shown)
                    continue
                parts = []
                at = 0
                while at < len(line):
                    end = at
                    while end < len(line) and not line[end].isspace():
                        end += 1
                    while end < len(line) and line[end].isspace():
                        end += 1
                    parts.append(line[at:end])
                    at = end
                current = ""
                limit = max_width
                for j, part in enumerate(parts):
                    candidate = current + part
                    if j == len(parts) - 1 and i == len(lines) - 1:
                        limit -= allowance
                    if len(repr(candidate)) > limit:
                        if current:
                            chunks.append(repr(current))
                        current = part
                    else:
                        current = candidate
                if current:
                    chunks.append(repr(current))
            if len(chunks) == 1:
                put(chunks[0])
                return
            if level == 1:
                put("(")
            for i, chunk in enumerate(chunks):
                if i > 0:
                    put("\n" + " " * indent)
                put(chunk)
            if level == 1:
                put(")")

        def _safe(self, object, context, maxlevels, level):
            kind = type(object)
            if kind is int and self._underscores:
                return f"{object:_d}"
            shown = getattr(kind, "__repr__", None)
            if issubclass(kind, dict) and shown is dict.__repr__:
                if not object:
                    return "{}"
                if maxlevels and level >= maxlevels:
                    return "{...}"
                if id(object) in context:
                    return _recursion(object)
                context[id(object)] = 1
                items = object.items()
                if self._sort_dicts:
                    items = sorted(items, key=lambda item: _Key(item[0]))
                parts = [self._safe(k, context, maxlevels, level + 1) + ": "
                         + self._safe(v, context, maxlevels, level + 1) for k, v in items]
                del context[id(object)]
                return "{" + ", ".join(parts) + "}"
            if (issubclass(kind, list) and shown is list.__repr__
                    or issubclass(kind, tuple) and shown is tuple.__repr__):
                is_list = issubclass(kind, list)
                if not object:
                    return "[]" if is_list else "()"
                if maxlevels and level >= maxlevels:
                    return "[...]" if is_list else "(...)" if len(object) != 1 else "(...,)"
                if id(object) in context:
                    return _recursion(object)
                context[id(object)] = 1
                parts = [self._safe(item, context, maxlevels, level + 1) for item in object]
                del context[id(object)]
                if is_list:
                    return "[" + ", ".join(parts) + "]"
                return "(" + ", ".join(parts) + (",)" if len(parts) == 1 else ")")
            return repr(object)
    """#
}
