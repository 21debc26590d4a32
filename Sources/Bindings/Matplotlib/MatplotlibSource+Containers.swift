extension MatplotlibSource {
  /// What bars, error bars, stems and pies return.
  static let container = #"""
from matplotlib.artist import Artist


class Container(tuple):
    def __new__(cls, *args, **kwargs):
        return tuple.__new__(cls, args[0])

    def __init__(self, kl, label=None):
        self._label = str(label) if label is not None else None
        self._axes = None

    def _join(self, axes):
        self._axes = axes
        if not self._label:
            self._label = f"_container{len(axes.containers)}"
        axes.containers.append(self)

    def __repr__(self):
        return f"<{type(self).__name__} object of {len(self)} artists>"

    def get_label(self):
        return self._label

    def set_label(self, s):
        self._label = str(s) if s is not None else None

    def _flat(self):
        for a in self:
            if isinstance(a, Artist):
                yield a
            elif a is not None:
                for b in a:
                    yield b

    def get_children(self):
        return list(self._flat())

    def remove(self):
        for a in self._flat():
            a.remove()
        if self._axes is not None and self in self._axes.containers:
            self._axes.containers.remove(self)


class BarContainer(Container):
    def __init__(self, patches, errorbar=None, *, datavalues=None, orientation=None, **kwargs):
        self.patches, self.errorbar, self.datavalues, self.orientation = patches, errorbar, datavalues, orientation
        Container.__init__(self, patches, **kwargs)

    @property
    def bottoms(self):
        return [p.get_y() if self.orientation == "vertical" else p.get_x() for p in self.patches]

    @property
    def tops(self):
        return [p.get_y() + p.get_height() if self.orientation == "vertical" else p.get_x() + p.get_width() for p in self.patches]


class ErrorbarContainer(Container):
    def __init__(self, lines, has_xerr=False, has_yerr=False, **kwargs):
        self.lines, self.has_xerr, self.has_yerr = lines, has_xerr, has_yerr
        Container.__init__(self, lines, **kwargs)


class StemContainer(Container):
    def __init__(self, markerline_stemlines_baseline, **kwargs):
        self.markerline, self.stemlines, self.baseline = markerline_stemlines_baseline
        Container.__init__(self, markerline_stemlines_baseline, **kwargs)


class PieContainer:
    def __init__(self, wedges, values, normalize):
        self.wedges, self.values, self._texts = wedges, values, []
        total = sum(values)
        self.fracs = values / total if normalize else values

    @property
    def texts(self):
        return self._texts

    def _parts(self):
        return (self.wedges, *self._texts)

    def __iter__(self):
        return iter(self._parts())

    def __getitem__(self, key):
        return self._parts()[key]

    def __len__(self):
        return len(self._parts())

"""#
}
