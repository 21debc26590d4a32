extension VM {
  /// Module `zipfile`, written in Python over `_zip`.
  static let zipfileSource = #"""
    import _zip
    import os

    ZIP_STORED = 0
    ZIP_DEFLATED = 8


    class BadZipFile(Exception):
        pass


    BadZipfile = error = BadZipFile


    def _contents(file):
        if hasattr(file, "read"):
            return file.read()
        with open(file, "rb") as f:
            return f.read()


    def is_zipfile(filename):
        try:
            return _zip.unpack(_contents(filename)) is not None
        except OSError:
            return False


    class ZipInfo:
        def __init__(self, filename="NoName", date_time=(1980, 1, 1, 0, 0, 0)):
            self.filename = filename
            self.date_time = date_time
            self.file_size = self.compress_size = 0
            self.compress_type = ZIP_STORED

        def is_dir(self):
            return self.filename.endswith("/")

        def __repr__(self):
            return f"<ZipInfo filename={self.filename!r} file_size={self.file_size}>"


    class _Reader:
        def __init__(self, data):
            self._data, self._at = data, 0

        def read(self, size=-1):
            end = len(self._data) if size is None or size < 0 else self._at + size
            part = self._data[self._at:end]
            self._at += len(part)
            return part

        def close(self):
            pass

        def __iter__(self):
            return iter(self.read().splitlines(True))

        def __enter__(self):
            return self

        def __exit__(self, *details):
            self.close()


    class _Writer:
        def __init__(self, archive, name):
            self._archive, self._name, self._parts = archive, name, []

        def write(self, data):
            self._parts.append(bytes(data))
            return len(data)

        def close(self):
            self._archive.writestr(self._name, b"".join(self._parts))

        def __enter__(self):
            return self

        def __exit__(self, *details):
            self.close()


    class ZipFile:
        def __init__(self, file, mode="r", compression=ZIP_STORED, allowZip64=True, compresslevel=None):
            self.filename = None if hasattr(file, "read") else str(file)
            self.mode, self.compression = mode, compression
            self._file, self._members, self._open = file, {}, True
            if mode in ("r", "a") and (mode == "r" or os.path.exists(file)):
                members = _zip.unpack(_contents(file))
                if members is None:
                    raise BadZipFile("File is not a zip file")
                self._members = dict(members)

        def namelist(self):
            return list(self._members)

        def infolist(self):
            return [self.getinfo(name) for name in self._members]

        def getinfo(self, name):
            if name not in self._members:
                raise KeyError("There is no item named %r in the archive" % name)
            info = ZipInfo(name)
            info.file_size = info.compress_size = len(self._members[name])
            return info

        def read(self, name, pwd=None):
            name = getattr(name, "filename", name)
            self.getinfo(name)
            return self._members[name]

        def open(self, name, mode="r", pwd=None, *, force_zip64=False):
            name = getattr(name, "filename", name)
            return _Writer(self, name) if mode == "w" else _Reader(self.read(name))

        def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
            name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
            self._members[name] = data.encode() if isinstance(data, str) else bytes(data)

        def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
            self._members[str(arcname or filename)] = _contents(filename)

        def extract(self, member, path=None, pwd=None):
            name = getattr(member, "filename", member)
            target = os.path.join(path or "", name)
            if os.path.dirname(target):
                os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as f:
                f.write(self.read(name))
            return target

        def extractall(self, path=None, members=None, pwd=None):
            for name in members or self.namelist():
                self.extract(name, path)

        def testzip(self):
            return None

        def close(self):
            if self._open and self.mode != "r":
                data = _zip.pack(list(self._members.items()), self.compression == ZIP_DEFLATED)
                if hasattr(self._file, "write"):
                    self._file.write(data)
                else:
                    with open(self._file, "wb") as f:
                        f.write(data)
            self._open = False

        def __enter__(self):
            return self

        def __exit__(self, *details):
            self.close()
    """#
}
