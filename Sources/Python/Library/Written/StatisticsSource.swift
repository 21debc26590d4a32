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
        return kind(value.numerator) / kind(value.denominator)


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


    # Wichura's algorithm AS 241: numerators and denominators of its three ranges, highest power first.
    _quantile_terms = (
      (
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
        4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
        1.3314166789178437745e+2, 3.3871328727963666080e+0),
      (
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
        2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
        4.2313330701600911252e+1, 1.0),
      (
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
        1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
        4.63033784615654529590e+0, 1.42343711074968357734e+0),
      (
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
        1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
        2.05319162663775882187e+0, 1.0),
      (
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
        2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
        5.46378491116411436990e+0, 6.65790464350110377720e+0),
      (
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
        7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
        5.99832206555887937690e-1, 1.0))


    def _polynomial(terms, r):
        value = terms[0]
        for term in terms[1:]:
            value = value * r + term
        return value


    def _normal_quantile(p, mu, sigma):
        q = p - 0.5
        if math.fabs(q) <= 0.425:
            r = 0.180625 - q * q
            x = _polynomial(_quantile_terms[0], r) * q / _polynomial(_quantile_terms[1], r)
            return mu + (x * sigma)
        r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
        if r <= 5.0:
            r = r - 1.6
            x = _polynomial(_quantile_terms[2], r) / _polynomial(_quantile_terms[3], r)
        else:
            r = r - 5.0
            x = _polynomial(_quantile_terms[4], r) / _polynomial(_quantile_terms[5], r)
        if q < 0.0:
            x = -x
        return mu + (x * sigma)


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

        def inv_cdf(self, p):
            if p <= 0.0 or p >= 1.0:
                raise StatisticsError("p must be in the range 0.0 < p < 1.0")
            if self._sigma <= 0.0:
                raise StatisticsError("cdf() not defined when sigma at or below zero")
            return _normal_quantile(p, self._mu, self._sigma)

        def quantiles(self, n=4):
            return [self.inv_cdf(i / n) for i in range(1, n)]

        def samples(self, n, *, seed=None):
            import random
            gauss = random.gauss if seed is None else random.Random(seed).gauss
            mu, sigma = self._mu, self._sigma
            return [gauss(mu, sigma) for i in range(n)]

        def overlap(self, other):
            if not isinstance(other, NormalDist):
                raise TypeError("Expected another NormalDist instance")
            a, b = self, other
            if (b._sigma, b._mu) < (a._sigma, a._mu):
                a, b = b, a
            va, vb = a.variance, b.variance
            if not va or not vb:
                raise StatisticsError("overlap() not defined when sigma is zero")
            dv = vb - va
            dm = math.fabs(b._mu - a._mu)
            if not dv:
                return 1.0 - math.erf(dm / (2.0 * a._sigma * math.sqrt(2.0)))
            left = a._mu * vb - b._mu * va
            root = a._sigma * b._sigma * math.sqrt(dm * dm + dv * math.log(vb / va))
            x1 = (left + root) / dv
            x2 = (left - root) / dv
            return 1.0 - (math.fabs(b.cdf(x1) - a.cdf(x1)) + math.fabs(b.cdf(x2) - a.cdf(x2)))

        def __add__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu + other, self._sigma)

        def __sub__(self, other):
            if isinstance(other, NormalDist):
                return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
            return NormalDist(self._mu - other, self._sigma)

        def __mul__(self, other):
            return NormalDist(self._mu * other, self._sigma * math.fabs(other))

        def __truediv__(self, other):
            return NormalDist(self._mu / other, self._sigma / math.fabs(other))

        def __pos__(self):
            return NormalDist(self._mu, self._sigma)

        def __neg__(self):
            return NormalDist(-self._mu, self._sigma)

        __radd__ = __add__
        __rmul__ = __mul__

        def __rsub__(self, other):
            return -(self - other)

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
