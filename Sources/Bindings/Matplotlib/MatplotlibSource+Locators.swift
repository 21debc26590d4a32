extension MatplotlibSource {
  /// Where ticks are.
  static let locators = #"""
import math
import numpy as np


def _nonsingular(vmin, vmax, expander=0.001, tiny=1e-15, increasing=True):
    vmin, vmax = float(vmin), float(vmax)
    if not math.isfinite(vmin) or not math.isfinite(vmax):
        return -expander, expander
    swapped = vmax < vmin
    if swapped:
        vmin, vmax = vmax, vmin
    size = max(abs(vmin), abs(vmax))
    if size < 1e6 / tiny * 2.2250738585072014e-308:
        vmin, vmax = -expander, expander
    elif vmax - vmin <= size * tiny:
        vmin -= expander * abs(vmin)
        vmax += expander * abs(vmax)
    return (vmax, vmin) if swapped and not increasing else (vmin, vmax)


class TickHelper:
    axis = None

    def set_axis(self, axis):
        self.axis = axis

    def create_dummy_axis(self, **options):
        pass


class Locator(TickHelper):
    MAXTICKS = 1000

    def nonsingular(self, v0, v1):
        return _nonsingular(v0, v1, expander=0.05)

    def view_limits(self, vmin, vmax):
        return _nonsingular(vmin, vmax)

    def __call__(self):
        return self.tick_values(*self.axis.get_view_interval())

    def raise_if_exceeds(self, locs):
        return locs


class NullLocator(Locator):
    def tick_values(self, vmin, vmax):
        return []

    def __call__(self):
        return []


class FixedLocator(Locator):
    def __init__(self, locs, nbins=None):
        self.locs, self.nbins = np.asarray(locs), nbins

    def set_params(self, nbins=None):
        if nbins is not None:
            self.nbins = nbins

    def tick_values(self, vmin, vmax):
        return self()

    def __call__(self):
        if self.nbins is None:
            return self.locs
        step = max(int(math.ceil(len(self.locs) / self.nbins)), 1)
        return self.locs[::step]


class IndexLocator(Locator):
    def __init__(self, base, offset):
        self._base, self.offset = base, offset

    def tick_values(self, vmin, vmax):
        return np.arange(vmin + self.offset, vmax + 1, self._base)


class LinearLocator(Locator):
    def __init__(self, numticks=None, presets=None):
        self.numticks = 11 if numticks is None else numticks

    def tick_values(self, vmin, vmax):
        return np.linspace(vmin, vmax, self.numticks)


def _close(a, b, step, offset):
    tol = 1e-10
    if offset > 0:
        tol = max(1e-10, 10 ** (math.log10(offset / step) - 12))
        tol = min(0.4999, tol)
    return abs(a - b) < tol


def _floor_multiple(x, step, offset=0):
    d, m = divmod(x, step)
    return d + 1 if _close(m / step, 1, step, offset) else d


def _ceil_multiple(x, step, offset=0):
    d, m = divmod(x, step)
    return d if _close(m / step, 0, step, offset) else d + 1


class MultipleLocator(Locator):
    def __init__(self, base=1.0, offset=0.0):
        self._step, self._offset = float(base), offset

    def set_params(self, base=None, offset=None):
        self._step = self._step if base is None else base

    def tick_values(self, vmin, vmax):
        if vmax < vmin:
            vmin, vmax = vmax, vmin
        step = self._step
        vmin, vmax = vmin - self._offset, vmax - self._offset
        vmin = _ceil_multiple(vmin, step) * step
        n = (vmax - vmin + 0.001 * step) // step
        return vmin - step + np.arange(n + 3) * step + self._offset


class MaxNLocator(Locator):
    def __init__(self, nbins=None, *, steps=None, integer=False, symmetric=False, prune=None, min_n_ticks=2):
        self._nbins = 10 if nbins is None else nbins
        steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] if steps is None else list(steps)
        if steps[0] != 1:
            steps = [1] + steps
        if steps[-1] != 10:
            steps = steps + [10]
        self._steps = [0.1 * s for s in steps[:-1]] + steps + [10 * steps[1]]
        self._integer, self._symmetric, self._prune, self._least = integer, symmetric, prune, max(1, min_n_ticks)

    def set_params(self, nbins=None, integer=None, prune=None, min_n_ticks=None, steps=None, symmetric=None):
        if nbins is not None:
            self._nbins = nbins
        if integer is not None:
            self._integer = integer
        if prune is not None:
            self._prune = None if prune == "none" else prune

    def tick_values(self, vmin, vmax):
        if self._symmetric:
            vmax = max(abs(vmin), abs(vmax))
            vmin = -vmax
        vmin, vmax = _nonsingular(vmin, vmax, expander=1e-13, tiny=1e-14)
        locs = self._raw(vmin, vmax)
        if self._prune in ("lower", "both"):
            locs = locs[1:]
        if self._prune in ("upper", "both"):
            locs = locs[:-1]
        return locs

    def view_limits(self, dmin, dmax):
        return _nonsingular(dmin, dmax, expander=1e-12, tiny=1e-13)

    def _raw(self, vmin, vmax):
        if self._nbins == "auto":
            n = 9 if self.axis is None else min(max(self.axis.get_tick_space(), max(1, self._least - 1)), 9)
        else:
            n = self._nbins
        span, middle = abs(vmax - vmin), (vmax + vmin) / 2
        offset = 0 if abs(middle) / span < 100 else math.copysign(10 ** (math.log10(abs(middle)) // 1), middle)
        scale = 10 ** (math.log10(span / n) // 1)
        low, high = vmin - offset, vmax - offset
        steps = [s * scale for s in self._steps]
        if self._integer:
            steps = [s for s in steps if s < 1 or abs(s - round(s)) < 0.001]
        wanted = (high - low) / n
        start = len(steps) - 1
        for i, s in enumerate(steps):
            if s >= wanted:
                start = i
                break
        for i in range(start, -1, -1):
            step = steps[i]
            if self._integer and math.floor(high) - math.ceil(low) >= self._least - 1:
                step = max(1, step)
            best = (low // step) * step
            first = _floor_multiple(low - best, step, abs(offset))
            last = _ceil_multiple(high - best, step, abs(offset))
            ticks = np.arange(first, last + 1) * step + best
            if int(((ticks <= high) & (ticks >= low)).sum()) >= self._least:
                break
        return ticks + offset


class AutoLocator(MaxNLocator):
    def __init__(self):
        MaxNLocator.__init__(self, "auto", steps=[1, 2, 2.5, 5, 10])


class AutoMinorLocator(Locator):
    def __init__(self, n=None):
        self.ndivs = n

    def __call__(self):
        major = np.unique(self.axis.get_majorticklocs())
        if len(major) < 2:
            return []
        step = float(major[1] - major[0])
        n = self.ndivs
        if n is None or n == "auto":
            n = 5 if np.isclose(10 ** (np.log10(step) % 1), [1, 2.5, 5, 10]).any() else 4
        step /= n
        vmin, vmax = sorted(self.axis.get_view_interval())
        first = float(major[0])
        return np.arange(round((vmin - first) / step), round((vmax - first) / step) + 1) * step + first

    def tick_values(self, vmin, vmax):
        raise NotImplementedError("Cannot get tick locations for a AutoMinorLocator")


class LogLocator(Locator):
    def __init__(self, base=10.0, subs=(1.0,), *, numticks=None):
        self._base, self.numticks = float(base), "auto" if numticks is None else numticks
        self._subs = subs if isinstance(subs, str) else np.asarray([1.0] if subs is None else subs, dtype=float)

    def nonsingular(self, vmin, vmax):
        if vmin > vmax:
            vmin, vmax = vmax, vmin
        if not math.isfinite(vmin) or not math.isfinite(vmax):
            return 1, 10
        if vmax <= 0:
            import warnings
            warnings.warn("Data has no positive values, and therefore cannot be log-scaled.", stacklevel=4)
            return 1, 10
        least = self.axis.get_minpos()
        if not math.isfinite(least):
            least = 1e-300
        if vmin <= 0:
            vmin = least
        if vmin == vmax:
            b = self._base
            vmin = b ** (math.ceil(math.log(vmin, b)) - 1)
            vmax = b ** (math.floor(math.log(vmax, b)) + 1)
        return vmin, vmax

    def view_limits(self, vmin, vmax):
        return self.nonsingular(vmin, vmax)

    def _log(self, v):
        return math.log10(v) if self._base == 10 else math.log2(v) if self._base == 2 else math.log(v) / math.log(self._base)

    def tick_values(self, vmin, vmax):
        n = self.numticks
        if n == "auto":
            n = 9 if self.axis is None else min(max(self.axis.get_tick_space(), 2), 9)
        b = self._base
        if vmin <= 0:
            if self.axis is not None:
                vmin = self.axis.get_minpos()
            if vmin <= 0 or not math.isfinite(vmin):
                raise ValueError("Data cannot be log-scaled because all values are <= 0.")
        if vmax < vmin:
            vmin, vmax = vmax, vmin
        low, high = self._log(vmin), self._log(vmax)
        first, last = math.ceil(low), math.floor(high)
        count = last - first + 1
        subs = self._subs
        if isinstance(subs, str):
            if count >= 10 or b < 3:
                if subs == "auto":
                    return np.array([])
                subs = np.array([1.0])
            else:
                subs = np.arange(2.0 if subs == "auto" else 1.0, b)
        stride = count // (n + 1) + 1
        n = min(n, math.ceil(count / stride))
        if n == 0:
            decades = [first - 1, last + 1]
            stride = decades[1] - decades[0]
        elif n == 1:
            mid = round((low + high) / 2)
            stride = max(mid - (first - 1), last + 1 - mid)
            decades = [mid - stride, mid, mid + stride]
        else:
            stride = (count - 1) // (n - 1)
            if stride < count / n:
                stride = count // n
            least, most = max(count - stride * n, 0), min(count - stride * (n - 1), stride)
            offset = (-first) % stride
            if not least <= offset < most:
                offset = least
            decades = range(first + offset - stride, last + stride + 1, stride)
        minor = len(subs) > 1 or (len(subs) == 1 and subs[0] != 1.0)
        if minor:
            if stride == 1 or count <= 1:
                locs = np.concatenate([subs * b ** d for d in range(first - 1, last + 1)])
            else:
                locs = np.array([])
        else:
            locs = b ** np.array([float(d) for d in decades])
        if len(subs) > 1 and stride == 1 and len(decades) - 2 + int(((vmin <= locs) & (locs <= vmax)).sum()) <= 1:
            return AutoLocator().tick_values(vmin, vmax)
        return locs


class SymmetricalLogLocator(Locator):
    def __init__(self, transform=None, subs=None, linthresh=2, base=10):
        self._linthresh, self._base = linthresh, base

    def tick_values(self, vmin, vmax):
        t, b = self._linthresh, self._base
        out = []
        if vmin < -t:
            out += [-float(b) ** k for k in range(math.ceil(math.log(-vmin, b)), math.floor(math.log(t, b)) - 1, -1)]
        out.append(0.0)
        if vmax > t:
            out += [float(b) ** k for k in range(math.floor(math.log(t, b)), math.ceil(math.log(vmax, b)) + 1)]
        return np.array(out)

"""#
}
