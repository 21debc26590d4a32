#!/usr/bin/env python3
"""Writes a random program of the core language: every case is an expression, and prints its result or its error.

usage: generate.py SEED [CASES]

The same seed gives the same program. A case is one line `case(lambda: ...)`; what it prints is one line,
so a difference between two interpreters names its case. Tables of kinds of arguments say what each method
is called with; one argument in twelve is of a wrong kind on purpose.
"""
import random
import sys

PRELUDE = '''\
import math, itertools, functools, operator, statistics, textwrap, json, re, string
from fractions import Fraction
from collections import Counter, OrderedDict, deque, defaultdict, namedtuple
count = 0
def show(x):
    if isinstance(x, (set, frozenset)) and not all(isinstance(i, (int, float)) for i in x):
        return type(x).__name__ + str(sorted(map(repr, x)))
    if isinstance(x, (list, tuple)) and type(x) in (list, tuple):
        return type(x).__name__[0] + "[" + ", ".join(map(show, x)) + "]"
    if hasattr(x, "__next__"):
        return type(x).__name__ + show(list(itertools.islice(x, 40)))
    text = repr(x)
    return text if " at 0x" not in text else text[:text.index(" at 0x")]
def case(f):
    global count
    count += 1
    try:
        print(count, ascii(show(f())))
    except Exception as error:
        text = str(error)
        text = text if " at 0x" not in text else text[:text.index(" at 0x")]
        print(count, "!", type(error).__name__, ascii(text))
def changed(x, f):
    r = f(x)
    return x, r
'''

R = random.Random()


def pick(*options):
    return R.choice(options)


# Literals of each kind, as source text.

def small():
    return str(R.choice([0, 1, 2, 3, 4, 5, 7, 10, -1, -2, -3, -5, R.randint(-20, 20)]))


def integer():
    n = R.random()
    if n < 0.6:
        return small()
    if n < 0.7:
        return pick("True", "False")
    if n < 0.85:
        return str(R.randint(-10**6, 10**6))
    if n < 0.95:
        return str(R.randint(-2**64, 2**64))
    return pick("2**31", "2**63", "-2**63", "2**63-1", "2**64", "10**20", "-10**30", "2**100+1", "2**53+1")


def real():
    n = R.random()
    if n < 0.4:
        return repr(round(R.uniform(-100, 100), R.randint(0, 4)))
    if n < 0.6:
        return repr(R.uniform(-1, 1) * 10 ** R.randint(-20, 20))
    if n < 0.75:
        return pick("0.0", "-0.0", "1.0", "0.5", "1.5", "2.5", "-2.5", "0.1", "1e16", "1e15", "123456789.125",
                    "1e-5", "0.0001", "1e22", "1e23", "2.675", "0.1+0.2", "1/3", "5e-324", "1.7976931348623157e308")
    if n < 0.82:
        return pick("float('inf')", "-float('inf')", "float('nan')")
    return repr(R.randint(-50, 50) / R.choice([2, 4, 8, 10, 100]))


def cplx():
    return pick("1j", "(1+2j)", "(-0.5+3j)", "(2-1j)", "complex(0, -0.0)", "(1.5e10+2j)", "complex(-0.0, 2)",
                f"complex({real()}, {real()})", f"complex({small()}, {small()})")


WORDS = ["", "a", "abc", "Hello World", "hello", "  padded ", "a,b,,c", "x" * 12, "tab\\there", "line\\nbreak",
         "Ünïcode", "ß", "ǅ", "naïve café", "日本語", "😀 smile", "12", "-7", "3.14", "0x1f", "1_000", "nan", "İ",
         "aaa", "abab", "The quick brown fox", "it's", 'say \\"hi\\"', "both\\'\\\"", "\\x00\\x7f", "\\u200b", "²",
         "١٢", "Ⅷ", "a b  c", "\\r\\n", "one\\ntwo\\r\\nthree\\x0bfour", "CamelCase", "snake_case", "{}", "%d", "{0}",
         "xyz", "key", "mississippi", "\\xa0nbsp\\u3000", "ﬁ", "ŉ", "ΑΣ", "__dunder__", "9lives", "if"]


def text():
    if R.random() < 0.75:
        return '"' + R.choice(WORDS) + '"'
    return repr("".join(R.choice("abcABC xyz019_-,.éß") for _ in range(R.randint(0, 8))))


