# Laying out paragraphs: wrap, fill, indent, dedent, shorten.
import textwrap
text = ("Deep-learning systems -- trained end-to-end -- learn well-known features; "
        "state-of-the-art results (e.g. 99.5%) don't come for free---they need data.  Lots of it!")
for width in (20, 34, 60):
    print(*textwrap.wrap(text, width), sep="\n")
    print("-" * width)
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("supercalifragilistic expialidocious", 10), textwrap.wrap("supercalifragilistic expialidocious", 10, break_long_words=False))
print(textwrap.wrap("use-the-force now", 8), textwrap.wrap("use-the-force now", 8, break_on_hyphens=False))
print(textwrap.shorten(text, 50), textwrap.shorten(text, 30, placeholder="..."), textwrap.shorten("short  text", 30), sep="\n")
print(repr(textwrap.dedent("""
    def f():
        return 1
      # odd
    """)), repr(textwrap.dedent("  a\n\tb\n")), repr(textwrap.dedent("    x\n\n   \n    y")))
print(textwrap.indent("one\n\ntwo\n  three", "> "), textwrap.indent("a\n\nb", "- ", lambda line: True), sep="\n")
w = textwrap.TextWrapper(width=24, max_lines=3, placeholder=" [more]", fix_sentence_endings=True)
print(w.fill("It works. It really does work! Does it? Yes, it does, every single time it is run."))
print(w.width, w.wrap(""), w.wrap("   "), w.fill("a\tb\nc  d"))
print(textwrap.wrap("a  b   c\n\nd", 4, drop_whitespace=False), textwrap.wrap("x\ty z", 10, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap("--verbose -q --dry-run option", 9), textwrap.wrap("and/or either/or 1-2-3 a-b-c x--y", 8), textwrap.wrap("e-mail pre-release re-enter", 5))
for bad in (0, -1):
    try:
        textwrap.wrap("abc", bad)
    except ValueError as e:
        print(e)
try:
    textwrap.shorten("hello world", 5, placeholder="[........]")
except ValueError as e:
    print(e)
cols = [textwrap.wrap(t, 18) for t in ("The first column holds a short text.", "The second one is a good deal longer than the first, as you see.")]
for i in range(max(map(len, cols))):
    print(" | ".join(f"{c[i] if i < len(c) else '':<18}" for c in cols))
