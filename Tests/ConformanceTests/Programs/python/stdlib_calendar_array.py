"""Calendars, typed arrays, complex functions, topological order."""
import calendar
import cmath
import array
import graphlib
import keyword
import unicodedata
import html
import reprlib

print(calendar.month(2024, 2))
print(calendar.monthrange(2025, 2), calendar.isleap(2000), calendar.day_name[calendar.weekday(2024, 5, 1)])
a = array.array("i", [3, 1, 2])
a.append(5)
print(a, a[1:], a.tolist(), a.itemsize, len(a), sum(a), a.index(2), array.array("d", (0.5, 2)), array.array("f", [0.1])[0])
try:
    a.append(2 ** 40)
except OverflowError as error:
    print(error)
print(cmath.sqrt(-4), cmath.polar(1j), cmath.exp(1j * cmath.pi), cmath.phase(-1), cmath.log(1j), cmath.rect(1, 0))
order = graphlib.TopologicalSorter({"dense": ["flatten"], "flatten": ["conv"], "conv": ["input"], "out": ["dense"]})
print(list(order.static_order()))
print(keyword.iskeyword("lambda"), keyword.iskeyword("Lambda"), unicodedata.category("é"), unicodedata.name("é"), unicodedata.normalize("NFD", "é") == "e\u0301")
print(html.escape("<a href='x'>&"), html.unescape("&lt;b&gt; &amp; &#233;"), reprlib.repr(list(range(100))), reprlib.repr("x" * 50))