def short():
    return repr(R.choice(["", "a", "b", "l", "ab", "x", " ", ",", "o", "aa", "\n", "é", "lo", "_", "i", "ss"]))


def char():
    return repr(R.choice("a* 0-x.é"))


def octets():
    return R.choice(["b''", "b'abc'", "b'Hello World'", "b'\\x00\\xff\\n'", "b'a,b,c'", "b'  x '", "b'aab'", "b'12'",
                     "bytes(3)", "bytes(range(5))", "b'it\\'s'", "bytearray(b'abc')", "bytearray(b'xyzzy')",
                     "bytearray()", "'é'.encode()"])


def scalar():
    return R.choice([integer, integer, real, text, small, small])()


def hashable():
    return R.choice([small, small, integer, text, real, lambda: "None", lambda: f"({small()}, {small()})"])()


def items(f, most=5):
    return ", ".join(f() for _ in range(R.randint(0, most)))


def many():
    kind = R.choice([small, small, integer, text, real, scalar, lambda: f"({small()}, {text()})"])
    return f"[{items(kind, 6)}]"


def numbers():
    return f"[{items(R.choice([small, integer, real]), 6)}]"


def texts():
    return f"[{items(text, 4)}]"


def couple():
    t = items(R.choice([small, scalar, text]), 4)
    return f"({t},)" if t else "()"


def group():
    if R.random() < 0.6:
        t = items(lambda: str(R.randint(0, 40)), 6)
    else:
        t = items(lambda: R.choice([small, real, integer])().replace("float('nan')", "0.5"), 4)
    out = "{" + t + "}" if t else "set()"
    return out if R.random() < 0.75 else f"frozenset({out})"


def intset():
    t = items(lambda: str(R.randint(-5, 70)), 8)
    return "{" + t + "}" if t else "set()"


def mapping():
    pairs = ", ".join(f"{R.choice([text, small])()}: {scalar()}" for _ in range(R.randint(0, 4)))
    return "{" + pairs + "}"


def span():
    return pick(f"range({small()})", f"range({small()}, {small()})",
                f"range({small()}, {small()}, {pick('1', '2', '-1', '3', '-2')})")


def cut():
    def end():
        return "" if R.random() < 0.4 else small()
    return f"{end()}:{end()}" + (f":{pick('', '1', '2', '-1', '-2', '3', small())}" if R.random() < 0.5 else "")


def sequence():
    return R.choice([many, many, couple, text, span, octets, numbers])()


def iterable():
    return R.choice([many, couple, text, span, group, mapping, numbers])()


def anything():
    return R.choice([integer, small, real, text, many, couple, mapping, group, octets, span, cplx,
                     lambda: "None", lambda: pick("True", "False"), lambda: "slice(1, 2)", lambda: "len",
                     lambda: "int", lambda: "...", lambda: "object()", lambda: "NotImplemented"])()


def number():
    return R.choice([integer, integer, real, real, cplx, small])()


def function():
    return pick("len", "str", "abs", "lambda x: x", "lambda x: -x", "repr", "lambda x: str(x)", "bool", "None", "type",
                "lambda x: (len(str(x)), str(x))")


def predicate():
    return pick("None", "bool", "lambda x: x > 1", "lambda x: not x", "lambda x: len(x) > 1", "callable")


KINDS = dict(i=integer, n=small, r=real, c=cplx, s=text, t=short, h=char, b=octets, l=many, L=numbers, T=texts,
             u=couple, g=group, G=intset, d=mapping, x=anything, q=sequence, e=iterable, N=number, k=hashable,
             f=function, p=predicate, R=span, v=scalar)


def argument(kind):
    if R.random() < 1 / 12:
        return anything()
    return KINDS[kind]()


