extension MatplotlibSource {
  /// Lines and rulers.
  static let plotLines = #"""
import math
import numpy as np
from matplotlib.artist import Transform, _rc, _style
from matplotlib.axes._base import _AxesBase
from matplotlib.collections import Collection, FillBetweenPolyCollection, LineCollection, PathCollection, PolyCollection, QuadMesh
from matplotlib.colors import is_color_like, to_rgba, to_rgba_array
from matplotlib.container import BarContainer, ErrorbarContainer, PieContainer, StemContainer
from matplotlib.lines import AxLine, Line2D, _MARKERS, _check_marker
from matplotlib.patches import FancyArrow, PathPatch, Polygon, Rectangle, StepPatch, Wedge
from matplotlib.path import Path
from matplotlib.text import Annotation, Text

_COLORS = "bgrcmykw"


class silent_list(list):
    def __init__(self, type, seq=None):
        self.type = type
        if seq is not None:
            self.extend(seq)

    def __repr__(self):
        if self.type is not None or len(self) != 0:
            tp = self.type if self.type is not None else type(self[0]).__name__
            return f"<a list of {len(self)} {tp} objects>"
        return "<an empty list>"


def _from_first(size, given, at):
    # A size is what it adds to the first place, rounding included.
    size = np.asarray(size)
    known = [v for v in at.ravel() if np.isfinite(v)] if at.dtype.kind in "iuf" else []
    words = [v for v in np.ravel(given).tolist() if isinstance(v, str)]
    if not known or words or size.dtype.kind not in "iuf":
        return size
    return (known[0] + size) - known[0]


def _format(fmt):
    """The line style, marker and colour of a format string such as 'ro--'."""
    line = marker = color = None
    if fmt not in ("0", "1"):
        try:
            return None, None, to_rgba(fmt)
        except ValueError:
            pass
    i = 0
    why = None
    while i < len(fmt):
        c = fmt[i]
        if fmt[i:i + 2] in ("--", "-."):
            if line is not None:
                why = "two linestyle symbols"
                break
            line = fmt[i:i + 2]
            i += 2
        elif c in "-: " and c:
            if line is not None:
                why = "two linestyle symbols"
                break
            line = c
            i += 1
        elif c in _MARKERS:
            if marker is not None:
                why = "two marker symbols"
                break
            marker = c
            i += 1
        elif c in _COLORS:
            if color is not None:
                why = "two color symbols"
                break
            color = c
            i += 1
        elif c == "C":
            n = i + 1
            while n < len(fmt) and fmt[n].isdigit():
                n += 1
            if n == i + 1:
                why = "'C' must be followed by a number"
                break
            if color is not None:
                why = "two color symbols"
                break
            color = to_rgba(fmt[i:n])
            i = n
        else:
            why = f"unrecognized character {c!r}"
            break
    if why:
        raise ValueError(f"{fmt!r} is not a valid format string ({why})")
    if line is None and marker is None:
        line = None
    elif line is None:
        line = "None"
    elif marker is None:
        marker = "None"
    return line, marker, color


def _column(a):
    if not hasattr(a, "ndim") or not hasattr(a, "shape"):
        a = np.asarray(a)
    if not isinstance(a, np.ndarray):
        a = np.asarray(a)
    return np.atleast_1d(a)


def _each(v, n):
    """A colour or a value for each of n things."""
    if v is None or isinstance(v, str) or not np.iterable(v) or isinstance(v, tuple) and len(v) in (3, 4) and all(isinstance(x, (int, float)) for x in v):
        return [v] * n
    v = list(v)
    return [v[i % len(v)] for i in range(n)] if v else [None] * n


class Axes(_AxesBase):
    # Lines

    def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
        if data is not None:
            args = [data[a] if isinstance(a, str) and a in data else a for a in args]
        probe = Line2D([], [])
        kwargs = probe._normal(kwargs)
        for k in ("x", "y"):
            if k in kwargs:
                raise TypeError(f"plot() got an unexpected keyword argument {k!r}")
        lines = []
        args = list(args)
        while args:
            this, args = args[:2], args[2:]
            if args and isinstance(args[0], str):
                this, args = this + args[:1], args[1:]
            lines += self._plot_one(this, dict(kwargs))
        for line in lines:
            self.add_line(line, True)
        return lines

