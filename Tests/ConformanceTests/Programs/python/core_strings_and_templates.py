# Text work as in a first course: templates, tables, cleaning, checking.
import string
from string import Template, Formatter
rows = [("Ada", 36, 1815.5), ("Grace Hopper", 85, 12), ("Li", 7, 0.333)]
for name, age, x in rows:
    print(f"|{name:<12}|{age:>5d}|{x:^10.2f}|{x!r:>8}|{name[:3].upper():_^7}|")
print("{0} {1} {0!r} {n:>{w}}".format("a", 2, n=3.5, w=6), "{0[1]} {1.real} {d[k]}".format([1, 2], 5, d={"k": "v"}), "{:,} {:+.1e} {:#o}".format(10 ** 6, 0.00012, 8))
t = Template("$who owes $$${amount} to ${who}")
print(t.substitute(who="Bo", amount=5), t.safe_substitute(who="Bo"), t.get_identifiers(), t.is_valid(), Template("50% of $x").safe_substitute())
for bad in (lambda: t.substitute(who="x"), lambda: Template("$ 5").substitute(), lambda: "{} {1}".format(1, 2), lambda: "{a}".format(b=1), lambda: "{} {}".format(1), lambda: "{0.x}".format(1), lambda: f"{3:.2q}", lambda: "{:d}".format("x"), lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%(a)s" % {"b": 1}, lambda: "{".format(), lambda: "}".format(), lambda: "%z" % 1):
    try: print(bad())
    except (KeyError, ValueError, IndexError, TypeError, AttributeError) as e: print(type(e).__name__, e)
print([*Formatter().parse("a{b!r:>{w}}c{{}}")], Formatter().format("{0}-{x}", 1, x=2), string.capwords("hello big-world x"), string.ascii_lowercase[::5])
s = "  The quick, brown fox; it's 3.5 m!  "
print(s.split(), s.strip().rstrip("!").partition(","), s.translate(str.maketrans({",": None, ";": " -", "o": "0"})), s.title(), s.swapcase().strip(), sep="\n")
print("a-b_c".replace("-", "_").split("_"), "x=1;y=2".split(";", 1), "1,2,,3".rsplit(",", 2), "aXbXc".rpartition("X"), "line1\nline2\r\nline3\x0bend".splitlines(), "\t|a\tb".expandtabs(4), "abc".zfill(6), "-7".zfill(4), "mad".join("123"))
print("hello".find("l", 3), "hello".rindex("l"), "hello".count("l", 0, 3), "banana".count("ana"), "abc".startswith(("x", "ab")), "file.PY".lower().endswith((".py", ".txt")), "Hello"[::-2], "abc" * 0 == "", "a" in "", "" in "a", "ab" < "b" < "ba", "Z" < "a")
for w in ("abc", "ABC1", "12", "1.5", " ", "", "Ab Cd", "a_b", "1a", "def", "½", "é"):
    print(repr(w), w.isalpha(), w.isalnum(), w.isdigit(), w.isspace(), w.islower(), w.isupper(), w.istitle(), w.isidentifier(), w.isprintable(), w.isascii(), end=" | ")
print()
for bad in (lambda: "abc".index("z"), lambda: "abc"[5], lambda: "abc".join([1, 2]), lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "abc".split(""), lambda: "x".center(), lambda: "x".ljust(5, "ab"), lambda: ord("ab"), lambda: chr(-1), lambda: "a".foo, lambda: "abc".replace("a"), lambda: "a"["0"], lambda: int("five"), lambda: "é".encode("ascii"), lambda: str(b"x", "nope"), lambda: "abc".strip(1), lambda: "a" < 1, lambda: len(5), lambda: "x".startswith(1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
def caesar(text, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in text)
print(caesar("hello, world", 3), caesar(caesar("hello", 3), -3), "".join(sorted("listen")) == "".join(sorted("silent")), "level"[::-1] == "level", max("the longest word here".split(), key=len), {c: "hello".count(c) for c in dict.fromkeys("hello")})
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("tab\tnl\n\\ \x00 é \u2028 \U0001F600"), ascii("é😀"), "a\
b", r"\n raw", "con" "cat", '''triple "quoted" ''', "\x41\u00e9\N{BULLET}\101")
print(str(1.0), str(None), str([1, "a", None]), str({"k": (1,)}), str(print), repr(str), format(3.14159, ".3f"), format("x", ">4"), format(5), f"{1 + 1 = }", f"{'a' 'b'!s:>5}", f"{{}} {'}'}", f"{[i for i in range(3)]}", f"{(lambda v: v * 2)(4)}", f"{3.0:g} {1e10:g} {1e-5:g}", f"{'nested ' + f'{1:03}'}")
