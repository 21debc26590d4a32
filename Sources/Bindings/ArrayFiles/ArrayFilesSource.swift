extension ArrayFilesModule {
  /// Files are read whole when they are opened, and written whole when they are closed.
  static let h5py = #"""
import builtins as _builtins
import collections.abc as _abc
import numpy as _np
import _arrayfiles

__version__ = "3.14.0"
_gone = "Unable to synchronously open object (invalid identifier type to function)"


class _Views:
    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)


class KeysViewHDF5(_Views, _abc.KeysView):
    def __repr__(self):
        return f"<KeysViewHDF5 {list(self)}>"

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping


class ValuesViewHDF5(_Views, _abc.ValuesView):
    def __repr__(self):
        return f"ValuesViewHDF5({self._mapping!r})"

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping.get(key)


class ItemsViewHDF5(_Views, _abc.ItemsView):
    def __repr__(self):
        return f"ItemsViewHDF5({self._mapping!r})"

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping.get(key)


class _Mapping:
    def keys(self):
        return KeysViewHDF5(self)

    def values(self):
        return ValuesViewHDF5(self)

    def items(self):
        return ItemsViewHDF5(self)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def pop(self, name, *default):
        if name not in self and default:
            return default[0]
        value = self[name]
        del self[name]
        return value

    def update(self, other=(), **more):
        for key, value in dict(other, **more).items():
            self[key] = value


class AttributeManager(_Mapping):
    def __init__(self, owner):
        self._owner = owner

    @property
    def _texts(self):
        return self._owner._node.attributes

    def __repr__(self):
        return f"<Attributes of HDF5 object at {id(self._owner._node)}>"

    def __getitem__(self, name):
        if name not in self._texts:
            raise KeyError(f"Unable to synchronously open attribute (can't locate attribute: '{name}')")
        value = self._texts[name]
        return _np.array(value, dtype=object) if isinstance(value, list) else value

    def __setitem__(self, name, value):
        self._owner._needs("Unable to synchronously create attribute (no write intent on file)", KeyError)
        if isinstance(value, (str, bytes)):
            self._texts[name] = _text(value)
            return
        values = list(_np.asarray(value).ravel())
        if not all(isinstance(v, (str, bytes)) for v in values):
            raise NotImplementedError("Attributes of HDF5 files are texts here: write numbers as a dataset, or with str().")
        self._texts[name] = [_text(v) for v in values]

    create = __setitem__

    def __delitem__(self, name):
        self[name]
        del self._texts[name]

    def __iter__(self):
        return iter(sorted(self._texts))

    def __len__(self):
        return len(self._texts)

    def __contains__(self, name):
        return name in self._texts


def _text(value):
    return value.decode() if isinstance(value, bytes) else str(value)


class _Node:
    """A group (children) or a dataset (array) of an open file."""

    def __init__(self, name, parent, array=None):
        self.name, self.parent, self.array = name, parent, array
        self.attributes = {}
        self.children = {} if array is None else None

    def path(self):
        if self.parent is None:
            return "/"
        above = self.parent.path()
        return above + self.name if above == "/" else f"{above}/{self.name}"


class HLObject:
    def __init__(self, node, handle):
        self._node, self._handle = node, handle

    @property
    def name(self):
        return self._node.path() if self._handle.is_open else None

    @property
    def file(self):
        return File._of(self._handle)

    @property
    def parent(self):
        node = self._node.parent
        return Group(node if node is not None else self._node, self._handle)

    @property
    def attrs(self):
        return AttributeManager(self)

    def __bool__(self):
        return self._handle.is_open

    def __eq__(self, other):
        return isinstance(other, HLObject) and other._node is self._node

    def __hash__(self):
        return hash(id(self._node))

    def _needs(self, message, kind=ValueError):
        if self._handle.mode == "r":
            raise kind(message)
        self._handle.is_changed = True


