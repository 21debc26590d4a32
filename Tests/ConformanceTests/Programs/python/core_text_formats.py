# Formatting of every kind: f-strings with nested fields, format specs, %, str methods and their errors.
import datetime, math
w, p, name, val = 12, 3, "loss", 0.6931471805599453
print(f"{name:>{w}}|{val:{w}.{p}f}|{val:<{w}.2e}|{name!r:^{w}}|{val=:.2f}|{name = }|{w + p = }|{'nested ' + f'{val:.1f}'}")
print(f"{1234567.891:,.2f} {1234567:_} {255:#x} {255:#010b} {255:o} {-5:+d} {5: d} {0.1256:.1%} {1e-10:g} {1e20:g} {123456789:.3g} {3:08.3f} {-3:=+8} {65:c} {3.0:g} {100:e}")
print(f"{'left':<8}|{'mid':*^9}|{'right':->8}|{'truncate':.4}|{True:5}|{None!s:>6}|{[1, 2]!s:^10}|{'é':>3}|{10**30:,}|{float('nan'):6}|{float('-inf'):8.2f}|{-0.0:.1f}|{2.5:.0f}|{3.5:.0f}")
print("{} {} {}".format(1, "b", [3]), "{1} {0} {1}".format("a", "b"), "{x[k]} {y.real} {z[0][1]}".format(x={"k": 1}, y=2, z=["ab"]), "{:>{}}".format("r", 5), "{{}}".format(), "{0:{1}}".format(3.14159, ".2f"), "{!r:>6}".format("q"))
print("%s %r %5d|%-5d|%05d|%+.2f|%x|%X|%o|%e|%g|%c|%%|%10.3s|" % ("a", "b", 42, 42, 42, 3.14159, 255, 255, 8, 12345.678, 1e-5, "z", "abcdef"), "%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%*d" % (5, 3), "%.3f" % True)
d = datetime.date(2024, 3, 5)
print(f"{d:%d.%m.%Y}", f"{d!s:>12}", "{:%B %d}".format(d), format(d, "%y"), f"{math.pi:.{p}f} {math.e!r:.5}", f"{'a' 'b'}{1}{{}}{{{2}}}", f'{"x":{"*"}^{5}}', f"{(lambda x: x * 2)(3)} {[i for i in range(3)]} { {'k': 1}['k'] }")
print("a-b_c".title(), "hello World".swapcase(), "ab".zfill(5), "-7".zfill(4), "x".center(5, "."), "tab\there".expandtabs(4), "a,b,,c".split(","), "  a b ".split(), "l1\nl2\r\nl3".splitlines(), "aXbX".rsplit("X", 1), "k=v".partition("="), "abc".removeprefix("a").removesuffix("c"), "banana".count("an"), "banana".rfind("an"), "Ab1".isalnum(), "ⅷ".isnumeric(), "²".isdigit(), "1".isdecimal(), "class".isidentifier(), "A b".istitle(), "\t".isspace(), "é".encode(), "ß".casefold(), "abc" < "abd", "a" * 3, "b" in "abc")
print(repr("it's"), repr('q"q'), repr("both'\""), ascii("é€😀"), "\x41\u00e9\N{BULLET}", r"\n", "a" "b", """multi
line""", "tab\\t", b"\x00abc\xff", str(b"x"), "é".ljust(3, "*"), "abc"[::-1], "abcdef"[1:-1:2], "\u0301".isprintable(), "%r" % "\n")
class Temp:
    def __init__(self, c): self.c = c
    def __format__(self, spec):
        if spec.endswith("F"): return format(self.c * 9 / 5 + 32, spec[:-1] + "f") + "F"
        return format(self.c, spec) + "C"
    def __str__(self): return f"Temp {self.c}"
print(f"{Temp(21.5):.1F} {Temp(3)} {Temp(20):>6} {Temp(1)!s:>8}", "{:.2F}".format(Temp(0)), format(Temp(5)), [Temp(1)][0])
for f in (lambda: f"{'a':d}", lambda: f"{1.5:d}", lambda: f"{1:s}", lambda: f"{[1]:5}", lambda: f"{1:.2d}", lambda: f"{'x':,}", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0.x}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "%d" % "a", lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: "%(k)s" % {}, lambda: f"{3:^^^}", lambda: format(1, "1.2.3"), lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "abc" + 1, lambda: "abc"[5], lambda: "a".split(""), lambda: "x".center(), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: chr(-1), lambda: ord("ab"), lambda: int("1.5"), lambda: float("1,5"), lambda: "abc".replace("a"), lambda: "{0}{}".format(1, 2), lambda: f"{object():x}", lambda: "abc".startswith(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
