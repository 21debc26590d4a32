# string.Template, string.Formatter and textwrap for report lines.
import string, textwrap
from string import Template, Formatter
t = Template("$model reached ${acc}% after $epochs epochs ($$5)")
print(t.substitute(model="mlp", acc=97.5, epochs=3), t.safe_substitute(model="cnn"), t.get_identifiers(), t.is_valid(), sep="\n")
for text in ("cost: $", "a ${b", "x $1"):
    try:
        Template(text).substitute(b=1)
    except ValueError as e:
        print(e)
try:
    t.substitute(model="x")
except KeyError as e:
    print("missing", e)
class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z.]+"
print(Percent("%layer.name has %n weights, 100%%").substitute({"layer.name": "dense", "n": 12}))
class Report(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
    def format_field(self, value, spec):
        if spec.endswith("pct"):
            return f"{value * 100:{spec[:-3] or '.0'}f}%"
        return super().format_field(value, spec)
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
r = Report()
print(r.format("{0!u:>8}|{loss:.3f}|{acc:.1pct}|{lr}|{1!r}", "dense", "q", loss=0.12345, acc=0.9712))
print(r.vformat("{a[0]} {a[1]:>4} {b.real}", (), {"a": [1, 2], "b": 3j}), list(Formatter().parse("x{a!r:>{w}}y{{")))
class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        left = set(kwargs) - used
        if left:
            raise ValueError(f"unused: {sorted(left)}")
try:
    Strict().format("{a}", a=1, b=2, c=3)
except ValueError as e:
    print(e)
print(string.capwords("deep  learning with keras"), string.ascii_lowercase[:5], string.punctuation)
text = """Backpropagation computes gradients layer by layer. It re-uses intermediate results, so it is
efficient; well-known frameworks automate it."""
for width in (30, 50):
    print(textwrap.fill(text, width, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 40), textwrap.shorten(text, 30, placeholder=" [..]"), sep="\n")
print(textwrap.wrap(text, 25, max_lines=3, placeholder="..."), textwrap.wrap("supercalifragilistic", 8))
print(textwrap.indent(textwrap.dedent("""
    for x in data:
        step(x)
    """).strip(), ">> "), textwrap.TextWrapper(width=12, break_long_words=False, drop_whitespace=True).wrap("a verylongwordindeed b"))