class Dataset(HLObject):
    def __repr__(self):
        if not self:
            return "<Closed HDF5 dataset>"
        name = self._node.name
        return f'<HDF5 dataset "{name}": shape {self.shape}, type "{self.dtype.str}">'

    @property
    def _data(self):
        if not self:
            raise RuntimeError("Unable to synchronously get dataspace (identifier is not of specified type)")
        return self._node.array

    shape = property(lambda self: self._data.shape)
    dtype = property(lambda self: self._data.dtype)
    size = property(lambda self: self._data.size)
    ndim = property(lambda self: self._data.ndim)
    nbytes = property(lambda self: self._data.nbytes)
    maxshape = property(lambda self: self._data.shape)
    chunks = compression = property(lambda self: None)

    def __len__(self):
        if not self.shape:
            raise TypeError("Attempt to take len() of scalar dataset")
        return self.shape[0]

    def len(self):
        return len(self)

    def __iter__(self):
        if not self.shape:
            raise TypeError("Can't iterate over a scalar dataset")
        return iter(self._data.copy())

    def __array__(self, dtype=None, copy=None):
        return self._data.astype(dtype or self.dtype)

    def astype(self, dtype):
        return Dataset(_Node(self._node.name, self._node.parent, self._data.astype(dtype)), self._handle)

    def _check(self, key):
        data = self._data
        if data.ndim == 0 and not (key is Ellipsis or key == ()):
            raise ValueError("Illegal slicing argument for scalar dataspace")
        parts = key if isinstance(key, tuple) else (key,)
        if Ellipsis in [p for p in parts if p is Ellipsis]:
            return
        if len(parts) > data.ndim:
            raise ValueError(f"{len(parts)} indexing arguments for {data.ndim} dimensions")
        for part, size in zip(parts, data.shape):
            if isinstance(part, (int, _np.integer)) and not -size <= part < size:
                raise IndexError(f"Index ({part}) out of range for (0-{size - 1})")

    def __getitem__(self, key):
        self._check(key)
        value = self._data[key]
        return value.copy() if isinstance(value, _np.ndarray) else value

    def __setitem__(self, key, value):
        self._check(key)
        self._needs("Can't synchronously write data (no write intent on file)", OSError)
        self._data[key] = value

    def read_direct(self, dest):
        dest[...] = self._data


class Group(HLObject, _Mapping):
    def __repr__(self):
        if not self:
            return "<Closed HDF5 group>"
        return f'<HDF5 group "{self.name}" ({len(self)} members)>'

    def _find(self, path):
        if not isinstance(path, (str, bytes)):
            raise TypeError(f"Accessing a group is done with bytes or str, not {type(path)}")
        node = self._node
        path = _text(path)
        if path.startswith("/"):
            while node.parent is not None:
                node = node.parent
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if node is None or node.children is None or part not in node.children:
                return None, part
            node = node.children[part]
        return node, path

    def __getitem__(self, name):
        if not self:
            raise KeyError(_gone)
        node, part = self._find(name)
        if node is None:
            raise KeyError(f"Unable to synchronously open object (object '{part}' doesn't exist)")
        return self._wrapped(node)

    def _wrapped(self, node):
        return (Dataset if node.children is None else Group)(node, self._handle)

    def __contains__(self, name):
        return bool(self) and self._find(name)[0] is not None

    def _open(self):
        if not self:
            raise ValueError("Invalid group (or file) id (invalid group (or file) ID)")

    def __iter__(self):
        self._open()
        return iter(sorted(self._node.children))

    def __len__(self):
        self._open()
        return len(self._node.children)

    def _place(self, name, what):
        parts = [p for p in _text(name).split("/") if p]
        node = self._node
        if _text(name).startswith("/"):
            while node.parent is not None:
                node = node.parent
        for part in parts[:-1]:
            node = node.children.setdefault(part, _Node(part, node))
        if parts[-1] in node.children:
            raise ValueError(f"Unable to synchronously create {what} (name already exists)")
        return node, parts[-1]

    def create_group(self, name):
        self._needs("Unable to synchronously create group (no write intent on file)")
        above, last = self._place(name, "group")
        above.children[last] = _Node(last, above)
        return Group(above.children[last], self._handle)

    def require_group(self, name):
        return self[name] if name in self else self.create_group(name)

    def create_dataset(self, name, shape=None, dtype=None, data=None, **options):
        if data is None and shape is None and dtype is None:
            raise TypeError("One of data, shape or dtype must be specified")
        self._needs("Unable to synchronously create dataset (no write intent on file)")
        if data is None:
            array = _np.full(shape, options.get("fillvalue") or 0, dtype or "float32")
        else:
            array = _np.array(data, dtype=dtype)
            if shape is not None:
                array = array.reshape(shape)
        if array.dtype.kind not in "biuf":
            raise NotImplementedError("HDF5 files hold arrays of numbers here: write texts as attributes.")
        above, last = self._place(name, "dataset")
        above.children[last] = _Node(last, above, array)
        return Dataset(above.children[last], self._handle)

    def require_dataset(self, name, shape, dtype, **options):
        return self[name] if name in self else self.create_dataset(name, shape, dtype, **options)

    def __setitem__(self, name, value):
        self._needs("Unable to create dataset (no write intent on file)")
        if isinstance(value, HLObject):
            self.copy(value, name)
        else:
            self.create_dataset(name, data=value)

    def __delitem__(self, name):
        self._needs("Couldn't delete link (no write intent on file)", KeyError)
        node, part = self._find(name)
        if node is None:
            raise KeyError(f"Couldn't delete link (component not found)")
        del node.parent.children[node.name]

    def copy(self, source, dest, name=None):
        node = source._node if isinstance(source, HLObject) else self[source]._node
        above, last = dest._place(name or node.name, "link") if isinstance(dest, Group) else self._place(dest, "link")
        self._needs("no write intent on file")

        def copied(node, name, parent):
            made = _Node(name, parent, None if node.array is None else node.array.copy())
            made.attributes = dict(node.attributes)
            for key, child in (node.children or {}).items():
                made.children[key] = copied(child, key, made)
            return made

        above.children[last] = copied(node, last, above)

    def move(self, source, dest):
        self.copy(source, dest)
        del self[source]

    def _walk(self):
        def inner(node, start):
            for key in sorted(node.children):
                child = node.children[key]
                yield start + key, child
                if child.children is not None:
                    yield from inner(child, start + key + "/")
        return list(inner(self._node, ""))

    def visit(self, func):
        return self.visititems(lambda name, item: func(name))

    def visititems(self, func):
        self._open()
        for name, node in self._walk():
            result = func(name, self._wrapped(node))
            if result is not None:
                return result
        return None


