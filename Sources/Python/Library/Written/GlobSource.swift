extension VM {
  /// Module `glob`, written in Python.
  static let globSource = #"""
    import os
    import fnmatch

    __all__ = ["glob", "iglob", "escape"]


    def _magic(s):
        return any([c in s for c in "*?["])


    def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        return list(iglob(pathname, root_dir=root_dir, recursive=recursive))


    def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
        pathname = os.fspath(pathname)
        folder, pattern = os.path.split(pathname)
        if not _magic(pathname):
            if os.path.exists(os.path.join(root_dir or "", pathname)):
                yield pathname
            return
        folders = [folder]
        if folder and folder != pathname and _magic(folder):
            folders = list(iglob(folder, root_dir=root_dir, recursive=recursive))
        for base in folders:
            real = os.path.join(root_dir, base) if root_dir else base or "."
            if recursive and pattern == "**":
                yield os.path.join(base, "")
                for top, dirs, files in os.walk(real):
                    for name in dirs + files:
                        yield os.path.join(top, name)
                continue
            if not os.path.isdir(real):
                continue
            names = os.listdir(real)
            if not pattern.startswith("."):
                names = [n for n in names if not n.startswith(".")]
            if _magic(pattern):
                names = fnmatch.filter(names, pattern)
            else:
                names = [n for n in names if n == pattern]
            for name in names:
                yield os.path.join(base, name) if base else name


    def escape(pathname):
        return "".join([f"[{c}]" if c in "*?[" else c for c in pathname])
    """#
}
