extension MatplotlibSource {
  /// Lines with their markers.
  static let lines = #"""
import numpy as np
from matplotlib.artist import Artist, _accessors, _style, _dash, _rc, _plain

_MARKERS = ".,ov^<>12348sp*hH+xDd|_PX"


def _check_marker(m):
    if m is None or isinstance(m, str) and (m in ("None", "none", " ", "") or len(m) == 1 and m in _MARKERS or m[0] == "$" and m[-1] == "$"):
        return m
    if isinstance(m, (int, np.integer)) and 0 <= m <= 11:
        return m
    if isinstance(m, tuple) or isinstance(m, (list, np.ndarray)):
        return m
    raise ValueError(f"Unrecognized marker style {m!r}")


def _marker_code(m):
    if isinstance(m, str):
        return "" if m in ("None", "none", " ") else m
    if isinstance(m, tuple):
        return {3: "^", 4: "D", 5: "*" if len(m) > 1 and m[1] == 1 else "p", 6: "h"}.get(m[0], "o")
    if m is None:
        return ""
    return "|" if isinstance(m, int) and m in (2, 3) else "_" if isinstance(m, int) and m < 2 else "^"


class Line2D(Artist):
    zorder = 2

    def __init__(self, xdata, ydata, *, linewidth=None, linestyle=None, color=None, marker=None, markersize=None, markeredgewidth=None, markeredgecolor=None, markerfacecolor=None, **kwargs):
        Artist.__init__(self)
        kwargs = self._normal(kwargs)
        p = self._p
        linewidth = kwargs.pop("linewidth", linewidth)
        linestyle = kwargs.pop("linestyle", linestyle)
        color = kwargs.pop("color", color)
        p["drawstyle"] = "default"
        p["antialiased"] = True
        self.set_linewidth(_rc("lines.linewidth") if linewidth is None else linewidth)
        self.set_linestyle(_rc("lines.linestyle") if linestyle is None else linestyle)
        self.set_color(_rc("lines.color") if color is None else color)
        self.set_marker(_rc("lines.marker") if marker is None else marker)
        p["markersize"] = float(_rc("lines.markersize") if markersize is None else markersize)
        p["markeredgewidth"] = 1.0 if markeredgewidth is None else float(markeredgewidth)
        p["markeredgecolor"], p["markerfacecolor"] = markeredgecolor, markerfacecolor
        self.set_data(xdata, ydata)
        self._apply(kwargs)

    def __str__(self):
        if self._p["label"] != "":
            return f"Line2D({self._p['label']})"
        n = len(self._x)
        pts = ["(%g,%g)" % (a, b) for a, b in zip(self._x, self._y)]
        if n > 3:
            return f"Line2D({pts[0]},{pts[1]},...,{pts[-1]})"
        return f"Line2D({','.join(pts)})"

    def set_color(self, c):
        from matplotlib.colors import _check
        if not (isinstance(c, str) and c == "auto") and c is not None:
            _check(c)
        self._p["color"] = c

    def set_linewidth(self, w):
        self._p["linewidth"] = float(w)

    def set_linestyle(self, ls):
        self._p["linestyle"] = _style(ls)

    def get_linestyle(self):
        ls = self._p["linestyle"]
        return ls if isinstance(ls, str) else "--"

    def set_dashes(self, seq):
        self._p["linestyle"] = (0, tuple(seq)) if seq is not None and len(seq) else "-"

    def set_marker(self, m):
        self._p["marker"] = _check_marker(m)

    def set_markersize(self, v):
        self._p["markersize"] = float(v)

    def set_markeredgewidth(self, v):
        self._p["markeredgewidth"] = float(v)

    def _marker_color(self, key):
        c = self._p[key]
        return self._p["color"] if c is None or (isinstance(c, str) and c == "auto") else c

    def get_markerfacecolor(self):
        return "none" if self._p.get("fillstyle") == "none" else self._marker_color("markerfacecolor")

    def get_markeredgecolor(self):
        return self._marker_color("markeredgecolor")

