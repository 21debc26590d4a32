extension VM {
  /// Module `html`, written in Python.
  static let htmlSource = #"""
__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


_NAMES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0"}


def _character(match):
    name = match.group(1)
    if name[0] == "#":
        n = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return chr(n)
    return _NAMES.get(name, match.group())


def unescape(s):
    import re
    return re.sub(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);", _character, s)
"""#
}
