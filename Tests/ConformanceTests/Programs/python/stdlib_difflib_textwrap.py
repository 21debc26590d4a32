# difflib, textwrap, string.Template, string constants.
import difflib, string, textwrap
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("whel", ["while", "for", "else"], n=1, cutoff=0.5))
sm = difflib.SequenceMatcher(None, "abcd efgh", "abxd efg")
print(round(sm.ratio(), 4), sm.get_matching_blocks(), sm.find_longest_match(0, 9, 0, 8))
for op in sm.get_opcodes(): print(op)
a = "one\ntwo\nthree\nfour\n".splitlines(keepends=True)
b = "one\n2\nthree\nfour\nfive\n".splitlines(keepends=True)
print("".join(difflib.unified_diff(a, b, "old.txt", "new.txt")), end="")
print("".join(difflib.ndiff(a, b)), end="")
print("".join(difflib.context_diff(a, b, fromfile="x", tofile="y")), end="")
print(list(difflib.Differ().compare(["abc\n"], ["abd\n"])))
t = string.Template("$name costs $$${price} today")
print(t.substitute(name="Tea", price=3), t.safe_substitute(name="X"), string.Template("$a-$b").safe_substitute({"a": 1}, b=2))
for bad in (lambda: t.substitute(name="x"), lambda: string.Template("$1").substitute()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(string.ascii_lowercase, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace), string.capwords("hello  big world"), string.octdigits, string.ascii_letters[-3:])
text = "The quick brown fox, jumped over the lazy dog. It was a very-long-hyphenated-word indeed!"
for w in (20, 33, 60): print(textwrap.wrap(text, w))
print(textwrap.fill(text, 30, initial_indent="> ", subsequent_indent="  "), textwrap.shorten(text, 25), textwrap.shorten(text, 25, placeholder=" >"), sep="\n")
print(textwrap.indent("a\n b\n\nc", "# "), textwrap.indent("a\n\nb", "+", lambda l: True), textwrap.dedent("    x\n      y\n    z"), sep="\n--\n")
w = textwrap.TextWrapper(width=15, break_long_words=False, break_on_hyphens=False, max_lines=3, placeholder="...")
print(w.wrap(text), textwrap.wrap("averyveryverylongword", 5), textwrap.wrap("", 5), textwrap.wrap("tab\tand  spaces", 40, expand_tabs=False), textwrap.wrap("a b", 10, drop_whitespace=False), textwrap.wrap("x\ny  z", 9, replace_whitespace=False))
class F(string.Formatter):
    def get_value(self, key, args, kw): return kw.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kw)
print(F().format("{a} {b} {0}", "z", a=1), list(string.Formatter().parse("x{a!r:>5}y{}")))
