extension VM {
  /// Module `tempfile`, written in Python.
  static let tempfileSource = #"""
    import os

    _count = 0
    tempdir = None


    def gettempdir():
        return "/tmp"


    def _fresh(prefix, suffix, dir):
        global _count
        while True:
            _count += 1
            path = os.path.join(dir or gettempdir(), f"{prefix or 'tmp'}{_count:08x}{suffix or ''}")
            if not os.path.exists(path):
                return path


    def mkdtemp(suffix=None, prefix=None, dir=None):
        path = _fresh(prefix, suffix, dir)
        os.makedirs(path)
        return path


    def mktemp(suffix="", prefix="tmp", dir=None):
        return _fresh(prefix, suffix, dir)


    def mkstemp(suffix=None, prefix=None, dir=None, text=False):
        path = _fresh(prefix, suffix, dir)
        open(path, "w").close()
        return 3, path


    class TemporaryDirectory:
        def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
            self.name = mkdtemp(suffix, prefix, dir)

        def __enter__(self):
            return self.name

        def __exit__(self, *exc):
            self.cleanup()

        def cleanup(self):
            import shutil
            shutil.rmtree(self.name, ignore_errors=True)

        def __repr__(self):
            return f"<TemporaryDirectory {self.name!r}>"


    class _NamedFile:
        def __init__(self, mode, suffix, prefix, dir, delete):
            self.name = _fresh(prefix, suffix, dir)
            self.delete = delete
            self.file = open(self.name, mode)

        def __getattr__(self, name):
            return getattr(self.file, name)

        def __iter__(self):
            return iter(self.file)

        def __enter__(self):
            return self

        def __exit__(self, *exc):
            self.close()

        def close(self):
            self.file.close()
            if self.delete and os.path.exists(self.name):
                os.remove(self.name)


    def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
                           prefix=None, dir=None, delete=True, *, errors=None):
        return _NamedFile(mode, suffix, prefix, dir, delete)


    TemporaryFile = NamedTemporaryFile
    """#
}