TEXT_METHODS = """
capitalize: | casefold: | center: n | center: n h | count: t | count: t n | count: t n n | encode: | endswith: t | endswith: u
expandtabs: | expandtabs: n | find: t | find: t n n | rfind: t | rfind: t n | index: t | rindex: t n n | isalnum: | isalpha:
isascii: | isdecimal: | isdigit: | isidentifier: | islower: | isnumeric: | isprintable: | isspace: | istitle: | isupper: | join: T
join: l | ljust: n | ljust: n h | lower: | lstrip: | lstrip: t | partition: t | removeprefix: t | removesuffix: t | replace: t t
replace: t t n | rjust: n | rjust: n h | rpartition: t | rsplit: | rsplit: t | rsplit: t n | rstrip: | rstrip: t | split:
split: t | split: t n | splitlines: | splitlines: n | startswith: t | startswith: t n | strip: | strip: t | swapcase: | title:
upper: | zfill: n | __contains__: t | __len__: | __mul__: n | __getitem__: n | format: v | format: v v | split: sep=t maxsplit=n
translate: d | maketrans: t t
"""
BYTES_METHODS = """
capitalize: | center: n | center: n b | count: b | decode: | endswith: b | expandtabs: n | find: b | hex: | hex: h | index: b
isalnum: | isalpha: | isdigit: | islower: | isspace: | istitle: | isupper: | join: l | ljust: n | lower: | lstrip: | partition: b
replace: b b | rjust: n | rsplit: | split: | split: b | splitlines: | startswith: b | strip: | strip: b | swapcase: | title: | upper:
zfill: n | __contains__: n | __len__: | removeprefix: b | removesuffix: b | rfind: b | rpartition: b | decode: s | find: n
"""
LIST_METHODS = """
append: x | clear: | copy: | count: v | extend: e | index: v | index: v n | index: v n n | insert: n v | pop: | pop: n | remove: v
reverse: | sort: | sort: key=f | sort: reverse=n | sort: key=f reverse=n | __contains__: v | __len__: | __getitem__: n
__add__: l | __mul__: n | __iadd__: e | __imul__: n | __eq__: l | __lt__: l | __reversed__: | __setitem__: n v | __delitem__: n
"""
TUPLE_METHODS = "count: v | index: v | index: v n | __len__: | __add__: u | __mul__: n | __getitem__: n | __eq__: u | __lt__: u"
DICT_METHODS = """
clear: | copy: | get: k | get: k v | items: | keys: | values: | pop: k | pop: k v | popitem: | setdefault: k | setdefault: k v
update: d | update: l | update: a=v | __contains__: k | __len__: | __getitem__: k | __setitem__: k v | __delitem__: k | __or__: d
__ior__: d | fromkeys: q | fromkeys: e v | __reversed__: | __eq__: d
"""
SET_METHODS = """
add: n | clear: | copy: | difference: e | difference: e e | difference_update: e | discard: k | intersection: e
intersection_update: e | isdisjoint: e | issubset: e | issuperset: e | pop: | remove: k | symmetric_difference: g
symmetric_difference_update: g | union: g | union: g l | update: g | update: g l | __contains__: k | __len__:
"""
INT_METHODS = """
bit_length: | bit_count: | conjugate: | as_integer_ratio: | to_bytes: n s | to_bytes: 4 'big' | __add__: N | __sub__: N | __divmod__: N
__pow__: n | __floordiv__: i | __mod__: i | __and__: i | __neg__: | __eq__: N | __lt__: N | __float__: | __bool__: | __round__: n
__index__: | __truediv__: N | __radd__: N | __rsub__: N | __format__: s | __str__: | __hash__: | __abs__: | __invert__:
"""
FLOAT_METHODS = """
is_integer: | hex: | as_integer_ratio: | conjugate: | __add__: N | __mod__: r | __floordiv__: r | __divmod__: r | __pow__: n | __eq__: N
__round__: n | __round__: | __int__: | __trunc__: | __ceil__: | __floor__: | __neg__: | __rtruediv__: N | __repr__:
"""
COMPLEX_METHODS = "conjugate: | __add__: N | __mul__: N | __abs__: | __eq__: N | __pow__: n | __truediv__: N | __neg__: | __lt__: c"
RANGE_METHODS = "count: n | index: n | __len__: | __contains__: n | __getitem__: n | __eq__: R | __reversed__:"

METHODS = [(text, TEXT_METHODS, 8), (octets, BYTES_METHODS, 3), (many, LIST_METHODS, 5), (couple, TUPLE_METHODS, 1),
           (mapping, DICT_METHODS, 4), (group, SET_METHODS, 3), (intset, SET_METHODS, 3), (integer, INT_METHODS, 2),
           (real, FLOAT_METHODS, 2), (cplx, COMPLEX_METHODS, 1), (span, RANGE_METHODS, 1)]


def rows(table):
    return [r.strip() for line in table.strip().split("\n") for r in line.split("|") if r.strip()]


