extension VM {
  /// Module `statistics`, written in Python.
  static let statisticsSource = #"""
    import math
    from fractions import Fraction

    __all__ = ["mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low",
               "median_high", "median_grouped", "mode", "multimode", "pstdev", "pvariance", "stdev",
               "variance", "quantiles", "covariance", "correlation", "linear_regression",
               "NormalDist", "StatisticsError"]


    class StatisticsError(ValueError):
        pass


    def _total(data):
        total = Fraction(0)
        kind = int
        count = 0
        special = None
        for x in data:
            count += 1
            if isinstance(x, float):
                if kind in (int, Fraction):
                    kind = float
                if not math.isfinite(x):
                    special = x if special is None else special + x
                    continue
            elif isinstance(x, Fraction) and kind is int:
                kind = Fraction
            elif type(x) not in (int, bool, Fraction):
                if not isinstance(x, (int, Fraction)):
                    kind = type(x) if kind is int else kind
                    if not hasattr(x, "as_integer_ratio") and not hasattr(x, "__float__"):
                        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
                    x = float(x) if not hasattr(x, "as_integer_ratio") else x
            total += Fraction(*x.as_integer_ratio())
        return total, kind, count, special


    def _convert(value, kind):
        if kind in (int, bool):
            return int(value) if value.denominator == 1 else float(value)
        if kind is Fraction:
            return value
        if kind is float:
            return float(value)
        return kind(float(value))


    def mean(data):
        total, kind, n, special = _total(data)
        if n < 1:
            raise StatisticsError("mean requires at least one data point")
        if special is not None:
            return special / n
        return _convert(total / n, kind)


    def fmean(data, weights=None):
        data = list(data)
        if weights is None:
            if not data:
                raise StatisticsError("fmean requires at least one data point")
            return math.fsum(data) / len(data)
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("data and weights must be the same length")
        total = math.fsum(weights)
        if not total:
            raise StatisticsError("sum of weights must be non-zero")
        return math.fsum([x * w for x, w in zip(data, weights)]) / total


    def geometric_mean(data):
        try:
            return math.exp(fmean(map(math.log, data)))
        except ValueError:
            raise StatisticsError("geometric mean requires a non-empty dataset "
                                  "containing positive numbers") from None


    def harmonic_mean(data, weights=None):
        data = list(data)
        if not data:
            raise StatisticsError("harmonic_mean requires at least one data point")
        if len(data) == 1 and isinstance(data[0], (int, float, Fraction)):
            if data[0] < 0:
                raise StatisticsError("harmonic mean does not support negative values")
            return data[0]
        for x in data:
            if x < 0:
                raise StatisticsError("harmonic mean does not support negative values")
            if x == 0:
                return 0
        if weights is None:
            weights = [1] * len(data)
        total, kind, _, _ = _total([w / x for w, x in zip(weights, data)])
        return _convert(Fraction(sum(weights)) / total, kind)


