# A small table with named columns, and dates.
import numpy as np
table = np.array([("Ada", 36, 1.70), ("Bob", 25, 1.82), ("Cleo", 52, 1.65)], dtype=[("name", "U10"), ("age", "i4"), ("height", "f8")])
print(table)
print(table.dtype)
print(table["name"], table["age"].mean(), table["height"].max())
print(table[0], table[0]["name"], table[-1]["age"])
older = table[table["age"] > 30]
print(older["name"].tolist(), len(older))
print(np.sort(table, order="height")["name"])
table["age"] += 1
table[1] = ("Rob", 26, 1.80)
print(table)
print(repr(table[["name", "height"]]))
for row in table:
    print(f"{row['name']:>5} {row['age']:3d} {row['height']:.2f}")
days = np.arange("2024-02-26", "2024-03-03", dtype="datetime64[D]")
print(days)
print(days[1:] - days[:-1], days[0] + 10, days.max())
print((np.datetime64("2024-12-25") - np.datetime64("2024-07-01")).astype(int))
print(days.astype("datetime64[M]"), np.unique(days.astype("datetime64[M]")))
weekday = (days.astype("int64") + 3) % 7
print(weekday, days[weekday < 5])
print(np.timedelta64(36, "h") / np.timedelta64(1, "D"), np.timedelta64(2, "D") > np.timedelta64(47, "h"))
try:
    table["weight"]
except ValueError as e:
    print(e)
try:
    table.weight
except AttributeError as e:
    print(e)
z = np.zeros(2, dtype={"names": ["a", "b"], "formats": ["i2", "S3"]})
z["b"] = [b"xyz", b"pq"]
print(z, z.dtype.itemsize, z.nbytes)
rec = np.rec.fromarrays([[1, 2], [0.5, 0.25]], names="n,p")
print(rec.n, rec.p.sum(), rec[1].p)