METHOD_ROWS = [(make, rows(table), weight) for make, table, weight in METHODS]


def spec_arguments(spec, wrong=True):
    """`s t key=n` gives a text, a short text and a small number as a keyword, as a rule."""
    out = []
    for piece in spec.split():
        key, eq, kind = piece.rpartition("=")
        value = (argument(kind) if wrong else KINDS[kind]()) if kind in KINDS else kind
        out.append((key + eq if eq else "") + value)
    if not wrong:
        return ", ".join(out)
    if R.random() < 0.015 and out:
        out.pop()
    elif R.random() < 0.01:
        out.append(anything())
    return ", ".join(out)


def method():
    make, table, _ = R.choices(METHOD_ROWS, [w for _, _, w in METHOD_ROWS])[0]
    name, _, spec = R.choice(table).partition(":")
    if name in ("__pow__",):
        return f"({make()}).{name}({pick('0', '1', '2', '3', '-1', '0.5')})"
    if name.startswith("__"):
        values = ", ".join(argument(piece) if piece in KINDS else piece for piece in spec.split())
        return f"changed({make()}, lambda x: x.{name}({values}))"
    return f"changed({make()}, lambda x: x.{name}({spec_arguments(spec)}))"


FUNCTIONS = """
abs: N | all: e | any: e | ascii: x | bin: i | bool: x | bytes: l | bytearray: x | callable: x | chr: n | complex: r r | complex: s
dict: l | divmod: N N | divmod: i i | divmod: r r | enumerate: e | enumerate: e n | filter: p e | float: s | float: x
frozenset: e |  hex: i | int: s | int: s n | int: r | int: x | isinstance: x int | iter: e
len: e | len: x | list: e | list: x | map: f e | map: f e e | max: e | max: L | max: e key=f | max: v v | max: e default=v | min: e
min: L | min: e key=f | min: v v v | next: e | oct: i | ord: h | ord: x | pow: n n | pow: i n i | range: n n n | repr: x | reversed: q
round: r | round: r n | round: i n | round: N | set: e | slice: n n | sorted: e | sorted: e key=f | sorted: L reverse=n | str: x
sum: L | sum: e | sum: l l | tuple: e | type: x | zip: e e | zip: e e e | zip: e e strict=n | sum: L r | str: b s | isinstance: x u
issubclass: int x | getattr: x s | getattr: x s v | hasattr: x s | setattr: x s v | format: N | format: x s
str.join: t T | int.from_bytes: b 'big' | bytes.fromhex: s | float.fromhex: s | dict.fromkeys: e v | str.maketrans: d
sorted: e f | map: x e | int: x base=n | float: | reversed: x | vars: x | enumerate: x | list: x x | tuple: n
""".replace(": |", ":|")
LIBRARY = """
math.sqrt: N | math.floor: N | math.ceil: r | math.trunc: r | math.log: N | math.log: r n | math.log2: N | math.log10: i | math.exp: r
math.pow: r n | math.gcd: i i | math.lcm: n n n | math.factorial: n | math.comb: n n | math.perm: n n | math.isqrt: i | math.hypot: r r
math.fsum: L | math.prod: L | math.copysign: r r | math.fmod: r r | math.modf: r | math.frexp: r | math.ldexp: r n | math.isclose: r r
math.isnan: N | math.isinf: N | math.isfinite: N | math.degrees: r | math.radians: r | math.sin: r | math.atan2: r r | math.dist: L L
math.nextafter: r r | math.ulp: r | math.remainder: r r | math.expm1: r | math.log1p: r | math.cbrt: r | math.exp2: r | math.tanh: r
math.gamma: n | math.erf: r | math.lgamma: n | math.fabs: N | math.acosh: r | math.asin: r
itertools.accumulate: L | itertools.chain: e e | itertools.combinations: e 2 | itertools.combinations_with_replacement: e 2
itertools.compress: e l | itertools.count: n n | itertools.dropwhile: p e | itertools.filterfalse: p e | itertools.groupby: e
itertools.islice: e n | itertools.islice: e n n | itertools.islice: e n n n | itertools.pairwise: e | itertools.permutations: q 2
itertools.product: q q | itertools.product: q repeat=2 | itertools.repeat: v n | itertools.starmap: f l | itertools.takewhile: p e
itertools.zip_longest: e e | itertools.zip_longest: e e fillvalue=v | itertools.accumulate: L max | itertools.cycle: q
itertools.accumulate: L initial=n | functools.reduce: operator.add l | functools.reduce: max L | functools.reduce: max L n
operator.add: x x | operator.mul: v n | operator.truediv: N N | operator.floordiv: i i | operator.mod: v v | operator.pow: n 2
operator.concat: q q | operator.contains: e v | operator.countOf: e v | operator.indexOf: e v | operator.getitem: q n
operator.index: x | operator.length_hint: x | operator.itemgetter(0): q | operator.itemgetter(0,-1): q | operator.attrgetter('real'): x
operator.methodcaller('upper'): x | operator.neg: x | operator.not_: x | operator.xor: i i | operator.matmul: x x
statistics.mean: L | statistics.median: L | statistics.stdev: L | statistics.pvariance: L | statistics.mode: l | statistics.multimode: l
statistics.fmean: L | statistics.median_low: L | statistics.quantiles: L | statistics.harmonic_mean: L | statistics.geometric_mean: L
textwrap.wrap: s n | textwrap.fill: s 10 | textwrap.dedent: s | textwrap.indent: s h | textwrap.shorten: s n
json.dumps: x | json.dumps: d indent=n | json.dumps: l separators=u | json.dumps: x sort_keys=n | json.loads: s | json.dumps: d indent=h
re.findall: r'\\w+' s | re.sub: r'[aeiou]' t s | re.split: r'[\\s,]+' s | re.match: r'(\\w)(\\w*)' s | re.escape: s | re.split: r'(a)' s
re.findall: r'(a)(b)?' s | re.sub: r'(\\w)' r'<\\1>' s | re.fullmatch: r'[a-z]+' s | re.search: r'\\d+' s | re.subn: r'a*' 'h' s
Fraction: n n | Fraction: s | Fraction: r | Fraction: i i | string.capwords: s | Counter: e | deque: e | deque: e n | OrderedDict: d
Counter: d | changed: deque([1,2,3]) 'lambda_x:x.rotate(2)' | functools.partial(pow,2): n | Counter(a=3,b=1).__sub__: x
bytes.maketrans: b b | string.Template('$a-$b').safe_substitute: d | string.Formatter().format: s v
"""
FUNCTION_ROWS = [r for r in rows(FUNCTIONS)]
LIBRARY_ROWS = [r.replace("'lambda_x:x.rotate(2)'", "lambda x: x.rotate(2)") for r in rows(LIBRARY)]


