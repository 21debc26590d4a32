# Regular expressions that parse logs, dates and small languages.
import re
log = """2024-01-02 10:15:00,123 INFO  [core] started in 12ms
2024-01-02 10:15:07,001 ERROR [db] timeout after 3000ms (retry=2)
2024-01-03 00:00:00,000 WARN  [db] slow query: SELECT * FROM t WHERE a='x, y'"""
line = re.compile(r"(?P<day>\d{4}-\d\d-\d\d) (?P<time>[\d:]+),(?P<ms>\d{3}) (?P<level>[A-Z]+)\s+\[(?P<mod>\w+)\] (?P<text>.*)")
for m in line.finditer(log):
    d = m.groupdict()
    print(d["level"], d["mod"], int(d["ms"]), m.span("text"), m.lastgroup, m.lastindex, m["text"][:14])
print(line.groups, line.groupindex["mod"], dict(line.groupindex), line.flags, line)
print(re.findall(r"(\d+)ms", log), re.findall(r"\b(\w)(\w*)\b", "to be"), re.sub(r"(?P<a>\w+)=(?P<b>\d+)", r"\g<b>:\g<a>", "x=1 yy=22"), re.subn(r"\s+", " ", "a  b \n c"), re.split(r"([,;])\s*", "a, b;c"), re.split(r"(?=[A-Z])", "helloWorldAgain"))
print(re.sub(r"(\d+)", lambda m: f"<{int(m[1]) + 1}>", "a9b10"), re.sub("a", r"\\", "banana"), re.sub("x*", "-", "abxd"), re.sub(r"(a)|b", r"[\1]", "ab"), re.sub(".", "x", "ab\ncd", flags=re.S), re.sub("A", "b", "aAa", 1, re.I))
print(re.match(r"(?P<y>\d+)(?:-(?P<m>\d+))?", "2024").groupdict("?"), re.match("a(b)?", "a").span(1), re.fullmatch(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", "-1.5e+10").groups(), re.search(r"(?<![\w.])\d+(?![\w.])", "v1.2 and 34 x5").group())
print(re.findall(r"(?i:straße)|(?-i:Foo)", "STRASSE Straße foo Foo"), re.findall(r"(?m)^\w+$", "one\ntwo words\nthree"), re.findall(r"(?s)<(.+?)>", "<a\nb><c>"), re.findall(r"(?x) \d+  # number\n [a-z]*", "12ab 3"), re.findall(r"(?a)\w+", "naïve café"), re.findall(r"\w+", "naïve café_1"))
print(re.findall(r"(\w+) \1", "the the cat cat sat"), re.findall(r"(?P<q>['\"])(.*?)(?P=q)", """say "it's" or 'no'"""), re.findall(r"(?:(\()|x)(?(1)\)|y)", "() xy (y x)"), re.findall(r"(?>a+)b|c", "aab c ac"), re.findall(r"a++b", "aaab"), re.findall(r"\d{2,3}?", "12345"), re.findall(r"[^\W\d_]+", "ab1_ç"), re.findall(r"[\]\-\\a]", "]-\\a"))
p = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()=]))", re.I)
pos, toks, src = 0, [], "Area = 3.5*r*(r + 2)"
while pos < len(src):
    m = p.match(src, pos)
    if not m: break
    toks.append((m.lastgroup, m[m.lastgroup])); pos = m.end()
print(toks)
for bad in ("(", ")", "[", "a**", "*", "(?P<n>a)(?P<n>b)", "(?P=x)", r"\2(a)", "[z-a]", "a{3,1}", "(?<=a+)b", "(?Z)", r"\k", "(?P<1a>x)", "x(?i)", "(?(2)a)", "(?#", "a{1}{2}", "+", "(?:", r"[\d-z]", "(?<n>a)", "\\"):
    try: re.compile(bad); print(repr(bad), "fine")
    except re.error as e: print(repr(bad), e.msg, e.pos, e.lineno, e.colno)
m = re.search(r"(\w)(\w)(x)?", "-ab-")
print(m, m.groups(), m.group(1, 2), m.start(2), m.end(), m.span(3), m.string, m.pos, m.endpos, m.re.pattern, m.expand(r"\2\1"), m[0], list(m.regs) if hasattr(m, "regs") else "", bool(m))
for bad in (lambda: m.group(9), lambda: m["zz"], lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.match(1, "a"), lambda: re.match("a", 1), lambda: re.match("a", b"a"), lambda: re.compile(re.compile("a"), re.I), lambda: re.split("a"), lambda: re.sub("a", 1, "a")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(re.escape("a.b*c [x]-é_1"), re.compile("a", re.I | re.M), re.compile(b"a+").findall(b"caat"), re.purge(), re.I, re.M | re.S, repr(re.compile("x" * 5, re.X)), re.compile("a") == re.compile("a"), re.NOFLAG, re.RegexFlag(0))
email = re.compile(r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$"); roman = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
print([bool(email.match(e)) for e in ("a.b+c@x.org", "no@dots", "a@b.c.d", "@x.y")], [bool(roman.match(r)) for r in ("MCMXCIV", "IIII", "XLII", "VX")], re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"\B(?=(...)*$)", "_", "abcdefg"))
