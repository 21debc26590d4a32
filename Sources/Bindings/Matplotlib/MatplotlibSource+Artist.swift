extension MatplotlibSource {
  /// What every drawn thing has: properties by name, coordinate systems.
  static let artist = #"""
import numpy as np
from matplotlib.colors import to_rgba, to_rgba_array

_DASHES = {"-": (), "--": (3.7, 1.6), "-.": (6.4, 1.6, 1.0, 1.6), ":": (1.0, 1.65)}
_STYLES = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}
_SIZES = {"xx-small": 0.579, "x-small": 0.694, "small": 0.833, "medium": 1.0, "large": 1.2, "x-large": 1.44, "xx-large": 1.728, "smaller": 0.833, "larger": 1.2}


def _rc(key):
    from matplotlib import rcParams
    return rcParams[key]


def _points(size):
    if isinstance(size, str):
        if size not in _SIZES:
            raise ValueError("Size is invalid. Valid font size are xx-small, x-small, small, medium, large, x-large, xx-large, larger, smaller, None")
        return _rc("font.size") * _SIZES[size]
    return _rc("font.size") if size is None else float(size)


def _style(ls):
    if isinstance(ls, str):
        if ls in ("None", "none", " ", ""):
            return "None"
        if ls in _STYLES:
            return _STYLES[ls]
        if ls in _DASHES:
            return ls
        from matplotlib._close import not_in_list
        raise ValueError(not_in_list(ls, "ls", ["-", "--", "-.", ":", "solid", "dashed", "dashdot", "dotted", "none", " ", ""]))
    if ls is None:
        return "-"
    return ls


def _dash(ls, width):
    """Lengths of dashes and gaps in points, for a line of that width."""
    if isinstance(ls, str):
        return tuple(v * width for v in _DASHES.get(ls, ()))
    offset, pattern = ls
    return () if pattern is None else tuple(v * width for v in pattern)


def _plain(v):
    return v.item() if isinstance(v, np.generic) else v


class Transform:
    """A coordinate system by the letters of its axes: d(ata), a(xes), f(igure)."""

    def __init__(self, code, axes=None):
        self._code, self._axes = code, axes

    def __add__(self, other):
        return other if isinstance(other, Transform) and self._code == "" else self

    def transform(self, points):
        p = np.asarray(points, dtype=float)
        ax = self._axes
        if ax is None or self._code == "pp":
            return p
        box = ax._pixels()
        out = np.array(p)
        for k in (0, 1):
            v = p[..., k]
            if self._code[k] == "d":
                axis = (ax.xaxis, ax.yaxis)[k]
                low, high = axis._fwd(np.array(axis.get_view_interval()))
                v = (axis._fwd(v) - low) / (high - low)
            out[..., k] = box[k] + v * box[k + 2]
        return out

    def inverted(self):
        return _Inverse(self)

    def frozen(self):
        return self


class _Inverse(Transform):
    def __init__(self, of):
        self._of, self._axes, self._code = of, of._axes, "pp"

    def transform(self, points):
        p = np.asarray(points, dtype=float)
        ax = self._of._axes
        box = ax._pixels()
        out = np.array(p)
        for k in (0, 1):
            v = (p[..., k] - box[k]) / box[k + 2]
            if self._of._code[k] == "d":
                axis = (ax.xaxis, ax.yaxis)[k]
                low, high = axis._fwd(np.array(axis.get_view_interval()))
                v = axis._inv(low + v * (high - low))
            out[..., k] = v
        return out


def _accessors(cls, names, aliases={}):
    """Gives a class get_NAME and set_NAME for each name, and the short names of some."""
    def pair(name):
        def getter(self):
            return self._p.get(name)
        def setter(self, value):
            self._p[name] = value
        return getter, setter
    for name in names.split():
        getter, setter = pair(name)
        if not hasattr(cls, "get_" + name):
            setattr(cls, "get_" + name, getter)
        if not hasattr(cls, "set_" + name):
            setattr(cls, "set_" + name, setter)
    for short, name in aliases.items():
        for kind in ("get_", "set_"):
            if hasattr(cls, kind + name):
                setattr(cls, kind + short, getattr(cls, kind + name))
    cls._short = dict(cls._short)
    cls._short.update(aliases)
    return cls


