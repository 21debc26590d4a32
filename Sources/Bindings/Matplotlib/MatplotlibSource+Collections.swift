extension MatplotlibSource {
  /// Many points, lines or areas that share a look.
  static let collections = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors, _style, _dash, _rc
from matplotlib.cm import ScalarMappable
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.lines import _marker_code


def _array(v):
    return np.atleast_1d(np.asarray(v))


class Collection(ScalarMappable, Artist):
    zorder = 1

    def __init__(self, *, edgecolors=None, facecolors=None, linewidths=None, linestyles="solid", norm=None, cmap=None, vmin=None, vmax=None, hatch=None, color=None, **kwargs):
        Artist.__init__(self)
        self._start(norm, cmap, vmin, vmax)
        p = self._p
        self._face, self._edge = facecolors, edgecolors
        p["linewidths"] = _array(1.5 if linewidths is None else linewidths)
        p["linestyles"] = linestyles
        p["hatch"] = hatch
        kwargs = self._normal(kwargs)
        if color is not None:
            self._face = self._edge = color
        self._apply(kwargs)

    def set_facecolor(self, c):
        self._face = c
        if c is not None and not isinstance(c, str):
            self._A = None

    def set_edgecolor(self, c):
        self._edge = c

    def set_color(self, c):
        self._face = self._edge = c

    def set_linewidth(self, w):
        self._p["linewidths"] = _array(1.5 if w is None else w)

    def get_linewidth(self):
        return self._p["linewidths"]

    def set_linestyle(self, ls):
        self._p["linestyles"] = ls

    def get_linestyle(self):
        return [(0.0, None if not d else list(d)) for d in [self._pattern()]]

    def _pattern(self):
        ls = self._p["linestyles"]
        if isinstance(ls, list) and ls:
            ls = ls[0]
        return _dash(_style(ls), float(self._p["linewidths"][0]) if len(self._p["linewidths"]) else 1.0)

    def _alpha(self):
        return self._p["alpha"]

    def get_facecolor(self):
        if self._A is not None and not (isinstance(self._face, str) and self._face == "none"):
            self.autoscale_None()
            return self.to_rgba(self._A.ravel(), alpha=self._alpha())
        f = self._face
        return to_rgba_array("C0" if f is None else f, self._alpha())

    def get_edgecolor(self):
        e = self._edge
        if e is None:
            return np.zeros((0, 4))
        if isinstance(e, str) and e == "face":
            return self.get_facecolor()
        return to_rgba_array(e, self._alpha())

    def set_array(self, A):
        ScalarMappable.set_array(self, A)

    def get_offsets(self):
        if not hasattr(self, "_offsets"):
            return np.zeros((1, 2))
        if self._replaced:
            return self._offsets
        return np.ma.array(self._offsets, mask=np.zeros(self._offsets.shape, dtype=bool))

    # What a scatter plot was made with comes back as a masked array.
    _replaced = False

    def set_offsets(self, offsets):
        self._replaced = True
        self._offsets = np.asarray(offsets, dtype=float)

    def update_scalarmappable(self):
        pass


_accessors(Collection, "hatch facecolor edgecolor linewidth linestyle urls offset_transform", {"fc": "facecolor", "facecolors": "facecolor", "ec": "edgecolor", "edgecolors": "edgecolor", "lw": "linewidth", "linewidths": "linewidth", "ls": "linestyle", "linestyles": "linestyle", "aa": "antialiased", "antialiaseds": "antialiased"})


class PathCollection(Collection):
    def __init__(self, x, y, sizes, marker, **kwargs):
        self._offsets = np.column_stack([x, y]) if len(x) else np.zeros((0, 2))
        self._sizes, self._marker = _array(sizes), marker
        Collection.__init__(self, **kwargs)

    def get_sizes(self):
        return self._sizes

    def set_sizes(self, sizes, dpi=72.0):
        self._sizes = _array(sizes)

    def get_paths(self):
        return [self._marker]

    def legend_elements(self, prop="colors", num="auto", fmt=None, func=lambda x: x, **kwargs):
        from matplotlib.lines import Line2D
        if prop == "colors":
            if self._A is None:
                import warnings
                warnings.warn("Collection without array used. Make sure to specify the values to be colormapped via the `c` argument.")
                return [], []
            values = np.unique(self._A)
        else:
            values = np.unique(self._sizes)
        if num is not None and (num != "auto" or len(values) > 9):
            if np.iterable(num) and not isinstance(num, str):
                values = np.asarray(num)
            else:
                from matplotlib.ticker import MaxNLocator
                n = 9 if num == "auto" else num
                found = MaxNLocator(nbins=n, min_n_ticks=n - 1 if n > 1 else 1, steps=[1, 2, 2.5, 3, 5, 6, 8, 10]).tick_values(values.min(), values.max())
                values = found[(found >= values.min()) & (found <= values.max())]
        self.autoscale_None() if self._A is not None else None
        handles, labels = [], []
        for v in values.tolist():
            color = self.to_rgba(v) if prop == "colors" else kwargs.get("color", "k")
            size = np.sqrt(v) if prop != "colors" else float(np.sqrt(self._sizes.max()))
            handles.append(Line2D([0], [0], ls="", color=color, ms=size, marker=self._marker, **{k: w for k, w in kwargs.items() if k != "color"}))
            text = f"{func(v):g}" if fmt is None else fmt.format(x=func(v), pos=None) if isinstance(fmt, str) else fmt(func(v))
            labels.append("$\\mathdefault{%s}$" % text.replace("-", "\u2212"))
        return handles, labels

    def _draw(self, out):
        o = self._offsets
        if not len(o):
            return
        face, edge = self.get_facecolor(), self.get_edgecolor()
        if self._marker in ("x", "+", "1", "2", "3", "4", "|", "_") and not len(edge):
            edge = face
        out.append(("marks", o[:, 0].copy(), o[:, 1].copy(), self._sizes, face, edge, self._p["linewidths"], _marker_code(self._marker), self._code))


class LineCollection(Collection):
    zorder = 2

    def __init__(self, segments, *, colors=None, **kwargs):
        if colors is None:
            colors = kwargs.pop("color", None)
        self._own = {"colors": colors}
        Collection.__init__(self, facecolors="none", edgecolors="C0" if colors is None else colors, **kwargs)
        self.set_segments(segments)

    def set_segments(self, segments):
        self._segments = [np.asarray(s, dtype=float) for s in segments]

    def get_segments(self):
        return self._segments

    def set_color(self, c):
        self._edge = c

    def set_colors(self, c):
        self._edge = c

    def get_color(self):
        return to_rgba_array(self._edge, self._alpha())

    get_colors = get_color

    def get_edgecolor(self):
        if self._A is not None:
            self.autoscale_None()
            return self.to_rgba(self._A.ravel(), alpha=self._alpha())
        return to_rgba_array(self._edge, self._alpha())

    def get_facecolor(self):
        return np.zeros((0, 4))

    def _draw(self, out):
        colors, w = self.get_edgecolor(), self._p["linewidths"]
        if not len(colors) or not len(self._segments):
            return
        ls = self._p["linestyles"]
        for i, s in enumerate(self._segments):
            if not len(s):
                continue
            width = float(w[i % len(w)])
            style = ls[i % len(ls)] if isinstance(ls, list) else ls
            out.append(("line", s[:, 0].copy(), s[:, 1].copy(), tuple(colors[i % len(colors)].tolist()), width, _dash(_style(style), width), "", 0.0, None, None, 0.0, self._code))


class EventCollection(LineCollection):
    pass


class PolyCollection(Collection):
    def __init__(self, verts, **kwargs):
        self._verts = [np.asarray(v, dtype=float) for v in verts]
        Collection.__init__(self, **kwargs)

    def set_verts(self, verts, closed=True):
        self._verts = [np.asarray(v, dtype=float) for v in verts]

    def get_paths(self):
        from matplotlib.path import Path
        return [Path(v) for v in self._verts]

    def _draw(self, out):
        face, edge, w = self.get_facecolor(), self.get_edgecolor(), self._p["linewidths"]
        for i, v in enumerate(self._verts):
            if not len(v):
                continue
            f = tuple(face[i % len(face)].tolist()) if len(face) else None
            e = tuple(edge[i % len(edge)].tolist()) if len(edge) else None
            width = float(w[i % len(w)]) if len(w) else 0.0
            out.append(("poly", v[:, 0].copy(), v[:, 1].copy(), f, e if width else None, width, self._pattern(), self._p["hatch"] or "", self._code, True))


class FillBetweenPolyCollection(PolyCollection):
    pass


class PatchCollection(Collection):
    def __init__(self, patches, *, match_original=False, **kwargs):
        self._patches, self._original = list(patches), match_original
        Collection.__init__(self, **kwargs)

    def _draw(self, out):
        for i, p in enumerate(self._patches):
            p.axes = self.axes
            if not self._original:
                face, edge = self.get_facecolor(), self.get_edgecolor()
                if len(face):
                    p.set_facecolor(tuple(face[i % len(face)].tolist()))
                p.set_edgecolor(tuple(edge[i % len(edge)].tolist()) if len(edge) else "none")
            p._draw(out)


class QuadMesh(Collection):
    def __init__(self, x, y, C, **kwargs):
        self._mx, self._my = x, y
        Collection.__init__(self, **kwargs)
        self.set_array(C)

    def get_coordinates(self):
        return np.stack([self._mx, self._my], axis=-1)

    def _draw(self, out):
        self.autoscale_None()
        rgba = self.to_rgba(self._A, alpha=self._alpha(), bytes=True)
        edge = self.get_edgecolor()
        e = tuple(edge[0].tolist()) if len(edge) and not (isinstance(self._edge, str) and self._edge == "face") else None
        out.append(("mesh", self._mx, self._my, rgba, e, float(self._p["linewidths"][0])))


class PolyQuadMesh(QuadMesh):
    pass

"""#
}
