extension MatplotlibSource {
  /// One axis: limits, scale, ticks and their labels, categories.
  static let axis = #"""
import math
import numpy as np
from matplotlib.artist import Artist, _accessors, _points, _rc
from matplotlib.text import Text
from matplotlib import ticker as _t


def _log_forward(v, base=10):
    with np.errstate(divide="ignore", invalid="ignore"):
        v = np.asarray(v, dtype=float)
        out = np.log10(v) if base == 10 else np.log2(v) if base == 2 else np.log(v) / np.log(base)
    return np.where(np.isfinite(out), out, -1000.0)


class _Core:
    """What axes that share an axis have in common."""

    def __init__(self):
        self.view = [0.0, 1.0]
        self.members = []
        self.auto = True
        self.stale = False
        self.scale, self.options = "linear", {}
        self.units = None
        self.locators = [_t.AutoLocator(), _t.NullLocator()]
        self.formatters = [_t.ScalarFormatter(), _t.NullFormatter()]
        self.functions = None


class Tick(Artist):
    def __init__(self, axis, loc, label):
        Artist.__init__(self)
        self.axis, self._loc, self.label1 = axis, loc, label
        self.label = label
        self.label2 = Text(0, 0, "")
        from matplotlib.lines import Line2D
        self.gridline, self.tick1line, self.tick2line = (Line2D([loc], [0]) for _ in range(3))

    def get_loc(self):
        return self._loc


class XTick(Tick):
    pass


class YTick(Tick):
    pass


class Axis(Artist):
    zorder = 1.5

    def __init__(self, axes, name, core=None):
        Artist.__init__(self)
        self.axes, self.axis_name = axes, name
        self.figure = axes.figure
        self._core = core or _Core()
        self._core.members.append(axes)
        self._params = {"size": _points(_rc(name + "tick.labelsize")), "color": _rc(name + "tick.color"), "labelcolor": None, "rotation": 0.0, "length": 3.5, "width": 0.8, "direction": "out", "near": True, "far": False, "label_near": True, "label_far": False, "pad": 3.5}
        self._labels = ([], [])
        self._grid = [bool(_rc("axes.grid")), False]
        self._gridstyle = [{}, {}]
        self._inverted = False
        if core is None:
            for kind in (0, 1):
                self._adopt(self._core.locators[kind])
                self._adopt(self._core.formatters[kind])
        size = _points(_rc("axes.labelsize"))
        self.label = Text(0.5 if name == "x" else 0, 0 if name == "x" else 0.5, "", fontsize=size, color=_rc("axes.labelcolor"), fontweight=_rc("axes.labelweight"), rotation=0 if name == "x" else 90, ha="center")
        self.offsetText = Text(0, 0, "")
        self._side = None

    def _adopt(self, helper):
        helper.set_axis(self)
        return helper

    def __str__(self):
        box = self.axes._pixels()
        return f"{type(self).__name__}({box[0]},{box[1]})"

    # Values

    def _convert(self, v):
        if isinstance(v, (int, float)):
            return v
        a = np.asarray(v)
        if a.dtype.kind in "US" or a.dtype.kind == "O" and a.size and isinstance(a.ravel()[0], str):
            return self._categories(a)
        if a.dtype.kind == "O" and a.size and hasattr(a.ravel()[0], "toordinal"):
            out = [d.toordinal() - 719163 + getattr(d, "hour", 0) / 24 + getattr(d, "minute", 0) / 1440 for d in a.ravel().tolist()]
            self._use_dates()
            return np.array(out, dtype=float).reshape(a.shape)
        if a.dtype.kind == "b":
            return a.astype(float) if a.ndim else float(a)
        return a if a.ndim else a[()]

    def _categories(self, a):
        core = self._core
        if core.units is None:
            core.units = {}
            core.locators[0] = self._adopt(_CategoryLocator(core.units))
            core.formatters[0] = self._adopt(_CategoryFormatter(core.units))
        units = core.units
        out = []
        for s in a.ravel().tolist():
            s = str(s)
            if s not in units:
                units[s] = len(units)
            out.append(units[s])
        return np.array(out, dtype=float).reshape(a.shape) if a.ndim else float(out[0])

    def _use_dates(self):
        core = self._core
        if not isinstance(core.formatters[0], _DateFormatter):
            core.formatters[0] = self._adopt(_DateFormatter())

    convert_units = _convert

    def update_units(self, data):
        self._convert(data)

    def have_units(self):
        return self._core.units is not None

