extension MatplotlibSource {
  /// Rectangles, polygons, circles, wedges and arrows.
  static let patches = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors, _style, _dash, _rc
from matplotlib.colors import to_rgba


class Patch(Artist):
    zorder = 1

    def __init__(self, *, edgecolor=None, facecolor=None, color=None, linewidth=None, linestyle=None, hatch=None, fill=True, **kwargs):
        Artist.__init__(self)
        kwargs = self._normal(kwargs)
        p = self._p
        edgecolor, facecolor = kwargs.pop("edgecolor", edgecolor), kwargs.pop("facecolor", facecolor)
        linewidth, linestyle = kwargs.pop("linewidth", linewidth), kwargs.pop("linestyle", linestyle)
        if color is not None:
            edgecolor = facecolor = color
        p["fill"], p["hatch"] = bool(fill), hatch
        p["linewidth"] = float(_rc("patch.linewidth") if linewidth is None else linewidth)
        p["linestyle"] = _style(linestyle)
        p["face"], p["edge"] = facecolor, edgecolor
        for c in (facecolor, edgecolor):
            if c is not None:
                to_rgba(c)
        self._apply(kwargs)

    def get_facecolor(self):
        c = self._p["face"]
        if not self._p["fill"]:
            return to_rgba("C0" if c is None else c)[:3] + (0,)
        return to_rgba("C0" if c is None else c, self._p["alpha"])

    def get_edgecolor(self):
        c = self._p["edge"]
        if c is None:
            return (0.0, 0.0, 0.0, 0.0) if self._p["fill"] and not self._edged else to_rgba("black", self._p["alpha"])
        return to_rgba(c, self._p["alpha"])

    _edged = False

    def set_facecolor(self, c):
        self._p["face"] = c

    def set_edgecolor(self, c):
        self._p["edge"] = c

    def set_color(self, c):
        self._p["face"] = self._p["edge"] = c

    def set_linewidth(self, w):
        self._p["linewidth"] = _rc("patch.linewidth") if w is None else float(w)

    def set_linestyle(self, ls):
        self._p["linestyle"] = _style(ls)

    def get_linestyle(self):
        return {"-": "solid", "--": "dashed", "-.": "dashdot", ":": "dotted"}.get(self._p["linestyle"], self._p["linestyle"]) if self._p.get("named") else self._p["linestyle"]

    def get_xy_points(self):
        return self._outline()

    def get_path(self):
        from matplotlib.path import Path
        return Path(np.column_stack(self._outline()))

    get_verts = lambda self: np.column_stack(self._outline())

    def get_extents(self):
        from matplotlib.transforms import Bbox
        x, y = self._outline()
        return Bbox([[x.min(), y.min()], [x.max(), y.max()]])

    def contains_point(self, point, radius=None):
        return self.get_path().contains_point(point)

    _closed = True

    def _draw(self, out):
        x, y = self._outline()
        face, edge = self.get_facecolor(), self.get_edgecolor()
        w = self._p["linewidth"]
        out.append(("poly", np.asarray(x, dtype=float), np.asarray(y, dtype=float), face if face[3] and self._p["fill"] else None, edge if edge[3] and w else None, w, _dash(self._p["linestyle"], w), self._p["hatch"] or "", self._code, self._closed))


_accessors(Patch, "facecolor edgecolor linewidth linestyle hatch fill hatch_linewidth", {"fc": "facecolor", "ec": "edgecolor", "lw": "linewidth", "ls": "linestyle", "aa": "antialiased"})


def _turned(x, y, about, angle):
    if not angle:
        return x, y
    a = np.deg2rad(angle)
    dx, dy = x - about[0], y - about[1]
    return about[0] + dx * np.cos(a) - dy * np.sin(a), about[1] + dx * np.sin(a) + dy * np.cos(a)


class Rectangle(Patch):
    def __init__(self, xy, width, height, *, angle=0.0, rotation_point="xy", **kwargs):
        self._box = [xy[0], xy[1], width, height]
        self.angle = float(angle)
        Patch.__init__(self, **kwargs)

    def __str__(self):
        return "Rectangle(xy=(%g, %g), width=%g, height=%g, angle=%g)" % (*self._box, self.angle)

    def _outline(self):
        x, y, w, h = self._box
        if self.axes is not None:
            x, y = self.axes.xaxis._convert(x), self.axes.yaxis._convert(y)
        return _turned(np.array([x, x + w, x + w, x], dtype=float), np.array([y, y, y + h, y + h], dtype=float), (x, y), self.angle)

