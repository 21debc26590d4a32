import Tensors

extension NumpySource {
  /// `numpy.char` and `numpy.strings`.
  static let char = #"""
import numpy as _np


def _each(function, *arrays, keep=False):
    given = [_np.asarray(a) for a in arrays]
    if given[0].dtype.kind not in "UTO" and function is not None and given[0].dtype.kind in "iufcb":
        raise TypeError("string operation on non-string array")
    arrays = _np.broadcast_arrays(*given)
    rows = [function(*[i.item() for i in items]) for items in zip(*[a.ravel() for a in arrays])]
    # What can only shorten a text leaves the width of the type as it was.
    out = _np.array(rows, dtype=given[0].dtype if keep else None).reshape(arrays[0].shape)
    return out


def _objects(function, a):
    a = _np.asarray(a)
    out = _np.empty(a.shape, dtype=object)
    for i, s in enumerate(a.ravel().tolist()):
        out.reshape(-1)[i] = function(s)
    return out


def add(x1, x2):
    return _each(lambda a, b: a + b, x1, x2)


def multiply(a, i):
    i = _np.asarray(i)
    if i.dtype.kind not in "iu":
        raise TypeError(f"unsupported type {i.dtype} for operand 'i'")
    return _each(lambda s, n: s * max(n, 0), a, i)


def decode(a, encoding=None, errors=None):
    a = _np.asarray(a)
    rows = [s.decode(encoding or "ascii", errors or "strict") for s in a.ravel().tolist()]
    return _np.array(rows, dtype=str).reshape(a.shape)


def encode(a, encoding=None, errors=None):
    a = _np.asarray(a)
    rows = [s.encode(encoding or "ascii", errors or "strict") for s in a.ravel().tolist()]
    return _np.array(rows, dtype=bytes).reshape(a.shape)


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


def isdigit(a):
    return _each(lambda s: s.isdigit(), a)


def isalpha(a):
    return _each(lambda s: s.isalpha(), a)


def isalnum(a):
    return _each(lambda s: s.isalnum(), a)


def isspace(a):
    return _each(lambda s: s.isspace(), a)


def isupper(a):
    return _each(lambda s: s.isupper(), a)


def islower(a):
    return _each(lambda s: s.islower(), a)


def istitle(a):
    return _each(lambda s: s.istitle(), a)


def isnumeric(a):
    return _each(lambda s: s.isnumeric(), a)


def isdecimal(a):
    return _each(lambda s: s.isdecimal(), a)


def strip(a, chars=None):
    return _each(lambda s: s.strip(chars), a, keep=True)


def lstrip(a, chars=None):
    return _each(lambda s: s.lstrip(chars), a, keep=True)


def rstrip(a, chars=None):
    return _each(lambda s: s.rstrip(chars), a, keep=True)


def startswith(a, text, start=0, end=None):
    return _each(lambda s, t: s.startswith(t, start, len(s) if end is None else end), a, text)


def endswith(a, text, start=0, end=None):
    return _each(lambda s, t: s.endswith(t, start, len(s) if end is None else end), a, text)


def find(a, sub, start=0, end=None):
    return _each(lambda s, t: s.find(t, start, len(s) if end is None else end), a, sub)


def rfind(a, sub, start=0, end=None):
    return _each(lambda s, t: s.rfind(t, start, len(s) if end is None else end), a, sub)


def index(a, sub, start=0, end=None):
    return _each(lambda s, t: s.index(t, start, len(s) if end is None else end), a, sub)


def rindex(a, sub, start=0, end=None):
    return _each(lambda s, t: s.rindex(t, start, len(s) if end is None else end), a, sub)


def count(a, sub, start=0, end=None):
    return _each(lambda s, t: s.count(t, start, len(s) if end is None else end), a, sub)


def center(a, width, fillchar=" "):
    return _each(lambda s, w, f: s.center(w, f), a, width, fillchar)


def ljust(a, width, fillchar=" "):
    return _each(lambda s, w, f: s.ljust(w, f), a, width, fillchar)


def rjust(a, width, fillchar=" "):
    return _each(lambda s, w, f: s.rjust(w, f), a, width, fillchar)


def split(a, sep=None, maxsplit=-1):
    return _objects(lambda s: s.split(sep, maxsplit), a)


def rsplit(a, sep=None, maxsplit=-1):
    return _objects(lambda s: s.rsplit(sep, maxsplit), a)


def splitlines(a, keepends=False):
    return _objects(lambda s: s.splitlines(keepends), a)


def zfill(a, width):
    return _each(lambda s, w: s.zfill(w), a, width)


def expandtabs(a, tabsize=8):
    return _each(lambda s: s.expandtabs(tabsize), a)


def replace(a, old, new, count=-1):
    return _each(lambda s, o, n: s.replace(o, n, count), a, old, new)


def translate(a, table, deletechars=None):
    return _each(lambda s: s.translate(table), a)


def str_len(a):
    return _each(lambda s: len(s), a)


def mod(a, values):
    return _each(lambda s, v: s % v, a, values)


def join(sep, seq):
    return _each(lambda s, t: s.join(t), sep, seq)


def _parts(function, a, sep):
    arrays = _np.broadcast_arrays(_np.asarray(a), _np.asarray(sep))
    rows = [function(s.item(), t.item()) for s, t in zip(arrays[0].ravel(), arrays[1].ravel())]
    return tuple([_np.array([r[k] for r in rows]).reshape(arrays[0].shape) for k in range(3)])


def partition(a, sep):
    found = _parts(lambda s, t: s.partition(t), a, sep)
    return found if __name__ == "numpy.strings" else _np.stack(found, axis=-1)


def rpartition(a, sep):
    found = _parts(lambda s, t: s.rpartition(t), a, sep)
    return found if __name__ == "numpy.strings" else _np.stack(found, axis=-1)


def slice(a, start=None, stop=None, step=None, /):
    if stop is None and step is None:
        start, stop = None, start
    return _each(lambda s: s[start:stop:step], a, keep=True)


def equal(x1, x2):
    return _np.equal(x1, x2)


def not_equal(x1, x2):
    return _np.not_equal(x1, x2)


def less(x1, x2):
    return _each(lambda a, b: a < b, x1, x2)


def less_equal(x1, x2):
    return _each(lambda a, b: a <= b, x1, x2)


def greater(x1, x2):
    return _each(lambda a, b: a > b, x1, x2)


def greater_equal(x1, x2):
    return _each(lambda a, b: a >= b, x1, x2)


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    return _np.array(obj, dtype=str)


def asarray(obj, itemsize=None, unicode=None, order=None):
    return _np.asarray(obj, dtype=str)

"""#
}