def call(table):
    name, _, spec = R.choice(table).rpartition(":")
    if name == "":
        name, spec = spec, ""
    if name in ("math.factorial", "math.comb", "math.perm", "chr", "tuple", "list", "bytearray", "bytes"):
        return f"{name}({', '.join(R.choice([small, small, many, text, lambda: 'None'])() for _ in spec.split())})"
    if name == "range":
        return f"list(range({', '.join(small() for _ in range(R.randint(1, 3)))}))"
    if name == "pow":
        return "pow(" + ", ".join(small() for _ in spec.split()) + ")"
    # What is written in Python raises whatever its lines do with a wrong argument.
    written = name.startswith(("textwrap", "json", "statistics", "string", "re.", "Fraction", "Counter"))
    call = f"{name}({spec_arguments(spec, not written)})"
    return call.replace("float('nan')", "0.25").replace("float('inf')", "8.0") if written else call


BINARY = "+ - * / // % == != < <= > >= & | ^ is-not in not-in and or @ <<small >>small **small".split()


def binary():
    op = R.choice(BINARY)
    if op == "**small":
        return f"({number()}) ** {pick('0', '1', '2', '3', '5', '-1', '-2', '0.5', '-0.5', '1.5', '1j', 'True')}"
    if op.endswith("small"):
        return f"({integer()}) {op[:2]} {pick(small(), '64', '100', '31', '1.0')}"
    op = op.replace("-", " ")
    if op == "*":
        a = R.choice([number, number, sequence, anything])()
        b = number() if a[0] in "(-0123456789TfF" and R.random() < .8 and not a.startswith("(") else small()
        return f"({a}) * ({b})" if R.random() < .7 else f"({b}) * ({a})"
    if op == "is not":
        return f"({anything()}) is not None"
    kinds = R.choice([(number, number), (number, number), (integer, integer), (real, real), (integer, real),
                      (anything, anything), (many, many), (couple, couple), (group, group), (intset, intset), (mapping, mapping),
                      (text, text), (sequence, sequence), (octets, octets)])
    if "in" in op.split():
        kinds = (hashable, iterable) if R.random() < .9 else (anything, anything)
    return f"({kinds[0]()}) {op} ({kinds[1]()})"


