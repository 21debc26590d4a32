# Dates and times: arithmetic, formats, parsing, time zones, calendars.
from datetime import date, datetime, time, timedelta, timezone, MINYEAR
import calendar
d = date(2024, 2, 28)
print(d, d + timedelta(2), d.replace(day=29), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738944), d.strftime("%A %d %B %Y, day %j, week %W"), d.ctime(), repr(d))
print(date(2025, 1, 1) - d, (date(2025, 1, 1) - d).days, d < date(2024, 3, 1), date.fromisoformat("2024-12-31"), date.fromisocalendar(2024, 1, 1), max(date.min, d), d.timetuple().tm_yday, f"{d:%d/%m/%y}")
t = datetime(2024, 3, 10, 14, 30, 5, 123456)
print(t, repr(t), t.isoformat(sep=" ", timespec="minutes"), t.date(), t.time(), t.strftime("%H:%M:%S.%f %p %I %y %b %a %%"), t + timedelta(hours=10), t - timedelta(weeks=1, microseconds=456), t.replace(microsecond=0), t.timestamp() == datetime(2024, 3, 10, 14, 30, 5, 123456).timestamp())
for text, fmt in (("2024-03-10 08:05", "%Y-%m-%d %H:%M"), ("10 Mar 2024", "%d %b %Y"), ("3/7/99", "%m/%d/%y"), ("Sunday, March 10, 2024", "%A, %B %d, %Y"), ("12:30 AM", "%I:%M %p"), ("2024-070", "%Y-%j"), ("20240310T101112.5+0200", "%Y%m%dT%H%M%S.%f%z")):
    print(datetime.strptime(text, fmt))
for bad in (lambda: datetime.strptime("2024-13-01", "%Y-%m-%d"), lambda: datetime.strptime("2024-01-01 x", "%Y-%m-%d"), lambda: date(2023, 2, 29), lambda: date(2024, 13, 1), lambda: time(25), lambda: datetime(2024, 1, 1, minute=61), lambda: date.fromisoformat("2024/01/01"), lambda: date(10000, 1, 1), lambda: d + 1, lambda: t < d, lambda: date.max + timedelta(1), lambda: datetime.fromisoformat("nonsense"), lambda: timedelta(days=10 ** 10)):
    try: print(bad())
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
x = timedelta(days=1, hours=2, minutes=30, seconds=15.5)
print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), -x, abs(-x), x * 2, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), divmod(x, timedelta(hours=5)), timedelta(0), timedelta(-1), timedelta(seconds=-1), str(timedelta(days=400, seconds=1)), x / timedelta(days=1), sum([x, x], timedelta()), timedelta(minutes=90) == timedelta(hours=1.5), bool(timedelta()))
utc, cet = timezone.utc, timezone(timedelta(hours=1), "CET")
a = datetime(2024, 6, 1, 12, tzinfo=utc)
b = a.astimezone(cet)
print(a, b, b.tzname(), b.utcoffset(), a == b, a - b, b.isoformat(), repr(cet), timezone(timedelta(hours=-3, minutes=-30)), a.strftime("%Z %z"), datetime.fromisoformat("2024-06-01T12:00:00+05:30"), datetime.fromisoformat("2024-06-01"), datetime.fromisoformat("20240601T101112Z"), a.timestamp(), datetime.fromtimestamp(0, utc), datetime.fromtimestamp(1e9, tz=cet))
try: a < t
except TypeError as e: print(e)
try: a - t
except TypeError as e: print(e)
print(time(9, 5), time(9, 5, 1, 20).isoformat(), time(23, 59) > time(1), time.fromisoformat("04:23:01"), datetime.combine(d, time(8)), time(12, tzinfo=utc), repr(time(1, 2)), datetime.min, MINYEAR, time.max, f"{time(7, 8):%H-%M}", bool(time()))
print(calendar.isleap(2000), calendar.isleap(1900), calendar.monthrange(2024, 2), calendar.day_name[0], calendar.month_abbr[12], calendar.weekday(2024, 7, 4), calendar.leapdays(2000, 2025), calendar.monthcalendar(2024, 2)[0])
print(calendar.month(2024, 2)); print(calendar.TextCalendar(6).formatmonth(2023, 10), end="")
c, n = date(2024, 1, 31), 0
while c.weekday() != 4 or c.day != 13: c += timedelta(1); n += 1
print(c, n, [date(2024, m, 1).strftime("%a") for m in range(1, 5)], sorted([date(2024, 5, 1), date(2023, 5, 1)])[0], {date(2024, 1, 1): "x"}[date(2024, 1, 1)], (datetime(2024, 1, 1) - datetime(2023, 1, 1)) / timedelta(days=365))
