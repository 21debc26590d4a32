extension MatplotlibSource {
  /// The four lines around the data.
  static let spines = #"""
from matplotlib.artist import Artist, _accessors, _rc


class Spine(Artist):
    zorder = 2.5

    def __init__(self, axes, side):
        Artist.__init__(self)
        self.axes, self.spine_type = axes, side
        self._p.update(color=_rc("axes.edgecolor"), linewidth=_rc("axes.linewidth"), linestyle="-", position=("outward", 0.0))

    def set_position(self, position):
        self._p["position"] = {"center": ("axes", 0.5), "zero": ("data", 0)}.get(position, position)

    def set_edgecolor(self, c):
        self._p["color"] = c

    def set_bounds(self, low=None, high=None):
        self._p["bounds"] = (low, high)

    def get_edgecolor(self):
        return self._rgba(self._p["color"])


_accessors(Spine, "color linewidth linestyle position bounds", {"lw": "linewidth", "ls": "linestyle", "ec": "edgecolor"})


class SpinesProxy:
    def __init__(self, spines):
        object.__setattr__(self, "_all", spines)

    def __getattr__(self, name):
        found = [getattr(s, name) for s in self._all]
        if not name.startswith("set"):
            raise AttributeError(f"'SpinesProxy' object has no attribute '{name}'")

        def each(*args, **kwargs):
            for f in found:
                f(*args, **kwargs)
        return each


class Spines(dict):
    def __getattr__(self, name):
        if name in self:
            return self[name]
        raise AttributeError(f"'Spines' object does not contain a '{name}' spine")

    def __getitem__(self, key):
        if isinstance(key, list):
            return SpinesProxy([dict.__getitem__(self, k) for k in key])
        if isinstance(key, tuple):
            raise ValueError("Multiple spines must be passed as a single list")
        if isinstance(key, slice):
            return SpinesProxy(list(self.values()))
        return dict.__getitem__(self, key)

    __repr__ = object.__repr__

"""#
}
