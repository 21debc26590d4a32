# Dates and times of an experiment log: parsing, arithmetic, formatting, ISO weeks and zones.
from datetime import date, datetime, time, timedelta, timezone
start = datetime(2024, 2, 28, 22, 15, 30)
for epoch, seconds in enumerate([95.5, 3600, 86400 * 1.5]):
    end = start + timedelta(seconds=seconds)
    print(f"epoch {epoch}: {start:%d %b %H:%M:%S} -> {end:%a %d.%m.%Y %I:%M %p} took {end - start}")
    start = end
d = date(2024, 12, 30)
print(d.isocalendar(), d.isocalendar().week, date.fromisocalendar(2025, 1, 1), date.fromisoformat("2024-W52-1"), d.timetuple().tm_yday, d.strftime("%j %U %W %G-W%V-%u"))
print([(d + timedelta(days=i)).strftime("%a") for i in range(7)], d.replace(day=1), date.max - d, d.toordinal(), d.ctime())
a, b = date(2024, 3, 1), date(2023, 3, 1)
print((a - b).days, (a - b) / timedelta(weeks=1), divmod(a - b, timedelta(days=100)), a > b, max(a, b), sorted([a, b]), a == datetime(2024, 3, 1))
t = timedelta(days=-1, seconds=3661, milliseconds=5)
print(t, repr(t), t.total_seconds(), abs(t), -t, t * 2, t // 3, t / 2, t % timedelta(hours=1), timedelta(hours=1.5), timedelta(0), bool(timedelta(0)))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
u = datetime(2024, 6, 1, 12, 0, tzinfo=timezone.utc)
print(u, u.astimezone(tz), u.astimezone(tz).tzname(), u.isoformat(), u.timestamp(), u.astimezone(tz) == u, u.astimezone(timezone(timedelta(hours=-7))), f"{u:%Y-%m-%dT%H:%M:%S%z}")
print(datetime.fromtimestamp(1700000000, timezone.utc), datetime.fromisoformat("2024-05-06T07:08:09.123+02:00"), datetime.fromisoformat("20240506"), time.fromisoformat("07:08"), datetime.combine(d, time(1, 2)))
print(datetime.strptime("06/05/24 07:08 PM", "%d/%m/%y %I:%M %p"), datetime.strptime("Mon Jan 15 2024", "%a %b %d %Y"), datetime.strptime("2024-100", "%Y-%j").date())
for f in (lambda: date(2023, 2, 29), lambda: datetime.strptime("2024-99-01", "%Y-%m-%d"), lambda: datetime.strptime("1 Jan", "%d %b %Y"), lambda: datetime.strptime("2024-01-01 extra", "%Y-%m-%d"), lambda: a - 5, lambda: a < u, lambda: u < datetime(2024, 1, 1), lambda: u - datetime(2024, 1, 1), lambda: time(25), lambda: date.fromisoformat("01.02.2024"), lambda: timedelta("1"), lambda: date.fromisocalendar(2024, 53, 1), lambda: datetime(2024, 1, 1) + 1, lambda: timezone(timedelta(days=2)), lambda: a.replace(month=13), lambda: date.max + timedelta(days=1)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
class Stamp(datetime):
    def short(self): return f"{self:%y%m%d}"
s = Stamp(2024, 1, 2, 3, 4)
print(s.short(), repr(s), s + timedelta(1), type(s + timedelta(1)).__name__, s.date(), s.time(), s.replace(year=2025), datetime.min, time.max, time.resolution)