def chain():
    parts = [number() for _ in range(3)]
    a, b = (R.choice("+ - * / // %".split()) for _ in "ab")
    if R.random() < .2:
        a, b = (R.choice("< <= == != >".split()) for _ in "ab")
    return f"({parts[0]}) {a} ({parts[1]}) {b} ({parts[2]})"


def unary():
    return R.choice("- + ~ not".split()) + " (" + R.choice([number, number, anything])() + ")"


def subscript():
    s = sequence()
    index = R.choice([small, small, cut, cut, cut, anything])()
    return f"({s})[{index}]" if R.random() < .9 else f"({anything()})[{anything()}]"


BYTE_ARRAY = "bytearray(b'abcdef')"


def assign_slice():
    what = R.choice([f"x.__setitem__(slice({pick('None', small())}, {pick('None', small())}, {pick('None', '1', '2', '-1')}), {iterable()})",
                     f"x.__delitem__(slice({pick('None', small())}, {pick('None', small())}, {pick('None', '1', '2', '-1', '-2')}))"])
    return f"changed({R.choice([many, many, lambda: BYTE_ARRAY])()}, lambda x: {what})"


def spec(kind):
    fill = pick("", "", "", R.choice("*0 -é") + R.choice("<>^="), R.choice("<>^="))
    sign = pick("", "", "", "+", "-", " ")
    if kind == "s":
        return (pick("", "", R.choice("*0-é") + R.choice("<>^"), R.choice("<>^=")) + pick("", "", "0") +
                pick("", str(R.randint(0, 15))) + pick("", "", "." + str(R.randint(0, 8))) + pick("", "s", "s", "d"))
    out = fill + sign + pick("", "", "", "z") * (kind == "f" and R.random() < .2) + pick("", "", "", "#") + pick("", "", "0")
    out += pick("", str(R.randint(1, 22))) + pick("", "", "", ",", "_")
    if kind == "i":
        return out + R.choice(["", "d", "d", "b", "o", "x", "X", "c", "n", "e", "f", ".2f", "%", "g", "s", ".3d"])
    return out + pick("", "." + str(R.randint(0, 12))) + R.choice(["", "f", "f", "e", "g", "G", "E", "%", "n", "F", "d", "s"])


def formatted():
    kind = R.choice("iiffffsc")
    make = dict(i=integer, f=real, s=text, c=cplx)[kind]
    s = spec("f" if kind == "c" else kind)
    form = R.randint(0, 3)
    if form == 0:
        return f"format({make()}, {s!r})"
    if form == 1:
        return f"{('{:' + s + '}')!r}.format({make()})"
    if form == 2:
        conv = pick("", "", "!r", "!s", "!a")
        return '(lambda v: f"{v' + conv + ":" + s + '}")(' + make() + ")"
    equals = "{v" + pick("", " ") + "=" + pick("", " ") + (":" + s if R.random() < .7 else "") + "}"
    return f'(lambda v: f"{equals}")({make()})'


def percent():
    flags = "".join(R.choice("-+ 0#") for _ in range(R.choice([0, 0, 1, 1, 2])))
    conv = R.choice("ddifFeEgGxXorsac%u")
    width = pick("", str(R.randint(1, 15)))
    prec = pick("", "", "." + str(R.randint(0, 9)), ".")
    make = R.choice([number, integer, real, text, anything])
    if conv == "c":
        return f"'%{flags}{width}c' % ({pick('65', '97', repr('a'), '8364', '-1', repr('ab'), '1.5')},)"
    if R.random() < .15:
        return f"'%s and %{conv}' % {couple()}"
    if R.random() < .1:
        return f"'%(a){flags}{width}{conv} %(b)s' % {{'a': {make()}, 'b': {make()}}}"
    return f"'%{flags}{width}{prec}{conv}' % ({make()},)"


