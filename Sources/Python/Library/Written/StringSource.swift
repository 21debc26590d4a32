extension VM {
  /// Module `string`, written in Python.
  static let stringSource = #"""
    __all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits",
               "hexdigits", "octdigits", "printable", "punctuation", "whitespace", "Formatter",
               "Template"]

    whitespace = " \t\n\r\v\f"
    ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
    ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ascii_letters = ascii_lowercase + ascii_uppercase
    digits = "0123456789"
    hexdigits = digits + "abcdef" + "ABCDEF"
    octdigits = "01234567"
    punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
    printable = digits + ascii_letters + punctuation + whitespace


    def capwords(s, sep=None):
        return (sep or " ").join([word.capitalize() for word in s.split(sep)])


    import re as _re


    class Template:
        delimiter = "$"
        idpattern = r"(?a:[_a-z][_a-z0-9]*)"
        braceidpattern = None
        flags = _re.IGNORECASE

        def __init_subclass__(cls):
            super().__init_subclass__()
            cls._compile()

        @classmethod
        def _compile(cls):
            if "pattern" in cls.__dict__:
                pattern = cls.pattern
            else:
                mark = _re.escape(cls.delimiter)
                braced = cls.braceidpattern or cls.idpattern
                pattern = (f"{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})"
                           f"|{{(?P<braced>{braced})}}|(?P<invalid>))")
            cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

        def __init__(self, template):
            self.template = template

        def _invalid(self, found):
            at = found.start("invalid")
            lines = self.template[:at].splitlines(keepends=True)
            if not lines:
                row, column = 1, 1
            else:
                row = len(lines)
                column = at - len("".join(lines[:-1]))
            raise ValueError("Invalid placeholder in string: line %d, col %d" % (row, column))

        def _replaced(self, mapping, safe):
            def convert(found):
                name = found.group("named") or found.group("braced")
                if name is not None:
                    if not safe:
                        return str(mapping[name])
                    try:
                        return str(mapping[name])
                    except KeyError:
                        return found.group()
                if found.group("escaped") is not None:
                    return self.delimiter
                if found.group("invalid") is not None:
                    return found.group() if safe else self._invalid(found)
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            return self.pattern.sub(convert, self.template)

        def substitute(self, mapping={}, /, **keywords):
            if keywords:
                mapping = {**mapping, **keywords}
            return self._replaced(mapping, False)

        def safe_substitute(self, mapping={}, /, **keywords):
            if keywords:
                mapping = {**mapping, **keywords}
            return self._replaced(mapping, True)

        def is_valid(self):
            return all([found.group("invalid") is None
                        for found in self.pattern.finditer(self.template)])

        def get_identifiers(self):
            names = []
            for found in self.pattern.finditer(self.template):
                name = found.group("named") or found.group("braced")
                if name is not None and name not in names:
                    names.append(name)
            return names


    Template._compile()


    def _fields(text):
        # Pairs of literal text and replacement field: (literal, name, spec, conversion).
        i, literal = 0, ""
        while i < len(text):
            c = text[i]
            if c in "{}" and text[i:i + 2] == c * 2:
                yield literal + c, None, None, None
                literal = ""
                i += 2
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if c != "{":
                literal += c
                i += 1
                continue
            if i + 1 == len(text):
                raise ValueError("Single '{' encountered in format string")
            depth, j, inside = 1, i + 1, False
            while j < len(text) and depth:
                if text[j] == "[" and depth == 1:
                    inside = True
                elif text[j] == "]":
                    inside = False
                elif text[j] == "{" and not inside:
                    depth += 1
                elif text[j] == "}" and not inside:
                    depth -= 1
                j += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = text[i + 1:j - 1]
            k, bracket = 0, False
            while k < len(field) and (bracket or field[k] not in "!:"):
                bracket = field[k] == "[" or bracket and field[k] != "]"
                k += 1
            name, conversion, spec = field[:k], None, ""
            rest = field[k:]
            if rest.startswith("!"):
                if len(rest) < 2:
                    raise ValueError("unmatched '{' in format spec" if len(rest) > 1 else
                                     "end of string while looking for conversion specifier")
                conversion = rest[1]
                if len(rest) > 2 and rest[2] != ":":
                    raise ValueError("expected ':' after conversion specifier")
                spec = rest[3:]
            elif rest:
                spec = rest[1:]
            yield literal, name, spec, conversion
            literal = ""
            i = j
        if literal:
            yield literal, None, None, None


    def _path(name):
        # The first part of a field's name, and the attributes and items after it.
        i = 0
        while i < len(name) and name[i] not in ".[":
            i += 1
        first, rest = name[:i], []
        while i < len(name):
            if name[i] == ".":
                j = i + 1
                while j < len(name) and name[j] not in ".[":
                    j += 1
                if j == i + 1:
                    raise ValueError("Empty attribute in format string")
                rest.append((True, name[i + 1:j]))
                i = j
            elif name[i] == "[":
                j = name.find("]", i)
                if j < 0:
                    raise ValueError("Missing ']' in format string")
                if j == i + 1:
                    raise ValueError("Empty attribute in format string")
                key = name[i + 1:j]
                rest.append((False, int(key) if key.isdigit() else key))
                i = j + 1
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return int(first) if first.isdigit() else first, rest


    class Formatter:
        def format(self, format_string, /, *args, **kwargs):
            return self.vformat(format_string, args, kwargs)

        def vformat(self, format_string, args, kwargs):
            used_args = set()
            result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
            self.check_unused_args(used_args, args, kwargs)
            return result

        def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                     auto_arg_index=0):
            if recursion_depth < 0:
                raise ValueError("Max string recursion exceeded")
            result = []
            for literal, name, spec, conversion in self.parse(format_string):
                if literal:
                    result.append(literal)
                if name is None:
                    continue
                if name == "":
                    if auto_arg_index is False:
                        raise ValueError("cannot switch from manual field specification to "
                                         "automatic field numbering")
                    name = str(auto_arg_index)
                    auto_arg_index += 1
                elif name.isdigit():
                    if auto_arg_index:
                        raise ValueError("cannot switch from manual field specification to "
                                         "automatic field numbering")
                    auto_arg_index = False
                obj, used = self.get_field(name, args, kwargs)
                used_args.add(used)
                obj = self.convert_field(obj, conversion)
                spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args,
                                                     recursion_depth - 1, auto_arg_index)
                result.append(self.format_field(obj, spec))
            return "".join(result), auto_arg_index

        def get_value(self, key, args, kwargs):
            return args[key] if isinstance(key, int) else kwargs[key]

        def check_unused_args(self, used_args, args, kwargs):
            pass

        def format_field(self, value, format_spec):
            return format(value, format_spec)

        def convert_field(self, value, conversion):
            if conversion is None:
                return value
            if conversion == "s":
                return str(value)
            if conversion == "r":
                return repr(value)
            if conversion == "a":
                return ascii(value)
            raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

        def parse(self, format_string):
            return _fields(format_string)

        def get_field(self, field_name, args, kwargs):
            first, rest = _path(field_name)
            obj = self.get_value(first, args, kwargs)
            for is_attribute, key in rest:
                obj = getattr(obj, key) if is_attribute else obj[key]
            return obj, first
    """#
}
