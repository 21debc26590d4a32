import Tensors

extension NumpySource {
  /// `numpy.char` and `numpy.strings`.
  static let char = #"""
import numpy as _np


def _each(function, *arrays):
    arrays = _np.broadcast_arrays(*[_np.asarray(a) for a in arrays])
    rows = [function(*[i.item() for i in items]) for items in zip(*[a.ravel() for a in arrays])]
    return _np.array(rows).reshape(arrays[0].shape)


def add(x1, x2):
    return _each(lambda a, b: a + b, x1, x2)


def multiply(a, i):
    return _each(lambda s, n: s * n, a, i)


def upper(a):
    return _each(lambda s: s.upper(), a)


def lower(a):
    return _each(lambda s: s.lower(), a)


def capitalize(a):
    return _each(lambda s: s.capitalize(), a)


def title(a):
    return _each(lambda s: s.title(), a)


def swapcase(a):
    return _each(lambda s: s.swapcase(), a)


def strip(a, chars=None):
    return _each(lambda s: s.strip(chars), a)


def lstrip(a, chars=None):
    return _each(lambda s: s.lstrip(chars), a)


def rstrip(a, chars=None):
    return _each(lambda s: s.rstrip(chars), a)


def replace(a, old, new, count=-1):
    return _each(lambda s: s.replace(old, new, count), a)


def str_len(a):
    return _each(lambda s: len(s), a)


def startswith(a, prefix):
    return _each(lambda s: s.startswith(prefix), a)


def endswith(a, suffix):
    return _each(lambda s: s.endswith(suffix), a)


def find(a, sub, start=0, end=None):
    return _each(lambda s: s.find(sub, start, len(s) if end is None else end), a)


def count(a, sub):
    return _each(lambda s: s.count(sub), a)


def center(a, width, fillchar=" "):
    return _each(lambda s: s.center(width, fillchar), a)


def ljust(a, width, fillchar=" "):
    return _each(lambda s: s.ljust(width, fillchar), a)


def rjust(a, width, fillchar=" "):
    return _each(lambda s: s.rjust(width, fillchar), a)


def zfill(a, width):
    return _each(lambda s: s.zfill(width), a)


def isdigit(a):
    return _each(lambda s: s.isdigit(), a)


def isalpha(a):
    return _each(lambda s: s.isalpha(), a)


def isnumeric(a):
    return _each(lambda s: s.isnumeric(), a)


def equal(x1, x2):
    return _np.equal(x1, x2)


def not_equal(x1, x2):
    return _np.not_equal(x1, x2)


def split(a, sep=None, maxsplit=-1):
    a = _np.asarray(a)
    out = _np.empty(a.shape, dtype=object)
    flat = out.ravel()
    for i, s in enumerate(a.ravel().tolist()):
        out.flat[i] = s.split(sep, maxsplit)
    return out


def join(sep, seq):
    return _each(lambda s, t: s.join(t), sep, seq)

"""#
}
