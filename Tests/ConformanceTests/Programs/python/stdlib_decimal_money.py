"""Prices with exact decimals: rounding, contexts and formats."""
from decimal import Decimal, ROUND_HALF_UP, ROUND_DOWN, getcontext, localcontext, InvalidOperation

prices = [Decimal("19.99"), Decimal("5.01"), Decimal("0.10")]
total = sum(prices)
print(total, repr(total), 0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Decimal(0.1))
tax = (total * Decimal("0.19")).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(tax, total + tax, f"{total + tax:.1f}", f"{Decimal('1234567.891'):,.2f}")
print(Decimal(1) / Decimal(7), Decimal(2).sqrt(), Decimal(10) ** -3, Decimal("1E+3"), Decimal("1E+3").normalize())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal(2) / 3, ctx.prec)
print(getcontext().prec, Decimal("2.675").quantize(Decimal("0.01"), ROUND_DOWN), round(Decimal("2.675"), 2), round(Decimal("2.5")))
print(Decimal("1.10") == Decimal("1.1"), hash(Decimal("1.5")) == hash(1.5), Decimal("1.10").as_tuple(), int(Decimal("-7.9")), float(Decimal("0.25")))
print(divmod(Decimal(-7), 2), Decimal(-7) % 3, Decimal(7) // 2, max(Decimal("3"), Decimal("12")), sorted([Decimal("2"), Decimal("-1"), Decimal("0.5")]))
for bad in ("abc", "", "1,5"):
    try:
        Decimal(bad)
    except InvalidOperation as error:
        print(repr(bad), type(error).__name__, error)
for f in (lambda: Decimal(1) / 0, lambda: Decimal(1) + 0.5, lambda: Decimal(-1).sqrt()):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
print(Decimal("NaN"), Decimal("Infinity") * -1, Decimal("NaN") == Decimal("NaN"), Decimal(2).ln(), Decimal(1).exp(), Decimal(1000).log10())
rate, balance = Decimal("0.05"), Decimal(1000)
for year in range(3):
    balance += (balance * rate).quantize(Decimal("0.01"))
    print(year, balance)