    def get_xy(self):
        return self._box[0], self._box[1]

    def set_xy(self, xy):
        self._box[:2] = xy

    xy = property(get_xy, set_xy)

    def get_x(self):
        return self._box[0]

    def get_y(self):
        return self._box[1]

    def get_width(self):
        return self._box[2]

    def get_height(self):
        return self._box[3]

    def set_x(self, v):
        self._box[0] = v

    def set_y(self, v):
        self._box[1] = v

    def set_width(self, v):
        self._box[2] = v

    def set_height(self, v):
        self._box[3] = v

    def get_center(self):
        x, y, w, h = self._box
        return np.array([x + w / 2, y + h / 2])

    def get_bbox(self):
        from matplotlib.transforms import Bbox
        x, y, w, h = self._box
        return Bbox([[x, y], [x + w, y + h]])

    def get_angle(self):
        return self.angle


class Polygon(Patch):
    def __init__(self, xy, *, closed=True, **kwargs):
        self._xy = np.asarray(xy, dtype=float)
        self._closed = closed
        Patch.__init__(self, **kwargs)

    def __str__(self):
        return f"Polygon{len(self._xy) + self._closed}({self._xy[0][0]:g}, {self._xy[0][1]:g}) ..."

    def get_xy(self):
        return np.vstack([self._xy, self._xy[:1]]) if self._closed else self._xy

    def set_xy(self, xy):
        self._xy = np.asarray(xy, dtype=float)

    xy = property(get_xy, set_xy)

    def _outline(self):
        return self._xy[:, 0], self._xy[:, 1]


class PathPatch(Patch):
    def __init__(self, path, **kwargs):
        self._path = path
        Patch.__init__(self, **kwargs)

    def _outline(self):
        v = np.asarray(self._path.vertices, dtype=float)
        return v[:, 0], v[:, 1]


class StepPatch(PathPatch):
    def __init__(self, values, edges, *, orientation="vertical", baseline=0, **kwargs):
        self._values, self._edges, self._base = np.asarray(values, dtype=float), np.asarray(edges, dtype=float), baseline
        self._flat = orientation != "vertical"
        Patch.__init__(self, **kwargs)

    def _outline(self):
        x = np.repeat(self._edges, 2)
        b = 0 if self._base is None else self._base
        y = np.concatenate([[b], np.repeat(self._values, 2), [b]])
        return (y, x) if self._flat else (x, y)


class Ellipse(Patch):
    def __init__(self, xy, width, height, *, angle=0, **kwargs):
        self._center, self.width, self.height, self.angle = xy, width, height, angle
        Patch.__init__(self, **kwargs)

    def __str__(self):
        return f"Ellipse(xy=({self._center[0]}, {self._center[1]}), width={self.width}, height={self.height}, angle={self.angle})"

    def get_center(self):
        return self._center

    def set_center(self, xy):
        self._center = xy

    center = property(get_center, set_center)

    def _outline(self):
        t = np.linspace(0, 2 * np.pi, 73)[:-1]
        x, y = self._center
        return _turned(x + self.width / 2 * np.cos(t), y + self.height / 2 * np.sin(t), self._center, self.angle)


class Circle(Ellipse):
    def __init__(self, xy, radius=5, **kwargs):
        Ellipse.__init__(self, xy, radius * 2, radius * 2, **kwargs)
        self.radius = radius

    def __str__(self):
        return "Circle(xy=(%g, %g), radius=%g)" % (*self._center, self.radius)

    def get_radius(self):
        return self.width / 2.0

    def set_radius(self, r):
        self.radius, self.width, self.height = r, 2 * r, 2 * r


class RegularPolygon(Patch):
    def __init__(self, xy, numVertices, *, radius=5, orientation=0, **kwargs):
        self.xy, self._n, self.radius, self._turn = xy, numVertices, radius, orientation
        Patch.__init__(self, **kwargs)

    def _outline(self):
        t = 2 * np.pi * np.arange(self._n) / self._n + np.pi / 2 + self._turn
        return self.xy[0] + self.radius * np.cos(t), self.xy[1] + self.radius * np.sin(t)


class Wedge(Patch):
    def __init__(self, center, r, theta1, theta2, *, width=None, **kwargs):
        self.center, self.r, self.theta1, self.theta2, self.width = center, r, theta1, theta2, width
        Patch.__init__(self, **kwargs)

