# A stock list as a structured array.
import numpy as np
item = np.dtype([("name", "U12"), ("qty", np.int32), ("price", np.float64), ("tags", "U4", (2,))])
stock = np.zeros(3, dtype=item)
stock["name"] = ["bolt", "nut", "washer"]
stock["qty"] = [100, 250, 75]
stock["price"] = [0.25, 0.1, 0.05]
stock["tags"] = [["m6", "st"], ["m6", "br"], ["m8", "st"]]
print(stock)
print(item, item.itemsize, item.names, item["qty"], item.fields["price"])
value = stock["qty"] * stock["price"]
print(value, value.sum(), stock["name"][value.argmax()])
print(stock[stock["tags"][:, 0] == "m6"]["name"])
stock.sort(order=["qty"])
print(stock["name"], stock["qty"])
extra = np.array([("screw", 10, 0.5, ("m4", "st"))], dtype=item)
both = np.concatenate([stock, extra])
print(len(both), both[-1], both["qty"].sum())
print(both[["name", "qty"]])
for name, qty in both[["name", "qty"]]:
    print(name, qty, end="; ")
print()
row = both[0]
row["qty"] = 1
print(both[0]["qty"], row.dtype.names, tuple(row)[:2], len(row))
pairs = np.array(list(zip([1, 2, 3], [0.5, 0.25, 0.125])), dtype=[("k", int), ("v", float)])
print(pairs, pairs["v"].cumsum(), pairs.tolist(), repr(pairs[1]))
rec = pairs.view(np.recarray)
print(rec.k, rec.v[rec.k > 1], rec[0].v, type(rec).__name__)
nested = np.array([((1, 2), 3.0)], dtype=[("pos", [("x", "i2"), ("y", "i2")]), ("w", "f4")])
print(nested["pos"]["x"], nested, nested.dtype)
unique, counts = np.unique(np.array([("a", 1), ("b", 2), ("a", 1)], dtype=[("c", "U1"), ("n", "i4")]), return_counts=True)
print(unique, counts)
print(np.array([(1, 2.0)], dtype="i4, f8"), np.array([(1, 2.0)], dtype="i4, f8").dtype.names, np.dtype({"names": ["a"], "formats": ["f4"]}))
import numpy.lib.recfunctions as rfn
print(rfn.structured_to_unstructured(pairs), rfn.append_fields(pairs, "z", [7, 8, 9], usemask=False), rfn.drop_fields(pairs, "k"), rfn.rename_fields(pairs, {"k": "key"}).dtype.names)
for bad in (lambda: stock["color"], lambda: stock[0]["color"], lambda: np.array([(1, 2, 3)], dtype="i4,i4"), lambda: stock + 1, lambda: stock.mean(), lambda: np.sort(stock, order="zzz"), lambda: np.dtype([("a", "i4"), ("a", "f4")]), lambda: rec.nothing, lambda: np.array([1, 2]).sort(order="x"), lambda: stock["name", "qty"], lambda: np.dtype([("a",)]), lambda: row[9]):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
