extension VM {
  /// Module `shlex`, written in Python.
  static let shlexSource = #"""
import re as _re

__all__ = ["split", "quote", "join"]


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, quote = [], None, None
    i = 0
    while i < len(s):
        c = s[i]
        i += 1
        if quote:
            if c == quote:
                quote = None
                if not posix:
                    word += c
            elif c == "\\" and quote == '"' and posix:
                if i == len(s):
                    raise ValueError("No escaped character")
                word += s[i] if s[i] in '\\"' else "\\" + s[i]
                i += 1
            else:
                word += c
        elif c in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif c == "#" and comments and word is None:
            while i < len(s) and s[i] != "\n":
                i += 1
        elif c in "'\"":
            quote = c
            word = (word or "") + ("" if posix else c)
        elif c == "\\" and posix:
            if i == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[i]
            i += 1
        else:
            word = (word or "") + c
    if quote:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


def quote(s):
    if not s:
        return "''"
    if _re.search(r"[^\w@%+=:,./-]", s, _re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(word) for word in split_command])

"""#
}
