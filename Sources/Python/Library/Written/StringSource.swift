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


    class Template:
        delimiter = "$"

        def __init__(self, template):
            self.template = template

        def _replace(self, mapping, safe):
            text = self.template
            out = []
            i = 0
            while True:
                at = text.find(self.delimiter, i)
                if at < 0:
                    out.append(text[i:])
                    return "".join(out)
                out.append(text[i:at])
                i = at + len(self.delimiter)
                if text.startswith(self.delimiter, i):
                    out.append(self.delimiter)
                    i += len(self.delimiter)
                    continue
                braced = text.startswith("{", i)
                start = i + 1 if braced else i
                end = start
                while end < len(text) and text[end].isascii() and (
                        text[end].isalpha() or text[end] == "_" or end > start and text[end].isdigit()):
                    end += 1
                name = text[start:end]
                valid = bool(name) and (not braced or text.startswith("}", end))
                if not valid:
                    if safe:
                        out.append(self.delimiter)
                        continue
                    lines = text[:at].splitlines(keepends=True) or [""]
                    row = len(lines) if at else 1
                    column = at - len("".join(lines[:-1])) + 1
                    raise ValueError("Invalid placeholder in string: line %d, col %d" % (row, column))
                stop = end + 1 if braced else end
                if safe:
                    try:
                        out.append(str(mapping[name]))
                    except KeyError:
                        out.append(text[at:stop])
                else:
                    out.append(str(mapping[name]))
                i = stop

        def substitute(self, mapping={}, /, **keywords):
            return self._replace({**mapping, **keywords}, False)

        def safe_substitute(self, mapping={}, /, **keywords):
            return self._replace({**mapping, **keywords}, True)


    class Formatter:
        def format(self, format_string, /, *args, **keywords):
            return self.vformat(format_string, args, keywords)

        def vformat(self, format_string, args, keywords):
            return format_string.format(*args, **keywords)
    """#
}
