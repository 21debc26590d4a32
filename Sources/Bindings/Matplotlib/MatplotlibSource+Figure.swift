extension MatplotlibSource {
  /// Figures: their axes, words and files.
  static let figure = #"""
import math
import numpy as np
from matplotlib import _native
from matplotlib.artist import Artist, _accessors, _points, _rc
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.gridspec import GridSpec, SubplotSpec
from matplotlib.legend import Legend
from matplotlib.text import Text
from matplotlib.transforms import Bbox

_FORMATS = "avif, eps, gif, jpeg, jpg, pdf, pgf, png, ps, raw, rgba, svg, svgz, tif, tiff, webp"


class _Canvas:
    def __init__(self, figure):
        self.figure = figure
        self.manager = _Manager(figure)

    def draw(self):
        for ax in self.figure._axes:
            ax._settle()

    draw_idle = draw

    def mpl_connect(self, s, func):
        return 0

    def get_width_height(self, physical=False):
        w, h = self.figure._size
        return int(w * self.figure.dpi), int(h * self.figure.dpi)

    def print_figure(self, filename, **kwargs):
        self.figure.savefig(filename)

    def get_renderer(self):
        return None

    def flush_events(self):
        pass

    def buffer_rgba(self):
        raise NotImplementedError("lectern draws figures as SVG and has no pixels of them.")

    tostring_rgb = tostring_argb = buffer_rgba


class _Manager:
    def __init__(self, figure):
        self.figure = figure
        self.canvas = None
        self.num = 0
        self.window = None

    def set_window_title(self, title):
        pass

    def full_screen_toggle(self):
        pass

    resize = show = lambda self, *args: None


class FigureBase(Artist):
    def _current_axes(self, ax):
        if self._stack and self._stack[-1] is ax:
            return
        if ax in self._stack:
            self._stack.remove(ax)
        self._stack.append(ax)


class Figure(FigureBase):
    number = None

    def __init__(self, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, linewidth=0.0, frameon=None, subplotpars=None, tight_layout=None, constrained_layout=None, layout=None, **kwargs):
        Artist.__init__(self)
        size = _rc("figure.figsize") if figsize is None else figsize
        if isinstance(size, (tuple, list)) and len(size) == 3:
            if size[2] not in ("in", "cm", "px"):
                raise ValueError(f"Invalid unit {size[2]!r} in 'figsize'; supported units are 'in', 'cm', 'px'")
            per_inch = {"in": 1, "cm": 2.54, "px": dpi or _rc("figure.dpi")}[size[2]]
            size = (size[0] / per_inch, size[1] / per_inch)
        if not np.isfinite(size).all() or (np.array(size) < 0).any():
            raise ValueError(f"figure size must be positive finite not {size}")
        self._size = [float(v) for v in size]
        self._dpi = _rc("figure.dpi") if dpi is None else dpi
        self._face = _rc("figure.facecolor") if facecolor is None else facecolor
        self.figure = self
        self._subplotpars = {k: _rc("figure.subplot." + k) for k in ("left", "right", "bottom", "top", "wspace", "hspace")}
        self._axes, self._stack, self._extras, self._texts, self._legends = [], [], [], [], []
        self._suptitle = self._supxlabel = self._supylabel = None
        self._legend = None
        self.canvas = _Canvas(self)
        self.lines, self.images, self.artists, self.patches = [], [], [], []
        from matplotlib.artist import Transform
        self.transFigure = Transform("ff")
        self.dpi_scale_trans = Transform("pp")
        self.patch = self
        self._apply(kwargs)

    def __str__(self):
        return "Figure(%gx%g)" % (self._size[0] * self._dpi, self._size[1] * self._dpi)

    def __repr__(self):
        return "<{} size {:g}x{:g} with {} Axes>".format(type(self).__name__, self._size[0] * self._dpi, self._size[1] * self._dpi, len(self._axes))

    axes = property(lambda self: list(self._axes), lambda self, v: None)
    texts = property(lambda self: self._texts)
    legends = property(lambda self: self._legends)

    def get_axes(self):
        return list(self._axes)

    def get_children(self):
        return list(self._axes)

    @property
    def dpi(self):
        return self._dpi

    @dpi.setter
    def dpi(self, v):
        self._dpi = float(v)

    def get_dpi(self):
        return self._dpi

    def set_dpi(self, v):
        self._dpi = float(v)

    bbox = property(lambda self: Bbox([[0, 0], [self._size[0] * self._dpi, self._size[1] * self._dpi]]))

    @property
    def subplotpars(self):
        class Params:
            pass
        p = Params()
        p.__dict__.update(self._subplotpars)
        return p

    def get_size_inches(self):
        return np.array(self._size)

    def set_size_inches(self, w, h=None, forward=True):
        w, h = w if h is None else (w, h)
        self._size = [float(w), float(h)]

    def get_figwidth(self):
        return self._size[0]

    def get_figheight(self):
        return self._size[1]

    def set_figwidth(self, v, forward=True):
        self._size[0] = float(v)

    def set_figheight(self, v, forward=True):
        self._size[1] = float(v)

    def set_facecolor(self, c):
        self._face = c

    def get_facecolor(self):
        return to_rgba(self._face)

    def set_edgecolor(self, c):
        pass

    def set_frameon(self, b):
        pass

    # Axes

    def _adopt(self, ax):
        self._axes.append(ax)
        self._current_axes(ax)
        return ax

    def add_axes(self, *args, **kwargs):
        if not args and "rect" not in kwargs:
            raise TypeError("add_axes() missing 1 required positional argument: 'rect'")
        rect = args[0] if args else kwargs.pop("rect")
        self._no_projection(kwargs)
        if not isinstance(rect, Axes) and np.iterable(rect) and len(rect) == 2:
            raise TypeError("Bbox.from_bounds() missing 2 required positional arguments: 'width' and 'height'")
        if isinstance(rect, Axes):
            return self._adopt(rect) if rect not in self._axes else rect
        if not np.isfinite(rect).all():
            raise ValueError(f"all entries in rect must be finite not {rect}")
        return self._adopt(Axes(self, None, position=tuple(float(v) for v in rect), **kwargs))

    def _no_projection(self, kwargs):
        p = kwargs.pop("projection", None)
        if kwargs.pop("polar", False):
            p = "polar"
        if p == "3d":
            raise NotImplementedError("lectern draws no 3D axes: show the surface from above with contourf, pcolormesh or imshow.")
        if p == "polar":
            raise NotImplementedError("lectern draws no polar axes: turn the angles into x and y, and use set_aspect('equal').")
        if p not in (None, "rectilinear"):
            raise ValueError(f"{p!r} is not a valid value for projection.")

    def add_subplot(self, *args, **kwargs):
        if "figure" in kwargs:
            raise TypeError("add_subplot() got an unexpected keyword argument 'figure'")
        self._no_projection(kwargs)
        if len(args) == 1 and isinstance(args[0], Axes):
            return self._adopt(args[0])
        return self._adopt(Axes(self, self._spec_of(args), **kwargs))

    def _spec_of(self, args):
        if not args:
            args = (1, 1, 1)
        if len(args) == 1:
            a, = args
            if isinstance(a, SubplotSpec):
                if a.get_gridspec().figure is None:
                    a.get_gridspec().figure = self
                return a
            if not isinstance(a, (int, np.integer)) or not 100 <= a <= 999:
                raise ValueError(f"Single argument to subplot must be a three-digit integer, not {a!r}")
            args = tuple(int(v) for v in str(a))
        if len(args) != 3:
            raise TypeError(f"subplot() takes 1 or 3 positional arguments but {len(args)} were given")
        rows, cols, num = args
        gs = self._gridspec(rows, cols)
        n = rows * cols
        if isinstance(num, tuple):
            i, j = num
            if not all(isinstance(v, (int, np.integer)) for v in num) or not 1 <= i <= j <= n:
                raise ValueError(f"num must be a tuple of integers with 1 <= num[0] <= num[1] <= {n}, not {num!r}")
        else:
            if not isinstance(num, (int, np.integer)) or not 1 <= num <= n:
                raise ValueError(f"num must be an integer with 1 <= num <= {n}, not {num!r}")
            i = j = num
        return gs[i - 1:j]

    def _gridspec(self, rows, cols):
        for ax in self._axes:
            g = ax.get_gridspec()
            if g is not None and g.get_geometry() == (rows, cols) and g.figure is self and not ax._subplotspec._nested():
                return g
        return GridSpec(rows, cols, figure=self)

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        return GridSpec(nrows, ncols, figure=self, **kwargs)

    def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None):
        kw = dict(gridspec_kw or {})
        if width_ratios is not None:
            kw["width_ratios"] = width_ratios
        if height_ratios is not None:
            kw["height_ratios"] = height_ratios
        gs = GridSpec(nrows, ncols, figure=self, **kw)
        return gs.subplots(sharex=sharex, sharey=sharey, squeeze=squeeze, subplot_kw=subplot_kw)

    def subplot_mosaic(self, mosaic, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None, empty_sentinel=".", subplot_kw=None, per_subplot_kw=None, gridspec_kw=None):
        if isinstance(mosaic, str):
            rows = [r.strip() for r in mosaic.strip("\n").replace(";", "\n").split("\n")]
            mosaic = [list(r) for r in rows if r]
        widths = {len(r) for r in mosaic}
        if len(widths) > 1:
            raise ValueError("All of the rows must be the same length, however the first row has length " + str(len(mosaic[0])))
        kw = dict(gridspec_kw or {})
        if width_ratios is not None:
            kw["width_ratios"] = width_ratios
        if height_ratios is not None:
            kw["height_ratios"] = height_ratios
        gs = GridSpec(len(mosaic), len(mosaic[0]), figure=self, **kw)
        places = {}
        for r, row in enumerate(mosaic):
            for c, name in enumerate(row):
                if name != empty_sentinel:
                    places.setdefault(name, []).append((r, c))
        out, first = {}, None
        for name, cells in places.items():
            r0, r1 = min(r for r, _ in cells), max(r for r, _ in cells) + 1
            c0, c1 = min(c for _, c in cells), max(c for _, c in cells) + 1
            if len(cells) != (r1 - r0) * (c1 - c0):
                raise ValueError(f"While trying to layout\n{np.array(mosaic)!r}\nwe found that the label {name!r} specifies a non-rectangular or non-contiguous area.")
            own = dict(subplot_kw or {})
            own.update((per_subplot_kw or {}).get(name, {}))
            if sharex and first is not None:
                own["sharex"] = first
            if sharey and first is not None:
                own["sharey"] = first
            out[name] = self.add_subplot(gs[r0:r1, c0:c1], label=str(name), **own)
            first = first or out[name]
        return out

    def subfigures(self, *args, **kwargs):
        raise NotImplementedError("lectern has no figures inside figures: use subplots, or subplot_mosaic.")

    def _remove_axes(self, ax):
        if ax in self._axes:
            self._axes.remove(ax)
        if ax in self._stack:
            self._stack.remove(ax)
        for axis in (ax.xaxis, ax.yaxis):
            if ax in axis._core.members:
                axis._core.members.remove(ax)

    delaxes = _remove_axes

    def gca(self):
        return self._stack[-1] if self._stack else self.add_subplot()

    def sca(self, a):
        self._current_axes(a)
        return a

    def _gci(self):
        ax = self.gca()
        im = getattr(ax, "_current_image", None)
        if im is not None:
            return im
        for ax in reversed(self._stack):
            im = getattr(ax, "_current_image", None)
            if im is not None:
                return im
        return None

    def clear(self, keep_observers=False):
        self._axes, self._stack, self._extras, self._texts, self._legends = [], [], [], [], []
        self._suptitle = self._supxlabel = self._supylabel = self._legend = None

    clf = clear

    # Words

    def _words(self, name, t, x, y, kwargs, **base):
        options = dict(base)
        options.update({Text._short.get(k, k): v for k, v in kwargs.items()})
        x, y = options.pop("x", x), options.pop("y", y)
        old = getattr(self, name)
        text = Text(x, y, t, **options)
        text._code = "ff"
        setattr(self, name, text)
        return text

    def suptitle(self, t, **kwargs):
        return self._words("_suptitle", t, 0.5, 0.98, kwargs, horizontalalignment="center", verticalalignment="top", fontsize=_rc("figure.titlesize"), fontweight=_rc("figure.titleweight"))

    def supxlabel(self, t, **kwargs):
        return self._words("_supxlabel", t, 0.5, 0.01, kwargs, horizontalalignment="center", verticalalignment="bottom", fontsize="large")

    def supylabel(self, t, **kwargs):
        return self._words("_supylabel", t, 0.02, 0.5, kwargs, horizontalalignment="left", verticalalignment="center", rotation=90, fontsize="large")

    def get_suptitle(self):
        return "" if self._suptitle is None else self._suptitle.get_text()

    def text(self, x, y, s, fontdict=None, **kwargs):
        options = dict(fontdict or {})
        options.update(kwargs)
        options.pop("transform", None)
        t = Text(x, y, s, **{Text._short.get(k, k): v for k, v in options.items()})
        t._code = "ff"
        self._texts.append(t)
        return t

    def legend(self, *args, **kwargs):
        if len(args) == 1 or "labels" in kwargs and "handles" not in kwargs and not args:
            labels = list(args[0] if args else kwargs.pop("labels"))
            handles = [h for ax in self._axes for h in ax._drawn()]
        elif "handles" in kwargs or args:
            handles, labels = self.gca()._legend_parts(args, kwargs)
        else:
            handles, labels = [], []
            for ax in self._axes:
                h, l = ax.get_legend_handles_labels()
                handles += h
                labels += l
        legend = Legend(self, handles, labels, **kwargs)
        self._legends.append(legend)
        return legend

    def colorbar(self, mappable, cax=None, ax=None, use_gridspec=True, **kwargs):
        from matplotlib.colorbar import Colorbar
        if ax is None and cax is None:
            ax = getattr(mappable, "axes", None)
            if ax is None:
                raise ValueError("Unable to determine Axes to steal space for Colorbar. Either provide the *cax* argument to use as the Axes for the Colorbar, provide the *ax* argument to steal space from it, or add *mappable* to an Axes.")
        fraction, pad = kwargs.pop("fraction", 0.15), kwargs.pop("pad", None)
        kwargs.pop("anchor", None), kwargs.pop("panchor", None)
        location = kwargs.pop("location", None)
        orientation = kwargs.pop("orientation", None) or ("horizontal" if location in ("top", "bottom") else "vertical")
        parents = []
        if cax is None:
            current = self.gca()
            parents = list(np.ravel(np.asarray(ax, dtype=object))) if isinstance(ax, (list, tuple, np.ndarray)) else [ax]
            if isinstance(ax, dict):
                parents = list(ax.values())
            pad = (0.05 if orientation == "vertical" else 0.15) if pad is None else pad
            boxes = [p._original_position().bounds for p in parents]
            x0, y0 = min(b[0] for b in boxes), min(b[1] for b in boxes)
            x1, y1 = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
            w, h = x1 - x0, y1 - y0
            if orientation == "vertical":
                k = 1 - fraction - pad
                place = (x0 + w * (1 - fraction), y0, w * fraction, h)
                for p, b in zip(parents, boxes):
                    p._position = (x0 + (b[0] - x0) * k, b[1], b[2] * k, b[3])
            else:
                k = 1 - fraction - pad
                place = (x0, y0, w, h * fraction)
                for p, b in zip(parents, boxes):
                    p._position = (b[0], y1 - (y1 - b[1]) * k, b[2], b[3] * k)
            cax = Axes(self, None, position=place, label="<colorbar>")
            self._axes.append(cax)
            cb = Colorbar(cax, mappable, orientation=orientation, **kwargs)
            cb._parents = parents
            if current is not cax:
                self._current_axes(current)
        else:
            cb = Colorbar(cax, mappable, orientation=orientation, **kwargs)
            cb._parents = []
        return cb

    # Layout

    def subplots_adjust(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
        new = dict(self._subplotpars)
        new.update({k: v for k, v in dict(left=left, bottom=bottom, right=right, top=top, wspace=wspace, hspace=hspace).items() if v is not None})
        if new["left"] >= new["right"]:
            raise ValueError("left cannot be >= right")
        if new["bottom"] >= new["top"]:
            raise ValueError("bottom cannot be >= top")
        self._subplotpars = new

    def tight_layout(self, *, pad=1.08, h_pad=None, w_pad=None, rect=None):
        """Sets the room around the axes by what is written there, as near as can be without a font."""
        grids = {(s.get_gridspec().nrows, s.get_gridspec().ncols) for s in (a._subplotspec for a in self._axes) if s is not None and not s._nested()}
        if len(grids) != 1:
            return
        rows, cols = grids.pop()
        unit = pad * _rc("font.size") / 72
        left, right, top, bottom = ([0.0] * n for n in (cols, cols, rows, rows))
        for ax in self._axes:
            s = ax._subplotspec
            if s is None:
                continue
            room = ax._room()
            for side, i, v in ((left, s.cols[0], room[0]), (right, s.cols[1] - 1, room[1]), (top, s.rows[0], room[2]), (bottom, s.rows[1] - 1, room[3])):
                side[i] = max(side[i], v)
        w, h = self._size
        if self._suptitle is not None:
            top[0] += self._suptitle._p["fontsize"] * 1.3 / 72 + unit
        gaps = [right[i] + left[i + 1] for i in range(cols - 1)]
        skips = [bottom[i] + top[i + 1] for i in range(rows - 1)]
        p = {"left": (left[0] + unit) / w, "right": 1 - (right[-1] + unit) / w, "top": 1 - (top[0] + unit) / h, "bottom": (bottom[-1] + unit) / h}
        if rect is not None:
            p = {"left": rect[0] + p["left"], "bottom": rect[1] + p["bottom"], "right": rect[2] - 1 + p["right"], "top": rect[3] - 1 + p["top"]}
        if p["right"] <= p["left"] or p["top"] <= p["bottom"]:
            return
        if cols > 1:
            gap = max(gaps) / w + unit / w
            cell = (p["right"] - p["left"] - gap * (cols - 1)) / cols
            if cell > 0:
                p["wspace"] = gap / cell
        if rows > 1:
            gap = max(skips) / h + unit / h
            cell = (p["top"] - p["bottom"] - gap * (rows - 1)) / rows
            if cell > 0:
                p["hspace"] = gap / cell
        self._subplotpars.update(p)

    def set_layout_engine(self, layout=None, **kwargs):
        pass

    def set_constrained_layout(self, constrained):
        pass

    def set_tight_layout(self, tight):
        pass

    def get_tight_layout(self):
        return False

    def get_constrained_layout(self):
        return False

    def get_layout_engine(self):
        return None

    def get_constrained_layout(self):
        return False

    def autofmt_xdate(self, bottom=0.2, rotation=30, ha="right", which="major"):
        for ax in self._axes:
            ax.xaxis.set_tick_params(rotation=rotation)
            for t in ax.get_xticklabels():
                t.set_horizontalalignment(ha)

    def align_labels(self, axs=None):
        pass

    align_xlabels = align_ylabels = align_titles = align_labels

    # Output

    def _spec(self):
        axes = [ax._spec() for ax in self._axes]
        words = [t._spec() for t in self._texts if t._text.strip()]
        face = to_rgba(self._face)
        return {"width": self._size[0], "height": self._size[1], "axes": axes, "texts": words,
                "suptitle": self._suptitle._spec() if self._suptitle is not None and self._suptitle._text.strip() else None,
                "supxlabel": self._supxlabel._spec() if self._supxlabel is not None else None,
                "supylabel": self._supylabel._spec() if self._supylabel is not None else None,
                "legends": [l._spec() for l in self._legends],
                "face": None if face == (1.0, 1.0, 1.0, 1.0) or face[3] == 0 else face,
                "gap": (self._subplotpars["wspace"], self._subplotpars["hspace"])}

    def show(self, warn=True):
        self._shown = True
        _native.show(self._spec())

    def _show_as_value(self):
        """Shows the figure once where it is a cell's last value."""
        from matplotlib import pyplot
        pyplot.close(self)
        _native.show(self._spec())

    def draw(self, renderer=None):
        self.canvas.draw()

    draw_without_rendering = draw_artist = draw

    def savefig(self, fname, *, transparent=None, format=None, dpi=None, bbox_inches=None, **kwargs):
        name = fname if isinstance(fname, str) else None
        if name is None and hasattr(fname, "__fspath__"):
            name = fname.__fspath__()
        kind = format
        if kind is None:
            base = (name or "").replace("\\", "/").split("/")[-1]
            if "." in base[1:]:
                kind = base.rsplit(".", 1)[1]
            else:
                kind = "png" if name is not None else "png"
                if name is not None:
                    name += ".png"
        kind = kind.lower()
        if kind not in _FORMATS.split(", "):
            raise ValueError(f"Format {kind!r} is not supported (supported formats: {_FORMATS})")
        if kind == "svg":
            text = _native.render(self._spec())
            if name is None:
                try:
                    fname.write(text)
                except TypeError:
                    fname.write(text.encode())
            else:
                with open(name, "w") as f:
                    f.write(text)
            return
        if kind == "png":
            w, h = self._size
            k = float(self._dpi if dpi in (None, "figure") else dpi)
            import warnings
            warnings.warn("lectern draws figures as SVG: this PNG is an empty page that holds the figure in words; give the file a name that ends in .svg to keep the drawing.", stacklevel=3)
            data = _native.picture(self._spec(), int(round(w * k)), int(round(h * k)))
            if name is None:
                fname.write(data)
            else:
                with open(name, "wb") as f:
                    f.write(data)
            return
        raise ValueError(f"lectern saves figures as SVG: give the file a name that ends in .svg instead of .{kind}.")

    def waitforbuttonpress(self, timeout=-1):
        return None

    ginput = waitforbuttonpress


_accessors(Figure, "")


def figaspect(arg):
    a = arg if np.isscalar(arg) else arg.shape[0] / arg.shape[1]
    return np.array([4.8 / a, 4.8])

"""#
}
