extension VM {
  /// Module `shutil`, written in Python.
  static let shutilSource = #"""
    import os
    import _os


    class Error(OSError):
        pass


    def copyfile(src, dst, *, follow_symlinks=True):
        _os.copy(os.fspath(src), os.fspath(dst))
        return dst


    def copy(src, dst, *, follow_symlinks=True):
        if os.path.isdir(dst):
            dst = os.path.join(dst, os.path.basename(src))
        return copyfile(src, dst)


    copy2 = copy


    def copytree(src, dst, *args, dirs_exist_ok=False, **options):
        os.makedirs(dst, exist_ok=dirs_exist_ok)
        for name in os.listdir(src):
            a, b = os.path.join(src, name), os.path.join(dst, name)
            if os.path.isdir(a):
                copytree(a, b, dirs_exist_ok=dirs_exist_ok)
            else:
                copyfile(a, b)
        return dst


    def rmtree(path, ignore_errors=False, onerror=None):
        try:
            for name in os.listdir(path):
                full = os.path.join(path, name)
                if os.path.isdir(full):
                    rmtree(full, ignore_errors)
                else:
                    os.remove(full)
            os.rmdir(path)
        except OSError:
            if not ignore_errors:
                raise


    def move(src, dst):
        if os.path.isdir(dst):
            dst = os.path.join(dst, os.path.basename(src))
        os.rename(src, dst)
        return dst


    def get_terminal_size(fallback=(80, 24)):
        return os.get_terminal_size()


    def which(cmd, mode=1, path=None):
        return None
    """#
}