    def _plot_one(self, tup, kwargs):
        line = marker = color = None
        if len(tup) > 1 and isinstance(tup[-1], str):
            *tup, fmt = tup
            line, marker, color = _format(fmt)
        elif len(tup) == 3:
            raise ValueError("third arg must be a format string")
        if any(v is None for v in tup):
            raise ValueError("x, y, and format string must not be None")
        kw = {k: v for k, v in (("linestyle", line), ("marker", marker), ("color", color)) if v is not None}
        if len(tup) == 2:
            x, y = _column(tup[0]), _column(tup[1])
        else:
            y = _column(tup[0])
            x = np.arange(y.shape[0], dtype=float)
        self.xaxis._convert(x)
        self.yaxis._convert(y)
        if x.shape[0] != y.shape[0]:
            raise ValueError(f"x and y must have same first dimension, but have shapes {x.shape} and {y.shape}")
        if x.ndim > 2 or y.ndim > 2:
            raise ValueError(f"x and y can be no greater than 2D, but have shapes {x.shape} and {y.shape}")
        if x.ndim == 1:
            x = x[:, None]
        if y.ndim == 1:
            y = y[:, None]
        nx, ny = x.shape[1], y.shape[1]
        if nx > 1 and ny > 1 and nx != ny:
            raise ValueError(f"x has {nx} columns but y has {ny} columns")
        if nx == 0 or ny == 0:
            return []
        n = max(nx, ny)
        label = kwargs.get("label")
        if n > 1 and label is None or not np.iterable(label) or isinstance(label, str):
            labels = [label] * n
        elif n == 1 and len(label) != n:
            raise ValueError(f"label must be scalar or have the same length as the input data, but found {len(label)} for {n} datasets.")
        elif len(label) == n:
            labels = list(label)
        else:
            raise ValueError(f"label must be scalar or have the same length as the input data, but found {len(label)} for {n} datasets.")
        out = []
        for j in range(n):
            own = dict(kw)
            own.update({k: v for k, v in kwargs.items() if v is not None})
            if "color" not in own:
                style = self._next_style()
                for k, v in style.items():
                    own.setdefault(k, v)
                own.setdefault("color", "C0")
            own.pop("label", None)
            l = Line2D(x[:, j % nx], y[:, j % ny], **own)
            if labels[j] is not None:
                l.set_label(labels[j])
            l.axes = self
            out.append(l)
        return out

    def loglog(self, *args, **kwargs):
        options = {k: kwargs.pop(k) for k in ("base", "subs", "nonpositive") if k in kwargs}
        self.set_xscale("log", **options)
        self.set_yscale("log", **options)
        return self.plot(*args, **kwargs)

    def semilogx(self, *args, **kwargs):
        self.set_xscale("log", **{k: kwargs.pop(k) for k in ("base", "subs", "nonpositive") if k in kwargs})
        return self.plot(*args, **kwargs)

    def semilogy(self, *args, **kwargs):
        self.set_yscale("log", **{k: kwargs.pop(k) for k in ("base", "subs", "nonpositive") if k in kwargs})
        return self.plot(*args, **kwargs)

    def step(self, x, y, *args, where="pre", data=None, **kwargs):
        if where not in ("pre", "post", "mid"):
            raise ValueError(f"{where!r} is not a valid value for where. Supported values are 'pre', 'post', 'mid'")
        kwargs["drawstyle"] = "steps-" + where
        return self.plot(x, y, *args, data=data, **kwargs)

    def _ruler(self, x, y, code, kwargs):
        l = Line2D(x, y, **kwargs)
        l._code = code
        # Within the limits that there are, these stay.
        k = 1 if code == "ad" else 0
        axis = (self.xaxis, self.yaxis)[k]
        low, high = sorted(axis.get_view_interval())
        at = axis._convert((x, y)[k][0])
        return self.add_line(l, not low <= at <= high)

    def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
        return self._ruler([xmin, xmax], [y, y], "ad", kwargs)

    def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
        return self._ruler([x, x], [ymin, ymax], "da", kwargs)

    def axline(self, xy1, xy2=None, *, slope=None, **kwargs):
        if (xy2 is None) == (slope is None):
            raise TypeError("Exactly one of 'xy2' and 'slope' must be given")
        l = AxLine(xy1, xy2, slope, **kwargs)
        self._add(l)
        points = [xy1] if xy2 is None else [xy1, xy2]
        self._extend([p[0] for p in points], [p[1] for p in points])
        return l

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, **kwargs):
        p = Rectangle((xmin, ymin), xmax - xmin, ymax - ymin, **kwargs)
        p._code = "ad"
        self._add(p)
        self._extend((), [ymin, ymax])
        return p

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, **kwargs):
        p = Rectangle((xmin, ymin), xmax - xmin, ymax - ymin, **kwargs)
        p._code = "da"
        self._add(p)
        self._extend([xmin, xmax], ())
        return p

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", *, label="", data=None, **kwargs):
        y, a, b = np.broadcast_arrays(*[np.atleast_1d(np.asarray(axis._convert(v), dtype=float)) for v, axis in ((y, self.yaxis), (xmin, self.xaxis), (xmax, self.xaxis))])
        c = LineCollection([[(p, r), (q, r)] for p, q, r in zip(a.ravel().tolist(), b.ravel().tolist(), y.ravel().tolist())], colors=_rc("lines.color") if colors is None and "color" not in kwargs else colors, linestyles=linestyles, label=label, **kwargs)
        return self.add_collection(c)

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", *, label="", data=None, **kwargs):
        x, a, b = np.broadcast_arrays(*[np.atleast_1d(np.asarray(axis._convert(v), dtype=float)) for v, axis in ((x, self.xaxis), (ymin, self.yaxis), (ymax, self.yaxis))])
        c = LineCollection([[(r, p), (r, q)] for p, q, r in zip(a.ravel().tolist(), b.ravel().tolist(), x.ravel().tolist())], colors=_rc("lines.color") if colors is None and "color" not in kwargs else colors, linestyles=linestyles, label=label, **kwargs)
        return self.add_collection(c)

"""#
}