    def set_data(self, *args):
        x, y = args[0] if len(args) == 1 else args
        self.set_xdata(x)
        self.set_ydata(y)

    def set_xdata(self, x):
        if not np.iterable(x):
            raise RuntimeError("x must be a sequence")
        self._x = x

    def set_ydata(self, y):
        if not np.iterable(y):
            raise RuntimeError("y must be a sequence")
        self._y = y

    def _numbers(self):
        ax = self.axes
        x, y = (ax.xaxis._convert(self._x), ax.yaxis._convert(self._y)) if ax else (self._x, self._y)
        x, y = np.asarray(x, dtype=float).ravel(), np.asarray(y, dtype=float).ravel()
        if len(x) != len(y):
            x, y = np.broadcast_arrays(x, y)
        return x, y

    def get_xdata(self, orig=True):
        return self._x if orig else self._numbers()[0]

    def get_ydata(self, orig=True):
        return self._y if orig else self._numbers()[1]

    def get_data(self, orig=True):
        return self.get_xdata(orig), self.get_ydata(orig)

    def get_xydata(self):
        return np.column_stack(self._numbers())

    def _draw(self, out):
        x, y = self._numbers()
        p = self._p
        every = p.get("markevery")
        w = p["linewidth"]
        ls = p["linestyle"]
        color = None if ls == "None" or w == 0 else self._rgba(p["color"])
        marker = _marker_code(p["marker"])
        style = p["drawstyle"]
        lx, ly = x, y
        if len(x) > 1 and style.startswith("steps"):
            if style in ("steps", "steps-pre"):
                lx, ly = np.repeat(x, 2)[:-1], np.repeat(y, 2)[1:]
            elif style == "steps-post":
                lx, ly = np.repeat(x, 2)[1:], np.repeat(y, 2)[:-1]
            else:
                mid = (x[1:] + x[:-1]) / 2
                lx = np.concatenate([[x[0]], np.repeat(mid, 2), [x[-1]]])
                ly = np.repeat(y, 2)
        if marker and (every is not None or lx is not x):
            if color is not None:
                out.append(("line", lx, ly, color, w, _dash(ls, w), "", 0.0, None, None, 0.0, self._code))
            color = None
            if isinstance(every, (int, np.integer)):
                x, y = x[::every], y[::every]
            elif isinstance(every, tuple):
                x, y = x[every[0]::every[1]], y[every[0]::every[1]]
            elif every is not None and not isinstance(every, float):
                x, y = x[every], y[every]
            lx, ly = x, y
        out.append(("line", lx, ly, color, w, _dash(ls, w), marker, p["markersize"], self._rgba(self.get_markerfacecolor()), self._rgba(self.get_markeredgecolor()), p["markeredgewidth"], self._code))


_accessors(Line2D, "color linewidth linestyle marker markersize markeredgecolor markeredgewidth markerfacecolor markerfacecoloralt fillstyle drawstyle dash_capstyle dash_joinstyle solid_capstyle solid_joinstyle markevery pickradius", {"c": "color", "lw": "linewidth", "ls": "linestyle", "ms": "markersize", "mec": "markeredgecolor", "mew": "markeredgewidth", "mfc": "markerfacecolor", "mfcalt": "markerfacecoloralt", "ds": "drawstyle", "aa": "antialiased"})


class AxLine(Line2D):
    def __init__(self, xy1, xy2, slope, **kwargs):
        Line2D.__init__(self, [0, 1], [0, 1], **kwargs)
        self._xy1, self._xy2, self._slope = xy1, xy2, slope

    def _numbers(self):
        if self.axes is None:
            return np.zeros(2), np.zeros(2)
        (x0, y0), s = self._xy1, self._slope
        if s is None:
            dx = self._xy2[0] - x0
            s = np.inf if dx == 0 else (self._xy2[1] - y0) / dx
        if np.isinf(s):
            return np.array([x0, x0]), np.array(self.axes.get_ylim())
        x = np.array(self.axes.get_xlim())
        return x, y0 + s * (x - x0)

"""#
}
