extension MatplotlibSource {
  /// The ways from values to colours.
  static let norms = #"""
class Normalize:
    def __init__(self, vmin=None, vmax=None, clip=False):
        self.vmin, self.vmax = _plain(vmin), _plain(vmax)
        self.clip = clip

    def _transform(self, a):
        span = self.vmax - self.vmin
        return (a - self.vmin) / span if span else np.zeros_like(a)

    def __call__(self, value, clip=None):
        self.autoscale_None(value)
        a = np.asarray(value, dtype=float)
        if self.vmin > self.vmax:
            raise ValueError("minvalue must be less than or equal to maxvalue")
        if self.clip if clip is None else clip:
            a = np.clip(a, self.vmin, self.vmax)
        with np.errstate(invalid="ignore", divide="ignore"):
            out = self._transform(a)
        return out if out.ndim else out[()]

    def inverse(self, value):
        return self.vmin + np.asarray(value, dtype=float) * (self.vmax - self.vmin)

    def _finite(self, a):
        a = np.asarray(a).ravel()
        return a[np.isfinite(a)] if a.dtype.kind == "f" else a

    def autoscale(self, a):
        self.vmin = self.vmax = None
        self.autoscale_None(a)

    def autoscale_None(self, a):
        if self.vmin is not None and self.vmax is not None:
            return
        a = self._finite(a)
        if self.vmin is None:
            self.vmin = _plain(a.min()) if a.size else 0.0
        if self.vmax is None:
            self.vmax = _plain(a.max()) if a.size else 1.0

    def scaled(self):
        return self.vmin is not None and self.vmax is not None


class LogNorm(Normalize):
    def _finite(self, a):
        a = Normalize._finite(self, a)
        return a[a > 0]

    def _transform(self, a):
        if self.vmin <= 0:
            raise ValueError("Invalid vmin or vmax")
        low = np.log10(self.vmin)
        return (np.log10(np.where(a > 0, a, np.nan)) - low) / (np.log10(self.vmax) - low)

    def inverse(self, value):
        low, high = np.log10(self.vmin), np.log10(self.vmax)
        return 10 ** (low + np.asarray(value) * (high - low))


class SymLogNorm(Normalize):
    def __init__(self, linthresh, linscale=1.0, vmin=None, vmax=None, clip=False, *, base=10):
        Normalize.__init__(self, vmin, vmax, clip)
        self.linthresh = linthresh

    def _transform(self, a):
        def f(v):
            return np.sign(v) * np.log10(1 + np.abs(v) / self.linthresh)
        return (f(a) - f(self.vmin)) / (f(self.vmax) - f(self.vmin))


class PowerNorm(Normalize):
    def __init__(self, gamma, vmin=None, vmax=None, clip=False):
        Normalize.__init__(self, vmin, vmax, clip)
        self.gamma = gamma

    def _transform(self, a):
        t = Normalize._transform(self, a)
        return np.where(t > 0, np.abs(t) ** self.gamma, t)


class TwoSlopeNorm(Normalize):
    def __init__(self, vcenter, vmin=None, vmax=None):
        Normalize.__init__(self, vmin, vmax)
        self.vcenter = vcenter
        if vcenter is not None and vmax is not None and vcenter >= vmax or vmin is not None and vcenter <= vmin:
            raise ValueError("vmin, vcenter, and vmax must be in ascending order")

    def _transform(self, a):
        return np.interp(a, [self.vmin, self.vcenter, self.vmax], [0, 0.5, 1])


class CenteredNorm(Normalize):
    def __init__(self, vcenter=0, halfrange=None, clip=False):
        Normalize.__init__(self, None, None, clip)
        self.vcenter, self.halfrange = vcenter, halfrange

    def autoscale_None(self, a):
        if self.halfrange is None:
            self.halfrange = float(np.abs(self._finite(a) - self.vcenter).max())
        self.vmin, self.vmax = self.vcenter - self.halfrange, self.vcenter + self.halfrange


class NoNorm(Normalize):
    def __call__(self, value, clip=None):
        return np.asarray(value)


class BoundaryNorm(Normalize):
    def __init__(self, boundaries, ncolors, clip=False, *, extend="neither"):
        Normalize.__init__(self, boundaries[0], boundaries[-1], clip)
        self.boundaries = np.asarray(boundaries)
        self.N, self.Ncmap = len(self.boundaries), ncolors

