# CSV dialects in and out, JSON encoders and error places, pprint widths.
import csv, io, json, pprint
from dataclasses import asdict, dataclass, field
from types import SimpleNamespace
text = 'name;score;note\r\nann;9,5;"said ""hi"""\r\nbob;7;\r\n'
rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
print(rows, rows[0]["note"])
dialect = csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n")
print(repr(dialect.delimiter), csv.Sniffer().has_header("name,age\nann,31\nbob,28\n"))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["epoch", "loss", "tag"], extrasaction="ignore", restval="-", lineterminator="\n")
w.writeheader()
w.writerows([{"epoch": 1, "loss": 0.5, "tag": 'a "b", c'}, {"epoch": 2, "loss": None, "x": 1}])
print(out.getvalue())
for q in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC):
    out = io.StringIO(); csv.writer(out, quoting=q, lineterminator="|").writerow(["x", 1, 2.5, "a,b", ""]); print(out.getvalue())
out = io.StringIO(); csv.writer(out, delimiter="\t", quotechar="'", escapechar="\\", doublequote=False).writerow(["it's", "a\tb"]); print(repr(out.getvalue()))
print(list(csv.reader(["a,b", "'x,y',2", "  3, 4"], quotechar="'", skipinitialspace=True)), list(csv.reader(['1,"2",x'.replace("x", "3")], quoting=csv.QUOTE_NONNUMERIC)))
for f in (lambda: list(csv.reader(['"a'], strict=True)), lambda: w.writerow(5), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: list(csv.reader([b"a"])), lambda: csv.reader([""], delimiter=""), lambda: csv.reader([], dialect="none"), lambda: csv.writer(io.StringIO()).writerow(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
@dataclass
class Run:
    name: str
    losses: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)
r = Run("baseline", [0.9, 0.5], {"seed": 1})
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return {"re": o.real, "im": o.imag}
        if isinstance(o, (set, range)): return sorted(o)
        return super().default(o)
print(json.dumps(asdict(r)), json.dumps({"z": 1j, "s": {3, 1}}, cls=Enc), json.dumps(r, default=vars, indent=1))
print(json.dumps({"b": [1, {"c": ()}], "a": None}, indent=2, sort_keys=True), json.dumps("ü\n", ensure_ascii=False), json.dumps([1.0, 1e100, True]))
for bad in ('{"a": [1, 2}', '{"a": 1, }', "[1, 2", '{"k": undefined}', '"tab\t"', '{"a": 1} x', "", "[01]"):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e, "|", e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps({(1, 2): 3}), lambda: json.loads(3)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(json.loads('{"x": 1.5, "y": [2]}', object_hook=lambda d: SimpleNamespace(**d)), json.loads("[1.1]", parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=list))
pprint.pprint(r, width=30)
pprint.pprint(SimpleNamespace(name="x" * 40, values=list(range(15)), z=1), width=60)
pprint.pprint({"weights": {f"layer_{i}": [0.1 * i] * 3 for i in range(3)}, "bytes": b"0123456789" * 4}, width=45, compact=True)
pprint.pprint([{"id": i, "tags": ["a", "b"]} for i in range(2)], indent=4, width=20, sort_dicts=False)
