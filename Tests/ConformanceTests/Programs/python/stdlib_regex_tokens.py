# Regular expressions: named groups, lookarounds, substitution functions, flags, tokenizers and errors.
import re
log = """epoch 1/3 - loss: 0.6931 - acc: 0.512
epoch 2/3 - loss: 0.4102 - acc: 0.801
EPOCH 3/3 - loss: 2.5e-01 - acc: 0.934"""
pat = re.compile(r"""
    ^epoch \s+ (?P<n>\d+)/(?P<of>\d+)      # counter
    .*? loss:\s* (?P<loss>[\d.]+(?:e[+-]?\d+)?)
    .*? acc:\s* (?P<acc>\d\.\d+) $""", re.X | re.I | re.M)
for m in pat.finditer(log):
    print(m.group("n", "loss"), m.groupdict(), m.span("acc"), m.lastgroup, m.start(), m.end())
print(pat.flags, re.I | re.M, re.VERBOSE, repr(re.compile("a", re.S)), pat.groups, dict(pat.groupindex), re.IGNORECASE.value, re.X.name)
print(re.sub(r"(?P<w>\w+) (\w+)", r"\2 \g<w>", "hello big world again"), re.sub(r"\d+", lambda m: f"<{int(m[0]) * 2}>", "a1 b22"), re.subn(r"[aeiou]", "", "education", count=3))
print(re.split(r"\s*([,;])\s*", "a , b;c"), re.split(r"(?<=[.!?])\s", "One. Two! Three?"), re.split(r"x", "axbxc", maxsplit=1))
print(re.findall(r"\b(\w)(\w*)\b", "ab c"), re.findall(r"(?<!\d)\d{2}(?!\d)", "1 22 333 44"), re.findall(r"(?i)[a-c]+", "ABxyc"), re.findall(r"a.?b", "ab a\nb axb"), re.findall(r"(?s)a.b", "a\nb"))
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)|(b)", "b").groups("-"), re.fullmatch(r"[+-]?\d+", "-42"), re.search(r"z*", "abc"), re.match("x", "abc"), bool(re.search("", "")))
m = re.search(r"(\d+)-(\d+)?", "tel 55-")
print(m, m[0], m.group(1), m[2], m.regs, m.re.pattern, m.string, m.pos, m.endpos, m.expand(r"<\1>"), m.lastindex)
spec = [("NUM", r"\d+(\.\d+)?"), ("ID", r"[A-Za-z_]\w*"), ("OP", r"[+*/=()-]"), ("SKIP", r"\s+"), ("BAD", r".")]
token = re.compile("|".join(f"(?P<{n}>{p})" for n, p in spec))
print([(m.lastgroup, m[0]) for m in token.finditer("loss = (y - 3.5)*w_1 ?") if m.lastgroup != "SKIP"])
print(re.escape("f(x) = x^2 [units]"), re.compile(r"(?:ab){2,3}?").match("abababab"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'it' s'"), re.match(r"(\w+) \1", "the the"), re.findall(r"(?=(\w{3}))", "abcde"))
print(re.sub("(?m)^", "> ", "a\nb"), re.sub(r"\s+$", "", "trail  "), re.sub(r"(?<=\w)(?=[A-Z])", "_", "BatchNormLayer").lower(), re.sub("a", r"\\", "banana"), re.sub(r"(a)(b)?", r"[\1\2]", "abac"))
for p in ("(unclosed", "[a-", "*start", "a{3,1}", "(?P<1>x)", "(?P<n>a)(?P<n>b)", r"\2(a)", "(?<=a+)b", "x)", "(?Pz)", "(?i-i:a)", "a**", "(?z)", "[b-a]", "(?P=nope)", "\\"):
    try:
        re.compile(p)
        print(p, "ok")
    except re.error as e:
        print(f"{p!r}: {e} | {e.msg} {e.pos}")
for f in (lambda: re.sub("(a)", r"\2", "a"), lambda: m.group(7), lambda: m["name"], lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.sub("a", r"\g<no>", "a"), lambda: re.compile(5)):
    try:
        print(f())
    except (re.error, IndexError, TypeError) as e:
        print(type(e).__name__, e)
