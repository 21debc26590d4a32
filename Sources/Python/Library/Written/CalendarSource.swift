extension VM {
  /// Module `calendar`, written in Python.
  static let calendarSource = #"""
import datetime

__all__ = ["isleap", "leapdays", "weekday", "monthrange", "monthcalendar", "month", "calendar",
           "prmonth", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar",
           "TextCalendar", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY",
           "SUNDAY", "timegm", "setfirstweekday", "firstweekday", "IllegalMonthError",
           "IllegalWeekdayError"]

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
January, February = 1, 2
month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December"]
month_abbr = [name[:3] for name in month_name]
day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
day_abbr = [name[:3] for name in day_name]


class IllegalMonthError(ValueError):
    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


def isleap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    y1 -= 1
    y2 -= 1
    return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)


def weekday(year, month, day):
    return datetime.date(year, month, day).weekday()


def monthrange(year, month):
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    days = [31, 29 if isleap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return weekday(year, month, 1), days[month - 1]


class Calendar:
    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        return self.firstweekday

    def setfirstweekday(self, firstweekday):
        self.firstweekday = firstweekday

    def iterweekdays(self):
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdays(self, year, month):
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, count + 1)
        yield from [0] * (-(before + count) % 7)

    def itermonthdays2(self, year, month):
        for i, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield day, i % 7

    def itermonthdates(self, year, month):
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        start = datetime.date(year, month, 1) - datetime.timedelta(days=before)
        for i in range(before + count + -(before + count) % 7):
            yield start + datetime.timedelta(days=i)

    def monthdayscalendar(self, year, month):
        days = list(self.itermonthdays(year, month))
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdays2calendar(self, year, month):
        days = list(self.itermonthdays2(year, month))
        return [days[i:i + 7] for i in range(0, len(days), 7)]

    def monthdatescalendar(self, year, month):
        days = list(self.itermonthdates(year, month))
        return [days[i:i + 7] for i in range(0, len(days), 7)]


class TextCalendar(Calendar):
    def formatweekday(self, day, width):
        return (day_name[day] if width >= 9 else day_abbr[day])[:width].center(width)

    def formatweekheader(self, width):
        return " ".join([self.formatweekday(i, width) for i in self.iterweekdays()])

    def formatday(self, day, weekday, width):
        return ("" if day == 0 else "%2i" % day).center(width)

    def formatweek(self, week, width):
        return " ".join([self.formatday(d, wd, width) for d, wd in week])

    def formatmonthname(self, year, month, width, withyear=True):
        name = month_name[month]
        return ("%s %r" % (name, year) if withyear else name).center(width)

    def formatmonth(self, year, month, w=0, l=0):
        w, l = max(2, w), max(1, l)
        text = self.formatmonthname(year, month, 7 * (w + 1) - 1).rstrip() + "\n" * l
        text += self.formatweekheader(w).rstrip() + "\n" * l
        for week in self.monthdays2calendar(year, month):
            text += self.formatweek(week, w).rstrip() + "\n" * l
        return text

    def prmonth(self, year, month, w=0, l=0):
        print(self.formatmonth(year, month, w, l), end="")

    def formatyear(self, year, w=2, l=1, c=6, m=3):
        w, l, c = max(2, w), max(1, l), max(2, c)
        width = (w + 1) * 7 - 1
        gap = " " * c
        out = repr(year).center(width * m + c * (m - 1)).rstrip() + "\n" * l
        for start in range(1, 13, m):
            months = range(start, min(start + m, 13))
            out += "\n" * l
            out += gap.join([self.formatmonthname(year, k, width, False).center(width)
                             for k in months]).rstrip() + "\n" * l
            out += gap.join([self.formatweekheader(w).center(width) for k in months]).rstrip()
            out += "\n" * l
            weeks = [self.monthdays2calendar(year, k) for k in months]
            for row in range(max([len(part) for part in weeks])):
                cells = [self.formatweek(part[row], w) if row < len(part) else ""
                         for part in weeks]
                out += gap.join([cell.center(width) for cell in cells]).rstrip() + "\n" * l
        return out

    def pryear(self, year, w=0, l=0, c=6, m=3):
        print(self.formatyear(year, w, l, c, m), end="")


_default = TextCalendar()


def setfirstweekday(firstweekday):
    if not MONDAY <= firstweekday <= SUNDAY:
        raise IllegalWeekdayError(firstweekday)
    _default.firstweekday = firstweekday


def firstweekday():
    return _default.firstweekday


monthcalendar = _default.monthdayscalendar
month = _default.formatmonth
prmonth = _default.prmonth
calendar = _default.formatyear
prcal = _default.pryear
week = _default.formatweek
weekheader = _default.formatweekheader


def timegm(tuple):
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - 719163 + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
"""#
}
