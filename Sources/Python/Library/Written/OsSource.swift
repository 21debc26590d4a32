extension VM {
  /// Module `os`, written in Python.
  static let osSource = #"""
    import sys
    import _os
    import os.path as path

    name = "posix"
    SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
    sep = "/"
    altsep = None
    extsep = "."
    curdir = "."
    pardir = ".."
    pathsep = ":"
    linesep = "\n"
    devnull = "/dev/null"
    error = OSError
    F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1


    class _Environ(dict):
        def __repr__(self):
            return f"environ({dict.__repr__(self)})"


    environ = _Environ()


    def getenv(key, default=None):
        return environ.get(key, default)


    def putenv(key, value):
        environ[key] = value


    def fspath(p):
        if isinstance(p, (str, bytes)):
            return p
        method = getattr(type(p), "__fspath__", None)
        if method is None:
            raise TypeError("expected str, bytes or os.PathLike object, not " + type(p).__name__)
        return method(p)


    class PathLike:
        pass


    _cwd = "."


    def getcwd():
        return path.abspath(".")


    def chdir(p):
        pass


    def listdir(path="."):
        return _os.listdir(fspath(path))


    class DirEntry:
        def __init__(self, folder, name):
            self.name = name
            self.path = path.join(folder, name)

        def is_dir(self, *, follow_symlinks=True):
            return path.isdir(self.path)

        def is_file(self, *, follow_symlinks=True):
            return path.isfile(self.path)

        def __fspath__(self):
            return self.path

        def stat(self):
            return stat(self.path)

        def __repr__(self):
            return f"<DirEntry {self.name!r}>"


    class _Scan(list):
        def __enter__(self):
            return self

        def __exit__(self, *exc):
            return None

        def close(self):
            pass


    def scandir(path="."):
        return _Scan([DirEntry(fspath(path), n) for n in listdir(path)])


    def mkdir(path, mode=511):
        _os.mkdir(fspath(path))


    def makedirs(name, mode=511, exist_ok=False):
        name = fspath(name)
        head, tail = path.split(name)
        if not tail:
            head, tail = path.split(head)
        if head and tail and not path.exists(head):
            makedirs(head, exist_ok=True)
            if tail == curdir:
                return
        try:
            mkdir(name)
        except OSError:
            if not exist_ok or not path.isdir(name):
                raise


    def remove(path):
        path = fspath(path)
        if _os.kind(path) == 2:
            _os.error(21, "Is a directory", path)
        if _os.kind(path) == 0:
            _os.error(2, "No such file or directory", path)
        _os.remove(path)


    unlink = remove


    def rmdir(path):
        path = fspath(path)
        if _os.kind(path) == 0:
            _os.error(2, "No such file or directory", path)
        if _os.kind(path) == 1:
            _os.error(20, "Not a directory", path)
        if _os.listdir(path):
            _os.error(39, "Directory not empty", path)
        _os.remove(path)


    def removedirs(name):
        rmdir(name)


    def rename(src, dst):
        src, dst = fspath(src), fspath(dst)
        kind = _os.kind(src)
        if kind == 0:
            raise FileNotFoundError(2, "No such file or directory", src)
        if kind == 2:
            mkdir(dst)
            for name in _os.listdir(src):
                rename(path.join(src, name), path.join(dst, name))
            _os.remove(src)
        else:
            _os.copy(src, dst)
            _os.remove(src)


    replace = rename


    class stat_result(tuple):
        st_mode = property(lambda self: self[0])
        st_size = property(lambda self: self[6])
        st_mtime = property(lambda self: self[8])

        def __repr__(self):
            return "os.stat_result(st_mode=%d, st_size=%d)" % (self[0], self[6])


    def stat(path):
        path = fspath(path)
        kind = _os.kind(path)
        if kind == 0:
            _os.error(2, "No such file or directory", path)
        size = _os.size(path) if kind == 1 else 4096
        return stat_result((33188 if kind == 1 else 16877, 0, 0, 1, 0, 0, size, 0, 0, 0))


    lstat = stat


    def access(path, mode):
        return _os.kind(fspath(path)) != 0


    def walk(top, topdown=True, onerror=None, followlinks=False):
        top = fspath(top)
        try:
            names = listdir(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            return
        folders = [n for n in names if path.isdir(path.join(top, n))]
        files = [n for n in names if not path.isdir(path.join(top, n))]
        if topdown:
            yield top, folders, files
        for name in folders:
            yield from walk(path.join(top, name), topdown, onerror, followlinks)
        if not topdown:
            yield top, folders, files


    def cpu_count():
        return 1


    def getpid():
        return 1


    def urandom(size):
        raise NotImplementedError("os.urandom is not available: results must be repeatable")


    class terminal_size(tuple):
        columns = property(lambda self: self[0])
        lines = property(lambda self: self[1])

        def __repr__(self):
            return "os.terminal_size(columns=%d, lines=%d)" % tuple(self)


    def get_terminal_size(fd=1):
        return terminal_size((_os.columns(), 24))


    def system(command):
        raise PermissionError(1, "Operation not permitted")


    def strerror(code):
        return {1: "Operation not permitted", 2: "No such file or directory", 13: "Permission denied",
                17: "File exists", 20: "Not a directory", 21: "Is a directory"}.get(
                    code, f"Unknown error {code}")


    def fsencode(filename):
        return fspath(filename).encode()


    def fsdecode(filename):
        filename = fspath(filename)
        return filename.decode() if isinstance(filename, bytes) else filename
    """#
}
