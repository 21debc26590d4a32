# Statistics of measurements, in floats, Fractions and Decimals.
import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation, DivisionByZero
marks = [62, 75, 75, 81, 90, 48.5, 77, 66]
print(st.mean(marks), st.fmean(marks), st.median(marks), st.median_low(marks), st.median_high(marks), st.mode(marks), st.multimode("aabbc"), round(st.stdev(marks), 6), round(st.pstdev(marks), 6), st.variance([1, 2, 3, 4]), st.pvariance([1, 2, 3, 4]))
print(st.mean([F(1, 3), F(1, 6)]), st.mean([D("0.5"), D("0.75")]), st.variance([D(1), D(2), D(4)]), st.mean([1, 2]), st.mean([1, 3]), st.median([1, 2]), st.harmonic_mean([40, 60]), round(st.geometric_mean([1, 10, 100]), 9), st.fmean([1, 2, 3], weights=[3, 1, 1]))
print(st.quantiles(marks), st.quantiles(range(1, 10), n=3, method="inclusive"), st.median_grouped([1, 2, 2, 3, 4, 4, 4]), st.covariance([1, 2, 3], [2, 4, 7]), round(st.correlation([1, 2, 3], [2, 4, 7]), 6), st.linear_regression([1, 2, 3], [2, 4, 6.5]))
n = st.NormalDist(100, 15)
print(n, round(n.cdf(115), 6), round(n.inv_cdf(0.975), 4), round(n.pdf(100), 6), n + 5, n * 2, n.mean, n.variance, st.NormalDist.from_samples([1, 2, 3]), round(n.overlap(st.NormalDist(110, 15)), 5), n.zscore(130), st.NormalDist(1, 2) + st.NormalDist(3, 4))
for bad in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([]), lambda: st.mean("ab"), lambda: st.harmonic_mean([-1]), lambda: st.quantiles([1]), lambda: st.correlation([1, 2], [1]), lambda: st.NormalDist(0, -1), lambda: st.linear_regression([1, 1], [2, 3]), lambda: st.geometric_mean([0]), lambda: st.fmean([1], weights=[1, 2])):
    try: print(bad())
    except (st.StatisticsError, TypeError, ValueError) as e: print(type(e).__name__, e)
a, b = F(3, 4), F("0.2")
print(a + b, a - b, a * b, a / b, a ** 2, a ** -1, a % b, a // b, -a, abs(F(-1, 2)), a > b, a == 0.75, F(0.1).limit_denominator(100), F(1.5), F("1e-2"), F(7, -14), float(a), round(F(22, 7), 2), int(F(-7, 2)), divmod(F(7, 2), 1), F(3).denominator, str(F(4, 2)), repr(a), f"{float(a):.3f}", sum([F(1, 3)] * 3), hash(F(1, 2)) == hash(0.5), max(a, b), a + 1, 1 / a, a + 0.5, F.from_float(0.25), a.numerator, F(10, 4).as_integer_ratio())
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(None), lambda: F(1) / 0, lambda: F(float("nan"))):
    try: print(bad())
    except (ZeroDivisionError, ValueError, TypeError) as e: print(type(e).__name__, e)
x, y = D("1.10"), D("3")
print(x + y, x * y, x / y, y / 7, x ** 2, x % y, -x, x.quantize(D("0.1")), D("2.675").quantize(D(".01"), ROUND_HALF_UP), D("2.675").quantize(D("1"), ROUND_DOWN), x == 1.1, x == D("1.1"), D(0.1), D("0.1") + D("0.2"), x.as_tuple(), D("1E+3"), D("1E+3").normalize(), D(1000).normalize(), D("123.4500").normalize(), y.sqrt(), D(2).ln().quantize(D("0.0001")), x.compare(y), max(x, y), D("-0"), D("Infinity"), D("NaN"), round(D("2.5")), round(D("2.345"), 2), int(D("-3.9")), D("3.14159").to_integral_value(), float(x), D("12345.678").adjusted(), f"{D('1234.5'):,.2f}", f"{D('0.00001'):e}", str(D("0.0000001")), D("1e-7") * 10, D(5) // 2, divmod(D(7), D(2)), D(-7) % 3, D(-7) // 2)
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 3, D("1.23456789") + 0, +D("9.999999"), ctx.prec)
print(getcontext().prec, D(1) / 3)
for bad in (lambda: D("abc"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D("1.5") + 1.5, lambda: D(-1).sqrt(), lambda: D("1E+30").quantize(D("0.01")), lambda: D("NaN") < 1, lambda: int(D("Infinity")), lambda: D(1) < "2", lambda: D([1])):
    try: print(bad())
    except (ArithmeticError, TypeError, ValueError) as e: print(type(e).__name__, e)
