extension MatplotlibSource {
  /// Levels of contours and the colours between them.
  static let contour = #"""
import numpy as np
from matplotlib.artist import _accessors, _dash, _style
from matplotlib.collections import Collection
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.text import Text
from matplotlib import ticker as _t


class ContourSet(Collection):
    zorder = 2

    def __init__(self, ax, *args, levels=None, filled=False, colors=None, linewidths=None, linestyles=None, hatches=(None,), alpha=None, origin=None, extent=None, cmap=None, norm=None, vmin=None, vmax=None, extend="neither", locator=None, antialiased=None, negative_linestyles=None, corner_mask=None, nchunk=0, algorithm=None, zorder=None, **kwargs):
        data = kwargs.pop("data", None)
        if kwargs:
            names = ", ".join(repr(k) for k in kwargs)
            raise TypeError(f"The following kwargs were not used by contour: {names}")
        self.filled, self.extend = filled, extend
        heights = args[0] if len(args) < 3 else args[2]
        if levels is None and len(args) in (1, 3) and getattr(heights, "dtype", None) == bool:
            levels = [0, 0.5, 1] if filled else [0.5]
        x, y, z, rest = self._grid(ax, args, origin, extent)
        self._mesh = (x, y, z)
        finite = z[np.isfinite(z)]
        self.zmin, self.zmax = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        if levels is None and rest:
            levels = rest[0]
        if isinstance(levels, (int, np.integer)) or levels is None:
            n = 7 if levels is None else int(levels)
            from matplotlib.colors import LogNorm
            if locator is None:
                locator = _t.LogLocator() if isinstance(norm, LogNorm) else _t.MaxNLocator(n + 1, min_n_ticks=1)
            self.levels = self._automatic(locator)
        else:
            self.levels = np.asarray(levels, dtype=np.float64)
        if filled and len(self.levels) < 2:
            raise ValueError("Filled contours require at least 2 levels.")
        if len(self.levels) > 1 and np.min(np.diff(self.levels)) <= 0:
            raise ValueError("Contour levels must be increasing")
        if not filled and not ((self.levels > self.zmin) & (self.levels < self.zmax)).any():
            import warnings
            warnings.warn("No contour levels were found within the data range.", stacklevel=4)
        if colors is not None and cmap is not None:
            raise ValueError("Either colors or cmap must be None")
        Collection.__init__(self, cmap=cmap, norm=norm, vmin=vmin, vmax=vmax, linewidths=linewidths, alpha=alpha)
        self.zorder = zorder if zorder is not None else 1 if filled else 2
        self.colors, self._styles = colors, linestyles
        inner = self.levels
        if filled:
            full = list(inner)
            if extend in ("min", "both"):
                full.insert(0, inner[0] - (inner[-1] - inner[0]) * 1e-3)
            if extend in ("max", "both"):
                full.append(inner[-1] + (inner[-1] - inner[0]) * 1e-3)
            full = np.asarray(full)
            self.layers = 0.5 * (full[:-1] + full[1:])
        else:
            self.layers = inner
        if colors is None:
            self._norm.autoscale_None(self.levels)
            self._A = self.layers
        self.cvalues = self.layers if colors is None else list(range(len(self.layers)))
        self.labelTexts = []
        ax._extend([float(x.min()), float(x.max())], [float(y.min()), float(y.max())])

    def _grid(self, ax, args, origin, extent):
        if len(args) in (1, 2):
            z, rest = args[0], args[1:]
            z = np.asarray(z, dtype=float)
            self._check(z)
            rows, columns = z.shape
            if extent is not None:
                x, y = np.linspace(extent[0], extent[1], columns), np.linspace(extent[2], extent[3], rows)
            else:
                x, y = np.arange(columns, dtype=float), np.arange(rows, dtype=float)
        elif len(args) in (3, 4):
            x, y, z = [np.asarray(a, dtype=float) for a in args[:3]]
            rest = args[3:]
            self._check(z)
            if x.ndim != y.ndim:
                raise TypeError(f"Number of dimensions of x ({x.ndim}) and y ({y.ndim}) do not match")
            rows, columns = z.shape
            if x.ndim == 1:
                if len(x) != columns:
                    raise TypeError(f"Length of x ({len(x)}) must match number of columns in z ({columns})")
                if len(y) != rows:
                    raise TypeError(f"Length of y ({len(y)}) must match number of rows in z ({rows})")
            elif x.ndim == 2:
                if x.shape != z.shape:
                    raise TypeError(f"Shapes of x {x.shape} and z {z.shape} do not match")
                if y.shape != z.shape:
                    raise TypeError(f"Shapes of y {y.shape} and z {z.shape} do not match")
            else:
                raise TypeError(f"Inputs x and y must be 1D or 2D, not {x.ndim}D")
        else:
            from matplotlib.contour import _name
            raise TypeError(f"{_name(self)} takes from 1 to 4 positional arguments but {len(args)} were given")
        return x, y, z, rest