    def _fwd(self, v):
        v = np.asarray(v, dtype=float)
        core = self._core
        if core.scale == "log":
            return _log_forward(v, core.options.get("base", 10))
        if core.scale == "symlog":
            t = core.options.get("linthresh", 2)
            return np.where(np.abs(v) <= t, v / t, np.sign(v) * (1 + np.log10(np.maximum(np.abs(v), t) / t)))
        if core.scale == "logit":
            return np.log10(v / (1 - v))
        if core.scale == "function":
            return np.asarray(core.functions[0](v), dtype=float)
        return v

    def _inv(self, v):
        v = np.asarray(v, dtype=float)
        core = self._core
        if core.scale == "log":
            base = core.options.get("base", 10)
            return np.exp2(v) if base == 2 else np.exp(v * np.log(base))
        if core.scale == "symlog":
            t = core.options.get("linthresh", 2)
            return np.where(np.abs(v) <= 1, v * t, np.sign(v) * t * 10.0 ** (np.abs(v) - 1))
        if core.scale == "logit":
            return 1 / (1 + 10.0 ** -v)
        if core.scale == "function":
            return np.asarray(core.functions[1](v), dtype=float)
        return v

    # Limits

    def get_view_interval(self):
        self.axes._settle()
        return self._core.view

    def get_data_interval(self):
        d = self.axes._lim
        return np.array(d[:2] if self.axis_name == "x" else d[2:4])

    def get_minpos(self):
        k = 4 if self.axis_name == "x" else 5
        return min([ax._lim[k] if ax.xaxis._core is self._core or ax.yaxis is self or k == 5 else np.inf for ax in self._core.members], default=np.inf)

    def set_view_interval(self, vmin, vmax, ignore=False):
        low, high = self.get_view_interval()
        if not ignore:
            if low < high:
                vmin, vmax = min(vmin, vmax, low), max(vmin, vmax, high)
            else:
                vmin, vmax = max(vmin, vmax, low), min(vmin, vmax, high)
        self._core.view = [float(vmin), float(vmax)]

    def set_inverted(self, inverted):
        low, high = sorted(self.get_view_interval())
        self._core.view = [high, low] if inverted else [low, high]
        self._inverted = inverted

    def get_inverted_now(self):
        return self._core.view[1] < self._core.view[0]

    def get_inverted(self):
        low, high = self.get_view_interval()
        return bool(high < low)

    # Scale

    def get_scale(self):
        return self._core.scale

    def _set_scale(self, value, **options):
        core = self._core
        names = ("asinh", "function", "functionlog", "linear", "log", "logit", "symlog")
        if value not in names:
            from matplotlib._close import not_in_list
            raise ValueError(not_in_list(value, "scale", names))
        core.scale, core.options = value, options
        if value == "log":
            base = options.get("base", 10)
            if base <= 0 or base == 1:
                raise ValueError("The log base cannot be <= 0 or == 1")
            subs = options.get("subs")
            core.locators = [_t.LogLocator(base), _t.LogLocator(base, "auto" if subs is None else subs)]
            core.formatters = [_t.LogFormatterSciNotation(base), _t.LogFormatterSciNotation(base, labelOnlyBase=subs is not None)]
        elif value == "symlog":
            core.locators = [_t.SymmetricalLogLocator(linthresh=options.get("linthresh", 2)), _t.NullLocator()]
            core.formatters = [_t.LogFormatterSciNotation(10), _t.NullFormatter()]
        else:
            if value == "function":
                core.functions = options["functions"]
            core.locators = [_t.AutoLocator(), _t.NullLocator()]
            core.formatters = [_t.ScalarFormatter(), _t.NullFormatter()]
        for h in core.locators + core.formatters:
            self._adopt(h)
        core.stale = core.auto

    # Ticks

    def get_tick_space(self):
        w, h = self.axes._pixels()[2:]
        dpi = self.axes.figure.dpi
        size = self._params["size"]
        length = (w if self.axis_name == "x" else h) * 72 / dpi
        return int(math.floor(length / (size * (3 if self.axis_name == "x" else 2)))) if size > 0 else 2 ** 31 - 1

    def get_major_locator(self):
        return self._core.locators[0]

    def get_minor_locator(self):
        return self._core.locators[1]

    def get_major_formatter(self):
        return self._core.formatters[0]

    def get_minor_formatter(self):
        return self._core.formatters[1]

    def set_major_locator(self, locator):
        self._core.locators[0] = self._adopt(locator)