    def median(data):
        data = sorted(data)
        n = len(data)
        if n == 0:
            raise StatisticsError("no median for empty data")
        if n % 2 == 1:
            return data[n // 2]
        i = n // 2
        return (data[i - 1] + data[i]) / 2


    def median_low(data):
        data = sorted(data)
        if not data:
            raise StatisticsError("no median for empty data")
        return data[(len(data) - 1) // 2]


    def median_high(data):
        data = sorted(data)
        if not data:
            raise StatisticsError("no median for empty data")
        return data[len(data) // 2]


    def median_grouped(data, interval=1):
        data = sorted(data)
        n = len(data)
        if not n:
            raise StatisticsError("no median for empty data")
        x = data[n // 2]
        below = sum([1 for v in data if v < x])
        equal = sum([1 for v in data if v == x])
        return float(x) - interval / 2 + interval * (n / 2 - below) / equal


    def _counts(data):
        counts = {}
        for x in data:
            counts[x] = counts.get(x, 0) + 1
        return counts


    def mode(data):
        counts = _counts(data)
        if not counts:
            raise StatisticsError("no mode for empty data")
        best = max(counts.values())
        for x, n in counts.items():
            if n == best:
                return x


    def multimode(data):
        counts = _counts(data)
        if not counts:
            return []
        best = max(counts.values())
        return [x for x, n in counts.items() if n == best]


    def quantiles(data, *, n=4, method="exclusive"):
        if n < 1:
            raise StatisticsError("n must be at least 1")
        data = sorted(data)
        size = len(data)
        if size < 2:
            raise StatisticsError("must have at least two data points")
        result = []
        if method == "inclusive":
            m = size - 1
            for i in range(1, n):
                j, delta = divmod(i * m, n)
                result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
            return result
        if method != "exclusive":
            raise ValueError(f"Unknown method: {method!r}")
        m = size + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result


    def _squares(data, c=None):
        data = list(data)
        total, kind, n, _ = _total(data)
        if n == 0:
            return Fraction(0), kind, 0
        center = total / n if c is None else Fraction(*c.as_integer_ratio())
        result = Fraction(0)
        for x in data:
            d = Fraction(*x.as_integer_ratio()) - center
            result += d * d
        return result, kind, n


    def variance(data, xbar=None):
        squares, kind, n = _squares(data, xbar)
        if n < 2:
            raise StatisticsError("variance requires at least two data points")
        return _convert(squares / (n - 1), kind)


    def pvariance(data, mu=None):
        squares, kind, n = _squares(data, mu)
        if n < 1:
            raise StatisticsError("pvariance requires at least one data point")
        return _convert(squares / n, kind)


    def _sqrt_of_fraction(value):
        n, d = value.numerator, value.denominator
        if n == 0:
            return 0.0
        shift = (n.bit_length() - d.bit_length() - 109) // 2
        if shift >= 0:
            root = math.isqrt((n << 0) // (d << (2 * shift)))
            exact = root * root * (d << (2 * shift)) == n
        else:
            root = math.isqrt((n << (-2 * shift)) // d)
            exact = root * root * d == n << (-2 * shift)
        if not exact:
            root |= 1
        return float(root << shift) if shift >= 0 else root / (1 << -shift)


    def stdev(data, xbar=None):
        squares, kind, n = _squares(data, xbar)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        return _sqrt_of_fraction(squares / (n - 1))


    def pstdev(data, mu=None):
        squares, kind, n = _squares(data, mu)
        if n < 1:
            raise StatisticsError("pstdev requires at least one data point")
        return _sqrt_of_fraction(squares / n)


    def covariance(x, y, /):
        n = len(x)
        if len(y) != n:
            raise StatisticsError("covariance requires that both inputs have same number of data points")
        if n < 2:
            raise StatisticsError("covariance requires at least two data points")
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        return math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


    def correlation(x, y, /):
        n = len(x)
        if len(y) != n:
            raise StatisticsError("correlation requires that both inputs have same number of data points")
        if n < 2:
            raise StatisticsError("correlation requires at least two data points")
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = math.fsum([(a - xbar) ** 2.0 for a in x])
        syy = math.fsum([(b - ybar) ** 2.0 for b in y])
        try:
            return sxy / math.sqrt(sxx * syy)
        except ZeroDivisionError:
            raise StatisticsError("at least one of the inputs is constant") from None


    class LinearRegression(tuple):
        def __new__(cls, slope, intercept):
            return tuple.__new__(cls, (slope, intercept))

        slope = property(lambda self: self[0])
        intercept = property(lambda self: self[1])

        def __repr__(self):
            return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


    def linear_regression(x, y, /, *, proportional=False):
        n = len(x)
        if len(y) != n:
            raise StatisticsError("linear regression requires that both inputs have same number of data points")
        if n < 2:
            raise StatisticsError("linear regression requires at least two data points")
        if proportional:
            sxy = math.fsum([a * b for a, b in zip(x, y)])
            sxx = math.fsum([a * a for a in x])
        else:
            xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
            sxy = math.fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
            sxx = math.fsum([(a - xbar) ** 2.0 for a in x])
        try:
            slope = sxy / sxx
        except ZeroDivisionError:
            raise StatisticsError("x is constant") from None
        return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


    class NormalDist:
        def __init__(self, mu=0.0, sigma=1.0):
            if sigma < 0.0:
                raise StatisticsError("sigma must be non-negative")
            self._mu, self._sigma = float(mu), float(sigma)

        mean = property(lambda self: self._mu)
        median = property(lambda self: self._mu)
        mode = property(lambda self: self._mu)
        stdev = property(lambda self: self._sigma)
        variance = property(lambda self: self._sigma * self._sigma)

        @classmethod
        def from_samples(cls, data):
            data = list(data)
            return cls(fmean(data), stdev(data))

        def pdf(self, x):
            if not self._sigma:
                raise StatisticsError("pdf() not defined when sigma is zero")
            diff = x - self._mu
            return (math.exp(diff * diff / (-2.0 * self._sigma * self._sigma))
                    / math.sqrt(math.tau * self._sigma * self._sigma))

        def cdf(self, x):
            if not self._sigma:
                raise StatisticsError("cdf() not defined when sigma is zero")
            return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

        def zscore(self, x):
            if not self._sigma:
                raise StatisticsError("zscore() not defined when sigma is zero")
            return (x - self._mu) / self._sigma

        def __repr__(self):
            return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"

        def __eq__(self, other):
            if not isinstance(other, NormalDist):
                return NotImplemented
            return self._mu == other._mu and self._sigma == other._sigma

        def __hash__(self):
            return hash((self._mu, self._sigma))
    """#
}
