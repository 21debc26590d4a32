extension MatplotlibSource {
  /// What is written at ticks.
  static let formatters = #"""
class Formatter(TickHelper):
    locs = ()

    def format_ticks(self, values):
        self.set_locs(values)
        return [self(v, i) for i, v in enumerate(values)]

    def set_locs(self, locs):
        self.locs = locs

    def get_offset(self):
        return ""

    def format_data(self, value):
        return self(value)

    @staticmethod
    def fix_minus(s):
        return s.replace("-", "\u2212")


class NullFormatter(Formatter):
    def __call__(self, x, pos=None):
        return ""


class FixedFormatter(Formatter):
    def __init__(self, seq):
        self.seq, self.offset_string = seq, ""

    def __call__(self, x, pos=None):
        return "" if pos is None or pos >= len(self.seq) else self.seq[pos]


class FuncFormatter(Formatter):
    def __init__(self, func):
        self.func = func

    def __call__(self, x, pos=None):
        return self.func(x, pos)


class FormatStrFormatter(Formatter):
    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fmt % x


class StrMethodFormatter(Formatter):
    def __init__(self, fmt):
        self.fmt = fmt

    def __call__(self, x, pos=None):
        return self.fix_minus(self.fmt.format(x=x, pos=pos))


class PercentFormatter(Formatter):
    def __init__(self, xmax=100, decimals=None, symbol="%", is_latex=False):
        self.xmax, self.decimals, self.symbol = xmax + 0.0, decimals, symbol

    def __call__(self, x, pos=None):
        low, high = self.axis.get_view_interval()
        return self.fix_minus(self.format_pct(x, abs(high - low)))

    def format_pct(self, x, display_range):
        n = self.decimals
        if n is None:
            span = 100 * display_range / self.xmax
            n = 0 if span <= 0 else min(max(math.ceil(2.0 - math.log10(2.0 * span)), 0), 5)
        return f"{100 * x / self.xmax:0.{int(n)}f}" + (self.symbol or "")


class ScalarFormatter(Formatter):
    def __init__(self, useOffset=None, useMathText=None, useLocale=None):
        self.offset = 0
        self._useOffset = True
        if useOffset is not None:
            self.set_useOffset(useOffset)
        self._math = bool(useMathText)
        self.orderOfMagnitude = 0
        self._scientific, self._limits = True, (-5, 6)
        self.format = ""

    def set_useOffset(self, val):
        if isinstance(val, bool):
            self.offset, self._useOffset = 0, val
        else:
            self._useOffset, self.offset = False, val

    def set_useMathText(self, val):
        self._math = bool(val)

    def set_scientific(self, b):
        self._scientific = bool(b)

    def set_powerlimits(self, lims):
        if len(lims) != 2:
            raise ValueError("'lims' must be a sequence of length 2")
        self._limits = lims

    def __call__(self, x, pos=None):
        if len(self.locs) == 0:
            return ""
        v = (x - self.offset) / 10.0 ** self.orderOfMagnitude
        return self.fix_minus(self.format % (0 if abs(v) < 1e-8 else v))

    def _inside(self):
        low, high = sorted(self.axis.get_view_interval())
        locs = np.asarray(self.locs, dtype=float)
        return low, high, locs[(low <= locs) & (locs <= high)]

    def set_locs(self, locs):
        self.locs = locs
        if len(locs) == 0:
            return
        low, high, inside = self._inside()
        if self._useOffset:
            self._find_offset(inside)
        self._find_order(low, high, inside)
        self._find_format()

    def _find_offset(self, locs):
        self.offset = 0
        if not len(locs):
            return
        low, high = float(locs.min()), float(locs.max())
        if low == high or low <= 0 <= high:
            return
        a, b = sorted([abs(low), abs(high)])
        top = math.ceil(math.log10(b))
        k = top
        while a // 10.0 ** k == b // 10.0 ** k:
            k -= 1
        k += 1
        if (b - a) / 10.0 ** k <= 1e-2:
            k = top
            while not b // 10.0 ** k - a // 10.0 ** k > 1:
                k -= 1
            k += 1
        if b // 10.0 ** k >= 10 ** 3:
            self.offset = math.copysign(1, low) * (b // 10.0 ** k) * 10.0 ** k

    def _find_order(self, low, high, locs):
        self.orderOfMagnitude = 0
        if not self._scientific:
            return
        if self._limits[0] == self._limits[1] != 0:
            self.orderOfMagnitude = self._limits[0]
            return
        if not len(locs):
            return
        if self.offset:
            k = math.floor(math.log10(high - low))
        else:
            v = float(np.abs(locs).max())
            k = 0 if v == 0 else math.floor(math.log10(v))
        if k <= self._limits[0] or k >= self._limits[1]:
            self.orderOfMagnitude = k

    def _find_format(self):
        few = len(self.locs) < 2
        locs = [*self.locs, *self.axis.get_view_interval()] if few else self.locs
        locs = (np.asarray(locs, dtype=float) - self.offset) / 10.0 ** self.orderOfMagnitude
        span = float(np.ptp(locs)) or float(np.max(np.abs(locs))) or 1
        if few:
            locs = locs[:-2]
        k = math.floor(math.log10(span))
        digits = max(0, 3 - k)
        while digits >= 0 and np.abs(locs - np.round(locs, decimals=digits)).max() < 1e-3 * 10.0 ** k:
            digits -= 1
        self.format = f"%1.{digits + 1}f"
        if self._math:
            self.format = r"$\mathdefault{%s}$" % self.format

    def format_data(self, value):
        e = math.floor(math.log10(abs(value)))
        s = round(value / 10 ** e, 10)
        text = self.fix_minus(("%d" if s % 1 == 0 else "%1.10g") % s)
        return text if e == 0 else f"{text}e{self.fix_minus('%d' % e)}"

    def get_offset(self):
        if len(self.locs) == 0:
            return ""
        text = ""
        if self.orderOfMagnitude:
            text = (r"$\times\mathdefault{10^{%d}}$" if self._math else "1e%d") % self.orderOfMagnitude
        if self.offset:
            text += ("+" if self.offset > 0 else "") + self.format_data(self.offset)
        return self.fix_minus(text)


class LogFormatter(Formatter):
    def __init__(self, base=10.0, labelOnlyBase=False, minor_thresholds=None, linthresh=None):
        self._base, self.labelOnlyBase = float(base), labelOnlyBase
        self.minor_thresholds = (1, 0.4) if minor_thresholds is None else minor_thresholds
        self._sublabels = None
        self._linthresh = linthresh

    def set_locs(self, locs=None):
        low, high = sorted(self.axis.get_view_interval())
        b = self._base
        if low <= 0:
            self._sublabels = {1}
            return
        a, z = math.log(low, b), math.log(high, b)
        if math.floor(z) - math.floor(math.nextafter(a, -math.inf)) > self.minor_thresholds[0]:
            self._sublabels = {1}
        elif abs(z - a) > self.minor_thresholds[1]:
            self._sublabels = set(np.round(np.geomspace(1, b, int(b) // 2 + 1)).tolist())
        else:
            self._sublabels = set(np.arange(1, b + 1).tolist())

    def _parts(self, x):
        fx = math.log(x) / math.log(self._base)
        whole = abs(fx - round(fx)) < 1e-10
        exponent = round(fx) if whole else math.floor(fx)
        coeff = round(self._base ** (fx - exponent))
        hidden = self.labelOnlyBase and not whole or self._sublabels is not None and coeff not in self._sublabels
        return fx, whole, hidden

    def __call__(self, x, pos=None):
        if x == 0:
            return "0"
        fx, whole, hidden = self._parts(abs(x))
        if hidden:
            return ""
        return self.fix_minus("%g" % x if 1 <= abs(x) <= 10000 else f"{x:1.0e}")


class LogFormatterMathtext(LogFormatter):
    def __call__(self, x, pos=None):
        if x == 0:
            return r"$\mathdefault{0}$"
        sign = "-" if x < 0 else ""
        fx, whole, hidden = self._parts(abs(x))
        if hidden:
            return ""
        base = "%d" % self._base if self._base % 1 == 0 else str(self._base)
        if whole:
            return r"$\mathdefault{%s%s^{%d}}$" % (sign, base, round(fx))
        return self._between(sign, base, fx)

    def _between(self, sign, base, fx):
        return r"$\mathdefault{%s%s^{%.2f}}$" % (sign, base, fx)


class LogFormatterSciNotation(LogFormatterMathtext):
    def _between(self, sign, base, fx):
        exponent = math.floor(fx)
        coeff = float(base) ** (fx - exponent)
        if abs(coeff - round(coeff)) < 1e-10:
            coeff = round(coeff)
        return r"$\mathdefault{%s%g\times%s^{%d}}$" % (sign, coeff, base, exponent)


class EngFormatter(Formatter):
    _prefixes = {-12: "p", -9: "n", -6: "\u00b5", -3: "m", 0: "", 3: "k", 6: "M", 9: "G", 12: "T"}

    def __init__(self, unit="", places=None, sep=" ", **options):
        self.unit, self.places, self.sep = unit, places, sep

    def __call__(self, x, pos=None):
        e = 0 if x == 0 else min(max(int(math.floor(math.log10(abs(x)) / 3) * 3), -12), 12)
        text = ("%g" if self.places is None else f"%.{self.places}f") % (x / 10.0 ** e)
        tail = self._prefixes[e] + self.unit
        return self.fix_minus(text) + (self.sep + tail if tail else "")

"""#
}
