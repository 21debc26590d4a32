"""Every statement and expression of Python 3.11 but async ones and exception groups."""
from __future__ import annotations
import os, sys as system
import os.path as p, collections.abc
from . import sibling
from .. import (a as b, c,)
from ...pkg.mod import *
from math import sin, cos as cosine; import re

x = y = 1; z: int = 3
w: "str"
(q): int = 4
obj.attr: list[int] = []
items[0]: float
a, (b, [c, *d]) = e = 1, (2, [3, 4, 5])
[first, *rest] = items
*head, = items
x += 1; x -= 2; x *= 3; x @= m; x /= 4; x %= 5; x &= 6; x |= 7; x ^= 8
x <<= 1; x >>= 2; x **= 3; x //= 4
obj.attr[1:2].b += yield_value

numbers = [0, 00, 1_000, 0x_FF, 0o17, 0B1010, 9223372036854775807, 9223372036854775808,
           0xFFFFFFFFFFFFFFFF, 123456789012345678901234567890, 1.5, .5, 5., 1e10, 1E-5, 1_0.0_1e+1_0,
           1j, 1.5J, 0j, 0.1, 1e308, 1e400, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308,
           123456789.123456789123, 0.30000000000000004, 9007199254740993.0]
strings = ['a', "b", '''c
d''', """e"f""", r'\n', R"\'", b'bytes', rb'\x00', Rb"a", bR'b', u'u', B"\x41\101\n",
           'esc \a\b\f\n\r\t\v\\\'\"\0\101\x41\u00e9\U0001F600 \d é 日本', 'joined' "to" 'gether',
           'line\
continued', '\N{LATIN SMALL LETTER E WITH ACUTE}', b'a' b"b"]
formatted = [f'', f'plain', f'{x}', f'{x!r}{y!s}{z!a}', f'{x:>10}', f'{x:{w}.{p}}', f'{x=}', f'{x = }',
             f'{x=!s}', f'{x=:>3}', f'{{}}{{{x}}}', f'{a["k"]}' "tail" f'{b}', rf'\{x}', fr'{x}\n',
             f'{(lambda: 1)()}', f'{ {1: 2}[1] }', f'{x:%Y-%m-%d}', f'{x!r:^{w}}', f'{a!=b}', f'{a==b}',
             f'{x,}', f'{*x,}', f'''{
x}''', f"{'a' 'b'}", f'{x:{{}}}', f'é{x}é{y}', f'\x41{x}\n', F'{x:é>5}', f'{x if y else z:d}']
constants = (None, True, False, ..., (), [], {}, (1,), [1], {1}, {1: 2})

arithmetic = -x ** -y + ~z * (a + b) // c % d @ e / f << 1 >> 2 & 3 | 4 ^ 5
logic = not a and b or not c and (d or e)
comparison = a < b <= c == d != e > f >= g is h is not i in j not in k
chosen = a if b else c if d else e
called = f()(1)(*a, b, *c, d=1, **e, f=2, **g)(x for x in y)(a := 1, b=lambda: 0)(a, )
accessed = a.b.c[1][2, 3][1:2][::][1:][:1, ::2, ...][a:b:c, d][*a, b][*a][(x := 1)].d()
multi = (a +
         b)[
    1
].c(
    2,
)
shown = [*a, b, *c], {*a, b}, {**a, 'b': 1, **c}, (*a, b), *a
made = [x for x in y if z if w for a, b in c], {x for x, in y}, {k: v for k, v in i}, (x for x in y)
nested = [[y for y in x] for x in [z for z in w]], [x for x in (lambda: y)()]
walrus = (n := 10), [m := 1, m ** 2], {(o := 2): 3}
functions = lambda: 0, lambda x: x, lambda x, /, y=1, *a, z, w=2, **k: (x, y), lambda *, a: a, lambda *a: a
lambda: (yield)
del x, (y, z), [w], obj.attr, items[0],
del (a), b
assert x, "message"
assert (x)
pass
x; y;

if a: pass
elif b:
    pass
elif (c := d): pass
else:
    if e:
        pass
    else: pass

while a: break
else: pass
while (a := b):
    continue

for a in b: pass
for a, (b, *c) in d, e:
    pass
else:
    pass
for a.b in c: pass
for a[b], in *c, d: pass
for (x) in y: pass

try: pass
except: pass
try:
    if a: raise
except (A, B) as e:
    raise X from e
except C:
    raise Y
else:
    pass
finally:
    pass
try: pass
finally: pass

with a: pass
with a as b, c as (d, e): pass
with (a, b): pass
with (a as b, c as d,):
    pass
with (a): pass
with (a) as b: pass
with (a, b) as c: pass
with (yield_value := a): pass
with open(a) as b.c, d[0] as e: pass
with (a).b as c: pass
with (a, b).c: pass


@decorator
@other.decorator(1)[2]
def function(a, b: int = 1, /, c: str = "x", *args: int, d, e: float = 2., **kwargs: dict) -> None:
    """A docstring."""
    global g1, g2
    nonlocal_value = 1

    def inner(*, only): nonlocal nonlocal_value; return nonlocal_value
    yield
    yield a
    yield a, *b
    x = yield
    x = yield from inner()
    x += yield 1
    await_value = (yield a)
    return
    return a, *b


def minimal(): return 1
def slash(a, /): pass
def star(*, a, b=1): pass
def trailing(a, b,): pass
def star_args(*args: *Ts): pass


@register
class Empty: pass
class Bases(A, b.C, *d, metaclass=M, **k):
    "doc"
    field: int = 1
    _private = 2

    def method(self):
        super().method()
        self._private = _name
        return __class__

    @property
    def _hidden(self): return [_private for _ in self]
class NoBases(): x = 1


match command:
    case 1 | -2 | 3.5 | -1 + 2j | "s" "t" | b"b" | None | True | False: pass
    case x if x > 1: pass
    case _ if a: pass
    case a.b.c: pass
    case []: pass
    case [a]: pass
    case [a, *_, b]: pass
    case (a, b): pass
    case (a,): pass
    case (a) if b: pass
    case (): pass
    case a, b: pass
    case a, *rest: pass
    case {}: pass
    case {"k": v, 1: [a], -1: b, None: c, x.y: d, **rest}: pass
    case {**rest}: pass
    case Point(): pass
    case a.Point(x, 1, y=2, z=[b]): pass
    case Point(x=1,): pass
    case [Point(x=0) as p, (1 | 2) as n] as whole: pass
    case str() | int() as value: pass
    case _:
        pass
match a, *b:
    case _: pass
match (x):
    case 1: pass
match = 1; case = 2; _ = 3
match.x = case[0]
match(x)
match[x]
match, case
print(match, case, _)
match -x:
    case y: pass
match *a, b: 
    case c: pass

if x:
	tabs = 1
	if y:
	    mixed = 2
# comment at the left
    
    # and elsewhere
value = 1 \
    + 2
é = ñandú = 変数 = 1
longer = (  # comment inside
    1,  # and here

    2)
a = b if c else(d); e = 1if 0else 2
class Outer:
    def f(self):
        x = 1
        class Inner:
            y = x
            def g(self): return x, self, __class__
        return [x for _ in Inner if x]
    z = [w for w in range(3) for v in [w]]
def closure():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return lambda k: total + n + k
    any((last := v) for v in add)
    return last, add
