# NormalDist and the rest of statistics on a small measurement series.
from statistics import *
import statistics
scores = [72, 85, 90, 64, 78, 88, 95, 70]
nd = NormalDist.from_samples(scores)
print(nd, round(nd.mean, 3), round(nd.stdev, 4), round(nd.variance, 3))
print([round(nd.cdf(v), 5) for v in (60, 80, 100)], [round(nd.pdf(v), 6) for v in (60, 80)], [round(q, 3) for q in nd.quantiles()])
print(round(nd.inv_cdf(0.95), 4), round(nd.inv_cdf(0.001), 4), nd.zscore(nd.mean), NormalDist().inv_cdf(0.5), NormalDist().inv_cdf(0.975))
a, b = NormalDist(100, 15), NormalDist(110, 10)
print(a + b, a - b, a * 2, a / 5, a + 3, -a, 2 * a, a.overlap(b), a == NormalDist(100, 15), {a: "iq"}[NormalDist(100, 15)])
print(a.samples(3, seed=1), [round(v, 2) for v in NormalDist(0, 2).samples(4, seed=42)])
print(quantiles(scores, n=4), quantiles(scores, n=4, method="inclusive"), quantiles(range(1, 11), n=5))
print(mean(scores), fmean(scores), fmean(scores, weights=range(1, 9)), median(scores), median_low(scores), median_high(scores), median_grouped(scores, 10))
print(mode("aabbb"), multimode("aabbc"), harmonic_mean([2, 4, 4]), harmonic_mean([40, 60], weights=[5, 30]), geometric_mean([1, 3, 9]))
print(pvariance(scores), variance(scores), pstdev(scores), stdev(scores), variance(scores, mean(scores)))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(covariance(x, y), correlation(x, y), linear_regression(x, y), linear_regression(x, y, proportional=True).slope)
slope, intercept = linear_regression(x, y)
print(f"{slope:.4f} {intercept:.4f}")
from fractions import Fraction as F
from decimal import Decimal as D
print(mean([F(1, 3), F(1, 2)]), mean([D("0.1"), D("0.2")]), median([F(1, 2), F(3, 4)]), variance([D(1), D(2), D(4)]), mean([1, 2.5, F(1, 2)]))
for f in (lambda: mean([]), lambda: median([]), lambda: stdev([1]), lambda: mode([]), lambda: NormalDist(0, -1), lambda: a.inv_cdf(1.0), lambda: quantiles([1], n=4), lambda: harmonic_mean([1, -1]), lambda: geometric_mean([]), lambda: correlation([1, 2], [1]), lambda: linear_regression([1, 1], [1, 2]), lambda: NormalDist(1, 0).pdf(1), lambda: mean(["a", "b"]), lambda: quantiles([1, 2], n=1, method="odd"), lambda: fmean([1, 2], [1])):
    try:
        print(f())
    except (StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(StatisticsError.__mro__[1], statistics.__name__)
