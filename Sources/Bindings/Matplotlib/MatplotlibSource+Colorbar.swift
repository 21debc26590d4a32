extension MatplotlibSource {
  /// The bar that says which colour means which value.
  static let colorbar = #"""
import numpy as np
from matplotlib import ticker as _t


class Colorbar:
    n_rasterize = 50

    def __init__(self, ax, mappable=None, *, orientation="vertical", label="", ticks=None, format=None, extend=None, spacing="uniform", drawedges=False, alpha=None, cmap=None, norm=None, location=None, shrink=1.0, aspect=20, values=None, boundaries=None, ticklocation="auto", **options):
        if mappable is None:
            from matplotlib.cm import ScalarMappable
            mappable = ScalarMappable(norm=norm, cmap=cmap)
        self.ax, self.mappable, self.orientation = ax, mappable, orientation
        mappable.colorbar = self
        if mappable.get_array() is not None:
            mappable.autoscale_None()
        self.cmap, self.norm = mappable.cmap, mappable.norm
        if self.norm.vmin is None:
            self.norm.vmin, self.norm.vmax = 0.0, 1.0
        ax._colorbar = self
        self.alpha, self.shrink = alpha, shrink
        levels = getattr(mappable, "levels", None)
        axis = self._axis()
        if type(self.norm).__name__ == "LogNorm":
            axis._set_scale("log")
        if levels is not None and getattr(mappable, "filled", False):
            low, high = float(levels[0]), float(levels[-1])
            axis.set_major_locator(_t.FixedLocator(levels, nbins=10))
        else:
            low, high = float(self.norm.vmin), float(self.norm.vmax)
        if low == high:
            low, high = _t._nonsingular(low, high, expander=0.1)
        self.vmin, self.vmax = low, high
        axis._core.view, axis._core.auto, axis._core.stale = [low, high], False, False
        if hasattr(self.norm, "boundaries"):
            axis.set_major_locator(_t.FixedLocator(self.norm.boundaries, nbins=10))
        other = ax.xaxis if orientation == "vertical" else ax.yaxis
        other._core.auto = other._core.stale = False
        other.set_major_locator(_t.NullLocator())
        if orientation == "vertical":
            axis.tick_right()
            axis.set_label_position("right")
        if ticks is not None:
            self.set_ticks(ticks)
        if format is not None:
            axis.set_major_formatter(_t.FormatStrFormatter(format) if isinstance(format, str) and "%" in format else format)
        if label:
            self.set_label(label)

    def _axis(self):
        return self.ax.yaxis if self.orientation == "vertical" else self.ax.xaxis

    @property
    def outline(self):
        return self.ax.spines["outline"]

    @property
    def locator(self):
        return self._axis().get_major_locator()

    @property
    def formatter(self):
        return self._axis().get_major_formatter()

    def set_label(self, label, *, loc=None, **kwargs):
        self._axis().set_label_text(label, **kwargs)

    def set_ticks(self, ticks, *, labels=None, minor=False, **kwargs):
        axis = self._axis()
        if isinstance(ticks, _t.Locator):
            axis.set_major_locator(ticks)
            return
        values = np.asarray(ticks, dtype=float)
        axis.set_major_locator(_t.FixedLocator(values))
        if labels is not None:
            axis.set_ticklabels(labels, **kwargs)

    def get_ticks(self, minor=False):
        low, high = self.vmin, self.vmax
        t = np.asarray(self._axis().get_ticklocs(minor=minor))
        return t

    def set_ticklabels(self, ticklabels, *, minor=False, **kwargs):
        self._axis().set_ticklabels(ticklabels, minor=minor, **kwargs)

    def minorticks_on(self):
        self._axis().set_minor_locator(_t.AutoMinorLocator())

    def minorticks_off(self):
        self._axis().set_minor_locator(_t.NullLocator())

    def set_alpha(self, alpha):
        self.alpha = alpha

    def update_normal(self, mappable):
        self.mappable = mappable

    def update_ticks(self):
        pass

    def add_lines(self, *args, **kwargs):
        pass

    def draw_all(self):
        pass

    def remove(self):
        self.ax.remove()

    def _rows(self):
        """The colours from the low end to the high end."""
        m = self.mappable
        alpha = m._p.get("alpha") if hasattr(m, "_p") else None
        levels = getattr(m, "levels", None)
        if levels is not None and getattr(m, "filled", False):
            edges = np.asarray(levels, dtype=float)
            colors = m._level_colors()
            if m.extend in ("min", "both"):
                colors = colors[1:]
            at = np.linspace(edges[0], edges[-1], 256, endpoint=False)
            if self._axis()._core.scale == "log":
                at = np.geomspace(edges[0], edges[-1], 256, endpoint=False)
            i = np.clip(np.searchsorted(edges, at, side="right") - 1, 0, len(edges) - 2)
            rgba = np.array(colors[i])
        else:
            axis = self._axis()
            low, high = axis._fwd(np.array([self.vmin, self.vmax])).tolist()
            rgba = self.cmap(self.norm(axis._inv(low + (np.arange(256) + 0.5) / 256 * (high - low))))
        if isinstance(alpha, (int, float)):
            rgba = np.array(rgba)
            rgba[:, 3] = alpha
        return (np.asarray(rgba) * 255).round().astype(np.uint8)

"""#
}
