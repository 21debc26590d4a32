import Tensors

extension NumpySource {
  /// Arrays in files and in lines of text.
  static let files = #"""
# Files

def _header(a):
    columns = bool(a.flags.f_contiguous and not a.flags.c_contiguous)
    text = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (a.dtype.descr if a.dtype.names else a.dtype.str, columns, a.shape)
    text += " " * (-(10 + len(text) + 1) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + bytes([len(text) % 256, len(text) // 256]) + text.encode("latin1")


# What object arrays hold stays here: a pickle would be code that a file brings along.
_KEPT = {}


def _encode(a):
    a = _np.asarray(a)
    head = _header(a)
    if a.dtype == object:
        key = len(_KEPT)
        _KEPT[key] = a.copy()
        return head + b"object %d" % key
    columns = b"'fortran_order': True" in head
    return head + (a.T.tobytes() if columns else a.tobytes())


def _decode(data, allow_pickle=False):
    if data[:6] != b"\x93NUMPY":
        if len(data) == 0:
            raise EOFError("No data left in file")
        if not allow_pickle:
            raise ValueError("This file contains pickled (object) data. If you trust the file you can load it unsafely using the `allow_pickle=` keyword argument or `pickle.load()`.")
        raise ValueError("pickled files cannot be read here")
    size = data[8] + 256 * data[9]
    start = 10
    if data[6] > 1:
        size += 65536 * data[10] + 16777216 * data[11]
        start = 12
    text = data[start:start + size].decode("latin1")
    descr = text.split("'descr': ")[1].split(", 'fortran_order'")[0].strip()
    columns = "True" in text.split("'fortran_order': ")[1].split(",")[0]
    shape = text.split("'shape': (")[1].split(")")[0]
    shape = tuple([int(n) for n in shape.split(",") if n.strip()])
    body = data[start + size:]
    if descr == "'|O'":
        if not allow_pickle:
            raise ValueError("Object arrays cannot be loaded when allow_pickle=False")
        if body[:7] == b"object " and int(body[7:]) in _KEPT:
            return _KEPT[int(body[7:])].copy()
        raise ValueError("pickled objects of another program cannot be read here")
    a = _np.frombuffer(body, dtype=eval(descr, {})).copy()
    return a.reshape(shape[::-1]).T if columns else a.reshape(shape)


def savez(file, *args, allow_pickle=True, **kwds):
    _pack(file, args, kwds, False)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    _pack(file, args, kwds, True)


def _pack(file, args, kwds, compressed):
    import _zip
    if not hasattr(file, "write"):
        file = str(file)
        if not file.endswith(".npz"):
            file += ".npz"
    named = dict(kwds)
    for i, a in enumerate(args):
        if f"arr_{i}" in named:
            raise ValueError(f"Cannot use un-named variables and keyword arr_{i}")
        named[f"arr_{i}"] = a
    _write(file, _zip.pack([(name + ".npy", _encode(a)) for name, a in named.items()], compressed))


class _Members:
    def __init__(self, file):
        self._file = file
    def __getattr__(self, key):
        try:
            return self._file[key]
        except KeyError:
            raise AttributeError(key) from None
    def __dir__(self):
        return self._file.files


class _View:
    def __init__(self, kind, file, items):
        self._kind, self._file, self._items = kind, file, items
    def __iter__(self):
        return iter(self._items())
    def __len__(self):
        return len(self._file)
    def __contains__(self, item):
        return item in self._items()
    def __repr__(self):
        return f"{self._kind}({self._file!r})"


class NpzFile:
    def __init__(self, data, name="object", allow_pickle=False):
        import _zip
        members = _zip.unpack(data)
        if members is None:
            import zipfile
            raise zipfile.BadZipFile("File is not a zip file")
        self._members = {name[:-4] if name.endswith(".npy") else name: part for name, part in members}
        self._name, self._allow = name, allow_pickle
        self.closed = False
        self.files = list(self._members)
        self.f = _Members(self)
    def __getitem__(self, key):
        if key not in self._members:
            raise KeyError(f"{key} is not a file in the archive")
        return _decode(self._members[key], self._allow)
    def get(self, key, default=None):
        return self[key] if key in self else default
    def __contains__(self, key):
        return key in self._members
    def __iter__(self):
        return iter(self.files)
    def __len__(self):
        return len(self.files)
    def __repr__(self):
        names = ", ".join(self.files[:5]) + ("..." if len(self.files) > 5 else "")
        return f"NpzFile {self._name!r} with keys: {names}"
    def keys(self):
        return _View("KeysView", self, lambda: self.files)
    def items(self):
        return _View("ItemsView", self, lambda: [(k, self[k]) for k in self.files])
    def values(self):
        return _View("ValuesView", self, lambda: [self[k] for k in self.files])
    def close(self):
        self.closed = True
    def __enter__(self):
        return self
    def __exit__(self, *error):
        self.close()
        return False


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding="ASCII", *, max_header_size=10000):
    if hasattr(file, "read"):
        data, name = file.read(10), "object"
        if data[:8] == b"\x93NUMPY\x01\x00" and len(data) == 10:
            # One array after another: no more is read than belongs to this one.
            data += file.read(data[8] + 256 * data[9])
            text = data[10:].decode("latin1")
            if "'|O'" not in text:
                kind = _np.dtype(eval(text.split("'descr': ")[1].split(", 'fortran_order'")[0].strip(), {}))
                count = 1
                for n in text.split("'shape': (")[1].split(")")[0].split(","):
                    count *= int(n) if n.strip() else 1
                return _decode(data + file.read(count * kind.itemsize), allow_pickle)
        data += file.read()
    else:
        name = str(file)
        with open(file, "rb") as f:
            data = f.read()
    return NpzFile(data, name, allow_pickle) if data[:2] == b"PK" else _decode(data, allow_pickle)


def fromfile(file, dtype=float, count=-1, sep="", offset=0):
    if hasattr(file, "read"):
        data = file.read()
    else:
        with open(file, "r" if sep else "rb") as f:
            data = f.read()
    if sep:
        return _np.fromstring(data, dtype, count, sep=sep)
    return _np.frombuffer(data[offset:], dtype=dtype, count=count).copy()


def fromregex(file, regexp, dtype, encoding=None):
    import re
    if hasattr(file, "read"):
        text = file.read()
    else:
        with open(file) as f:
            text = f.read()
    if isinstance(text, bytes):
        text = text.decode(encoding or "latin1")
    kind = _np.dtype(dtype)
    if kind.names is None:
        raise TypeError("dtype must be a structured datatype")
    rows = re.findall(regexp, text) if isinstance(regexp, str) else regexp.findall(text)
    rows = [r if isinstance(r, tuple) else (r,) for r in rows]
    fields = [kind.fields[n][0] for n in kind.names]
    return _np.array([tuple([_cell(v, k, i, j) for j, (v, k) in enumerate(zip(r, fields))]) for i, r in enumerate(rows)], dtype=kind)


# Business days: seven flags from Monday on, and holidays that are left out

def _week(mask):
    if isinstance(mask, str):
        names = mask.split()
        days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        if names and all([n in days for n in names]):
            return [d in names for d in days]
        if len(mask) == 7 and set(mask) <= {"0", "1"}:
            return [c == "1" for c in mask]
        raise ValueError(f'Invalid business day weekmask string "{mask}"')
    flags = [bool(v) for v in mask]
    if len(flags) != 7:
        raise ValueError("A business day weekmask array must have length 7")
    return flags


class busdaycalendar:
    def __init__(self, weekmask="1111100", holidays=None):
        flags = _week(weekmask)
        if not any(flags):
            raise ValueError("Cannot construct a numpy.busdaycal with a weekmask of all zeros")
        given = _np.array([] if holidays is None else holidays, dtype="datetime64[D]")
        days = sorted(set(given.ravel().astype(int).tolist()))
        self._off = {d for d in days if flags[(d + 3) % 7]}
        self.weekmask = _np.array(flags)
        self.holidays = _np.array(sorted(self._off), dtype=int).astype("datetime64[D]")
    def _works(self, day):
        return bool(self.weekmask[(day + 3) % 7]) and day not in self._off


def _each_day(function, dates, others, calendar, kind):
    dates = _np.asarray(dates, dtype="datetime64[D]")
    a, b = _np.broadcast_arrays(dates, _np.asarray(others))
    rows = [function(x, y) for x, y in zip(a.astype(int).ravel().tolist(), b.astype(int).ravel().tolist())]
    out = _np.array(rows, dtype=bool if kind == "?" else int).reshape(a.shape)
    if kind == "M8[D]":
        out = out.astype("datetime64[D]")
    return out if out.ndim else out[()]


def is_busday(dates, weekmask="1111100", holidays=None, busdaycal=None, out=None):
    cal = busdaycalendar(weekmask, holidays) if busdaycal is None else busdaycal
    return _each_day(lambda d, _: cal._works(d), dates, 0, cal, "?")


def busday_offset(dates, offsets, roll="raise", weekmask="1111100", holidays=None, busdaycal=None, out=None):
    cal = busdaycalendar(weekmask, holidays) if busdaycal is None else busdaycal
    forward, backward = ("forward", "following"), ("backward", "preceding")
    if roll not in ("raise", "nat", "modifiedfollowing", "modifiedpreceding") + forward + backward:
        raise ValueError(f'Invalid business day roll parameter "{roll}"')
    def walk(day, step):
        day += step
        while not cal._works(day):
            day += step
        return day
    def moved(day, count):
        if not cal._works(day):
            if roll == "raise":
                raise ValueError("Non-business day date in busday_offset")
            start = day
            ahead = roll in forward or roll == "modifiedfollowing"
            day = walk(day, 1 if ahead else -1)
            if roll.startswith("modified"):
                months = [_np.datetime64(d, "D").astype("datetime64[M]") for d in (start, day)]
                if months[0] != months[1]:
                    day = walk(start, -1 if ahead else 1)
        for _ in range(abs(count)):
            day = walk(day, 1 if count > 0 else -1)
        return day
    return _each_day(moved, dates, offsets, cal, "M8[D]")


def busday_count(begindates, enddates, weekmask="1111100", holidays=None, busdaycal=None, out=None):
    cal = busdaycalendar(weekmask, holidays) if busdaycal is None else busdaycal
    def between(first, last):
        if first > last:
            return -sum([cal._works(d) for d in range(last + 1, first + 1)])
        return sum([cal._works(d) for d in range(first, last)])
    return _each_day(between, begindates, _np.asarray(enddates, dtype="datetime64[D]"), cal, "q")


def _tofile(a, fid, sep="", format="%s"):
    data = a.tobytes() if sep == "" else sep.join([format % v for v in a.ravel().tolist()])
    if hasattr(fid, "write"):
        fid.write(data)
    else:
        with open(fid, "w" if sep else "wb") as f:
            f.write(data)


def _lines(fname):
    if hasattr(fname, "read"):
        text = fname.read()
        return (text.decode("latin1") if isinstance(text, bytes) else text).splitlines()
    if isinstance(fname, (str, bytes)) or hasattr(fname, "__fspath__"):
        try:
            with open(fname) as f:
                return f.read().splitlines()
        except FileNotFoundError:
            raise FileNotFoundError(f"{fname} not found.") from None
    return [l.decode("latin1") if isinstance(l, bytes) else l for l in fname]


def loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    if ndmin not in (0, 1, 2):
        raise ValueError(f"Illegal value of ndmin keyword: {ndmin}")
    kind = _np.dtype(dtype)
    marks = [comments] if isinstance(comments, str) else list(comments or [])
    if usecols is not None and not hasattr(usecols, "__iter__"):
        usecols = [usecols]
    rows, places, width, real = [], [], None, 0
    for line in _lines(fname)[skiprows:]:
        for mark in marks:
            line = line.split(mark)[0]
        if not line.strip():
            continue
        real += 1
        cells = [c.strip() for c in (line.strip() if delimiter is None else line).split(delimiter)]
        if quotechar:
            cells = [c[1:-1] if c[:1] == quotechar and c[-1:] == quotechar else c for c in cells]
        if usecols is None:
            if width is None:
                width = len(cells)
            elif len(cells) != width:
                raise ValueError(f"the number of columns changed from {width} to {len(cells)} at row {real}; use `usecols` to select a subset and avoid this error")
            places.append(list(range(len(cells))))
        else:
            for u in usecols:
                if not -len(cells) <= u < len(cells):
                    raise ValueError(f"invalid column index {u} at row {real} with {len(cells)} columns")
            places.append([u % len(cells) for u in usecols])
            cells = [cells[u] for u in usecols]
        rows.append(cells)
        if max_rows is not None and len(rows) >= max_rows:
            break
    if not rows:
        name = f'"{fname}"' if isinstance(fname, str) else repr(fname)
        _warn(f"loadtxt: input contained no data: {name}", UserWarning)
    if kind.names:
        fields = [kind.fields[n][0] for n in kind.names]
        out = _np.array([tuple([_cell(c, k, i, j) for j, (c, k) in enumerate(zip(r, fields))]) for i, r in enumerate(rows)], dtype=kind)
        if unpack:
            return [out[n] for n in kind.names]
        return out[0] if len(rows) == 1 and ndmin == 0 else out
    if kind.kind in "US" and kind.itemsize == 0:
        out = _np.array(rows, dtype=kind) if rows else _np.zeros((0,), dtype=kind)
    else:
        values = []
        for i, r in enumerate(rows):
            line = []
            for j, c in enumerate(r):
                f = converters if callable(converters) else (converters or {}).get(places[i][j])
                line.append(_cell(c, kind, i, places[i][j]) if f is None else f(c))
            values.append(line)
        out = _np.array(values, dtype=kind) if values else _np.zeros((0,), dtype=kind)
    if out.ndim > ndmin:
        out = out.squeeze()
    if out.ndim < ndmin:
        out = _np.atleast_1d(out) if ndmin == 1 else _np.atleast_2d(out) if len(rows) == 1 else _np.atleast_2d(out).T
    return out.T if unpack else out


def _cell(text, kind, row, column):
    if kind.kind == "U":
        return text
    try:
        if kind.kind == "S":
            return text.encode("latin1")
        if kind.kind in "mM":
            return _np.datetime64(text) if kind.kind == "M" else _np.timedelta64(int(text), _np.datetime_data(kind)[0])
        if kind.kind in "iu":
            return int(text)
        if kind.kind == "c":
            return complex(text)
        if kind.kind == "b":
            return bool(int(text))
        return float(text)
    except ValueError:
        raise ValueError(f"could not convert string {text!r} to {kind.name} at row {row}, column {column + 1}.") from None


def genfromtxt(fname, dtype=float, comments="#", delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None, deletechars="", replace_space="_", autostrip=False, case_sensitive=True, defaultfmt="f%i", unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None, encoding=None, *, ndmin=0, like=None):
    lines = [(k + 1, l) for k, l in enumerate(_lines(fname))][skip_header:]
    if skip_footer:
        lines = lines[:-skip_footer]
    if isinstance(usecols, int):
        usecols = [usecols]
    elif isinstance(usecols, str):
        usecols = [c.strip() for c in usecols.split(",")]
    header, rows, wrong, width = None, [], [], None
    missing = missing_values if isinstance(missing_values, (list, tuple, set)) else [missing_values]
    for number, line in lines:
        if names is True and header is None:
            text = line.split(comments)[-1] if comments and line.strip().startswith(comments) else line.split(comments)[0]
            if not text.strip():
                continue
            header = [c.strip().replace(" ", replace_space) for c in text.strip().split(delimiter)]
            continue
        line = line.split(comments)[0] if comments else line
        if not line.strip():
            continue
        if isinstance(delimiter, int):
            cells = [line[i:i + delimiter].strip() for i in range(0, len(line), delimiter)]
        else:
            cells = [c.strip() for c in (line.strip() if delimiter is None else line).split(delimiter)]
        if width is None:
            width = len(cells) if usecols is None else None
        elif usecols is None and len(cells) != width:
            wrong.append(f"    Line #{number} (got {len(cells)} columns instead of {width})")
            continue
        if usecols is not None:
            where = [header.index(u) if isinstance(u, str) else u for u in usecols]
            cells = [cells[u] for u in where]
        rows.append(cells)
        if max_rows is not None and len(rows) >= max_rows:
            break
    if wrong:
        text = "Some errors were detected !\n" + "\n".join(wrong)
        if invalid_raise:
            raise ValueError(text)
        _warn(text, _np.exceptions.VisibleDeprecationWarning)
    if not rows:
        _warn(f'genfromtxt: Empty input file: "{fname}"', UserWarning)
        return _np.array([])
    if isinstance(names, str):
        header = [n.strip() for n in names.split(",")]
    elif names is not None and names is not True:
        header = list(names)
    if header is not None and usecols is not None and len(header) != len(rows[0]):
        header = [u if isinstance(u, str) else header[u] for u in usecols]

    def fill(j, standard):
        if filling_values is None:
            return standard
        if isinstance(filling_values, dict):
            return filling_values.get(j, filling_values.get(header[j], standard) if header else standard)
        if isinstance(filling_values, (list, tuple)):
            return filling_values[j]
        return filling_values

    def number(text, j, kind):
        f = (converters or {}).get(j)
        if f is not None:
            return f(text)
        if text == "" or text in missing:
            return fill(j, -1 if kind is int else _np.nan)
        try:
            return kind(text)
        except ValueError:
            return fill(j, -1 if kind is int else _np.nan)

    def guess(column):
        for kind in (int, float, complex):
            try:
                for c in column:
                    if c != "" and c not in missing:
                        kind(c)
                return kind
            except ValueError:
                pass
        return str
    columns = list(zip(*rows))
    if dtype is None:
        kinds = []
        for j, column in enumerate(columns):
            if all([c.lower() in ("true", "false") for c in column]):
                kinds.append(bool)
            else:
                kinds.append(guess(column))
        if header is None and len(set(kinds)) == 1:
            if kinds[0] is str:
                return _np.array(rows).squeeze()
            return _np.array([[number(c, j, kinds[0]) for j, c in enumerate(r)] for r in rows]).squeeze()
        header = header or [defaultfmt % j for j in range(len(columns))]
        spec = []
        for name, kind, column in zip(header, kinds, columns):
            spec.append((name, f"<U{max([len(c) for c in column])}" if kind is str else kind))
        made = [tuple([c if k is str else (c.lower() == "true") if k is bool else number(c, j, k) for j, (c, k) in enumerate(zip(r, kinds))]) for r in rows]
        out = _np.array(made, dtype=spec)
        return out.squeeze() if len(rows) == 1 else out
    kind = _np.dtype(dtype)
    if kind.names or header is not None:
        if kind.names:
            spec = kind
            fields = [kind.fields[n][0] for n in kind.names]
        else:
            spec = [(n, kind) for n in header]
            fields = [kind] * len(header)
        made = [tuple([c if k.kind == "U" else number(c, j, int if k.kind in "iu" else float) for j, (c, k) in enumerate(zip(r, fields))]) for r in rows]
        out = _np.array(made, dtype=spec)
        return out.squeeze() if len(rows) == 1 else out
    if kind.kind == "U":
        out = _np.array(rows, dtype=kind)
    else:
        out = _np.array([[number(c, j, int if kind.kind in "iu" else float) for j, c in enumerate(r)] for r in rows], dtype=kind)
    out = out.squeeze()
    if out.ndim < ndmin:
        out = _np.atleast_1d(out) if ndmin == 1 else _np.atleast_2d(out)
    return out.T if unpack else out


def savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n", header="", footer="", comments="# ", encoding=None):
    X = _np.asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError(f"Expected 1D or 2D array, got {X.ndim}D array instead")
    names = X.dtype.names
    if X.ndim == 1:
        rows = [tuple(r) for r in X.tolist()] if names else [(v,) for v in X.tolist()]
        columns = len(names) if names else 1
    else:
        rows, columns = [tuple(r) for r in X.tolist()], X.shape[1]
    complexes = X.dtype.kind == "c"
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != columns:
            raise AttributeError(f"fmt has wrong shape.  {str(fmt)}")
        line = delimiter.join(fmt)
    elif fmt.count("%") == 1:
        line = delimiter.join([f" ({fmt}+{fmt}j)" if complexes else fmt] * columns)
    elif fmt.count("%") in ((2 * columns,) if complexes else (columns,)):
        line = fmt
    else:
        raise ValueError(f"fmt has wrong number of % formats:  {fmt}")
    out = comments + header.replace("\n", "\n" + comments) + newline if header else ""
    for row in rows:
        if complexes:
            row = tuple([p for v in row for p in (v.real, v.imag)])
        try:
            text = line % row
        except TypeError:
            raise TypeError(f"Mismatch between array dtype ('{X.dtype}') and format specifier ('{line}')") from None
        out += (text.replace("+-", "-") if complexes else text) + newline
    if footer:
        out += comments + footer.replace("\n", "\n" + comments) + newline
    if hasattr(fname, "write"):
        try:
            fname.write(out)
        except TypeError:
            fname.write(out.encode("latin1"))
    else:
        with open(fname, "w") as f:
            f.write(out)

"""#
}
