extension VM {
  /// Module `platform`, written in Python.
  static let platformSource = #"""
from collections import namedtuple as _namedtuple

uname_result = _namedtuple("uname_result", "system node release version machine processor")


def python_version():
    return "3.11.7"


def python_version_tuple():
    return ("3", "11", "7")


def python_implementation():
    return "CPython"


def python_compiler():
    return "lectern"


def python_build():
    return ("main", "")


def system():
    return "Linux"


def machine():
    return "x86_64"


def processor():
    return ""


def node():
    return "lectern"


def release():
    return ""


def version():
    return ""


def platform(aliased=False, terse=False):
    return "Linux"


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "")


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())

"""#
}
