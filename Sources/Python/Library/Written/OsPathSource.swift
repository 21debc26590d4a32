extension VM {
  /// Module `os.path`, written in Python.
  static let osPathSource = #"""
    import _os

    sep = "/"
    curdir = "."
    pardir = ".."
    extsep = "."
    altsep = None
    pathsep = ":"
    supports_unicode_filenames = False


    def _text(p):
        if isinstance(p, (str, bytes)):
            return p
        method = getattr(type(p), "__fspath__", None)
        if method is None:
            raise TypeError("expected str, bytes or os.PathLike object, not " + type(p).__name__)
        return method(p)


    def join(a, *p):
        path = _text(a)
        for part in p:
            if isinstance(part, (int, float)) or part is None:
                raise TypeError("join() argument must be str, bytes, or os.PathLike object, "
                                f"not {type(part).__name__!r}")
            part = _text(part)
            if part.startswith("/"):
                path = part
            elif not path or path.endswith("/"):
                path += part
            else:
                path += "/" + part
        return path


    def split(p):
        p = _text(p)
        i = p.rfind("/") + 1
        head, tail = p[:i], p[i:]
        if head and head != "/" * len(head):
            head = head.rstrip("/")
        return head, tail


    def basename(p):
        p = _text(p)
        return p[p.rfind("/") + 1:]


    def dirname(p):
        return split(p)[0]


    def splitext(p):
        p = _text(p)
        slash = p.rfind("/")
        dot = p.rfind(".")
        if dot > slash:
            for i in range(slash + 1, dot):
                if p[i] != ".":
                    return p[:dot], p[dot:]
        return p, ""


    def splitdrive(p):
        return "", _text(p)


    def isabs(s):
        return _text(s).startswith("/")


    def exists(path):
        return _os.kind(_text(path)) != 0


    lexists = exists


    def isfile(path):
        return _os.kind(_text(path)) == 1


    def isdir(s):
        return _os.kind(_text(s)) == 2


    def islink(path):
        return False


    def ismount(path):
        return _text(path) == "/"


    def getsize(filename):
        filename = _text(filename)
        kind = _os.kind(filename)
        if kind == 0:
            _os.error(2, "No such file or directory", filename)
        return _os.size(filename) if kind == 1 else 4096


    def getmtime(filename):
        if not exists(filename):
            _os.error(2, "No such file or directory", _text(filename))
        return 0.0


    getatime = getctime = getmtime


    def normpath(path):
        path = _text(path)
        if not path:
            return "."
        root = "/" if path.startswith("/") else ""
        if path.startswith("//") and not path.startswith("///"):
            root = "//"
        parts = []
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if part != ".." or not root and not parts or parts and parts[-1] == "..":
                parts.append(part)
            elif parts:
                parts.pop()
        return root + "/".join(parts) or "."


    def abspath(path):
        path = _text(path)
        return normpath(path if path.startswith("/") else join("/", path))


    realpath = abspath


    def relpath(path, start=None):
        if not path:
            raise ValueError("no path specified")
        start = [p for p in abspath("." if start is None else start).split("/") if p]
        target = [p for p in abspath(path).split("/") if p]
        n = 0
        while n < min(len(start), len(target)) and start[n] == target[n]:
            n += 1
        return "/".join([".."] * (len(start) - n) + target[n:]) or "."


    def commonprefix(m):
        if not m:
            return ""
        low, high = min(m), max(m)
        for i, c in enumerate(low):
            if c != high[i]:
                return low[:i]
        return low


    def commonpath(paths):
        split_paths = [[p for p in _text(path).split("/") if p and p != "."] for path in paths]
        low, high = min(split_paths), max(split_paths)
        common = low
        for i, c in enumerate(low):
            if c != high[i]:
                common = low[:i]
                break
        return ("/" if _text(paths[0]).startswith("/") else "") + "/".join(common)


    def expanduser(path):
        return _text(path)


    def expandvars(path):
        return _text(path)


    def samefile(a, b):
        return abspath(a) == abspath(b)
    """#
}
