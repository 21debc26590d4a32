# datetime, timedelta, timezone, strftime, strptime, calendar arithmetic.
from datetime import date, datetime, time, timedelta, timezone
import calendar, time as clock
d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d.replace(year=2023) + timedelta(1), d.weekday(), d.isoweekday(), d.isocalendar(), d.timetuple().tm_yday, d.strftime("%A %d %B %Y, week %W, day %j"), d.toordinal(), date.fromordinal(738000), date.min, date.max)
dt = datetime(2023, 12, 31, 23, 59, 58, 123456)
print(dt, repr(dt), dt.isoformat(), dt.isoformat(" ", "seconds"), dt.isoformat(timespec="milliseconds"), dt + timedelta(seconds=2), dt.date(), dt.time(), dt.replace(microsecond=0), dt.ctime(), dt.timestamp() if False else "")
for f in ("%Y-%m-%d %H:%M:%S.%f", "%d/%m/%y %I:%M %p", "%a %b %e", "%A, %B", "%j %U %W %w %u", "%c", "%x %X", "%%", "%H%M", "%y", "%G-W%V", "%Z|%z|", "%-d", "%s" if False else "%S"):
    print(f, "->", dt.strftime(f))
td = datetime(2024, 3, 1) - datetime(2024, 2, 1, 12, 30)
print(td, repr(td), td.days, td.seconds, td.total_seconds(), td / 2, td // 3, -td, abs(-td), td * 1.5, td % timedelta(days=1), divmod(td, timedelta(days=7)), td / timedelta(hours=1), timedelta(weeks=1, hours=-5, minutes=30, milliseconds=7), timedelta(0), timedelta(-1, 5), str(timedelta(microseconds=1)), timedelta.max, timedelta.resolution)
print(datetime.strptime("21 Jun, 2018 08:05", "%d %b, %Y %H:%M"), datetime.strptime("2024-05-06T07:08:09.5", "%Y-%m-%dT%H:%M:%S.%f"), datetime.strptime("12:30 PM", "%I:%M %p").time(), datetime.strptime("2024 060", "%Y %j").date(), datetime.strptime("+0530", "%z").tzinfo)
print(datetime.fromisoformat("2024-01-02 03:04:05"), date.fromisoformat("2024-12-25"), time.fromisoformat("04:05:06.789"), datetime.fromisoformat("2024-01-02T03:04:05+02:00"), datetime.fromisoformat("20240102"), date.fromisocalendar(2024, 1, 1))
utc = datetime(2024, 6, 1, 12, 0, tzinfo=timezone.utc)
ist = timezone(timedelta(hours=5, minutes=30), "IST")
print(utc, utc.astimezone(ist), repr(ist), ist, utc.utcoffset(), utc.tzname(), utc == utc.astimezone(ist), utc.timestamp(), datetime.fromtimestamp(0, timezone.utc), timezone(timedelta(hours=-3)), utc.astimezone(timezone(timedelta(hours=-3))).isoformat(), utc.strftime("%Z %z"), datetime(2024, 1, 1, tzinfo=ist).strftime("%Z %z"))
t = time(9, 5)
print(t, repr(t), t.strftime("%I:%M %p"), t < time(10), time(1, 2, 3, 4), time.max, t.replace(hour=20), time(1, tzinfo=timezone.utc), t.isoformat("seconds"), bool(time(0)))
for bad in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2023, 1, 1, 25), lambda: time(0, 60), lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2020-01-01 x", "%Y-%m-%d"), lambda: date.fromisoformat("2020/01/01"), lambda: d - dt, lambda: d + 1, lambda: utc - dt, lambda: utc < dt, lambda: d < dt, lambda: timedelta("1"), lambda: date(10000, 1, 1), lambda: date("2020"), lambda: date(2020), lambda: datetime(2020), lambda: date.max + timedelta(1), lambda: timezone(timedelta(hours=25)), lambda: timedelta(days=10**10), lambda: dt.replace(month=13), lambda: timezone(5), lambda: datetime.strptime("31/02/2020", "%d/%m/%Y"), lambda: datetime.strptime("a", "%q"), lambda: d.foo, lambda: td / 0, lambda: td + 1, lambda: dt + dt, lambda: datetime.fromisoformat("nope"), lambda: time.fromisoformat("25:00")):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.day_name[0], calendar.month_abbr[12], list(calendar.day_abbr), calendar.weekday(2024, 7, 4))
print(calendar.month(2024, 2)); print(calendar.monthcalendar(2024, 9)[0], calendar.TextCalendar(6).formatmonth(2023, 5, 3), sep="\n")
days = [d + timedelta(days=i) for i in range(-1, 3)]
print([x.strftime("%a") for x in days], sorted(days, reverse=True)[0], min(days), (max(days) - min(days)).days, {x.month for x in days}, d in days, hash(d) == hash(date(2024, 2, 28)), f"{dt:%H:%M} {d:%d.%m.%Y} {d} {t:%H}h")
print(clock.strftime("%Y-%m-%d", clock.gmtime(0)), clock.gmtime(86400)[:6], clock.strptime("30 Nov 00", "%d %b %y").tm_yday, type(clock.time()).__name__, clock.perf_counter() > 0, clock.asctime(clock.gmtime(0)))