    def __str__(self):
        return f"Wedge(center=({self.center[0]:g}, {self.center[1]:g}), r={self.r:g}, theta1={self.theta1:g}, theta2={self.theta2:g}, width={self.width})"

    def _outline(self):
        span = self.theta2 - self.theta1
        n = max(2, int(abs(span) / 3) + 2)
        t = np.deg2rad(np.linspace(self.theta1, self.theta2, n))
        x, y = self.r * np.cos(t), self.r * np.sin(t)
        if self.width is not None:
            q = self.r - self.width
            x, y = np.concatenate([x, q * np.cos(t[::-1])]), np.concatenate([y, q * np.sin(t[::-1])])
        elif abs(span) < 360:
            x, y = np.concatenate([[0.0], x]), np.concatenate([[0.0], y])
        return self.center[0] + x, self.center[1] + y


class Arc(Ellipse):
    _closed = False

    def __init__(self, xy, width, height, *, angle=0.0, theta1=0.0, theta2=360.0, **kwargs):
        self._span = (theta1, theta2)
        Ellipse.__init__(self, xy, width, height, angle=angle, fill=False, **kwargs)

    def _outline(self):
        t = np.deg2rad(np.linspace(*self._span, 60))
        x, y = self._center
        return _turned(x + self.width / 2 * np.cos(t), y + self.height / 2 * np.sin(t), self._center, self.angle)


class FancyBboxPatch(Rectangle):
    def __init__(self, xy, width, height, boxstyle="round", **kwargs):
        kwargs.pop("mutation_scale", None)
        Rectangle.__init__(self, xy, width, height, **kwargs)


class FancyArrowPatch(Patch):
    zorder = 1

    def __init__(self, posA=None, posB=None, *, path=None, arrowstyle="simple", connectionstyle="arc3", shrinkA=2, shrinkB=2, mutation_scale=1, mutation_aspect=1, patchA=None, patchB=None, **kwargs):
        self._ends = (posA, posB)
        self._arrow, self._curve, self._shrink = arrowstyle, connectionstyle, (shrinkA, shrinkB)
        Patch.__init__(self, **kwargs)

    def _outline(self):
        return np.array([self._ends[0][0], self._ends[1][0]], dtype=float), np.array([self._ends[0][1], self._ends[1][1]], dtype=float)

    def _draw(self, out):
        (x0, y0), (x1, y1) = self._ends
        c = self._p["edge"] or self._p["face"] or "black"
        out.append(("arrow", float(x0), float(y0), float(x1), float(y1), to_rgba(c, self._p["alpha"]), self._p["linewidth"], _head(self._arrow), self._code, self._code, float(self._shrink[0]), float(self._shrink[1]), _bend(self._curve), 0.0, 0.0))


ConnectionPatch = FancyArrowPatch


def _head(style):
    s = str(style).split(",")[0]
    return {"simple": "-|>", "fancy": "-|>", "wedge": "-|>"}.get(s, s)


def _bend(style):
    for part in str(style).split(","):
        part = part.strip()
        if part.startswith("rad="):
            return float(part[4:])
    return 0.0


class Arrow(Polygon):
    def __init__(self, x, y, dx, dy, *, width=1.0, **kwargs):
        FancyArrow.__init__(self, x, y, dx, dy, width=width * 0.2, head_width=width * 0.6, **kwargs)


class FancyArrow(Polygon):
    def __init__(self, x, y, dx, dy, *, width=0.001, length_includes_head=False, head_width=None, head_length=None, shape="full", overhang=0, head_starts_at_zero=False, **kwargs):
        head_width = 3 * width if head_width is None else head_width
        head_length = 1.5 * head_width if head_length is None else head_length
        d = float(np.hypot(dx, dy))
        length = d if length_includes_head else d + head_length
        if not length:
            v = np.zeros((0, 2))
        else:
            h, w, s = head_width / 2, width / 2, length - head_length
            px = np.array([0, s, s, length, s, s, 0])
            py = np.array([w, w, h, 0, -h, -w, -w])
            c, n = dx / d, dy / d
            v = np.column_stack([x + px * c - py * n, y + px * n + py * c])
        Polygon.__init__(self, v, closed=True, **kwargs)


class Shadow(Patch):
    def _outline(self):
        return np.zeros(0), np.zeros(0)

"""#
}