class _Handle:
    def __init__(self, root, name, mode, target):
        self.root, self.name, self.mode, self.target = root, name, mode, target
        self.is_open, self.is_changed = True, False


def _system(kind, number, action, name, flags, o_flags):
    words = {2: "No such file or directory", 17: "File exists"}[number]
    return kind(
        number,
        f"Unable to synchronously {action} file (unable to open file: name = '{name}', errno = {number}, "
        f"error message = '{words}', flags = {flags}, o_flags = {o_flags})",
    )


class File(Group):
    def __init__(self, name, mode="r", *options, **more):
        if mode not in ("r", "r+", "w", "w-", "x", "a"):
            raise ValueError("Invalid mode; must be one of r, r+, w, w-, x, a")
        target = name
        is_path = not (hasattr(name, "read") or hasattr(name, "write"))
        data, shown = None, repr(name)
        if is_path:
            target = shown = str(name)
            if mode != "w":
                try:
                    with _builtins.open(target, "rb") as file:
                        data = file.read()
                except FileNotFoundError:
                    data = None
            if data is None and mode in ("r", "r+"):
                raise _system(FileNotFoundError, 2, "open", shown, 0 if mode == "r" else 1, "0" if mode == "r" else "2")
            if data is not None and mode in ("x", "w-"):
                raise _system(FileExistsError, 17, "create", shown, 15, "c2")
        elif mode != "w":
            name.seek(0)
            data = name.read()
        root = _Node("", None)
        if data:
            _filled(root, data)
        super().__init__(root, _Handle(root, shown, "r" if mode == "r" else "r+", target))
        self._handle.is_changed = data is None

    @classmethod
    def _of(cls, handle):
        file = cls.__new__(cls)
        HLObject.__init__(file, handle.root, handle)
        return file

    def __repr__(self):
        if not self:
            return "<Closed HDF5 file>"
        name = self._handle.name.rsplit("/", 1)[-1]
        return f'<HDF5 file "{name}" (mode {self.mode})>'

    filename = property(lambda self: self._handle.name)

    @property
    def mode(self):
        self._open()
        return self._handle.mode

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def flush(self):
        handle = self._handle
        if not handle.is_open or not handle.is_changed:
            return
        handle.is_changed = False
        groups, arrays, texts = [], [], []
        for name, node in [("", handle.root)] + self._walk():
            if node.children is None:
                arrays.append((name, _np.ascontiguousarray(node.array).reshape(node.array.shape)))
            elif name:
                groups.append(name)
            for key, value in node.attributes.items():
                is_list = isinstance(value, list)
                texts.append((name, key, value if is_list else [value], is_list))
        data = _arrayfiles.encode(groups, texts, arrays)
        if isinstance(handle.target, str):
            with _builtins.open(handle.target, "wb") as file:
                file.write(data)
        else:
            handle.target.seek(0)
            handle.target.write(data)

    def close(self):
        self.flush()
        self._handle.is_open = False


def _filled(root, data):
    groups, texts, arrays = _arrayfiles.decode(data)

    def place(path):
        node = root
        for part in path.split("/"):
            if part:
                node = node.children.setdefault(part, _Node(part, node))
        return node

    for path in groups:
        place(path)
    for path, array in arrays:
        above, _, last = path.rpartition("/")
        above = place(above)
        above.children[last] = _Node(last, above, array)
    for path, name, values, is_list in texts:
        node = root
        for part in path.split("/"):
            if part:
                node = node.children[part]
        node.attributes[name] = list(values) if is_list else values[0]


def is_hdf5(name):
    try:
        with _builtins.open(name, "rb") as file:
            return file.read(8) == b"\x89HDF\r\n\x1a\n"
    except OSError:
        return False

"""#
}
