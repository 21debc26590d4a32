# Reading and writing tables of text: dialects, quoting, DictReader and DictWriter.
import csv, io
rows = [["name", "note", "n"], ["Ann", 'said "hi"', 3], ["Bob", "a, b", 2.5], ["", "line\nbreak", None]]
for opts in ({}, {"delimiter": ";"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC, "lineterminator": "\n"}, {"dialect": "excel-tab"}, {"dialect": "unix"}):
    out = io.StringIO()
    csv.writer(out, **opts).writerows(rows)
    print(opts, repr(out.getvalue()))
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\")
print(w.writerow(["a,b", 'q"q', "back\\slash"]), repr(out.getvalue()), next(csv.reader([out.getvalue()], quoting=csv.QUOTE_NONE, escapechar="\\")))
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as e:
    print(e)
text = 'id,name,score\r\n1,"Smith, J.",9.5\r\n2,"O""Neil",7\r\n\r\n3,plain , 8\r\n4,"two\nlines",1\r\n'
r = csv.reader(io.StringIO(text, newline=""))
for row in r:
    print(r.line_num, row)
print(list(csv.reader(["a, b, c", ' "x y", z'], skipinitialspace=True)), list(csv.reader(["1;2,5", "3;4"], delimiter=";")), list(csv.reader(["'a,b',c"], quotechar="'")))
print(list(csv.reader(["1,2.5,\"x\"", "-3,4e2,\"y\""], quoting=csv.QUOTE_NONNUMERIC)))
d = csv.DictReader(io.StringIO("a,b,c\n1,2\n3,4,5,6\n"), restkey="rest", restval="-")
print(d.fieldnames, list(d))
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["x", "y"], restval="?", lineterminator="\n")
dw.writeheader(); dw.writerow({"x": 1, "y": 2}); dw.writerow({"x": 3})
print(out.getvalue(), end="")
try:
    dw.writerow({"x": 1, "z": 2})
except ValueError as e:
    print(e)
for bad in ({"delimiter": ";;"}, {"delimiter": 5}, {"quotechar": "ab"}, {"quoting": 9}, {"what": 1}, {"dialect": "nope"}, {"lineterminator": None}):
    try:
        csv.reader([], **bad)
    except (TypeError, csv.Error) as e:
        print(type(e).__name__, e)
class Pipes(csv.excel):
    delimiter = "|"
    quotechar = "~"
csv.register_dialect("pipes", Pipes)
print(sorted(csv.list_dialects()), list(csv.reader(["1|~a|b~|3"], "pipes")), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
try:
    list(csv.reader(['"open'], strict=True))
except csv.Error as e:
    print(e)
try:
    list(csv.reader(['"a"b,c'], strict=True))
except csv.Error as e:
    print(e)
print(list(csv.reader(['"a"b,c'])), list(csv.reader(['a"b",c'])), list(csv.reader(["a,,", ",", ""])), list(csv.reader(["a\tb"], "excel-tab")))
s = csv.Sniffer()
sample = "name;age;city\nann;31;Rome\nbob;25;Oslo\n"
dia = s.sniff(sample)
print(repr(dia.delimiter), repr(dia.quotechar), s.has_header(sample), list(csv.reader(sample.splitlines(), dia))[1])