    def set_minor_locator(self, locator):
        self._core.locators[1] = self._adopt(locator)

    def _formatter(self, f):
        if isinstance(f, str):
            f = _t.StrMethodFormatter(f)
        elif not isinstance(f, _t.Formatter) and callable(f):
            f = _t.FuncFormatter(f)
        return self._adopt(f)

    def set_major_formatter(self, formatter):
        self._core.formatters[0] = self._formatter(formatter)

    def set_minor_formatter(self, formatter):
        self._core.formatters[1] = self._formatter(formatter)

    def get_majorticklocs(self):
        return self._core.locators[0]()

    def get_minorticklocs(self):
        minor = np.asarray(self._core.locators[1](), dtype=float)
        if not len(minor):
            return minor
        major = np.asarray(self.get_majorticklocs(), dtype=float)
        low, high = sorted(self._fwd(np.array(self.get_view_interval())).tolist())
        tol = (high - low) * 1e-5
        at = self._fwd(minor)
        keep = np.ones(len(minor), dtype=bool)
        for m in self._fwd(major).tolist():
            keep &= ~(np.abs(at - m) <= tol)
        return minor[keep]

    def get_ticklocs(self, *, minor=False):
        return self.get_minorticklocs() if minor else self.get_majorticklocs()

    def _texts(self, minor=False):
        locs = self.get_ticklocs(minor=minor)
        texts = self._core.formatters[int(minor)].format_ticks(locs)
        known = self._labels[int(minor)]
        p = self._params
        while len(known) < len(texts):
            t = Text(0, 0, "", fontsize=p["size"], rotation=p["rotation"], ha="center" if self.axis_name == "x" else "right", va="top" if self.axis_name == "x" else "center_baseline")
            t._own = False
            known.append(t)
        for t, loc, s in zip(known, locs, texts):
            t._x, t._y = (loc, 0) if self.axis_name == "x" else (0, loc)
            t._text = s
        return known[:len(texts)]

    def get_majorticklabels(self):
        return self._texts() if self._params["label_near"] or self._params["label_far"] else []

    def get_minorticklabels(self):
        return self._texts(True) if self._params["label_near"] or self._params["label_far"] else []

    def get_ticklabels(self, minor=False, which=None):
        if which == "both":
            return self.get_majorticklabels() + self.get_minorticklabels()
        return self.get_minorticklabels() if minor or which == "minor" else self.get_majorticklabels()

    def get_major_ticks(self, numticks=None):
        kind = XTick if self.axis_name == "x" else YTick
        return [kind(self, loc, t) for loc, t in zip(self.get_majorticklocs(), self._texts())]

    def get_minor_ticks(self, numticks=None):
        return []

    def get_offset_text(self):
        return self.offsetText

    def set_ticks(self, ticks, labels=None, *, minor=False, **kwargs):
        if labels is None and kwargs:
            first = next(iter(kwargs))
            raise ValueError(f"Incorrect use of keyword argument {first!r}. Keyword arguments other than 'minor' modify the text labels and can only be used if 'labels' are passed as well.")
        values = np.asarray(self._convert(ticks if np.iterable(ticks) else [ticks]))
        if len(values):
            if labels is not None and len(labels) != len(values):
                raise ValueError(f"The number of FixedLocator locations ({len(values)}), usually from a call to set_ticks, does not match the number of labels ({len(labels)}).")
            self.set_view_interval(float(values.min()), float(values.max()))
        if minor:
            self.set_minor_locator(_t.FixedLocator(values))
        else:
            self.set_major_locator(_t.FixedLocator(values))
        if labels is not None:
            self.set_ticklabels(labels, minor=minor, **kwargs)
        return self.get_minor_ticks() if minor else self.get_major_ticks()

    def set_ticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
        labels = [t.get_text() if hasattr(t, "get_text") else t for t in labels]
        locator = self._core.locators[int(minor)]
        if not labels:
            formatter = _t.NullFormatter()
        elif isinstance(locator, _t.FixedLocator):
            if len(locator.locs) != len(labels) and len(labels) != 0:
                raise ValueError(f"The number of FixedLocator locations ({len(locator.locs)}), usually from a call to set_ticks, does not match the number of labels ({len(labels)}).")
            known = {float(k): str(v) for k, v in zip(locator.locs, labels)}
            formatter = _t.FuncFormatter(lambda x, pos: known.get(float(x), ""))
        else:
            import warnings
            warnings.warn("set_ticklabels() should only be used with a fixed number of ticks, i.e. after set_ticks() or using a FixedLocator.", stacklevel=3)
            formatter = _t.FixedFormatter([str(s) for s in labels])
        self._core.formatters[int(minor)] = self._adopt(formatter)
        texts = self._texts(minor)
        options = dict(fontdict or {})
        options.update(kwargs)
        if options:
            for t in texts:
                t.set(**options)
                t._own = True
        return texts

