extension VM {
  /// Module `importlib`, written in Python.
  static let importlibSource = #"""
import sys as _sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]
__import__ = __import__


def import_module(name, package=None):
    level = 0
    while name[level:level + 1] == ".":
        level += 1
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for "
                            f"{name!r}")
        parts = package.split(".")
        if level > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[:len(parts) - level + 1])
        name = f"{base}.{name[level:]}" if name[level:] else base
    __import__(name)
    return _sys.modules[name]


def reload(module):
    if type(module) is not type(_sys):
        raise TypeError("reload() argument must be a module")
    return module


def invalidate_caches():
    pass

"""#
}
