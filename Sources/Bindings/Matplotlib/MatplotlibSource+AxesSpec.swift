extension MatplotlibSource {
  /// Axes as the renderer wants them.
  static let axesSpec = #"""
    # For the renderer

    def _described(self):
        """What the axes show, as words and numbers: (kind, label, count, x range, y range)."""
        out = []
        def add(kind, label, count, x, y):
            label = "" if not label or label.startswith("_") else label
            def span(v):
                v = np.asarray(v, dtype=float).ravel()
                v = v[np.isfinite(v)]
                return (float(v.min()), float(v.max())) if v.size else (0.0, 0.0)
            out.append((kind, label, int(count)) + span(x) + span(y))
        grouped = set()
        for c in self.containers:
            if hasattr(c, "patches"):
                for p in c.patches:
                    grouped.add(id(p))
                flat = c.orientation == "horizontal"
                v = [p.get_width() if flat else p.get_height() for p in c.patches]
                add("bars", c.get_label(), len(c.patches), [p.get_y() if flat else p.get_x() for p in c.patches], v)
        for name, b in getattr(self, "_boxes", []):
            out.append(("box", name, 1, b["whislo"], b["whishi"], b["q1"], b["q3"], b["med"], b["mean"]))
        for c in self._children:
            if not c.get_visible():
                continue
            if getattr(c, "_alt", None) == "skip":
                continue
            if isinstance(c, Line2D):
                if c._code == "dd":
                    x, y = c._numbers()
                    if len(x):
                        add("line" if c.get_linestyle() != "None" else "points", c.get_label(), len(x), x, y)
                        if len(x) > 1:
                            out[-1] = out[-1] + (float(y[0]), float(y[-1]))
                elif c._code == "ad":
                    add("level", c.get_label(), 1, [0], c._numbers()[1])
                elif c._code == "da":
                    add("upright", c.get_label(), 1, c._numbers()[0], [0])
            elif isinstance(c, Patch):
                if id(c) not in grouped:
                    x, y = c._outline()
                    kind = "wedge" if type(c).__name__ == "Wedge" else "shape"
                    add(kind, c.get_label(), 1, x, [(c.theta2 - c.theta1) / 3.6] if kind == "wedge" else y)
            elif isinstance(c, Text):
                if c.get_text().strip():
                    out.append(("text", c.get_text(), 1, 0.0, 0.0, 0.0, 0.0))
            elif hasattr(c, "levels"):
                add("filled contours" if c.filled else "contours", "", len(c.levels), [0], c.levels)
            elif hasattr(c, "_mx"):
                add("mesh", "", c._A.size, c._A.shape[::-1], c._A)
            elif hasattr(c, "_sizes"):
                add("points", c.get_label(), len(c._offsets), c._offsets[:, 0], c._offsets[:, 1])
            elif hasattr(c, "_segments"):
                if c._segments:
                    v = np.concatenate(c._segments)
                    add("segments", c.get_label(), len(c._segments), v[:, 0], v[:, 1])
            elif hasattr(c, "_verts"):
                if c._verts:
                    v = np.concatenate(c._verts)
                    add("band", c.get_label(), 1, v[:, 0], v[:, 1])
            elif hasattr(c, "get_extent"):
                a = c._A
                add("image" if a.ndim == 2 else "colour image", "", a.size, a.shape[1::-1], a)
        return out

    def _spec(self):
        items = []
        self._settle()
        order = sorted(enumerate(self._children), key=lambda p: (p[1].get_zorder(), p[0]))
        solid = False
        for _, c in order:
            if c.get_visible():
                c._draw(items)
                solid = solid or hasattr(c, "get_extent") and not isinstance(c, Patch) or hasattr(c, "_mx") or getattr(c, "filled", False)
        if self.get_xscale() != "linear" or self.get_yscale() != "linear":
            items = [self._scaled(i) for i in items]
        spines = []
        for side in ("left", "right", "bottom", "top"):
            s = self.spines[side]
            p = s._p
            position = p["position"]
            bounds = p.get("bounds")
            spines.append((bool(p["visible"]) and bool(self._frame), s._rgba(p["color"]), float(p["linewidth"]), position[0], float(position[1])))
        white = to_rgba(self._facecolor) == (1.0, 1.0, 1.0, 1.0)
        titles = [t._spec() for t in (self._left_title, self.title, self._right_title) if t._text.strip() and t._p["visible"]]
        aspect = 0.0 if self._aspect == "auto" else float(self._aspect)
        inset = getattr(self, "_inset", None)
        return {
            "items": items, "solid": bool(solid), "x": self.xaxis._spec(), "y": self.yaxis._spec(), "spines": spines, "titles": titles,
            "on": bool(self.axison), "face": None if white or not self._frame else to_rgba(self._facecolor), "aspect": aspect, "datalim": getattr(self, "_adjustable", "box") == "datalim",
            "box": float(getattr(self, "_box_aspect", None) or 0.0),
            "legends": [l._spec() for l in ([self._legend] if self._legend else []) + getattr(self, "_pinned", []) if l is not None],
            "described": self._described(), "visible": bool(self._p["visible"]),
            "place": self._place(), "twin": -1 if self._twin_of is None else self.figure._axes.index(self._twin_of) if self._twin_of in self.figure._axes else -1,
            "inset": -1 if inset is None else self.figure._axes.index(inset[0]),
            "bar": self._bar(),
        }

    def _scaled(self, item):
        """The item with its data coordinates as the scales of the axes show them."""
        def moved(parts, at, code):
            for k, axis in ((0, self.xaxis), (1, self.yaxis)):
                if code[k] == "d" and axis.get_scale() != "linear":
                    v = axis._fwd(parts[at + k])
                    parts[at + k] = v if v.ndim else float(v)
        parts = list(item)
        kind = parts[0]
        if kind == "line":
            moved(parts, 1, parts[11])
        elif kind in ("poly", "marks"):
            moved(parts, 1, parts[8])
        elif kind in ("mesh", "contour"):
            moved(parts, 1, "dd")
        elif kind == "image":
            for k, axis in ((2, self.xaxis), (4, self.yaxis)):
                parts[k:k + 2] = axis._fwd(np.array(parts[k:k + 2])).tolist()
        elif kind == "text":
            moved(parts, 1, parts[11])
        elif kind == "arrow":
            moved(parts, 1, parts[8])
            moved(parts, 3, parts[9])
            if len(parts) > 15:
                parts[15] = self._scaled(parts[15])
        return tuple(parts)

    def _bar(self):
        cb = self._colorbar
        if cb is None:
            return None
        parents = [self.figure._axes.index(a) for a in getattr(cb, "_parents", []) if a in self.figure._axes]
        return {"rows": cb._rows(), "vertical": cb.orientation == "vertical", "parents": parents, "shrink": float(cb.shrink)}

    def _place(self):
        """A cell of a grid (rows, columns, first row, last row, first column, last column, widths, heights), or a rectangle of the figure."""
        inset = getattr(self, "_inset", None)
        if inset is not None:
            return ("rect",) + inset[1]
        s = self._subplotspec
        if s is None or getattr(self, "_subplotspec_free", False) or s._nested():
            return ("rect",) + tuple(float(v) for v in self.get_position().bounds)
        g = s.get_gridspec()
        return ("grid", g.nrows, g.ncols, s.rows[0], s.rows[1], s.cols[0], s.cols[1], [float(v) for v in g._widths()], [float(v) for v in g._heights()])


class _Group:
    def __init__(self, ax, name):
        self._ax, self._name = ax, name

    def get_siblings(self, ax):
        return list(getattr(ax, self._name)._core.members)

    def joined(self, a, b):
        return getattr(a, self._name)._core is getattr(b, self._name)._core

    def join(self, *axes):
        for b in axes[1:]:
            b._join(self._name[0], axes[0])


_accessors(_AxesBase, "")

"""#
}
