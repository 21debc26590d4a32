# Floating point as a lesson on numerics prints it: tables, alignment, scientific form, accumulated error.
import math, sys
from decimal import Decimal
print(0.1 + 0.1 + 0.1 == 0.3, 0.1 + 0.2, round(0.1 + 0.2, 2) == 0.3, math.isclose(0.1 + 0.2, 0.3), Decimal(0.1), (0.1).hex())
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, 1.0 + sys.float_info.epsilon > 1.0, 1.0 + sys.float_info.epsilon / 2 > 1.0)
for i in range(-6, 24, 3):
    x = 1.234567890123 * 10.0 ** i
    print(f"{i:>4} | {x!r:<24} | {x:12.4f} | {x:<12.4e}| {x:^14.6g} | {x:+,.2f} | {x:.0f} | {x:#.3g} | {x:n}")
print("{:5}|{:<5}|{:^5}|{:>5}|{:05}|{:+}|{: }".format(1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5), "{:8.3}|{:8.3f}|{:8.3e}|{:8.3g}|{:8.1%}".format(*[math.pi] * 5))
vals = [0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 1e15 + 0.5, 2.675, 1.005, 0.045]
print([round(v) for v in vals], [round(v, 2) for v in vals], [f"{v:.0f}" for v in vals], [f"{v:.2f}" for v in vals], [int(v) for v in vals], [math.floor(v) for v in vals], [math.ceil(v) for v in vals])
total = 0.0
for k in range(1, 11):
    total += 0.1
    print(f"{k:2d} {total:.17f} {total!r:>20} {total == k / 10}")
print(sum([0.1] * 10), math.fsum([0.1] * 10), sum([1e100, 1.0, -1e100]), math.fsum([1e100, 1.0, -1e100]), (1e16 + 1) - 1e16, 1e16 + 1.0 == 1e16)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf > 1e308, -inf, nan != nan, nan in [nan], [nan] == [nan], max(nan, 1), max(1, nan), sorted([3, nan, 1], key=lambda v: (v != v, v)), min([inf, 2]), inf // 1, -7 % inf, 7 // inf, math.isnan(inf - inf), abs(-inf), round(1e308 * 10, 2) if False else "")
print(f"{inf:f} {nan:F} {-inf:e} {inf:10} {nan:<6}| {inf:+} {nan:010.2f} {inf:%}", "%f %g %5.1f %e" % (inf, nan, -inf, inf), str(-0.0), -0.0 == 0.0, math.copysign(1, -0.0), 0.0 * -1, f"{-0.0:.1f} {-0.04:.1f} {-0.0:+g} {-0.04:z.1f}")
print(1e22, 1e21 + 1, 123456789.0 * 1e9, 1e-4, 1e-5, 0.00012345, 12345678901234567.0, 1.0e10, 1e100, 5e-324 / 2, 2 ** 0.5 * 2 ** 0.5, 3.0, 100.0, 1e2, 1E+2, 0.125)
table = [("alpha", 1, 0.5), ("beta", 22, 10.25), ("gamma", 333, -3.125)]
print(f"{'name':<10}{'count':>6}{'value':>10}\n{'-' * 26}")
for name, n, v in table:
    print(f"{name:<10}{n:>6d}{v:>10.3f}")
print(f"{'total':<10}{sum(r[1] for r in table):>6}{sum(r[2] for r in table):>10.3f}\n{'=' * 26}")
width, prec = 10, 3
print(f"[{math.e:{width}.{prec}f}] [{math.e:<{width}.{prec}}] [{math.e:^{width + 4}.{prec - 1}e}] [{'x' * 3:>{width}}] [{width=}] [{math.pi = :.2f}] [{1 + 1 = }] [{prec!r:>4}]")
def newton(a, x=1.0):
    for i in range(6):
        x = 0.5 * (x + a / x)
        yield i, x, abs(x * x - a)
for i, x, err in newton(2):
    print(f"iter {i}: x={x:.15f} err={err:.3e}")
h = 1.0
for _ in range(6):
    d = (math.exp(1 + h) - math.exp(1 - h)) / (2 * h)
    print(f"h={h:<8g} derivative={d:.10f} error={abs(d - math.e):.2e}")
    h /= 10
print(float.fromhex("0x1.999999999999ap-4"), (1e-10).as_integer_ratio()[1] > 10**9, (2.5).is_integer(), float("1e-400"), float("1e400"), float("  12.5\n"), float("-.5e-2"), 1_000.5, 1e3j, complex(1.5, -2), (3 + 4j) / (1 - 2j), abs(1 + 1j), (1 + 2j) ** 2, (-1) ** 0.5, complex("1e2-3j"))
