# An error inside a generator that a comprehension drives.
def read(rows):
    for row in rows:
        yield row.split(",")
def parse(rows):
    for name, value in read(rows):
        yield name, float(value)
data = ["a,1", "b,2.5", "c,x", "d,4"]
totals = {}
for k, v in parse(data[:2]):
    totals[k] = v
print(totals)
totals = dict((k, v * 2) for k, v in parse(data))
