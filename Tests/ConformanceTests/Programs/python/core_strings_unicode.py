# Strings: unicode, escapes, methods that are rarely shown.
s = "naïve café ☕ – Ünïcödé"
print(len(s), s.upper(), s.title(), s.casefold(), s.encode()[:12], s.isascii(), ascii(s)[:20], s.find("é"), s.rindex("é"))
print("ß".upper(), "ǆ".title(), "İ".lower().encode(), "ΑΣ".lower(), "Straße".casefold() == "STRASSE".casefold(), "ﬁ".upper(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "Ⅷ".isalpha())
print("a,b,,c".split(","), " a  b ".split(), " a  b ".split(" "), "a,b,c".rsplit(",", 1), "abc".partition("z"), "a.b.c".rpartition("."), "".split(), "".split(","), "a\nb\r\nc\x0bd".splitlines(), "a\n\nb\n".splitlines(True))
print("hello world".capitalize(), "HELLO".swapcase(), "they're bill's".title(), "x".center(6, "*"), "x".center(5, "-"), "ab".ljust(4) + "|", "ab".rjust(4, "."), "-42".zfill(6), "+7".zfill(4), "42".zfill(1))
print("aXbXc".replace("X", "-", 1), "aaa".replace("", "."), "banana".count("an"), "banana".count(""), "banana".find("na", 3), "abc".index("c"), "prefix-x".removeprefix("prefix-"), "file.py".removesuffix(".py"))
print("tab\there".expandtabs(4), "a\tb\tc".expandtabs(), "%s" % "é", "\N{SNOWMAN}", "\u2603", "\x41", "\101", r"\n", "a" "b" 'c', "it's", 'say "hi"', 'both \' and "', "\\")
print("abc" < "abd", "Z" < "a", "" < "a", "a" * 3, "abc"[::-1], "abc"[-2:], "abcdef"[1:5:2], "abc"[5:], "x" in "xyz", "" in "abc", min("hello"), max("hello"), sorted("hello"), "".join(reversed("abc")))
print("{:>10}|{:<10}|{:^10}|{:*^9}".format("r", "l", "c", "m"), "{0!r} {0!s} {0!a}".format("é"), "{:.2}".format("abcdef"), "{:5}|{:<5}|{:>5}".format(1, 2, 3), "{:c}".format(97))
print("abc".translate({97: "A", 98: None, 99: "ccc"}), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("", "", "l")), str.maketrans({"a": 1}))
print("abc123".isalnum(), "abc".isidentifier(), "1a".isidentifier(), "class".isidentifier(), " \t\n".isspace(), "".isspace(), "Abc".istitle(), "ABC1".isupper(), "a\x00".isprintable(), "é".isprintable())
print(list("日本"), [hex(ord(c)) for c in "a☕😀"], chr(128512), "😀"[0], len("👨‍👩‍👧"), "e\u0301", len("e\u0301"), "é" == "e\u0301", "Å" in "ÅB")
print("a-b_c d".replace("-", " ").replace("_", " ").split(), "CamelCase".lower(), "one two".split(maxsplit=0), "a b c".split(maxsplit=1), "1,2;3".replace(";", ",").split(","), "x=1&y=2".split("&"))
print(repr("tab\t nl\n cr\r nul\0 esc\x1b del\x7f nb\xa0 zw\u200b"), repr("\ud7ff"), repr("😀"), str(b"bytes"), str(b"bytes", "ascii"), "é".encode("utf-16-le"), "é".encode("latin-1"), "aé".encode("ascii", "xmlcharrefreplace"))
for bad in (lambda: "abc".index("z"), lambda: "a".join([1]), lambda: "abc"[10], lambda: "abc"["a"], lambda: "a" + 1, lambda: "a" * "b", lambda: int("4.5"), lambda: "é".encode("ascii"), lambda: "{} {}".format(1), lambda: "%d" % "x", lambda: chr(-1), lambda: ord("ab"), lambda: "abc".split("")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
