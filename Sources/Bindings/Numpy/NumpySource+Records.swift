extension NumpySource {
  /// `numpy.rec`: structured arrays whose fields are attributes.
  static let records = #"""
import numpy as _np
from numpy import record


class recarray(_np.ndarray):
    def __new__(cls, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None, byteorder=None, aligned=False, order="C"):
        kind = _np.dtype(dtype) if dtype is not None else _kind(formats, names)
        return _np.zeros(shape, kind).view(cls)
    def __getattr__(self, name):
        names = self.dtype.names
        if names and name in names:
            return self[name]
        raise AttributeError(f"recarray has no attribute {name}")
    def __setattr__(self, name, value):
        names = self.dtype.names
        if names and name in names:
            self[name] = value
        else:
            object.__setattr__(self, name, value)
    def field(self, attr, val=None):
        if isinstance(attr, int):
            attr = self.dtype.names[attr]
        if val is None:
            return self[attr]
        self[attr] = val


def _kind(formats, names, count=None):
    if isinstance(formats, str):
        formats = [f.strip() for f in formats.split(",")]
    if isinstance(names, str):
        names = [n.strip() for n in names.split(",")]
    if names is None:
        names = [f"f{i}" for i in range(len(formats))]
    return _np.dtype(list(zip(names, formats)))


def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    columns = [_np.asarray(x) for x in arrayList]
    if dtype is not None:
        kind = _np.dtype(dtype)
    else:
        kind = _kind(formats if formats is not None else [c.dtype for c in columns], names)
    if len(kind) != len(columns):
        raise ValueError("mismatch between the number of fields and the number of arrays")
    out = _np.zeros(columns[0].shape if shape is None else shape, kind)
    for name, column in zip(kind.names, columns):
        if column.shape != out.shape:
            raise ValueError(f"array-shape mismatch in array {kind.names.index(name)} (\"{name}\")")
        out[name] = column
    return out.view(recarray)


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    if dtype is None and formats is None:
        columns = [_np.array(list(c)) for c in zip(*recList)]
        return fromarrays(columns, names=names)
    kind = _np.dtype(dtype) if dtype is not None else _kind(formats, names)
    return _np.array([tuple(r) for r in recList], dtype=kind).view(recarray)


def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False, byteorder=None, copy=True):
    if isinstance(obj, recarray):
        return obj.copy() if dtype is None else obj.astype(dtype).view(recarray)
    if isinstance(obj, _np.ndarray):
        if dtype is not None and _np.dtype(dtype) != obj.dtype:
            obj = obj.astype(dtype)
        return obj.copy().view(recarray)
    if obj and isinstance(obj[0], (list, tuple)) and not isinstance(obj[0], tuple) or obj and isinstance(obj[0], _np.ndarray):
        return fromarrays(obj, dtype=dtype, formats=formats, names=names)
    return fromrecords(obj, dtype=dtype, formats=formats, names=names)
"""#

  /// `numpy.lib.recfunctions`.
  static let recordFunctions = #"""
import numpy as _np


def _names(names):
    return [names] if isinstance(names, str) else list(names)


def structured_to_unstructured(arr, dtype=None, copy=False, casting="unsafe"):
    names = arr.dtype.names
    if dtype is None:
        dtype = _np.result_type(*[arr.dtype[n] for n in names])
    columns = []
    for n in names:
        c = arr[n]
        columns.append(c[..., None] if c.ndim == arr.ndim else c.reshape(arr.shape + (-1,)))
    return _np.concatenate(columns, axis=-1).astype(dtype)


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting="unsafe"):
    arr = _np.asarray(arr)
    if dtype is None:
        names = [f"f{i}" for i in range(arr.shape[-1])] if names is None else _names(names)
        dtype = [(n, arr.dtype) for n in names]
    out = _np.zeros(arr.shape[:-1], dtype=dtype)
    for i, n in enumerate(out.dtype.names):
        out[n] = arr[..., i]
    return out


def _fields(dtype):
    return [(n, dtype[n]) for n in dtype.names]


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    names = _names(names)
    columns = [_np.asarray(data)] if len(names) == 1 and not (isinstance(data, (list, tuple)) and len(data) == 1 and _np.ndim(data[0]) > 0) else [_np.asarray(d) for d in data]
    if dtypes is not None:
        kinds = dtypes if isinstance(dtypes, (list, tuple)) else [dtypes] * len(columns)
        columns = [c.astype(k) for c, k in zip(columns, kinds)]
    out = _np.zeros(base.shape, dtype=_fields(base.dtype) + [(n, c.dtype) for n, c in zip(names, columns)])
    for n in base.dtype.names:
        out[n] = base[n]
    for n, c in zip(names, columns):
        out[n] = c
    return out.view(_np.recarray) if asrecarray else out


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    drop = _names(drop_names)
    kept = [f for f in _fields(base.dtype) if f[0] not in drop]
    out = _np.zeros(base.shape, dtype=kept)
    for n, _ in kept:
        out[n] = base[n]
    return out


def rename_fields(base, namemapper):
    out = _np.zeros(base.shape, dtype=[(namemapper.get(n, n), k) for n, k in _fields(base.dtype)])
    for n in base.dtype.names:
        out[namemapper.get(n, n)] = base[n]
    return out


def repack_fields(a, align=False, recurse=False):
    if isinstance(a, _np.dtype):
        return _np.dtype(_fields(a), align=align)
    out = _np.zeros(a.shape, dtype=_np.dtype(_fields(a.dtype), align=align))
    for n in a.dtype.names:
        out[n] = a[n]
    return out


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    fields, columns = [], []
    for i, a in enumerate(seqarrays):
        a = _np.asarray(a)
        if a.dtype.names:
            for n in a.dtype.names:
                fields.append((n, a.dtype[n]))
                columns.append(a[n])
        else:
            fields.append((f"f{i}", a.dtype))
            columns.append(a)
    out = _np.zeros(max(len(c) for c in columns), dtype=fields)
    for (n, _), c in zip(fields, columns):
        out[n][:len(c)] = c
        if len(c) < len(out):
            out[n][len(c):] = fill_value
    return out


def get_names(adtype):
    return tuple((n, get_names(adtype[n])) if adtype[n].names else n for n in adtype.names)


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    if not isinstance(arrays, (list, tuple)):
        return arrays
    return _np.concatenate([_np.asarray(a) for a in arrays])
"""#
}
