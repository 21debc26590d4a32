# int, float, complex: conversions, limits, rounding, bits, formats.
import math, sys
from fractions import Fraction
print(0b1010, 0o17, 0xFF, 1_000_000, 1e3, .5, 5., 1e-10, 3j, 10 ** 20, -7 // 2, -7 % 3, 7 // -2, 7 % -3, divmod(-7, 2), -7.5 // 2, -7.5 % 2)
print(int("0x1f", 16), int("-0b11", 0), int("z", 36), int("1_000"), int(" 42\n"), int(-3.9), int("٣"), float("1e5"), float(" -inf "), float("nan"), float("1_0.5"), complex("1-2j"))
for bad in (lambda: int("1.5"), lambda: int(""), lambda: int("12", 2), lambda: int("1", 37), lambda: int(None), lambda: float("x"), lambda: float([]), lambda: complex("1 + 2j"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: int("9" * 5000), lambda: 10 ** 5000 and str(10 ** 5000)):
    try: print(bad())
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
print(round(2.5), round(3.5), round(-0.5), round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1), round(1e300, 2), round(Fraction(7, 2)), type(round(2.0)), round(2.0, 0), round(True))
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), sum([0.1] * 10), math.fsum([0.1] * 10), 1e16 + 1, 2 ** 53 + 1.0, float(2 ** 53 + 1), 1e308 * 10, -1e308 * 10, 5e-324 / 2, 0.0 == -0.0, 1 / 3)
print((0.1).as_integer_ratio(), (0.5).hex(), float.fromhex("0x1.8p1"), (3.0).is_integer(), (255).bit_length(), (255).bit_count(), (-5).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "little"), (10).conjugate(), (6).numerator, (6.5).real)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -16 >> 2, bin(-10), oct(64), hex(255), f"{10:08b} {255:#x} {255:X} {-5:b}", bin(2 ** 70)[-5:], 0xF0 & ~0x30)
nan, inf = float("nan"), float("inf")
print(nan == nan, nan in [nan], [nan] == [nan], nan < 1, max(1, nan), max(nan, 1), min(inf, 1), inf - inf, inf * 0, -inf < 10 ** 400, sorted([3, nan, 1]), math.isnan(nan), hash(inf), bool(nan), inf // 1, 5 % inf, -5 % inf)
for a, b in ((1, 0), (1.0, 0), (0, 0.0), (1j, 0)):
    for name, op in (("/", lambda x, y: x / y), ("//", lambda x, y: x // y), ("%", lambda x, y: x % y), ("**-1", lambda x, y: y ** -1)):
        try: op(a, b)
        except (ZeroDivisionError, TypeError) as e: print(a, name, b, type(e).__name__, e)
z = 3 + 4j
print(abs(z), z.conjugate(), z * 1j, z / (1 - 1j), z ** 2, z ** 0.5, (-1) ** 0.5, z == 3 + 4j, z.real, complex(1), -z, +z, z - z, complex(-0.0, 0), (1 + 0j) == 1, hash(1 + 0j) == hash(1))
for bad in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 1, lambda: z % 2, lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(2.5), lambda: 2.0 ** 10000, lambda: math.exp(1000), lambda: 1 << -1, lambda: "a" * 1.5, lambda: round("x"), lambda: abs("x"), lambda: math.gcd(1.5, 2), lambda: (1.5).bit_length()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(pow(2, 10), pow(2, -1), pow(3, 4, 5), pow(3, -1, 7), pow(2.0, 3), 2 ** 3 ** 2, -2 ** 2, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, (-2.0) ** 3, 10 ** -2, 7 ** 77 % 1000)
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(99), math.comb(5, 2), math.perm(5, 2), math.prod([2, 3, 4]), math.hypot(3, 4, 12), math.dist((0, 0), (1, 1)), math.copysign(3, -0.0), math.frexp(10), math.modf(-3.25), math.ldexp(0.75, 3), math.trunc(-2.7), math.floor(-2.5), math.ceil(-2.5), math.nextafter(1, 2), math.ulp(1.0), math.remainder(7, 4), math.fmod(-7, 3), math.degrees(math.pi), math.cbrt(27), math.exp2(5))
print(f"{1234567.891:,.2f} {0.00001234:g} {1e20:g} {123456789:g} {0.1:.20f} {1e-7} {1e22} {1e21:.0f} {5:+d} {-5:e} {0.25:%} {12345:_d} {3.14159:8.2f}| {42:<6}| {42:^6}| {42:06}| {1e5} {100000.0} {1e16} {123456789012345678}")
print(True + True, True * 3, isinstance(True, int), int(True), str(True), True == 1.0, {1: "a", True: "b", 1.0: "c"}, sum([True, False, True]), bool("False"), bool([0]), not 0.0, True & False, True ^ True, ~True)
print(sys.float_info.dig, sys.float_info.max, sys.maxsize == 2 ** 63 - 1, sys.int_info.bits_per_digit, 10 ** 20 in range(10 ** 25), range(10 ** 30)[10 ** 29], len(range(10 ** 18)), range(0, 10 ** 21, 10 ** 20), list(range(10 ** 20, 10 ** 20 + 3)))