    def __call__(self, value, clip=None):
        a = np.asarray(value, dtype=float)
        i = np.digitize(a, self.boundaries) - 1
        n = self.N - 1
        if self.Ncmap > n:
            i = np.where((i >= 0) & (i < n), (self.Ncmap - 1) // 2 if n == 1 else ((self.Ncmap - 1) / (n - 1) * i).astype(int), i)
        i = np.where(a < self.vmin, -1, i)
        i = np.where(a >= self.vmax, self.Ncmap, i).astype(np.int16)
        return i if i.ndim else int(i)


class Colormap:
    monochrome = False

    def __init__(self, name, N=256, *, bad=None, under=None, over=None):
        self.name, self.N = name, int(N)
        self._bad, self._under, self._over = bad or (0.0, 0.0, 0.0, 0.0), under, over
        self.colorbar_extend = False
        self._table = None

    def _all(self):
        if self._table is None:
            t = np.ones((self.N + 3, 4))
            self._fill(t)
            t[self.N] = t[0] if self._under is None else to_rgba(self._under)
            t[self.N + 1] = t[self.N - 1] if self._over is None else to_rgba(self._over)
            t[self.N + 2] = to_rgba(self._bad)
            self._table = t
        return self._table

    def __call__(self, X, alpha=None, bytes=False):
        t = self._all()
        a = np.asarray(X)
        if a.dtype.kind == "f":
            a = a.astype(float)
            bad = np.isnan(a)
            a = np.where(bad, 0.0, a) * self.N
            a = np.where(a == self.N, self.N - 1, a)
            a = np.where(a < 0, -1, np.clip(a, -1, self.N))
            i = np.trunc(a).astype(int)
        else:
            bad = np.zeros(a.shape, dtype=bool)
            i = a.astype(int)
        i = np.where(i > self.N - 1, self.N + 1, np.where(i < 0, self.N, i))
        i = np.where(bad, self.N + 2, i)
        out = t[i]
        if bytes:
            out = (out * 255).astype(np.uint8)
        if alpha is not None:
            out[..., -1] = np.where(bad, out[..., -1], np.clip(alpha, 0, 1) * (255 if bytes else 1))
        return out if a.ndim else tuple(out)

    def copy(self):
        import copy
        new = copy.copy(self)
        new._table = None
        return new

    __copy__ = None

    def __eq__(self, other):
        return isinstance(other, Colormap) and self.colorbar_extend == other.colorbar_extend and np.array_equal(self._all(), other._all())

    __hash__ = None

    def set_bad(self, color="k", alpha=None):
        self._bad, self._table = to_rgba(color, alpha), None

    def set_under(self, color="k", alpha=None):
        self._under, self._table = to_rgba(color, alpha), None

    def set_over(self, color="k", alpha=None):
        self._over, self._table = to_rgba(color, alpha), None

    def set_extremes(self, *, bad=None, under=None, over=None):
        if bad is not None:
            self.set_bad(bad)
        if under is not None:
            self.set_under(under)
        if over is not None:
            self.set_over(over)

    def with_extremes(self, **options):
        new = self.copy()
        new.set_extremes(**options)
        return new

    def is_gray(self):
        t = self._all()
        return bool(np.all(t[:, 0] == t[:, 1]) and np.all(t[:, 0] == t[:, 2]))

    def resampled(self, lutsize):
        if hasattr(self, "_resized"):
            return self._resized(lutsize)
        return ListedColormap(self(np.linspace(0, 1, lutsize)), name=self.name)


del Colormap.__copy__


class ListedColormap(Colormap):
    def __init__(self, colors, name="unnamed", N=None, **options):
        self.colors = colors
        if N is not None:
            if isinstance(colors, str):
                self.colors = [colors] * N
            else:
                self.colors = (list(colors) * (N // len(colors) + 1))[:N]
        elif isinstance(colors, str):
            self.colors = [colors]
        Colormap.__init__(self, name, len(self.colors), **options)

    def _fill(self, t):
        t[:self.N] = to_rgba_array(self.colors)

    def reversed(self, name=None):
        return ListedColormap(list(reversed(list(self.colors))), name=self.name + "_r" if name is None else name)


def _channel(points, n, gamma=1.0):
    if callable(points):
        return np.clip(np.array(points(np.linspace(0, 1, n) ** gamma), dtype=float), 0, 1)
    a = np.array(points, dtype=float)
    x, y0, y1 = a[:, 0], a[:, 1], a[:, 2]
    if n == 1:
        return np.array(y0[-1])
    x = x * (n - 1)
    at = (n - 1) * np.linspace(0, 1, n) ** gamma
    i = np.searchsorted(x, at)[1:-1]
    d = (at[1:-1] - x[i - 1]) / (x[i] - x[i - 1])
    return np.clip(np.concatenate([[y1[0]], d * (y0[i] - y1[i - 1]) + y1[i - 1], [y0[-1]]]), 0, 1)


class LinearSegmentedColormap(Colormap):
    def __init__(self, name, segmentdata, N=256, gamma=1.0, **options):
        Colormap.__init__(self, name, N, **options)
        self._segmentdata, self._gamma = segmentdata, gamma

    def _fill(self, t):
        for i, c in enumerate(("red", "green", "blue", "alpha")):
            if c in self._segmentdata:
                t[:self.N, i] = _channel(self._segmentdata[c], self.N, 1 if c == "alpha" else self._gamma)

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0, **options):
        colors = list(colors)
        if not isinstance(colors[0], str) and len(colors[0]) == 2 and not isinstance(colors[0][0], str):
            at, colors = zip(*colors)
        else:
            at = np.linspace(0, 1, len(colors)).tolist()
        rgba = to_rgba_array(list(colors)).T.tolist()
        return LinearSegmentedColormap(name, {c: [(p, v, v) for p, v in zip(at, channel)] for c, channel in zip(("red", "green", "blue", "alpha"), rgba)}, N, gamma, **options)

    def _resized(self, n):
        return LinearSegmentedColormap(self.name, self._segmentdata, n, self._gamma)

    def reversed(self, name=None):
        def turned(points):
            if callable(points):
                return lambda x: points(1.0 - x)
            return [(1.0 - x, y1, y0) for x, y0, y1 in reversed(list(points))]
        return LinearSegmentedColormap(self.name + "_r" if name is None else name, {k: turned(v) for k, v in self._segmentdata.items()}, self.N, self._gamma)

"""#
}
