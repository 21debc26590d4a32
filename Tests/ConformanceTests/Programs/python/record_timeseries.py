import numpy as np
from datetime import date, datetime, timedelta
d = np.array(["2024-03-30", "2024-03-31", "2024-04-01", "2024-04-02"], dtype="datetime64[D]")
v = np.array([1.5, 2.0, 2.5, 4.0])
print(d, repr(d), d.dtype, d[0], repr(d[0]), str(d[1]))
print(np.diff(d), np.diff(d).astype(int), d - d[0], (d - d[0]) / np.timedelta64(1, "D"), d + np.timedelta64(1, "W"), d[d >= np.datetime64("2024-04-01")])
months = d.astype("datetime64[M]")
for m in np.unique(months):
    print(m, v[months == m].mean())
print(d.astype("datetime64[Y]").astype(int) + 1970, months.astype(int) % 12 + 1, (d - months.astype("datetime64[D]")).astype(int) + 1)
print(np.datetime64("2024-02-28") + np.arange(3), np.arange("2024-01", "2024-05", dtype="datetime64[M]"), np.datetime64("2024-01-01T00:00") + np.arange(0, 90, 30).astype("timedelta64[m]"))
t = np.datetime64("2024-05-06T07:08:09.123")
print(t, repr(t), t.astype("datetime64[h]"), t.astype("datetime64[us]"), t.item(), t.astype(datetime), np.datetime64(date(2024, 1, 2)), np.datetime64(datetime(2024, 1, 2, 3, 4, 5)), np.timedelta64(timedelta(days=1, hours=2)))
print(np.timedelta64(90, "m") / np.timedelta64(1, "h"), np.timedelta64(7, "D") // np.timedelta64(2, "D"), np.timedelta64(7, "D") % np.timedelta64(2, "D"), np.timedelta64(1, "D") * 3, np.timedelta64(10, "s") + np.timedelta64(1, "m"), -np.timedelta64(5, "D"), abs(np.timedelta64(-5, "h")), np.timedelta64(1, "D") > np.timedelta64(23, "h"), np.timedelta64(36, "h").astype("timedelta64[D]"))
n = np.array(["2024-01-01", "NaT"], dtype="datetime64[D]")
print(n, np.isnat(n), n.max(), n[~np.isnat(n)], np.datetime64("NaT") == np.datetime64("NaT"))
print(d.min(), d.max(), d.argmax(), np.sort(d)[::-1], np.searchsorted(d, np.datetime64("2024-04-01")), np.isin(np.datetime64("2024-03-31"), d), d.tolist(), d[0].astype(object).year, np.where(d > d[1], d, d[0]), np.median((d - d[0]).astype(int)), (d - d[0]).mean(), (d - d[0]).sum())
print(f"{d[0]} | {np.timedelta64(3, 'h')} | {str(d[0])[:4]}", [str(x) for x in d[:2]], np.datetime_as_string(d[0]), np.datetime_as_string(t, unit="m"), np.datetime64("2024") , np.datetime64("2024-07"), np.dtype("M8[ms]"), np.datetime64("2024-01-01").dtype)
print(np.array([1, 2, 3], dtype="timedelta64[h]"), np.zeros(2, "M8[D]"), np.array([date(2024, 1, 1), date(2024, 1, 3)], dtype="datetime64[D]"), np.datetime64(0, "s"), np.datetime64("1969-12-31").astype(int), np.array(["2024-01-01"], dtype="M8[ns]"), np.full(2, np.datetime64("2024-01-01")), np.linspace(0, 10, 3).astype("timedelta64[s]"))
tbl = np.array([("2024-01-01", 3), ("2024-01-02", 5)], dtype=[("day", "M8[D]"), ("n", "i8")])
print(tbl, tbl["day"] + 1, tbl[0]["day"], tbl["n"].sum())
for bad in (lambda: np.datetime64("soon"), lambda: np.datetime64("2024-02-30"), lambda: d + d, lambda: d * 2, lambda: np.timedelta64(1, "Q"), lambda: np.datetime64(5), lambda: np.timedelta64(1, "M") + np.timedelta64(1, "D"), lambda: d.mean(), lambda: np.sqrt(d), lambda: d > 5, lambda: np.datetime64("2024-01-01") - 1.5, lambda: int(d[0]) if False else d.sum(), lambda: np.timedelta64("x"), lambda: np.arange("2024-01-01", dtype="M8[D]"), lambda: np.datetime64("2024-13-01"), lambda: np.datetime64("2024-01-01T25")):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__, "|", e)