def str_format():
    template = R.choice(["{} {}", "{0} {1} {0}", "{a} {b!r:>8}", "{0[0]} {0[1]}", "{0.real} {0.imag}", "{:{}}", "{0!a:.3}", "{{}} {}",
                         "{a[key]}", "{} {0}", "{", "}", "{0!x}", "{!r}", "{:>{w}}", "{a.b}", "{0:{1}.{2}f}", "{:%}", "{0[a]}", "{1}"])
    return f"{template!r}.format({anything()}, {scalar()}, a={anything()}, b={scalar()}, w={small()})"


def comprehension():
    v = R.choice(["x", "x * 2", "(i, x)", "str(x)", "-x", "x if i % 2 else None", "f'{i}:{x!r}'", "[x] * i"])
    c = R.choice(["", "", " if i % 2", " if x", " if i > 1 if x", " if not x"])
    brackets = R.choice(["[{}]", "list({})", "tuple({})", "sum(1 for _ in ({}))", "any({})", "sorted([{}])"])
    if R.random() < .25:
        return "{x: i for i, x in enumerate(" + iterable() + ")" + c + "}"
    if R.random() < .15:
        return f"[(i, x) for i in {span()} for x in {iterable()}{c}][:30]"
    return brackets.format(f"{v} for i, x in enumerate({iterable()}){c}")


def unpack():
    target = R.choice(["a, b", "a, *b", "*a, b", "a, (b, *c)", "[a, b, c]", "a, *b, c", "(a, b), c", "*a, = ", "a, b, c, d"])
    target = target.replace("= ", "")
    names = [c for c in "abcd" if c in target]
    return f"(lambda: [({', '.join(names)},) for {target} in [{iterable()}]])()" if R.random() < .8 else f"[*{iterable()}, *{iterable()}]"


def nested():
    kind = R.choice(["({a}) if ({b}) else ({c})", "({a}) and ({b}) or ({c})", "not ({a}) == ({b})", "[{a}, {b}][{n}]",
                     "{{**{d}, **{d2}}}", "(lambda *a, **k: (a, k))(*{q}, **{d})", "(lambda a, b=2, *, c=3: (a, b, c))({a}, c={b})",
                     "(y := {a}, y)", "max([{a}, {b}], key=str)", "dict(zip({q}, {q2}))", "str({a}) + str({b})", "({a}).__class__.__name__",
                     "hash({m}) == hash({m})", "sorted({q}, key=str)", "list(map(str, {q}))", "({r}).as_integer_ratio()",
                     "int(str({i})) == {i}", "float(repr({r}))", "repr({d}) == str({d})", "(lambda a, /, b: (a, b))({a}, b={b})",
                     "hash({i}) + hash({m2} / 4)", "Fraction({n}, {m2}) {op} Fraction({m2}, 3)", "Fraction({n}, {m2}) {op} {N}", "Counter({q}).most_common({n})",
                     "deque({q}, 3)", "divmod(-{i}, {m2})", "(-({i})) // {m2} * {m2} + (-({i})) % {m2}", "round({r}, {n})",
                     "round({i}, -{m2})", "complex({r}, {n}) {op} {N}", "int({r}) == math.trunc({r})", "[*{G}, *{G}]", "{G} {so} {G}",
                     "{G} {so} {G} {so} {G}", "list({G} | {G})", "str({r}).split('.')", "'%.*f' % ({m2}, {r})", "f'{{{r}:.{m2}f}}'"])
    return kind.format(a=anything(), b=anything(), c=scalar(), n=small(), d=mapping(), d2=mapping(), q=sequence(), q2=sequence(),
                       m=hashable(), r=real(), i=integer(), m2=R.randint(1, 9), N=number(), op=R.choice("+-*/%<>") or "//",
                       G=intset(), so=R.choice("&|^-"))


PARTS = [(method, 20), (lambda: call(FUNCTION_ROWS), 14), (lambda: call(LIBRARY_ROWS), 12), (binary, 16), (chain, 4), (unary, 3),
         (subscript, 7), (assign_slice, 2), (formatted, 14), (percent, 5), (str_format, 3), (comprehension, 3), (unpack, 3), (nested, 8)]


def program(seed, cases):
    R.seed(seed)
    lines = [PRELUDE]
    makers, weights = zip(*PARTS)
    while len(lines) <= cases:
        source = R.choices(makers, weights)[0]()
        try:
            compile(f"case(lambda: {source})", "case", "exec")
        except (SyntaxError, ValueError):
            continue
        lines.append(f"case(lambda: {source})\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300))