class Artist:
    zorder = 0
    _short = {}
    _code = "dd"
    axes = None
    figure = None
    _alt = None

    def __init__(self):
        self._p = {"visible": True, "alpha": None, "label": "", "clip_on": True}
        self._sticky = ((), ())

    def _normal(self, kwargs):
        out = {}
        for k, v in kwargs.items():
            name = self._short.get(k, k)
            if name in out:
                raise TypeError(f"Got both {[a for a in kwargs if self._short.get(a, a) == name][0]!r} and {k!r}, which are aliases of one another")
            out[name] = v
        return out

    def set(self, **kwargs):
        return self._apply(self._normal(kwargs))

    def _apply(self, kwargs):
        done = []
        for k, v in kwargs.items():
            f = getattr(self, "set_" + k, None)
            if f is None or not callable(f):
                raise AttributeError(f"{type(self).__name__}.set() got an unexpected keyword argument {k!r}")
            done.append(f(v))
        return done

    _internal_update = _apply

    def update(self, props):
        for k, v in props.items():
            f = getattr(self, "set_" + k, None)
            if f is None:
                raise AttributeError(f"{type(self).__name__!r} object has no property {k!r}")
            f(v)

    def properties(self):
        return {n[4:]: getattr(self, n)() for n in dir(self) if n.startswith("get_") and n != "get_children"}

    def set_label(self, s):
        self._p["label"] = str(s) if s is not None else None

    def set_alpha(self, alpha):
        if alpha is not None and not isinstance(alpha, (int, float, np.number, np.ndarray, list)):
            raise TypeError(f"alpha must be numeric or None, not {type(alpha)}")
        if isinstance(alpha, (int, float, np.number)) and not 0 <= alpha <= 1:
            raise ValueError(f"alpha ({alpha}) is outside 0-1 range")
        self._p["alpha"] = alpha

    def get_zorder(self):
        return self.zorder

    def set_zorder(self, level):
        self.zorder = type(self).zorder if level is None else level

    def set_transform(self, t):
        self._p["transform"] = t
        self._code = getattr(t, "_code", "dd") or "dd"

    def get_transform(self):
        return self._p.get("transform") or (self.axes.transData if self.axes else Transform("dd"))

    def get_figure(self, root=False):
        return self.figure

    def remove(self):
        if self.axes is not None:
            self.axes._drop(self)

    def get_children(self):
        return []

    def findobj(self, match=None, include_self=True):
        found = [self] if include_self and (match is None or isinstance(self, match)) else []
        for c in self.get_children():
            found += c.findobj(match)
        return found

    def add_callback(self, func):
        return 0

    def get_window_extent(self, renderer=None):
        from matplotlib.transforms import Bbox
        return Bbox([[0, 0], [1, 1]])

    get_tightbbox = get_window_extent

    def set_clip_path(self, path, transform=None):
        pass

    stale = True

    def _rgba(self, color, own=True):
        if color is None or (isinstance(color, str) and color == "none"):
            return None
        a = self._p["alpha"]
        return to_rgba(color, float(a) if own and isinstance(a, (int, float, np.number)) else None)


_accessors(Artist, "visible alpha label clip_on clip_box gid url picker rasterized animated in_layout snap sketch_params path_effects agg_filter mouseover antialiased capstyle joinstyle")


def setp(obj, *args, **kwargs):
    if isinstance(obj, Artist):
        objs = [obj]
    else:
        objs = []
        for o in obj:
            objs += list(o) if isinstance(o, (list, tuple)) else [o]
    kwargs = dict(zip(args[::2], args[1::2]), **kwargs)
    return [r for o in objs for r in o.set(**kwargs)]


def getp(obj, property=None):
    return getattr(obj, "get_" + property)()


get = getp


class ArtistInspector:
    pass

"""#
}
