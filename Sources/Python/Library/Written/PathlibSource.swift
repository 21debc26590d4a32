extension VM {
  /// Module `pathlib`, written in Python.
  static let pathlibSource = #"""
    import os
    import fnmatch

    __all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


    class PurePath:
        def __new__(cls, *args):
            if cls is PurePath:
                cls = PurePosixPath
            elif cls is Path:
                cls = PosixPath
            self = object.__new__(cls)
            text = os.path.join(*[os.fspath(a) for a in args]) if args else ""
            root = "/" if text.startswith("/") else ""
            parts = [p for p in text.split("/") if p and p != "."]
            self._root = root
            self._parts = parts
            self._text = root + "/".join(parts) or "."
            return self

        def __init__(self, *args):
            pass

        def __fspath__(self):
            return self._text

        def __str__(self):
            return self._text

        def __repr__(self):
            return f"{type(self).__name__}({self._text!r})"

        def __hash__(self):
            return hash(self._text)

        def __eq__(self, other):
            return isinstance(other, PurePath) and self._text == other._text

        def __lt__(self, other):
            return self.parts < other.parts

        def __le__(self, other):
            return self.parts <= other.parts

        def __gt__(self, other):
            return self.parts > other.parts

        def __ge__(self, other):
            return self.parts >= other.parts

        def __truediv__(self, other):
            return type(self)(self._text, other)

        def __rtruediv__(self, other):
            return type(self)(other, self._text)

        def joinpath(self, *others):
            return type(self)(self._text, *others)

        @property
        def parts(self):
            return tuple(([self._root] if self._root else []) + self._parts)

        drive = ""

        @property
        def root(self):
            return self._root

        @property
        def anchor(self):
            return self._root

        @property
        def name(self):
            return self._parts[-1] if self._parts else ""

        @property
        def suffix(self):
            name = self.name
            i = name.rfind(".")
            return name[i:] if 0 < i < len(name) - 1 else ""

        @property
        def suffixes(self):
            name = self.name
            if name.endswith("."):
                return []
            return ["." + s for s in name.lstrip(".").split(".")[1:]]

        @property
        def stem(self):
            name = self.name
            i = name.rfind(".")
            return name[:i] if 0 < i < len(name) - 1 else name

        def _with_parts(self, parts):
            return type(self)((self._root or "") + "/".join(parts))

        @property
        def parent(self):
            return self if not self._parts else self._with_parts(self._parts[:-1])

        @property
        def parents(self):
            return tuple([self._with_parts(self._parts[:i])
                          for i in range(len(self._parts) - 1, -1, -1)])

        def with_name(self, name):
            if not self.name:
                raise ValueError("%r has an empty name" % (self,))
            return self._with_parts(self._parts[:-1] + [name])

        def with_stem(self, stem):
            return self.with_name(stem + self.suffix)

        def with_suffix(self, suffix):
            if suffix and not suffix.startswith(".") or suffix == ".":
                raise ValueError("Invalid suffix %r" % suffix)
            return self.with_name(self.stem + suffix)

        def is_absolute(self):
            return bool(self._root)

        def as_posix(self):
            return self._text

        def relative_to(self, *other):
            base = type(self)(*other)
            n = len(base._parts)
            if base._root != self._root or self._parts[:n] != base._parts:
                raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the "
                                 "other is absolute.".format(self._text, str(base)))
            return type(self)("/".join(self._parts[n:]))

        def is_relative_to(self, *other):
            try:
                self.relative_to(*other)
                return True
            except ValueError:
                return False

        def match(self, pattern):
            wanted = [p for p in pattern.split("/") if p]
            if pattern.startswith("/") and len(wanted) != len(self._parts):
                return False
            if len(wanted) > len(self._parts):
                return False
            return all([fnmatch.fnmatchcase(p, w)
                        for p, w in zip(reversed(self._parts), reversed(wanted))])


    class PurePosixPath(PurePath):
        pass


    class Path(PurePath):
        @classmethod
        def cwd(cls):
            return cls(os.getcwd())

        @classmethod
        def home(cls):
            return cls("/")

        def exists(self):
            return os.path.exists(self._text)

        def is_file(self):
            return os.path.isfile(self._text)

        def is_dir(self):
            return os.path.isdir(self._text)

        def stat(self):
            return os.stat(self._text)

        def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
            return open(self._text, mode, buffering, encoding, errors, newline)

        def read_text(self, encoding=None, errors=None):
            with open(self._text) as f:
                return f.read()

        def read_bytes(self):
            with open(self._text, "rb") as f:
                return f.read()

        def write_text(self, data, encoding=None, errors=None, newline=None):
            if not isinstance(data, str):
                raise TypeError("data must be str, not %s" % data.__class__.__name__)
            with open(self._text, "w") as f:
                return f.write(data)

        def write_bytes(self, data):
            with open(self._text, "wb") as f:
                return f.write(data)

        def mkdir(self, mode=511, parents=False, exist_ok=False):
            if parents:
                os.makedirs(self._text, exist_ok=exist_ok)
                return
            try:
                os.mkdir(self._text)
            except FileExistsError:
                if not exist_ok or not self.is_dir():
                    raise

        def touch(self, mode=438, exist_ok=True):
            if not self.exists():
                open(self._text, "w").close()
            elif not exist_ok:
                raise FileExistsError(17, "File exists", self._text)

        def unlink(self, missing_ok=False):
            try:
                os.remove(self._text)
            except FileNotFoundError:
                if not missing_ok:
                    raise

        def rmdir(self):
            os.rmdir(self._text)

        def rename(self, target):
            os.rename(self._text, target)
            return type(self)(target)

        replace = rename

        def iterdir(self):
            for name in os.listdir(self._text):
                yield self / name

        def glob(self, pattern):
            return self._glob([p for p in pattern.split("/") if p])

        def rglob(self, pattern):
            return self._glob(["**"] + [p for p in pattern.split("/") if p])

        def _glob(self, parts):
            if not parts:
                yield self
                return
            head, rest = parts[0], parts[1:]
            if head == "**":
                seen = set()
                folders = [self]
                for top, dirs, _ in os.walk(self._text):
                    folders.extend([type(self)(top) / d for d in dirs])
                for folder in folders:
                    if not rest:
                        yield folder
                        continue
                    for found in folder._glob(rest):
                        if found not in seen:
                            seen.add(found)
                            yield found
                return
            if not self.is_dir():
                return
            for name in os.listdir(self._text):
                if fnmatch.fnmatchcase(name, head):
                    yield from (self / name)._glob(rest)

        def resolve(self, strict=False):
            return type(self)(os.path.abspath(self._text))

        absolute = resolve

        def expanduser(self):
            return self

        def samefile(self, other):
            return os.path.samefile(self._text, other)


    class PosixPath(Path, PurePosixPath):
        pass
    """#
}