    def _check(self, z):
        if z.ndim != 2:
            raise TypeError(f"Input z must be 2D, not {z.ndim}D")
        if z.shape[0] < 2 or z.shape[1] < 2:
            raise TypeError(f"Input z must be at least a (2, 2) shaped array, but has shape {z.shape}")

    def _automatic(self, locator):
        lev = locator.tick_values(self.zmin, self.zmax)
        under, over = np.nonzero(lev < self.zmin)[0], np.nonzero(lev > self.zmax)[0]
        i0 = int(under[-1]) if len(under) else 0
        i1 = int(over[0]) + 1 if len(over) else len(lev)
        if self.extend in ("min", "both"):
            i0 += 1
        if self.extend in ("max", "both"):
            i1 -= 1
        return lev if i1 - i0 < 3 else lev[i0:i1]

    def get_array(self):
        return np.asarray(self.layers)

    def _level_colors(self):
        n = len(self.layers)
        if self.colors is None:
            if self.filled:
                shown = self.layers
                return self.to_rgba(np.asarray(shown))
            return self.to_rgba(np.asarray(self.levels))
        rgba = to_rgba_array(self.colors)
        return rgba[np.arange(n) % len(rgba)]

    get_facecolor = lambda self: self._level_colors() if self.filled else np.zeros((0, 4))
    get_edgecolor = lambda self: np.zeros((0, 4)) if self.filled else self._level_colors()

    def legend_elements(self, variable_name="x", str_format=str):
        from matplotlib.lines import Line2D
        from matplotlib.patches import Rectangle
        colors = self._level_colors().tolist()
        if self.filled:
            return [Rectangle((0, 0), 1, 1, facecolor=tuple(c)) for c in colors], [fr"${str_format(a)} < {variable_name} \leq {str_format(b)}$" for a, b in zip(self.levels[:-1], self.levels[1:])]
        return [Line2D([], [], color=tuple(c)) for c in colors], [f"${variable_name} = {str_format(v)}$" for v in self.levels]

    def clabel(self, levels=None, *, fontsize=None, inline=True, inline_spacing=5, fmt=None, colors=None, use_clabeltext=False, manual=False, rightside_up=True, zorder=None):
        from matplotlib.artist import _points
        chosen = list(self.levels) if levels is None else [v for v in levels if v in self.levels]
        if levels is not None and not chosen:
            raise ValueError(f"Specified levels {levels} don't match available levels {self.levels}")
        inside = [v for v in chosen if self.zmin < v < self.zmax]
        formatter = fmt
        if formatter is None:
            formatter = _t.ScalarFormatter(useOffset=False)
            formatter.axis = _View(self.levels)
        self.labelTexts = []
        self._labelled = []
        colors = None if colors is None else to_rgba_array(colors)
        for i, v in enumerate(inside):
            v = float(v)
            if isinstance(formatter, str):
                text = formatter % v
            elif isinstance(formatter, dict):
                text = formatter.get(v, "%1.3f")
            elif hasattr(formatter, "format_ticks"):
                text = formatter.format_ticks([*self.layers, v])[-1]
            else:
                text = formatter(v)
            t = Text(0, 0, text, fontsize=_points(fontsize))
            self.labelTexts.append(t)
            self._labelled.append((v, text, t._p["fontsize"], tuple(colors[i % len(colors)].tolist()) if colors is not None else None))
        return self.labelTexts

    def _draw(self, out):
        x, y, z = self._mesh
        colors = self._level_colors()
        dashes = []
        w = self._p["linewidths"]
        styles = self._styles
        if not self.filled:
            single = self.colors is not None and len(to_rgba_array(self.colors)) == 1
            for i, v in enumerate(self.levels.tolist()):
                s = styles if isinstance(styles, str) else styles[i % len(styles)] if styles else "--" if single and v < 0 else "-"
                dashes.append(_dash(_style(s), float(w[i % len(w)])))
        levels = self.levels
        out.append(("contour", x, y, z, levels, colors, w, dashes, self.filled, float(self._p["alpha"]) if self._p["alpha"] is not None else 1.0, getattr(self, "_labelled", []), self.extend))


class QuadContourSet(ContourSet):
    pass


class _View:
    def __init__(self, levels):
        self._v = [float(np.min(levels)), float(np.max(levels))]

    def get_view_interval(self):
        return self._v


def _name(c):
    return "contourf()" if c.filled else "contour()"

"""#
}
