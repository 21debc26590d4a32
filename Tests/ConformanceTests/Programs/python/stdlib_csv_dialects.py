# csv readers and writers with dialects, io.StringIO, configparser-free parsing, json lines.
import csv, io, json
text = 'name,age,note\n"Smith, J",42,"said ""hi"""\nBo,7,\n"multi\nline",1,x\n'
for row in csv.reader(io.StringIO(text)): print(row)
for row in csv.DictReader(io.StringIO(text)): print(row)
rows = [["a", 1, 2.5, None, True], ["x,y", 'q"q', "new\nline", "", " sp "], ["é", -0.0, 1e20, [1], b"b"]]
for kw in ({}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"lineterminator": "\n", "quotechar": "'"}, {"dialect": "excel-tab"}, {"doublequote": False, "escapechar": "\\"}, {"dialect": "unix"}):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    print(kw, repr(out.getvalue()))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["id", "v"], extrasaction="ignore", restval="?")
w.writeheader(); w.writerow({"id": 1, "v": 2, "zz": 3}); w.writerows([{"id": 2}, {"v": 5, "id": 9}])
print(out.getvalue().splitlines(), w.writerow({"id": 3, "v": "x"}))
for bad in (lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: csv.reader(io.StringIO("a"), delimiter="ab"), lambda: csv.reader(5), lambda: csv.writer(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.get_dialect("no"), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: list(csv.reader(["a\0b"])), lambda: list(csv.reader([b"a"])), lambda: list(csv.reader(['"abc'], strict=True)), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(["x,1"], quoting=csv.QUOTE_NONNUMERIC))):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
print(list(csv.reader(["1|2|3", "a|'b|c'|d"], delimiter="|", quotechar="'")), list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a,"b'])), list(csv.reader(["", "x"])), csv.list_dialects())
r = csv.reader(["a,b", "c,d"]); next(r); print(r.line_num, next(r), r.dialect.delimiter, csv.field_size_limit(), csv.QUOTE_MINIMAL)
dr = csv.DictReader(io.StringIO("x,y\n1,2,3\n4\n"), restkey="more", restval=0); print(dr.fieldnames, list(dr), dr.line_num)
csv.register_dialect("pipe", delimiter="|", quoting=csv.QUOTE_ALL)
print(list(csv.reader(["'a'|b"], "pipe")), sorted(csv.list_dialects())[1], csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,age\nbob,3\nal,4\n"))
s = io.StringIO("line1\nline2\r\nline3")
print(s.readline(), s.read(3), s.tell(), s.seek(0), s.readlines(), s.read(), s.getvalue()[:5]); s.seek(0); s.truncate(3); print(s.getvalue(), s.closed, s.writable()); s.close()
try: s.read()
except ValueError as e: print(e)
bio = io.BytesIO(b"abc\ndef"); print(bio.read(2), bio.readline(), bio.getvalue(), bio.seek(-2, 2), bio.read(), list(io.BytesIO(b"a\nb")))
try: io.StringIO().write(b"x")
except TypeError as e: print(e)
try: io.BytesIO().write("x")
except TypeError as e: print(e)
print(*[json.loads(l) for l in '{"a":1}\n[2]\n"s"'.splitlines()], io.StringIO("a\nb", newline=None).read().split(), sep=" | ")
lines = ["temp,city", "21.5,Rome", "19,Oslo", ",Bern"]
table = [dict(zip(lines[0].split(","), l.split(","))) for l in lines[1:]]
print(table, sum(float(r["temp"] or 0) for r in table) / len(table), max(table, key=lambda r: float(r["temp"] or "-inf"))["city"])
