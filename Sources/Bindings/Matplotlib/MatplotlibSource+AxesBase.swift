extension MatplotlibSource {
  /// What axes hold: their artists, limits and place.
  static let axesBase = #"""
import math
import numpy as np
from matplotlib.artist import Artist, Transform, _accessors, _points, _rc
from matplotlib.axis import XAxis, YAxis
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.spines import Spine, Spines
from matplotlib.text import Text
from matplotlib import ticker as _t


class ArtistList:
    def __init__(self, axes, prop, kinds, but=()):
        self._axes, self._prop, self._kinds, self._but = axes, prop, kinds, but

    def _now(self):
        return [c for c in self._axes._children if isinstance(c, self._kinds) and not isinstance(c, self._but)]

    def __repr__(self):
        return f"<Axes.ArtistList of {len(self)} {self._prop}>"

    def __len__(self):
        return len(self._now())

    def __iter__(self):
        return iter(self._now())

    def __getitem__(self, key):
        return self._now()[key]

    def __add__(self, other):
        return self._now() + list(other)

    def __radd__(self, other):
        return list(other) + self._now()


ArtistList.__qualname__ = "Axes.ArtistList"


class _AxesBase(Artist):
    name = "rectilinear"
    _colorbar = None
    _twin_of = None
    _merged = None

    def __init__(self, fig, spec=None, *, sharex=None, sharey=None, facecolor=None, frameon=True, label="", xscale=None, yscale=None, box_aspect=None, position=None, projection=None, polar=False, **kwargs):
        Artist.__init__(self)
        self.figure = fig
        for other in (sharex, sharey):
            if other is not None and not isinstance(other, _AxesBase):
                raise TypeError(f"'other' must be an instance of matplotlib.axes._base._AxesBase, not a {type(other).__name__}")
        self._subplotspec, self._position = spec, position
        self._shares = (sharex, sharey)
        self._facecolor = facecolor or _rc("axes.facecolor")
        self._frame = frameon
        self._p["label"] = label
        self._aspect = "auto"
        self._colorbars = []
        self.transAxes, self.transData = Transform("aa", self), Transform("dd", self)
        self._lim = [math.inf, -math.inf, math.inf, -math.inf, math.inf, math.inf]
        self.xaxis = XAxis(self, "x", sharex.xaxis._core if sharex is not None else None)
        self.yaxis = YAxis(self, "y", sharey.yaxis._core if sharey is not None else None)
        self.cla()
        if xscale:
            self.set_xscale(xscale)
        if yscale:
            self.set_yscale(yscale)
        self._apply(kwargs)

    def cla(self):
        self._children = []
        self.containers = []
        self._legend = None
        self._cycles = [0, 0]
        self._count = 0
        self._on = True
        self.axison = True
        self._margins = [_rc("axes.xmargin"), _rc("axes.ymargin")]
        self._lim = [math.inf, -math.inf, math.inf, -math.inf, math.inf, math.inf]
        size = _points(_rc("axes.titlesize"))
        def title(x, ha):
            t = Text(x, 1.0, "", fontsize=size, fontweight=_rc("axes.titleweight"), ha=ha, va="baseline", color=_rc("text.color"))
            t._code = "aa"
            return t
        self.title, self._left_title, self._right_title = title(0.5, "center"), title(0.0, "left"), title(1.0, "right")
        self.spines = Spines((s, Spine(self, s)) for s in ("left", "right", "bottom", "top"))
        self.spines["outline"] = Spine(self, "outline")
        dict.pop(self.spines, "outline")
        for s in ("top", "right", "bottom", "left"):
            if not _rc("axes.spines." + s):
                self.spines[s].set_visible(False)
        for axis, shared in ((self.xaxis, self._shares[0]), (self.yaxis, self._shares[1])):
            axis.label._text = ""
            axis._grid = [bool(_rc("axes.grid")), False]
            if shared is None:
                core = axis._core
                core.view, core.auto, core.stale = [0.0, 1.0], True, False
                core.units = None
                axis._set_scale("linear")
                core.stale = False

    clear = cla

    def __str__(self):
        return "{0}({1[0]:g},{1[1]:g};{1[2]:g}x{1[3]:g})".format(type(self).__name__, self._original_position().bounds)

    def __repr__(self):
        parts = []
        if self.get_label():
            parts.append(f"label={self.get_label()!r}")
        titles = {k: self.get_title(k) for k in ("left", "center", "right") if self.get_title(k)}
        if titles:
            parts.append(f"title={titles}")
        for n in ("x", "y"):
            label = getattr(self, n + "axis").label.get_text()
            if label:
                parts.append(f"{n}label={label!r}")
        return f"<{type(self).__name__}: " + ", ".join(parts) + ">"

    # Children

    def _add(self, artist):
        artist.axes, artist.figure = self, self.figure
        if not artist.get_label():
            artist._p["label"] = f"_child{self._count}"
        self._count += 1
        self._children.append(artist)
        self.figure._current_axes(self)
        return artist

    def _drop(self, artist):
        if artist in self._children:
            self._children.remove(artist)
        else:
            raise ValueError("list.remove(x): x not in list")

    lines = property(lambda self: ArtistList(self, "lines", Line2D))
    patches = property(lambda self: ArtistList(self, "patches", Patch))
    texts = property(lambda self: ArtistList(self, "texts", Text))
    artists = property(lambda self: ArtistList(self, "artists", ()))

    @property
    def images(self):
        from matplotlib.image import AxesImage
        return ArtistList(self, "images", AxesImage)

    @property
    def collections(self):
        from matplotlib.collections import Collection
        return ArtistList(self, "collections", Collection)

    @property
    def legend_(self):
        return self._legend

    def get_children(self):
        return [*self._children, *self.spines.values(), self.xaxis, self.yaxis, self.title, self._left_title, self._right_title] + ([self._legend] if self._legend else []) + [self.patch]

    @property
    def patch(self):
        if not hasattr(self, "_patch"):
            from matplotlib.patches import Rectangle
            self._patch = Rectangle((0, 0), 1, 1, facecolor=self._facecolor)
            self._patch.set_facecolor = self.set_facecolor
        return self._patch

    def get_lines(self):
        from matplotlib.axes._axes import silent_list
        return silent_list("Line2D", self.lines)

    def get_images(self):
        return list(self.images)

    def get_xaxis(self):
        return self.xaxis

    def get_yaxis(self):
        return self.yaxis

    def add_line(self, line, autoscale=False):
        self._add(line)
        x, y = line._numbers()
        self._widen(autoscale, x if line._code[0] == "d" else (), y if line._code[1] == "d" else ())
        return line

    def add_patch(self, p):
        self._add(p)
        if p._code == "dd":
            x, y = p._outline()
            self._widen(False, x, y)
        return p

    def add_collection(self, c, autolim=True):
        self._add(c)
        for s in getattr(c, "_segments", None) or getattr(c, "_verts", None) or []:
            self._extend(s[:, 0], s[:, 1])
        for p in getattr(c, "_patches", []):
            self._extend(*p._outline())
        if hasattr(c, "_offsets"):
            self._extend(c._offsets[:, 0], c._offsets[:, 1])
        return c

    def add_artist(self, a):
        if isinstance(a, Legend):
            self.figure._extras.append(a)
            a._pinned = self
            self._pinned = getattr(self, "_pinned", []) + [a]
            return a
        return self._add(a)

    def add_image(self, image):
        return self._add(image)

    def add_table(self, table):
        return table

    def has_data(self):
        return bool(self._children)

    def _next_color(self, kind=0):
        colors = self._cycle()
        i = self._cycles[kind]
        self._cycles[kind] += 1
        return colors[i % len(colors)].get("color", "#1f77b4")

    def _next_style(self):
        colors = self._cycle()
        i = self._cycles[0]
        self._cycles[0] += 1
        return colors[i % len(colors)]

    def _cycle(self):
        return getattr(self, "_own_cycle", None) or list(_rc("axes.prop_cycle"))

    def set_prop_cycle(self, *args, **kwargs):
        if args and args[0] is None:
            self._own_cycle = None
        elif kwargs:
            n = max(len(v) for v in kwargs.values())
            self._own_cycle = [{k: v[i % len(v)] for k, v in kwargs.items()} for i in range(n)]
        elif len(args) == 2:
            self._own_cycle = [{args[0]: v} for v in args[1]]
        else:
            self._own_cycle = list(args[0])
        self._cycles = [0, 0]

"""#
}
