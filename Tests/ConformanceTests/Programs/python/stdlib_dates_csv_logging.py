# datetime, csv, logging, textwrap, string, statistics, fractions, pathlib.
import csv, io, logging, sys, statistics as st, textwrap
from datetime import date, datetime, timedelta, time, timezone
from fractions import Fraction as F
from pathlib import Path, PurePosixPath
d = date(2024, 2, 28); dt = datetime(2024, 3, 1, 9, 5, 7, 123)
print(d + timedelta(days=2), d.weekday(), d.isoformat(), d.strftime("%d/%m/%y %A %j"), dt, repr(dt), dt.strftime("%Y-%m-%d %H:%M:%S.%f %p %I"), dt.date(), dt.time(), dt - datetime(2024, 1, 1), (date(2025, 1, 1) - d).days)
print(datetime.strptime("03 Mar 2021 14:30", "%d %b %Y %H:%M"), date.fromisoformat("2020-12-31"), datetime.fromisoformat("2020-01-02T03:04:05"), dt.replace(hour=0), timedelta(hours=25, minutes=61), timedelta(seconds=-1), str(timedelta(days=3, microseconds=5)), timedelta(1) / 2, timedelta(1) // timedelta(hours=5), timedelta(minutes=90).total_seconds())
print(datetime(2024, 1, 1, tzinfo=timezone.utc), datetime(2024, 1, 1, 12, tzinfo=timezone(timedelta(hours=2))).astimezone(timezone.utc), d.isocalendar(), date.min, time(1, 2) < time(1, 3), d.toordinal(), date.fromordinal(738000), sorted([date(2024, 5, 1), d]), d == date(2024, 2, 28), dt.timetuple()[:6])
out = io.StringIO(); w = csv.writer(out); w.writerows([["a", "b,c"], [1, 'say "hi"'], ["x\ny", None]]); print(repr(out.getvalue()))
out.seek(0); print(list(csv.reader(out)), list(csv.DictReader(io.StringIO("n,v\nx,1\ny,2"))), list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")))
o2 = io.StringIO(); dw = csv.DictWriter(o2, ["k", "v"], lineterminator="\n"); dw.writeheader(); dw.writerow({"k": 1, "v": 2}); print(o2.getvalue())
log = logging.getLogger("train"); handler = logging.StreamHandler(sys.stdout); handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s")); log.addHandler(handler); log.setLevel(logging.INFO); log.propagate = False
log.debug("no"); log.info("epoch %d loss %.2f", 1, 0.5); log.warning("careful"); log.error("bad %s", {"a": 1}); print(log.isEnabledFor(10), logging.getLevelName(30), log.level, log.name, log.handlers == [handler])
print(st.mean([1, 2, 3, 4]), st.median([3, 1, 2]), st.median([1, 2, 3, 4]), st.mode("aab"), st.stdev([1, 2, 3, 4]), st.pstdev([1, 2, 3]), st.variance([2, 4]), st.mean([F(1, 2), F(1, 3)]), st.quantiles([1, 2, 3, 4, 5]), st.fmean([1, 2]), st.geometric_mean([1, 4]), st.correlation([1, 2, 3], [2, 4, 7]), st.linear_regression([1, 2, 3], [2, 4, 6]))
print(F(3, 4) + F(1, 4), F("0.125"), F(0.5), F(7, -3), F(7, 3).limit_denominator(2), F(1, 3) * 3, F(1, 3) < 0.34, float(F(1, 8)), F(5, 2) // 1, F(5, 2) % 1, round(F(5, 2)), F(2) ** -2, abs(F(-1, 2)), F(1, 3) + 1, F(1, 2) + 0.5, repr(F(1, 2)), str(F(4, 2)), F(3).denominator, hash(F(1, 2)) == hash(0.5))
p = PurePosixPath("/data/run1/model.keras"); print(p.name, p.stem, p.suffix, p.parent, p.parts, p / "x", p.with_suffix(".h5"), p.with_name("w"), p.relative_to("/data"), p.is_absolute(), PurePosixPath("a") / "b" / "../c", [str(q) for q in p.parents][:2], p.match("*.keras"))
f = Path("notes.txt"); f.write_text("one\ntwo\n"); print(f.exists(), f.read_text().splitlines(), f.stat().st_size, [q.name for q in Path(".").iterdir()], f.suffix); f.unlink(); print(f.exists())
with open("t.txt", "w") as fh: print(fh.write("a\nb\n"), fh.name, fh.mode, fh.closed)
with open("t.txt") as fh: print(fh.readline(), [l.rstrip() for l in fh], fh.read() == "", fh.tell())
with open("t.txt", "a+") as fh: fh.write("c"); fh.seek(0); print(fh.readlines(), fh.readable())
print(textwrap.wrap("the quick brown fox jumps", 10), textwrap.shorten("hello big world", 12), textwrap.dedent("  a\n    b"), textwrap.indent("a\nb", "> "), repr(textwrap.fill("aaa bbb ccc", 7)))