    def _unknown(self, k):
        allowed = ["size", "width", "color", "tickdir", "pad", "labelsize", "labelcolor", "labelfontfamily", "zorder", "gridOn", "tick1On", "tick2On", "label1On", "label2On", "length", "direction", "left", "bottom", "right", "top", "labelleft", "labelbottom", "labelright", "labeltop", "labelrotation", "labelrotation_mode", "grid_agg_filter", "grid_alpha", "grid_animated", "grid_antialiased", "grid_clip_box", "grid_clip_on", "grid_clip_path", "grid_color", "grid_dash_capstyle", "grid_dash_joinstyle", "grid_dashes", "grid_data", "grid_drawstyle", "grid_figure", "grid_fillstyle", "grid_gapcolor", "grid_gid", "grid_in_layout", "grid_label", "grid_linestyle", "grid_linewidth", "grid_marker"]
        return ValueError(f"keyword {k} is not recognized; valid keywords are {allowed}")

    def set_tick_params(self, which="major", reset=False, **kw):
        p = self._params
        x = self.axis_name == "x"
        for k, v in kw.items():
            if k in ("labelsize",):
                p["size"] = _points(v)
                for t in self._labels[0] + self._labels[1]:
                    t._p["fontsize"] = p["size"]
            elif k in ("rotation", "labelrotation"):
                v = v[1] if isinstance(v, tuple) else v
                v = {"vertical": 90.0, "horizontal": 0.0}.get(v, v)
                p["rotation"] = float(v)
                for t in self._labels[0] + self._labels[1]:
                    t._p["rotation"] = float(v) % 360
            elif k == "colors":
                p["color"] = p["labelcolor"] = v
            elif k in ("color", "labelcolor", "length", "width", "direction", "pad"):
                p[k] = v
            elif k in ("bottom", "left", "top", "right", "labelbottom", "labelleft", "labeltop", "labelright"):
                label = k.startswith("label")
                side = k[5:] if label else k
                if side in (("bottom", "top") if x else ("left", "right")):
                    p[("label_" if label else "") + ("near" if side in ("bottom", "left") else "far")] = bool(v)
            elif k in ("size",):
                p["length"] = v
            elif k in ("grid_color", "grid_alpha", "grid_linewidth", "grid_linestyle"):
                self._gridstyle[0][k[5:]] = v
            elif k in ("zorder", "gridOn", "tick1On", "tick2On", "label1On", "label2On", "labelfontfamily", "grid_antialiased", "labelrotation_mode"):
                pass
            else:
                raise self._unknown(k)

    _line_words = "color c linestyle ls linewidth lw alpha zorder dashes visible clip_on antialiased aa dash_capstyle label marker markersize".split()

    def grid(self, visible=None, which="major", **kwargs):
        for k in kwargs:
            if k in self._line_words:
                continue
            raise self._unknown("grid_" + k)
        kinds = [0] if which == "major" else [1] if which == "minor" else [0, 1]
        for k in kinds:
            if kwargs:
                visible = True if visible is None else visible
                self._gridstyle[k].update({{"c": "color", "ls": "linestyle", "lw": "linewidth"}.get(n, n): v for n, v in kwargs.items()})
            self._grid[k] = not self._grid[k] if visible is None else bool(visible)

    def get_gridlines(self):
        from matplotlib.lines import Line2D
        return [Line2D([0, 1], [v, v]) for v in self.get_majorticklocs()]

    def tick_bottom(self):
        self.set_tick_params(bottom=True, top=False, labelbottom=True, labeltop=False)

    def tick_top(self):
        self.set_tick_params(bottom=False, top=True, labelbottom=False, labeltop=True)

    def tick_left(self):
        self.set_tick_params(left=True, right=False, labelleft=True, labelright=False)

    def tick_right(self):
        self.set_tick_params(left=False, right=True, labelleft=False, labelright=True)

    def set_ticks_position(self, position):
        near, far = ("bottom", "top") if self.axis_name == "x" else ("left", "right")
        show = {near: (True, False), far: (False, True), "both": (True, True), "none": (False, False), "default": (True, False)}[position]
        self._params["near"], self._params["far"] = show
        if position in (near, far):
            self._params["label_near"], self._params["label_far"] = show

