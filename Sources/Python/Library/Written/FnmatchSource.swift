extension VM {
  /// Module `fnmatch`, written in Python.
  static let fnmatchSource = #"""
    import re

    __all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


    def fnmatch(name, pat):
        return fnmatchcase(name, pat)


    def fnmatchcase(name, pat):
        return re.match(translate(pat), name) is not None


    def filter(names, pat):
        matches = re.compile(translate(pat)).match
        return [name for name in names if matches(name)]


    def translate(pat):
        out = ""
        i = 0
        while i < len(pat):
            c = pat[i]
            i += 1
            if c == "*":
                out += ".*"
            elif c == "?":
                out += "."
            elif c == "[":
                j = i
                if pat[j:j + 1] in ("!", "]"):
                    j += 1
                while j < len(pat) and pat[j] != "]":
                    j += 1
                if j >= len(pat):
                    out += "\\["
                else:
                    body = pat[i:j].replace("\\", "\\\\")
                    i = j + 1
                    if body[0] == "!":
                        body = "^" + body[1:]
                    elif body[0] == "^":
                        body = "\\" + body
                    out += f"[{body}]"
            else:
                out += re.escape(c)
        return f"(?s:{out})\\Z"
    """#
}
