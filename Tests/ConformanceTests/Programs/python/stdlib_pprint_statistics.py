# pprint widths and depths, statistics, fractions, decimal with contexts.
import pprint, statistics as st
from fractions import Fraction as F
from decimal import Decimal as D, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_CEILING, InvalidOperation, DivisionByZero, Context
cfg = {"optimizer": {"name": "adam", "lr": 0.001, "betas": (0.9, 0.999)}, "layers": [{"type": "dense", "units": u, "act": "relu"} for u in (64, 32)], "tags": {"a", }, "note": "a long piece of text that will certainly have to be broken over lines because it is long"}
pprint.pprint(cfg); pprint.pprint(cfg, width=40); pprint.pprint(cfg, depth=1); pprint.pprint(cfg, indent=2, width=60, compact=True, sort_dicts=False)
pprint.pprint([list(range(i)) for i in range(8)], width=30); pprint.pprint(tuple("abcdefghijklmnopqrstuvwxyz"), compact=True, width=40); pprint.pprint({i: str(i) * 10 for i in range(6)}); pprint.pprint({3, 1, 2}); pprint.pprint(list(range(100)), compact=True)
class Obj:
    def __repr__(self): return "<obj\nwith two lines>"
pprint.pprint([Obj(), "x"]); pprint.pprint(1_000_000, underscore_numbers=True); pprint.pp({"b": 1, "a": 2}); print(pprint.isreadable([1]), pprint.saferepr({"z": [1]}), pprint.pformat("a " * 50, width=30))
from collections import OrderedDict, defaultdict, Counter, deque, namedtuple
from dataclasses import dataclass
@dataclass
class P:
    name: str
    values: list
pprint.pprint(P("n" * 40, list(range(20)))); pprint.pprint(defaultdict(list, {i: [i] * 8 for i in range(4)})); pprint.pprint(Counter("abracadabra")); pprint.pprint(OrderedDict((k, k * 20) for k in "abcd")); pprint.pprint(deque(range(30), maxlen=40)); pprint.pprint(b"bytes " * 20)
x = [1]; x.append(x); 
data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(st.mean(data), st.median(data), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.mode(data), st.stdev(data), st.variance(data), st.pvariance(data), st.harmonic_mean([40, 60]), st.geometric_mean([1, 10, 100]), st.quantiles(range(1, 10), n=4, method="inclusive"), st.mean([F(1, 2), F(1, 3)]), st.mean([D("0.5"), D("0.7")]), st.fmean([1, 2, 3], weights=[3, 1, 1]))
nd = st.NormalDist(100, 15); print(nd, nd.cdf(115), nd.inv_cdf(0.95), nd.pdf(100), nd.zscore(130), nd + 5, nd * 2, nd.quantiles(4), st.NormalDist.from_samples(data), nd.overlap(st.NormalDist(110, 15)), st.covariance([1, 2, 3], [1, 2, 4]))
for bad in (lambda: st.mean([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.median([]), lambda: st.harmonic_mean([-1]), lambda: st.quantiles([1]), lambda: st.geometric_mean([0]), lambda: st.NormalDist(0, -1), lambda: st.correlation([1], [2]), lambda: st.mean(["a"]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.NormalDist().inv_cdf(2), lambda: st.fmean([]), lambda: st.mean(5)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
print(F(3, 6), repr(F("0.125")), F(0.5), F("1/3") + F(1, 6), F(7, 3) // 1, F(7, 3) % 1, F(-7, 3).__floor__(), round(F(7, 3), 2), F(1, 3) ** 2, F(1, 3) ** -2, F(2) ** 0.5, float(F(1, 3)), F(3.14159).limit_denominator(100), F(1, 3) < 0.34, F(1, 2) == 0.5, F(5).numerator, F(1, 3) + 1, F(1, 3) * 1.0, abs(F(-1, 2)), divmod(F(7, 2), F(1, 2)), f"{F(1, 3)}", int(F(7, 2)), hash(F(1, 2)) == hash(0.5), sum([F(1, i) for i in range(1, 6)]))
for bad in (lambda: F(1, 0), lambda: F("x"), lambda: F(1.5, 2), lambda: F("1/0"), lambda: F(float("nan")), lambda: F(None), lambda: F(1, 2) / 0):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
print(D("0.1") + D("0.2"), D(0.1), D("1.10") * 3, D(1) / 3, D("7") // 2, D("-7") % 3, D("2") ** 10, D("2").sqrt(), D("1E+5"), D("1E-7"), D("123.4500").normalize(), D("1.25").quantize(D("0.1")), D("1.25").quantize(D("0.1"), ROUND_HALF_UP), D("1.29").quantize(D("0.1"), rounding=ROUND_DOWN), round(D("2.675"), 2), round(D("2.5")), D("1.0") == 1, D("NaN"), D("-Infinity"), repr(D("3.14")), D("1e3").to_integral_value(), D("3.7").as_tuple(), D("100").adjusted(), f"{D('1234567.891'):,.2f}", f"{D('0.00001'):f}", f"{D('1.5'):e}", D("5").exp(), D("10").ln(), D("100").log10(), max(D(1), D(2)), int(D("3.9")), float(D("0.5")), D(5).compare(D(7)), D("1.1").is_nan(), D(3).copy_sign(D(-1)))
getcontext().prec = 6
print(D(1) / 7, D("123456789") + 0, +D("3.14159265"), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 30; print(D(1) / 7, D(2).sqrt())
with localcontext(Context(prec=3, rounding=ROUND_CEILING)) as c: print(D(10) / 3, c.rounding)
print(D(1) / 7, getcontext().rounding, getcontext().flags[InvalidOperation] if True else "")
for bad in (lambda: D("x"), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(1) + 1.5, lambda: D("1").quantize(D("1e-30")), lambda: D(-1).sqrt(), lambda: D(None), lambda: D(-1).ln(), lambda: int(D("NaN")), lambda: D(1) < "a", lambda: D("sNaN") + 1, lambda: D("1e9999999") * D("1e9999999")):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
