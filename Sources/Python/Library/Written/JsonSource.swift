extension VM {
  /// Module `json`, written in Python.
  static let jsonSource = #"""
    from _json import decode as _decode, encode as _encode, quote as _quote

    __all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


    class JSONDecodeError(ValueError):
        def __init__(self, msg, doc, pos):
            lineno = doc.count("\n", 0, pos) + 1
            colno = pos - doc.rfind("\n", 0, pos)
            ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, lineno, colno, pos))
            self.msg = msg
            self.doc = doc
            self.pos = pos
            self.lineno = lineno
            self.colno = colno


    JSONDecodeError.__module__ = "json.decoder"


    def _reword(error, doing):
        if error.args == ("maximum recursion depth exceeded",):
            error.args = ("maximum recursion depth exceeded while " + doing,)


    class JSONEncoder:
        item_separator = ", "
        key_separator = ": "

        def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                     sort_keys=False, indent=None, separators=None, default=None):
            self.skipkeys = skipkeys
            self.ensure_ascii = ensure_ascii
            self.check_circular = check_circular
            self.allow_nan = allow_nan
            self.sort_keys = sort_keys
            self.indent = indent
            if separators is not None:
                self.item_separator, self.key_separator = separators
            elif indent is not None:
                self.item_separator = ","
            if default is not None:
                self.default = default

        def default(self, o):
            raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

        def encode(self, o):
            indent = self.indent
            if indent is not None and not isinstance(indent, str):
                indent = " " * indent
            if not self.skipkeys:
                text = _encode(o, self.ensure_ascii, self.allow_nan, self.sort_keys, indent,
                               self.item_separator, self.key_separator)
                if text is not NotImplemented:
                    return text
            out = []
            try:
                self._write(o, out.append, 0, [])
            except RecursionError as error:
                _reword(error, "encoding a JSON object")
                raise
            return "".join(out)

        def iterencode(self, o, _one_shot=False):
            out = []
            self._write(o, out.append, 0, [])
            return iter(out)

        def _float(self, o):
            if o != o:
                text = "NaN"
            elif o in (float("inf"), float("-inf")):
                text = "Infinity" if o > 0 else "-Infinity"
            else:
                return float.__repr__(o)
            if not self.allow_nan:
                raise ValueError("Out of range float values are not JSON compliant"
                                 + (": " + repr(o) if self.indent is not None else ""))
            return text

        def _write(self, o, put, level, open_objects):
            if isinstance(o, str):
                put(_quote(o, self.ensure_ascii))
            elif o is None:
                put("null")
            elif o is True:
                put("true")
            elif o is False:
                put("false")
            elif isinstance(o, int):
                put(int.__repr__(o))
            elif isinstance(o, float):
                put(self._float(o))
            else:
                if self.check_circular:
                    key = id(o)
                    if key in open_objects:
                        raise ValueError("Circular reference detected")
                    open_objects.append(key)
                if isinstance(o, (list, tuple)):
                    self._write_list(o, put, level, open_objects)
                elif isinstance(o, dict):
                    self._write_dict(o, put, level, open_objects)
                else:
                    self._write(self.default(o), put, level, open_objects)
                if self.check_circular:
                    open_objects.pop()

        def _line(self, level):
            indent = self.indent
            return "\n" + (indent if isinstance(indent, str) else " " * indent) * level

        def _write_list(self, o, put, level, open_objects):
            if not o:
                put("[]")
                return
            put("[")
            pretty = self.indent is not None
            separator = self.item_separator
            if pretty:
                line = self._line(level + 1)
                separator += line
                put(line)
            first = True
            for item in o:
                if first:
                    first = False
                else:
                    put(separator)
                self._write(item, put, level + 1, open_objects)
            if pretty:
                put(self._line(level))
            put("]")

        def _write_dict(self, o, put, level, open_objects):
            if not o:
                put("{}")
                return
            put("{")
            pretty = self.indent is not None
            separator = self.item_separator
            if pretty:
                line = self._line(level + 1)
                separator += line
                put(line)
            first = True
            items = sorted(o.items()) if self.sort_keys else o.items()
            for key, value in items:
                if isinstance(key, str):
                    pass
                elif isinstance(key, float):
                    key = self._float(key)
                elif key is True:
                    key = "true"
                elif key is False:
                    key = "false"
                elif key is None:
                    key = "null"
                elif isinstance(key, int):
                    key = int.__repr__(key)
                elif self.skipkeys:
                    continue
                else:
                    raise TypeError("keys must be str, int, float, bool or None, "
                                    f"not {key.__class__.__name__}")
                if first:
                    first = False
                else:
                    put(separator)
                put(_quote(key, self.ensure_ascii))
                put(self.key_separator)
                self._write(value, put, level + 1, open_objects)
            if pretty and not first:
                put(self._line(level))
            put("}")


    JSONEncoder.__module__ = "json.encoder"
    _escapes = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
    _space = " \t\n\r"


    class JSONDecoder:
        def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                     strict=True, object_pairs_hook=None):
            self.object_hook = object_hook
            self.parse_float = parse_float or float
            self.parse_int = parse_int or int
            self.parse_constant = parse_constant or {
                "NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}.__getitem__
            self.strict = strict
            self.object_pairs_hook = object_pairs_hook
            self._is_plain = not (
                object_hook or object_pairs_hook or parse_float or parse_int or parse_constant)

        def decode(self, s):
            value, end = self.raw_decode(s, self._skip(s, 0))
            end = self._skip(s, end)
            if end != len(s):
                raise JSONDecodeError("Extra data", s, end)
            return value

        def raw_decode(self, s, idx=0):
            if self._is_plain:
                result = _decode(s, idx, self.strict)
                if result is not NotImplemented:
                    return result
            try:
                return self._value(s, idx)
            except RecursionError as error:
                kind = "object" if s[idx:idx + 1] == "{" else "array"
                _reword(error, f"decoding a JSON {kind} from a unicode string")
                raise

        def _skip(self, s, i):
            n = len(s)
            while i < n and s[i] in _space:
                i += 1
            return i

        def _value(self, s, i):
            c = s[i:i + 1]
            if c == '"':
                return self._string(s, i + 1)
            if c == "{":
                return self._object(s, i + 1)
            if c == "[":
                return self._array(s, i + 1)
            for word, value in (("null", None), ("true", True), ("false", False)):
                if s.startswith(word, i):
                    return value, i + len(word)
            end = i
            n = len(s)
            if s[end:end + 1] == "-":
                end += 1
            first = end
            while end < n and "0" <= s[end] <= "9":
                end += 1
            if end > first and not (s[first] == "0" and end > first + 1):
                pass
            elif end > first:
                end = first + 1
            if end > first:
                real = False
                if s[end:end + 1] == "." and "0" <= s[end + 1:end + 2] <= "9":
                    real = True
                    end += 1
                    while end < n and "0" <= s[end] <= "9":
                        end += 1
                if s[end:end + 1] in ("e", "E"):
                    at = end + 1
                    if s[at:at + 1] in ("+", "-"):
                        at += 1
                    if "0" <= s[at:at + 1] <= "9":
                        real = True
                        end = at
                        while end < n and "0" <= s[end] <= "9":
                            end += 1
                text = s[i:end]
                return (self.parse_float if real else self.parse_int)(text), end
            for word in ("NaN", "Infinity", "-Infinity"):
                if s.startswith(word, i):
                    return self.parse_constant(word), i + len(word)
            raise JSONDecodeError("Expecting value", s, i)

        def _string(self, s, i):
            start = i - 1
            parts = []
            while True:
                quote = s.find('"', i)
                if quote < 0:
                    raise JSONDecodeError("Unterminated string starting at", s, start)
                back = s.find("\\", i, quote)
                stop = quote if back < 0 else back
                piece = s[i:stop]
                if self.strict and not piece.isprintable():
                    for k, c in enumerate(piece):
                        if c < " ":
                            raise JSONDecodeError("Invalid control character at", s, i + k)
                parts.append(piece)
                if back < 0:
                    return "".join(parts), quote + 1
                e = s[back + 1:back + 2]
                if e == "u":
                    code = self._code(s, back + 2)
                    i = back + 6
                    if 0xD800 <= code < 0xDC00 and s.startswith("\\u", i):
                        low = self._code(s, i + 2)
                        if 0xDC00 <= low < 0xE000:
                            code = 0x10000 + (code - 0xD800 << 10) + (low - 0xDC00)
                            i += 6
                    parts.append(chr(code))
                elif e == "":
                    raise JSONDecodeError("Unterminated string starting at", s, start)
                elif e in _escapes:
                    parts.append(_escapes[e])
                    i = back + 2
                else:
                    raise JSONDecodeError("Invalid \\escape", s, back)

        def _code(self, s, i):
            digits = s[i:i + 4]
            if len(digits) == 4 and all([c in "0123456789abcdefABCDEF" for c in digits]):
                return int(digits, 16)
            raise JSONDecodeError("Invalid \\uXXXX escape", s, i - 1)

        def _array(self, s, i):
            values = []
            i = self._skip(s, i)
            if s[i:i + 1] == "]":
                return values, i + 1
            while True:
                value, i = self._value(s, i)
                values.append(value)
                i = self._skip(s, i)
                c = s[i:i + 1]
                if c == "]":
                    return values, i + 1
                if c != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, i)
                i = self._skip(s, i + 1)

        def _object(self, s, i):
            pairs = []
            i = self._skip(s, i)
            if s[i:i + 1] == "}":
                i += 1
            else:
                while True:
                    if s[i:i + 1] != '"':
                        raise JSONDecodeError(
                            "Expecting property name enclosed in double quotes", s, i)
                    key, i = self._string(s, i + 1)
                    i = self._skip(s, i)
                    if s[i:i + 1] != ":":
                        raise JSONDecodeError("Expecting ':' delimiter", s, i)
                    i = self._skip(s, i + 1)
                    value, i = self._value(s, i)
                    pairs.append((key, value))
                    i = self._skip(s, i)
                    c = s[i:i + 1]
                    if c == "}":
                        i += 1
                        break
                    if c != ",":
                        raise JSONDecodeError("Expecting ',' delimiter", s, i)
                    i = self._skip(s, i + 1)
            if self.object_pairs_hook is not None:
                return self.object_pairs_hook(pairs), i
            result = dict(pairs)
            if self.object_hook is not None:
                result = self.object_hook(result)
            return result, i


    def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
              cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
        return (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
            allow_nan=allow_nan, indent=indent, separators=separators, default=default,
            sort_keys=sort_keys, **kw).encode(obj)


    def dump(obj, fp, **options):
        fp.write(dumps(obj, **options))


    def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
              parse_constant=None, object_pairs_hook=None, **kw):
        if isinstance(s, (bytes, bytearray)):
            s = s.decode("utf-8")
        elif not isinstance(s, str):
            raise TypeError("the JSON object must be str, bytes or bytearray, "
                            f"not {s.__class__.__name__}")
        elif s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
        return (cls or JSONDecoder)(
            object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
            parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


    def load(fp, **options):
        return loads(fp.read(), **options)
    """#
}
