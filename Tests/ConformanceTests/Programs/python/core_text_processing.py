# Strings: methods, searching, splitting, translation, unicode, formatting of tables, common idioms.
s = "  The quick brown fox jumps over the lazy dog.  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip(" .")), s.strip().removeprefix("The ").removesuffix("."), len(s))
t = s.strip()
print(t.upper(), t.lower(), t.title(), t.swapcase(), t.capitalize(), t.casefold(), sep="|")
print(t.find("o"), t.rfind("o"), t.find("cat"), t.index("fox"), t.count("o"), t.count("the"), t.startswith("The"), t.endswith((".", "!")), "fox" in t, t.find("o", 13, 20))
print(t.split(), t.split("o"), t.split(" ", 2), t.rsplit(" ", 2), t.partition("fox"), t.rpartition("the"), "a,b,,c".split(","), "".split(), "".split(","), "x  y".split(" "), "a\nb\r\nc\x0bd".splitlines(), "a\n\nb\n".splitlines(True))
print("-".join("abc"), ", ".join(str(i) for i in range(4)), "".join(reversed("stressed")), "ab" * 3, "=" * 10, "abc"[::-1], "hello"[1:4], "hello"[-3:], "hello"[10:], sorted("hello"), set("aab") == {"a", "b"}, max("hello"), min("Hello"))
print("x".center(7, "*"), "42".zfill(5), "-42".zfill(5), "+7".zfill(4), "left".ljust(8, "."), "right".rjust(8, "."), "tab\tstop".expandtabs(4), "a\tb".expandtabs(), "%s|%10s|%-10s|%.2s" % ("a", "b", "c", "defg"))
print("abc".isalpha(), "ab1".isalnum(), "123".isdigit(), "１２".isdecimal(), "²".isdigit(), "½".isnumeric(), " \t".isspace(), "Abc Def".istitle(), "ABC".isupper(), "a_b1".isidentifier(), "1a".isidentifier(), "".isalpha(), "a b".isprintable(), "\n".isprintable(), "é".isascii(), "ß".upper(), "ǆ".title(), "İ".lower())
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("", "-"), "banana".translate({97: "A", 98: None}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), str.maketrans({"a": "1"}), "a.b.c".replace(".", ""))
print(ord("A"), chr(97), ord("é"), chr(8364), "\u00e9" == "é", "\N{GREEK SMALL LETTER ALPHA}", "\x41", "\101", "tab\\t", r"raw\n", "multi" "ple", 'it\'s', "say \"hi\"", '''tri
ple''', "ctrl\x07", "\u200b", "\U0001f600", ascii("naïve ☃ 😀"), repr("é\n'\""), len("😀"), "😀".encode(), len("é".encode()))
print([c for c in "Hello World" if c.lower() in "aeiou"], "".join(c if c.isalnum() else "_" for c in "a-b c!"), " ".join(w.capitalize() for w in "the end of".split()), "racecar" == "racecar"[::-1], "".join(sorted("listen")) == "".join(sorted("silent")))
words = "it was the best of times it was the worst of times".split()
freq = {w: words.count(w) for w in dict.fromkeys(words)}
print(freq, sorted(freq, key=lambda w: (-freq[w], w))[:3], max(words, key=len), [w[0] for w in words][:4], len(set(words)))
def caesar(text, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in text)
print(caesar("hello, world", 3), caesar(caesar("hello, world", 3), -3))
def rle(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]: j += 1
        out += f"{text[i]}{j - i if j - i > 1 else ''}"; i = j
    return out
print(rle("aaabccdddd"), rle(""), "{:>8}|{:<8}|{:^8}|{:08.3f}|{:,}|{:e}|{:x}|{:b}".format("r", "l", "c", 3.14159, 1234567, 0.00012, 255, 10))
print("{0} {1} {0}".format("a", "b"), "{name} is {age}".format(name="Al", age=3), "{d[k]} {l[1]} {o.real}".format(d={"k": 1}, l=[1, 2], o=3), "{!r} {!s} {!a}".format("é", "é", "é"), "{:{w}}|".format("x", w=4), "{:%}".format(0.25), "{{{}}}".format(1))
person = {"name": "Bo", "langs": ["py", "c"]}
print(f"{person['name']:>5} {len(person['langs'])} {person['langs'][0].upper()!r} {'yes' if person else 'no'} {3 * '-'} {{}} {person['name'] + '!':*^7} {[x for x in range(3)]} {(lambda v: v * 2)(4)}")
print("%(a)s-%(b)03d" % {"a": "x", "b": 7}, "%5.1f%%" % 99.55, "%s" % [1, 2], "%r" % "q", "%c%c" % ("a", 98), "%+d % d %x %o %#x" % (5, 5, 255, 8, 255), "%-6s|" % "ab", "%*d" % (5, 42), "%e" % 12345.678)
for bad in (lambda: "a" + 1, lambda: "abc"[5], lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "abc"["a"], lambda: int("4.5"), lambda: "%d" % "x", lambda: "%s %s" % "a", lambda: "{}".format(), lambda: "{x}".format(y=1), lambda: "a" * "b", lambda: "a" < 1, lambda: "abc".split(""), lambda: "x".zfill("a"), lambda: "x".center(5, "ab"), lambda: ord("ab"), lambda: "a".encode("ascii", 1), lambda: "{:d}".format("x"), lambda: "{:.2f}".format("x"), lambda: "{:q}".format(1), lambda: "abc".replace("a"), lambda: "abc".startswith(1), lambda: "%(a)s" % {}, lambda: "{0.x}".format(1), lambda: "{[9]}".format([1]), lambda: "{".format(), lambda: "}".format(), lambda: "{a!x}".format(a=1), lambda: "abc".foo, lambda: "".rindex("a"), lambda: "abc".partition(""), lambda: str(b"a", "ascii", 5), lambda: "a".maketrans("ab", "c"), lambda: "%z" % 1, lambda: "%d%%" % ()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
