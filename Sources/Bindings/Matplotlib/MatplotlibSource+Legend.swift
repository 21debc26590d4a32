extension MatplotlibSource {
  /// Legends, and which sample stands for which artist.
  static let legend = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors, _points, _rc, _dash, _style
from matplotlib.text import Text
from matplotlib.lines import Line2D, _marker_code
from matplotlib.patches import Patch
from matplotlib.collections import Collection, PathCollection, LineCollection
from matplotlib.container import Container, BarContainer, ErrorbarContainer, StemContainer

_LOCATIONS = {"best": 0, "upper right": 1, "upper left": 2, "lower left": 3, "lower right": 4, "right": 5, "center left": 6, "center right": 7, "lower center": 8, "upper center": 9, "center": 10}


class Legend(Artist):
    zorder = 5
    codes = _LOCATIONS

    def __init__(self, parent, handles, labels, *, loc=None, ncols=1, ncol=None, title=None, fontsize=None, title_fontsize=None, frameon=None, bbox_to_anchor=None, framealpha=None, facecolor=None, edgecolor=None, labelcolor=None, prop=None, reverse=False, markerscale=None, shadow=None, fancybox=None, mode=None, borderaxespad=None, labelspacing=None, handlelength=None, handletextpad=None, columnspacing=None, borderpad=None, handleheight=None, numpoints=None, scatterpoints=None, scatteryoffsets=None, markerfirst=True, alignment="center", draggable=False, bbox_transform=None, title_fontproperties=None, handler_map=None):
        Artist.__init__(self)
        self.parent = parent
        self.axes = parent if hasattr(parent, "xaxis") else None
        pairs = [(h, l) for h, l in zip(handles, labels)]
        if reverse:
            pairs.reverse()
        self.legend_handles = [h for h, _ in pairs]
        size = _points(_rc("legend.fontsize") if fontsize is None else fontsize)
        if prop and "size" in prop:
            size = _points(prop["size"])
        self.texts = [Text(0, 0, l, fontsize=size) for _, l in pairs]
        if labelcolor is not None:
            for i, t in enumerate(self.texts):
                t.set_color(labelcolor if isinstance(labelcolor, str) else labelcolor[i])
        self._title = Text(0, 0, "" if title is None else title, fontsize=_points(title_fontsize) if title_fontsize else size)
        self._columns = ncols if ncol is None else ncol
        self.set_loc(_rc("legend.loc") if loc is None else loc)
        self._frame = bool(_rc("legend.frameon")) if frameon is None else bool(frameon)
        self._alpha = 0.8 if framealpha is None else framealpha
        self._colors = (facecolor, edgecolor)
        self._anchor = bbox_to_anchor
        self.legendPatch = Patch(facecolor="white", edgecolor="0.8")

    def __str__(self):
        return "Legend"

    def set_loc(self, loc):
        if isinstance(loc, str):
            if loc not in _LOCATIONS and not loc.startswith("outside"):
                from matplotlib._close import not_in_list
                raise ValueError(not_in_list(loc, "loc", list(_LOCATIONS)))
        elif isinstance(loc, (int, np.integer)):
            if not 0 <= loc <= 10:
                raise ValueError(f"loc must be string, coordinate tuple, or an integer 0-10, not {loc!r}")
            loc = list(_LOCATIONS)[loc]
        elif not (isinstance(loc, (tuple, list)) and len(loc) == 2):
            raise ValueError(f"loc must be string, coordinate tuple, or an integer 0-10, not {loc!r}")
        self._where = loc
        self._loc = list(_LOCATIONS).index(loc) if isinstance(loc, str) and loc in _LOCATIONS else loc

    def get_texts(self):
        from matplotlib.axes._axes import silent_list
        return silent_list("Text", self.texts)

    def get_title(self):
        return self._title

    def set_title(self, title, prop=None):
        self._title.set_text(title)

    def get_frame(self):
        return self.legendPatch

    def get_lines(self):
        return [h for h in self.legend_handles if isinstance(h, Line2D)]

    def get_patches(self):
        from matplotlib.axes._axes import silent_list
        return silent_list("Patch", [h for h in self.legend_handles if isinstance(h, Patch)])

    def set_bbox_to_anchor(self, bbox, transform=None):
        self._anchor = bbox

    def set_frame_on(self, b):
        self._frame = b

    def get_frame_on(self):
        return bool(self._frame)

    def set_ncols(self, n):
        self._columns = n

    def set_draggable(self, state, **options):
        pass

    def remove(self):
        self.parent._legend = None

    def _spec(self):
        entries = []
        for h, t in zip(self.legend_handles, self.texts):
            entries.append((t._text, t._p["fontsize"], t._rgba(t._p["color"]), _swatch(h)))
        loc = self._where
        anchor = self._anchor
        if not isinstance(loc, str):
            anchor, loc = tuple(loc), "lower left"
        if anchor is not None and hasattr(anchor, "bounds"):
            anchor = anchor.bounds
        anchor = None if anchor is None else tuple(float(v) for v in anchor)
        title = (self._title._text, self._title._p["fontsize"]) if self._title._text else None
        return {"entries": entries, "loc": loc, "anchor": anchor, "columns": int(self._columns), "frame": self._frame, "title": title, "alpha": float(self._alpha)}


_accessors(Legend, "")


def _first(a):
    return tuple(a[0].tolist()) if len(a) else None


def _swatch(h):
    if isinstance(h, (ErrorbarContainer, StemContainer)):
        h = next((x for x in h if isinstance(x, Line2D)), None) or list(h._flat())[0]
    elif isinstance(h, (Container, list, tuple)):
        h = h[0] if len(h) else None
    if isinstance(h, Line2D):
        p = h._p
        w = p["linewidth"]
        ls = p["linestyle"]
        return ("line", None if ls == "None" else h._rgba(p["color"]), w, _dash(ls, w), _marker_code(p["marker"]), p["markersize"], h._rgba(h.get_markerfacecolor()), h._rgba(h.get_markeredgecolor()), p["markeredgewidth"])
    if isinstance(h, Patch):
        face, edge, w = h.get_facecolor(), h.get_edgecolor(), h._p["linewidth"]
        return ("patch", face if face[3] else None, edge if edge[3] and w else None, w, h._p["hatch"] or "")
    if isinstance(h, PathCollection):
        face, edge = h.get_facecolor(), h.get_edgecolor()
        if h._A is not None and len(face):
            i = len(face) // 2
            face = h.to_rgba(np.array([(h._norm.vmin + h._norm.vmax) / 2]), alpha=h._p["alpha"])
        return ("line", None, 0.0, (), _marker_code(h._marker), float(np.sqrt(np.mean(h._sizes))) if len(h._sizes) else 6.0, _first(face), _first(edge) or _first(face), float(h._p["linewidths"][0]))
    if isinstance(h, LineCollection):
        w = float(h._p["linewidths"][0])
        return ("line", _first(h.get_edgecolor()), w, h._pattern(), "", 0.0, None, None, 0.0)
    if isinstance(h, Collection):
        return ("patch", _first(h.get_facecolor()), _first(h.get_edgecolor()), float(h._p["linewidths"][0]), h._p["hatch"] or "")
    return ("patch", None, None, 0.0, "")

"""#
}
