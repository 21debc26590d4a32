extension VM {
  /// Module `importlib.util`, written in Python.
  static let importlibUtilSource = #"""
import sys as _sys


class ModuleSpec:
    def __init__(self, name):
        self.name, self.origin, self.loader = name, "built-in", None
        self.submodule_search_locations = None
        self.parent = name.rpartition(".")[0]

    def __repr__(self):
        return f"ModuleSpec(name={self.name!r}, loader=None, origin='built-in')"


def find_spec(name, package=None):
    try:
        __import__(name)
    except ModuleNotFoundError:
        if "." in name:
            __import__(name.rpartition(".")[0])
        return None
    return ModuleSpec(name)

"""#
}
