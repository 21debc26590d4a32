extension MatplotlibSource {
  /// Colour maps by name (ColorBrewer maps: Apache 2.0, Cynthia Brewer) and what is coloured by values.
  static let cm = #"""
_SAME = {"grey": "gray", "gist_gray": "gray", "gist_grey": "gray", "gist_yarg": "binary", "gist_yerg": "binary", "Grays": "Greys"}
_FUNCTIONS = {
    "rainbow": (lambda x: np.abs(2 * x - 0.5), lambda x: np.sin(x * np.pi), lambda x: np.cos(x * np.pi / 2)),
    "gnuplot": (lambda x: np.sqrt(x), lambda x: x ** 3, lambda x: np.sin(x * 2 * np.pi)),
    "ocean": (lambda x: 3 * x - 2, lambda x: np.abs((3 * x - 1) / 2), lambda x: x),
    "afmhot": (lambda x: 2 * x, lambda x: 2 * x - 0.5, lambda x: 2 * x - 1),
    "gist_heat": (lambda x: 1.5 * x, lambda x: 2 * x - 1, lambda x: 4 * x - 3),
}
_names = list(_LISTED) + sorted(list(_LISTS) + list(_PLACED) + list(_SEGMENTS) + ["coolwarm"] + list(_FUNCTIONS)) + list(_QUALITATIVE) + list(_SAME)


def _hex(text):
    return [tuple(int(text[i + k:i + k + 2], 16) / 255 for k in (0, 2, 4)) for i in range(0, len(text), 6)]


def _points(text):
    return [(float(p[0]), float(p[1]), float(p[-1])) for p in [t.split(":") for t in text.split()]]


def _make(name):
    if name.endswith("_r") and name[:-2] in _names:
        return _maps[name[:-2]].reversed(name)
    base = _SAME.get(name, name)
    if base in _LISTED:
        return ListedColormap(_native.colormap(base).tolist(), name=name)
    if base in _QUALITATIVE:
        return ListedColormap(_hex(_QUALITATIVE[base]), name=name)
    if base in _LISTS:
        return LinearSegmentedColormap.from_list(name, _hex(_LISTS[base]))
    if base in _PLACED:
        return LinearSegmentedColormap.from_list(name, _PLACED[base])
    if base == "coolwarm":
        rows = [[float(v) for v in line.split()] for line in _COOLWARM.split("\n") if line]
        return LinearSegmentedColormap(name, {c: [(i / 32, v, v) for i, v in enumerate(r)] for c, r in zip(("red", "green", "blue"), rows)})
    if base in _FUNCTIONS:
        return LinearSegmentedColormap(name, dict(zip(("red", "green", "blue"), _FUNCTIONS[base])))
    return LinearSegmentedColormap(name, {c: _points(t) for c, t in zip(("red", "green", "blue"), _SEGMENTS[base])})


def _suggest(name, names, what, tail=""):
    from matplotlib._close import not_in_list
    return ValueError(not_in_list(name, what, names) + tail)


class ColormapRegistry(dict):
    def __missing__(self, name):
        if name not in self:
            raise KeyError(f"{name!r} is not a known colormap name")
        made = _make(name)
        dict.__setitem__(self, name, made)
        return made

    def __call__(self):
        return list(self)

    def __contains__(self, name):
        return dict.__contains__(self, name) or name in _names or isinstance(name, str) and name.endswith("_r") and name[:-2] in _names

    def __getitem__(self, name):
        return dict.__getitem__(self, name).copy() if dict.__contains__(self, name) else self.__missing__(name)

    def __iter__(self):
        return iter(_names + [n + "_r" for n in _names] + [n for n in self.keys() if n not in _names and n[:-2] not in _names])

    def __len__(self):
        return len(list(iter(self)))

    def register(self, cmap, *, name=None, force=False):
        dict.__setitem__(self, name or cmap.name, cmap)

    def get_cmap(self, cmap):
        return get_cmap(cmap)


_maps = ColormapRegistry()
_TAIL = "\nSee `matplotlib.bivar_colormaps()` and `matplotlib.multivar_colormaps()` for bivariate and multivariate colormaps"


def _ensure(cmap, what="cmap"):
    if isinstance(cmap, Colormap):
        return cmap
    name = "viridis" if cmap is None else cmap
    if not isinstance(name, str):
        raise TypeError(f"get_cmap expects None or an instance of str or Colormap . you passed {name!r} of type {type(name)}")
    if name in _maps:
        return _maps[name]
    raise _suggest(name, list(_maps), what, _TAIL if what == "cmap" else "")


def get_cmap(name=None, lut=None):
    found = _ensure(name, "name")
    return found if lut is None else found.resampled(lut)


def __getattr__(name):
    if name in _maps:
        return _maps[name]
    raise AttributeError(f"module 'matplotlib.cm' has no attribute {name!r}")


class ScalarMappable:
    def __init__(self, norm=None, cmap=None):
        self._A = None
        self._norm = norm if norm is not None else Normalize()
        self._cmap = _ensure(cmap)
        self.colorbar = None

    def _start(self, norm, cmap, vmin, vmax):
        if isinstance(norm, str):
            from matplotlib.colors import LogNorm
            norm = LogNorm() if norm == "log" else Normalize()
        if norm is not None and (vmin is not None or vmax is not None):
            raise ValueError("Passing a Normalize instance simultaneously with vmin/vmax is not supported.  Please pass vmin/vmax directly to the norm when creating it.")
        ScalarMappable.__init__(self, norm, cmap)
        self.set_clim(vmin, vmax)

    def to_rgba(self, x, alpha=None, bytes=False, norm=True):
        a = np.asarray(x)
        if a.ndim == 3 and a.shape[2] in (3, 4):
            if a.dtype.kind == "u":
                a = a / 255
            if a.shape[2] == 3:
                a = np.concatenate([a, np.ones(a.shape[:2] + (1,))], axis=2)
            return (a * 255).astype(np.uint8) if bytes else a
        return self._cmap(self._norm(a) if norm else a, alpha=alpha, bytes=bytes)

    def set_array(self, A):
        self._A = None if A is None else np.asarray(A)

    def get_array(self):
        return self._A

    def get_cmap(self):
        return self._cmap

    def set_cmap(self, cmap):
        self._cmap = _ensure(cmap)

    def set_norm(self, norm):
        self._norm = norm

    norm = property(lambda self: self._norm, set_norm)
    cmap = property(get_cmap, set_cmap)

    def get_clim(self):
        return self._norm.vmin, self._norm.vmax

    def set_clim(self, vmin=None, vmax=None):
        if vmax is None and isinstance(vmin, (tuple, list)):
            vmin, vmax = vmin
        if vmin is not None and self._norm.vmin != vmin:
            self._norm.vmin = _plain(vmin)
        if vmax is not None and self._norm.vmax != vmax:
            self._norm.vmax = _plain(vmax)

    def autoscale(self):
        self._norm.autoscale(self._A)

    def autoscale_None(self):
        if self._A is not None:
            self._norm.autoscale_None(self._A)

    def changed(self):
        pass

"""#
}
