# Exact arithmetic: decimals with contexts and rounding, fractions, mixed comparisons and formats.
from decimal import *
from fractions import Fraction
import math
print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), Decimal("1.10") * 3, Decimal(7) / 3, Decimal("1e3"), Decimal("-0"), Decimal((1, (2, 5), -1)))
prices = [Decimal("19.99"), Decimal("5.005"), Decimal("0.015")]
print(sum(prices), [p.quantize(Decimal("0.01")) for p in prices], [p.quantize(Decimal("0.01"), ROUND_HALF_UP) for p in prices], round(prices[1], 2), round(Decimal("2.5")))
for mode in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(mode, [str(Decimal(v).quantize(Decimal("1"), rounding=mode)) for v in ("2.5", "-2.5", "1.1", "-1.1")])
with localcontext() as ctx:
    ctx.prec = 6
    print(Decimal(1) / 7, Decimal(2).sqrt(), Decimal(1).exp(), +Decimal("123.456789"))
print(getcontext().prec, Decimal(1) / 7)
print(Decimal("3.14").as_tuple(), Decimal("250").normalize(), Decimal("250").adjusted(), Decimal("1.5").as_integer_ratio(), Decimal("12.3").to_integral_value(), int(Decimal("-3.9")), float(Decimal("0.1")), Decimal("1E+3").to_eng_string())
print(f"{Decimal('1234567.891'):,.2f} {Decimal('0.256'):.1%} {Decimal('5'):>8} {Decimal('1.5'):e} {Decimal('1.50')!r} {Decimal('3'):.3f}", format(Decimal("1e-8"), "f"))
print(Decimal("7") % 3, Decimal("-7") // 2, divmod(Decimal("7.5"), 2), Decimal(2) ** 10, Decimal(2) ** Decimal("0.5"), abs(Decimal("-1")), Decimal("Infinity") > 10, Decimal("1.0") == 1, Decimal("1.1") == 1.1, Decimal("0.5") == Fraction(1, 2))
f = Fraction(3, 4)
print(f, repr(f), f + 1, f * Fraction(2, 3), f / 2, f ** 2, f ** -1, f + 0.25, 1 - f, f // Fraction(1, 2), f % Fraction(1, 2), -f, abs(-f), round(f), round(Fraction(22, 7), 2), math.floor(f), math.ceil(f), float(f), int(Fraction(7, 2)))
print(Fraction("0.125"), Fraction("3/9"), Fraction(0.1).limit_denominator(100), Fraction(math.pi).limit_denominator(1000), Fraction(1.5), Fraction(Decimal("0.2")), f.numerator, f.denominator, f.as_integer_ratio(), f == 0.75, f < 1, hash(f) == hash(0.75), sorted([Fraction(1, 2), 0.3, Fraction(1, 3)]), sum(Fraction(1, n) for n in range(1, 6)))
for g in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("1") + 0.5, lambda: Decimal(-1).sqrt(), lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: Decimal("1") + Fraction(1, 2), lambda: f + Decimal(1), lambda: int(Decimal("NaN")), lambda: Decimal("1").quantize(Decimal("1e-40")), lambda: f / 0, lambda: Decimal([1]), lambda: Decimal("NaN") < 1, lambda: Fraction(float("nan"))):
    try:
        print(g())
    except (ArithmeticError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(getcontext().flags[Inexact], DivisionByZero.__mro__[1].__name__, Context(prec=3).divide(2, 3), Context(prec=4, rounding=ROUND_UP).create_decimal("1.00001"))
