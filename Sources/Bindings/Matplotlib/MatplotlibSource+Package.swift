extension MatplotlibSource {
  /// `matplotlib`: settings, cycles, what is loaded later.
  static let package = #"""
import warnings as _warnings

__version__ = "3.11.2"
__version_info__ = (3, 11, 2, "final", 0)

_CYCLE = [tuple(int(h[i:i + 2], 16) / 255 for i in (0, 2, 4)) for h in "1f77b4 ff7f0e 2ca02c d62728 9467bd 8c564b e377c2 7f7f7f bcbd22 17becf".split()]


class _Cycler(list):
    """What cycler('color', [...]) makes: a list of dictionaries."""

    def by_key(self):
        return {k: [d[k] for d in self] for k in (self[0] if self else {})}

    @property
    def keys(self):
        return set(self[0]) if self else set()

    def __add__(self, other):
        if len(self) != len(other):
            raise ValueError(f"Can only add equal length cycles, not {len(self)} and {len(other)}")
        return _Cycler({**a, **b} for a, b in zip(self, other))

    def __mul__(self, other):
        if isinstance(other, int):
            return _Cycler(list(self) * other)
        return _Cycler({**a, **b} for a in self for b in other)

    def __getitem__(self, key):
        got = list.__getitem__(self, key)
        return _Cycler(got) if isinstance(key, slice) else got

    def __call__(self):
        import itertools
        return itertools.cycle(self)

    def __repr__(self):
        keys = list(self[0]) if self else []
        return " + ".join(f"cycler({k!r}, {[d[k] for d in self]})" for k in keys)


def cycler(*args, **kwargs):
    if args and len(args) == 2:
        kwargs = {args[0]: args[1]}
    elif args:
        return _Cycler(args[0])
    out = None
    for k, values in kwargs.items():
        values = list(values) if not isinstance(values, str) else list(values)
        part = _Cycler({k: v} for v in values)
        out = part if out is None else out + part
    return out


_DEFAULTS = {
    "axes.axisbelow": "line", "axes.edgecolor": "black", "axes.facecolor": "white", "axes.grid": False, "axes.grid.axis": "both", "axes.grid.which": "major",
    "axes.labelcolor": "black", "axes.labelpad": 4.0, "axes.labelsize": "medium", "axes.labelweight": "normal", "axes.linewidth": 0.8, "axes.prop_cycle": cycler("color", _CYCLE),
    "axes.spines.bottom": True, "axes.spines.left": True, "axes.spines.right": True, "axes.spines.top": True, "axes.titlecolor": "auto", "axes.titlelocation": "center", "axes.titlepad": 6.0, "axes.titley": None,
    "axes.titlesize": "large", "axes.titleweight": "normal", "axes.unicode_minus": True, "axes.xmargin": 0.05, "axes.ymargin": 0.05, "axes.autolimit_mode": "data", "axes.formatter.useoffset": True,
    "axes.formatter.limits": [-5, 6], "axes.formatter.use_mathtext": False, "backend": "agg", "animation.html": "none", "errorbar.capsize": 0.0, "figure.autolayout": False, "figure.constrained_layout.use": False, "figure.dpi": 100.0,
    "figure.edgecolor": "white", "figure.facecolor": "white", "figure.figsize": [6.4, 4.8], "figure.frameon": True, "figure.max_open_warning": 20, "figure.titlesize": "large", "figure.titleweight": "normal", "figure.labelsize": "large",
    "figure.subplot.bottom": 0.11, "figure.subplot.hspace": 0.2, "figure.subplot.left": 0.125, "figure.subplot.right": 0.9, "figure.subplot.top": 0.88, "figure.subplot.wspace": 0.2,
    "font.family": ["sans-serif"], "font.sans-serif": ["DejaVu Sans"], "font.serif": ["DejaVu Serif"], "font.monospace": ["DejaVu Sans Mono"], "font.size": 10.0, "font.weight": "normal", "font.style": "normal", "grid.alpha": 1.0, "grid.color": "#b0b0b0", "grid.linestyle": "-", "grid.linewidth": 0.8, "hatch.color": "edge", "hatch.linewidth": 1.0,
    "hist.bins": 10, "image.aspect": "equal", "image.cmap": "viridis", "image.interpolation": "auto", "image.origin": "upper", "interactive": False, "legend.fontsize": "medium", "legend.frameon": True, "legend.framealpha": 0.8,
    "legend.loc": "best", "legend.title_fontsize": None, "legend.facecolor": "inherit", "legend.edgecolor": "0.8", "legend.fancybox": True, "legend.shadow": False, "legend.handlelength": 2.0, "legend.numpoints": 1, "legend.borderpad": 0.4, "legend.labelspacing": 0.5,
    "lines.color": "C0", "lines.linestyle": "-", "lines.linewidth": 1.5, "lines.marker": "None", "lines.markersize": 6.0, "lines.markeredgewidth": 1.0, "lines.markeredgecolor": "auto", "lines.markerfacecolor": "auto", "lines.antialiased": True,
    "lines.solid_capstyle": "projecting", "lines.dash_capstyle": "butt", "mathtext.fontset": "dejavusans", "mathtext.default": "it", "patch.edgecolor": "black", "patch.facecolor": "C0", "patch.force_edgecolor": False, "patch.linewidth": 1.0, "patch.antialiased": True, "path.simplify": True, "agg.path.chunksize": 0, "pdf.fonttype": 3, "ps.fonttype": 3, "svg.fonttype": "path", "svg.hashsalt": None,
    "savefig.bbox": None, "savefig.dpi": "figure", "savefig.facecolor": "auto", "savefig.format": "png", "savefig.transparent": False, "savefig.pad_inches": 0.1, "savefig.edgecolor": "auto", "savefig.directory": "~", "scatter.edgecolors": "face", "scatter.marker": "o", "text.color": "black",
    "text.usetex": False, "timezone": "UTC", "toolbar": "toolbar2", "boxplot.patchartist": False, "boxplot.showmeans": False, "boxplot.notch": False, "contour.linewidth": None, "contour.negative_linestyle": "dashed",
}
for _n in "xy":
    _DEFAULTS.update({f"{_n}tick.color": "black", f"{_n}tick.direction": "out", f"{_n}tick.labelsize": "medium", f"{_n}tick.labelcolor": "inherit", f"{_n}tick.major.pad": 3.5, f"{_n}tick.major.size": 3.5, f"{_n}tick.major.width": 0.8, f"{_n}tick.minor.size": 2.0, f"{_n}tick.minor.width": 0.6, f"{_n}tick.minor.visible": False, f"{_n}axis.labellocation": "center"})
_DEFAULTS.update({"xtick.bottom": True, "xtick.top": False, "xtick.labelbottom": True, "xtick.labeltop": False, "ytick.left": True, "ytick.right": False, "ytick.labelleft": True, "ytick.labelright": False})


class RcParams(dict):
    def __setitem__(self, key, value):
        if key not in _DEFAULTS:
            from matplotlib._close import not_in_list
            raise KeyError(not_in_list(key, "rcParam", list(_DEFAULTS)))
        if key == "figure.figsize":
            value = [float(v) for v in value]
        elif isinstance(_DEFAULTS[key], bool):
            value = value in (True, 1, "True", "true", "on", "yes", "1") if not isinstance(value, bool) else value
        elif isinstance(_DEFAULTS[key], float) and not isinstance(value, str):
            value = float(value)
        elif isinstance(_DEFAULTS[key], float):
            value = float(value) if key != "savefig.dpi" else value
        elif key == "font.family" and isinstance(value, str):
            value = [value]
        dict.__setitem__(self, key, value)

    def update(self, *args, **kwargs):
        for k, v in dict(*args, **kwargs).items():
            self[k] = v

    def setdefault(self, key, value=None):
        return self[key]

    def copy(self):
        new = RcParams()
        dict.update(new, self)
        return new

    def find_all(self, pattern):
        import re
        return {k: v for k, v in self.items() if re.search(pattern, k)}

    def __repr__(self):
        return "RcParams(" + repr(dict(self)) + ")"


rcParams = RcParams()
dict.update(rcParams, _DEFAULTS)
rcParamsDefault = rcParams.copy()
rcParamsOrig = rcParams.copy()

_SHORT = {"lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor", "ec": "edgecolor", "mew": "markeredgewidth", "aa": "antialiased"}


def rc(group, **kwargs):
    for g in (group,) if isinstance(group, str) else group:
        for k, v in kwargs.items():
            name = f"{g}.{_SHORT.get(k, k)}"
            if name not in _DEFAULTS:
                raise KeyError(f'Unrecognized key "{name}" for group "{g}" and name "{k}"')
            rcParams[name] = v


def rcdefaults():
    dict.update(rcParams, _DEFAULTS)


class rc_context:
    def __init__(self, rc=None, fname=None):
        self._new = rc or {}

    def __enter__(self):
        self._old = dict(rcParams)
        rcParams.update(self._new)

    def __exit__(self, *error):
        dict.update(rcParams, self._old)
        return False

    def __call__(self, function):
        def wrapped(*args, **kwargs):
            with rc_context(self._new):
                return function(*args, **kwargs)
        return wrapped


def use(backend, *, force=True):
    pass


def get_backend(*, auto_select=True):
    return "Agg"


def is_interactive():
    return False


def interactive(b):
    pass


def set_loglevel(level):
    pass


def __getattr__(name):
    if name == "colormaps":
        from matplotlib.cm import _maps
        return _maps
    if name == "color_sequences":
        from matplotlib.cm import _hex, _QUALITATIVE
        return {k: _hex(v) for k, v in _QUALITATIVE.items()}
    if name in ("pyplot", "cm", "colors", "style", "ticker", "patches", "lines", "text", "figure", "axes", "gridspec", "collections", "image", "legend", "artist", "axis", "colorbar", "container", "contour", "path", "spines", "transforms"):
        from matplotlib import _native
        return _native.load("matplotlib." + name)
    raise AttributeError(f"module 'matplotlib' has no attribute {name!r}")

"""#
}
