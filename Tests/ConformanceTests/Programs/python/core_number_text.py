# Numbers to text and back: int bases, float formatting, rounding, special values.
for n in (0, 7, -7, 255, 1023, -1024, 10**12):
    print(f"{n:d} {n:b} {n:o} {n:x} {n:X} {n:#b} {n:#x} {n:+d} {n: d} {n:,} {n:_} {n:08d} {n:<8d}| {n:^8d}| {n:e}")
for x in (0.0, -0.0, 1.0, 0.1, 1 / 3, 100.0, 12345.678, 1e-5, 1e16, 123456789.123, 5e-324, 1.7976931348623157e308, float("inf"), float("nan")):
    print(f"{x} {x:.3f} {x:e} {x:g} {x:.3g} {x:10.2f}| {x:<10.2e}| {x:+.1f} {x:%} {x:.1%} {x:,.2f} {x:012.3f} {x!r:>8}")
print(int("ff", 16), int("0b101", 0), int("0x1F", 16), int("-0o17", 0), int(" 42 "), int("1_000"), int("zz", 36), int(3.99), int(-3.99), int("007"))
print(float("1e3"), float(" -2.5 "), float("Infinity"), float("nan"), float("1_0.5"), float(".5"), float("5."), float(10**20), float("-0"))
for s in ("", "1.5", "0x", "12a", "1__0", "_1", "٣", "½", "1e5", "--1", "+5", "0b12"):
    for kind in (int, float):
        try:
            print(kind.__name__, repr(s), kind(s), end="; ")
        except ValueError as e:
            print(e, end="; ")
print()
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(15, -1), round(25, -1), round(-15, -1), round(3.14159, 3), type(round(2.0)), type(round(2.0, 0)))
print((0.1).hex(), float.fromhex("0x1.8p+1"), (2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).is_integer(), (5).bit_length(), (255).bit_count(), (-5).bit_length(), (6).as_integer_ratio())
print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2, divmod(-7, 2), divmod(7.5, 2), 2 ** -1, 2 ** 100, (-2) ** 3, -2 ** 2, 10 ** 0, 0 ** 0, 0.0 ** 0)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -1 >> 1, 1 << 70, (1 << 70) >> 68, 0xFF & ~0x0F, -17 & 0xFF, True + True, True & False, True ^ True)
print(0.1 + 0.2, 0.1 * 3, 1e308 * 10, -1e308 * 10, 1e-320, 2.0 ** 0.5, 10 / 3, 1 / 7, 1e23, 1e22, 123456789012345680.0, 4.35 * 100, 1.1 + 2.2, 3 * 1.1)
print(float("nan") == float("nan"), float("inf") > 10**400, 1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 0.1 + 0.2 == 0.3)
print(abs(-7), abs(-2.5), abs(3 - 4j), pow(3, 4, 5), pow(3, -1, 7), pow(2, 0.5), min(1, 1.0), max(0.0, -0.0), sum([0.1] * 3), divmod(10, 3))
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.5 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 0.0 ** -2, lambda: 2.0 ** 10000, lambda: int("inf"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: round(float("nan")), lambda: (5).to_bytes(0, "big"), lambda: (-1).to_bytes(2, "big"), lambda: (300).to_bytes(1, "little"), lambda: 1 << -1, lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: f"{3:z}", lambda: f"{3.5:d}", lambda: f"{'x':d}", lambda: f"{3:.2d}", lambda: "%d" % "x", lambda: "%d" % 2.9, lambda: "%x" % 2.5, lambda: int("5", 1), lambda: int(5, 10), lambda: chr(2**21), lambda: complex("1+"), lambda: float.fromhex("zz"), lambda: 5 .real + 1j.imag):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print("%5d|%-5d|%05d|%+d|% d|%x|%#o|%e|%.3g|%c|%%|%s|%r" % (42, 42, 42, 42, 42, 255, 8, 12345.678, 0.00001234, 65, "s", "r"))
print("{:>10}|{:^10}|{:<10}|{:*^10}|{:#>6}".format("ab", "cd", "ef", "gh", 7), "{0}{1}{0}".format("a", "b"), "{x[0]}{y.real}".format(x=[5], y=3), "{:{}.{}f}".format(3.14159, 8, 2), "{{}}".format())
