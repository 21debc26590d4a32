# Numbers and the protocols behind them: hashing, rounding, conversions, numbers ABCs.
import math, numbers, operator
from fractions import Fraction
from decimal import Decimal
class Mod7:
    def __init__(self, v): self.v = int(v) % 7
    def __repr__(self): return f"{self.v} mod 7"
    def __index__(self): return self.v
    def __add__(self, o): return Mod7(self.v + operator.index(o))
    __radd__ = __add__
    def __pow__(self, e, m=None): return Mod7(pow(self.v, e, m) if m else self.v ** e)
    def __eq__(self, o): return operator.index(o) % 7 == self.v
    def __hash__(self): return hash(self.v)
    def __round__(self, n=None): return f"round({n})"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return 5
    def __divmod__(self, o): return ("dm", o)
    def __format__(self, spec): return f"[{self.v:{spec}}]"
    def __bool__(self): return self.v != 0
    def __complex__(self): return complex(self.v, 1)
    def __length_hint__(self): return 3
m = Mod7(10)
print(m, m + 5, 5 + m, m ** 2, pow(m, 2, 5), m == 3, m == 17, {m: "k"}[3], sum([m, m, 1]), [10, 20, 30, 40][m], "abcdefg"[m])
print(round(m), round(m, 2), math.floor(m), math.ceil(m), math.trunc(m), divmod(m, 2), f"{m:03d}", bool(Mod7(7)), complex(m), hex(m), int(m), float(m), range(m), bin(m))
print(operator.length_hint(m), operator.index(m), bytes(m), [0] * m)
class Bad:
    def __index__(self): return "3"
    def __bool__(self): return 1
    def __len__(self): return 2.5
    def __hash__(self): return 1.5
    def __complex__(self): return 3
    def __bytes__(self): return "b"
    def __round__(self): raise ArithmeticError("no rounding")
for f in (lambda b: [1][b], bool, len, hash, complex, bytes, round, hex, lambda b: range(b), lambda b: "x" * b, lambda b: {b: 1}, lambda b: not b):
    try:
        print(f(Bad()))
    except (TypeError, ArithmeticError) as e:
        print(type(e).__name__, e)
for v in (3, 2.5, 1j, True, Fraction(1, 2), Decimal("1.5"), "3"):
    print(type(v).__name__, [isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
print(hash(1) == hash(1.0) == hash(True) == hash(Fraction(1)) == hash(Decimal(1)), hash(0.5) == hash(Fraction(1, 2)), hash(2 ** 61), hash(-1), hash(10 ** 20))
print(Fraction(1, 2) + 1, Fraction(1, 2) == 0.5, Decimal("0.5") == Fraction(1, 2), Fraction(3, 4) > Decimal("0.5"), Fraction(7, 3).real, Fraction(7, 3).imag, math.floor(Fraction(7, 3)), round(Fraction(7, 3), 1))
print((10).bit_length(), (255).bit_count(), (-8) // 3, -8 % 3, divmod(-8, 3), 7 .__add__(1), (2.5).is_integer(), (0.75).as_integer_ratio(), (3.0).hex(), float.fromhex("0x1.8p1"), int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
print(round(2.675, 2), round(-0.5), round(1234.5678, -2), round(15, -1), round(25, -1), 1e16 + 1, 0.1 + 0.2, 1 / 3, 1e-7, 123456789.123456789, -0.0, 5e-324)