    def get_ticks_position(self):
        near, far = ("bottom", "top") if self.axis_name == "x" else ("left", "right")
        p = self._params
        return near if p["near"] and not p["far"] else far if p["far"] and not p["near"] else "unknown"

    def set_label_position(self, position):
        self._side = position

    def get_label_position(self):
        return self._side or ("bottom" if self.axis_name == "x" else "left")

    def set_label_text(self, label, fontdict=None, **kwargs):
        self.label.set_text(label)
        if fontdict:
            self.label.set(**fontdict)
        self.label.set(**kwargs)
        return self.label

    def get_label_text(self):
        return self.label.get_text()

    def get_label(self):
        return self.label

    def set_label_coords(self, x, y, transform=None):
        pass

    def set_visible(self, b):
        self._p["visible"] = b

    def limit_range_for_scale(self, vmin, vmax):
        return vmin, vmax

    def get_transform(self):
        from matplotlib.artist import Transform
        return Transform("dd", self.axes)

    def _sized(self, t, kind):
        """What is drawn of a tick's label."""
        p = self._params
        color = t._p["color"] if t._p["color"] != _rc("text.color") else p["labelcolor"] or (p["color"] if p["color"] != "black" else _rc("text.color"))
        return (t._text, t._p["fontsize"], t._p["rotation"], t._rgba(color), t._p["horizontalalignment"], bool(t._p["visible"]))

    def _spec(self):
        """The axis as the renderer wants it."""
        low, high = [float(v) for v in self.get_view_interval()]
        core, p = self._core, self._params
        a, z = (low, high) if low < high else (high, low)
        eps = abs(float(np.diff(self._fwd(np.array([a, z])))[0])) * 1e-9
        fa, fz = self._fwd(np.array([a, z])).tolist()
        shown = self._fwd(np.array([low, high])).tolist()
        out = {"low": shown[0], "high": shown[1]}
        rows = []
        for minor in (False, True):
            ticks = []
            locs = self.get_ticklocs(minor=minor)
            if len(locs):
                at = self._fwd(np.asarray(locs, dtype=float)).tolist()
                for v, w, t in zip(np.asarray(locs, dtype=float).tolist(), at, self._texts(minor)):
                    if fa - eps <= w <= fz + eps:
                        ticks.append((w,) + self._sized(t, minor))
            rows.append(ticks)
        out["major"], out["minor"] = rows
        offset = core.formatters[0].get_offset()
        out["offset"] = offset
        out["label"] = self.label._spec(0.0, 0.0, "aa") if self.label._text and self.label._p["visible"] else None
        side = self.get_label_position()
        out["label_far"] = side in ("top", "right")
        for k in ("near", "far", "label_near", "label_far"):
            out["show_" + k] = bool(p[k])
        out["length"] = -float(p["length"]) if p["direction"] == "in" else float(p["length"])
        out["color"] = self._rgba(p["color"])
        out["visible"] = bool(self._p["visible"])
        grids = []
        for k in (0, 1):
            if not self._grid[k]:
                grids.append(None)
                continue
            s = self._gridstyle[k]
            from matplotlib.artist import _dash, _style
            from matplotlib.colors import to_rgba
            w = float(s.get("linewidth", _rc("grid.linewidth")))
            color = s.get("color", _rc("grid.color"))
            alpha = s.get("alpha", _rc("grid.alpha"))
            grids.append((to_rgba(color, alpha if alpha != 1.0 else None), w, _dash(_style(s.get("linestyle", _rc("grid.linestyle"))), w), "color" not in s))
        out["grid"] = grids
        return out


_accessors(Axis, "")


class XAxis(Axis):
    pass


class YAxis(Axis):
    pass


class _CategoryLocator(_t.Locator):
    def __init__(self, units):
        self._units = units

    def __call__(self):
        return list(self._units.values())

    def tick_values(self, vmin, vmax):
        return self()


class _CategoryFormatter(_t.Formatter):
    def __init__(self, units):
        self._units = units

    def __call__(self, x, pos=None):
        for name, v in self._units.items():
            if v == int(round(x)):
                return name
        return ""

    def format_ticks(self, values):
        return [self(v) for v in values]


class _DateFormatter(_t.Formatter):
    def __call__(self, x, pos=None):
        import datetime
        return str(datetime.date.fromordinal(int(x) + 719163))

"""#
}
