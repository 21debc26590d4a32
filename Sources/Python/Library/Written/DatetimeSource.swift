extension VM {
  /// Module `datetime`, written in Python.
  static let datetimeSource = #"""
    import _words
    import math
    import sys

    __all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
               "UTC"]

    MINYEAR, MAXYEAR = 1, 9999
    _days_before = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    _month_days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    _day_names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    _month_names = ["", "January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December"]


    def _is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def _days_in_month(year, month):
        return 29 if month == 2 and _is_leap(year) else _month_days[month]


    def _ordinal(year, month, day):
        y = year - 1
        return (y * 365 + y // 4 - y // 100 + y // 400 + _days_before[month]
                + (month > 2 and _is_leap(year)) + day)


    def _from_ordinal(n):
        n -= 1
        n400, n = divmod(n, 146097)
        n100, n = divmod(n, 36524)
        n4, n = divmod(n, 1461)
        n1, n = divmod(n, 365)
        year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
        if n1 == 4 or n100 == 4:
            return year - 1, 12, 31
        month = 1
        while n >= _days_in_month(year, month):
            n -= _days_in_month(year, month)
            month += 1
        return year, month, n + 1


    class timedelta:
        __slots__ = ("_days", "_seconds", "_microseconds")

        @_words.c("__new__")
        def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                    weeks=0):
            total = 0
            fraction = 0.0
            for name, value, unit in (
                    ("days", days, 86400000000), ("seconds", seconds, 1000000),
                    ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                    ("minutes", minutes, 60000000), ("hours", hours, 3600000000),
                    ("weeks", weeks, 604800000000)):
                if isinstance(value, float):
                    whole = math.floor(value)
                    total += int(whole) * unit
                    fraction += (value - whole) * unit
                elif isinstance(value, int):
                    total += value * unit
                else:
                    raise TypeError("unsupported type for timedelta %s component: %s"
                                    % (name, type(value).__name__))
            return cls._from_microseconds(total + round(fraction))

        @classmethod
        def _from_microseconds(cls, total):
            self = object.__new__(cls)
            seconds, self._microseconds = divmod(total, 1000000)
            self._days, self._seconds = divmod(seconds, 86400)
            if abs(self._days) >= 2**31:
                raise OverflowError("Python int too large to convert to C int")
            if abs(self._days) > 999999999:
                raise OverflowError("days=%d; must have magnitude <= 999999999" % self._days)
            return self

        days = property(lambda self: self._days)
        seconds = property(lambda self: self._seconds)
        microseconds = property(lambda self: self._microseconds)

        def _total(self):
            return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

        @_words.c("timedelta.total_seconds", "none")
        def total_seconds(self):
            return self._total() / 10 ** 6

        def __repr__(self):
            parts = []
            if self._days:
                parts.append("days=%d" % self._days)
            if self._seconds:
                parts.append("seconds=%d" % self._seconds)
            if self._microseconds:
                parts.append("microseconds=%d" % self._microseconds)
            return "datetime.timedelta(%s)" % (", ".join(parts) or "0")

        def __str__(self):
            minutes, seconds = divmod(self._seconds, 60)
            hours, minutes = divmod(minutes, 60)
            text = "%d:%02d:%02d" % (hours, minutes, seconds)
            if self._days:
                text = "%d day%s, " % (self._days, "" if abs(self._days) == 1 else "s") + text
            if self._microseconds:
                text += ".%06d" % self._microseconds
            return text

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._from_microseconds(self._total() + other._total())

        __radd__ = __add__

        def __sub__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._from_microseconds(self._total() - other._total())

        def __rsub__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._from_microseconds(other._total() - self._total())

        def __neg__(self):
            return timedelta._from_microseconds(-self._total())

        def __pos__(self):
            return self

        def __abs__(self):
            return timedelta._from_microseconds(abs(self._total()))

        def __mul__(self, other):
            if isinstance(other, int):
                return timedelta._from_microseconds(self._total() * other)
            if isinstance(other, float):
                a, b = other.as_integer_ratio()
                return timedelta._from_microseconds(_round_division(self._total() * a, b))
            return NotImplemented

        __rmul__ = __mul__

        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total() // other._total()
            if isinstance(other, int):
                return timedelta._from_microseconds(self._total() // other)
            return NotImplemented

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            if isinstance(other, int):
                return timedelta._from_microseconds(_round_division(self._total(), other))
            if isinstance(other, float):
                a, b = other.as_integer_ratio()
                return timedelta._from_microseconds(_round_division(self._total() * b, a))
            return NotImplemented

        def __mod__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._from_microseconds(self._total() % other._total())

        def __divmod__(self, other):
            if not isinstance(other, timedelta):
                raise TypeError("unsupported operand type(s) for divmod(): "
                                "'datetime.timedelta' and '%s'" % type(other).__name__)
            q, r = divmod(self._total(), other._total())
            return q, timedelta._from_microseconds(r)

        def __eq__(self, other):
            return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

        def __lt__(self, other):
            return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

        def __le__(self, other):
            return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

        def __gt__(self, other):
            return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

        def __ge__(self, other):
            return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

        def __hash__(self):
            return hash((self._days, self._seconds, self._microseconds))

        def __bool__(self):
            return self._total() != 0

        def __reduce__(self):
            return timedelta, (self._days, self._seconds, self._microseconds)


    def _round_division(a, b):
        q, r = divmod(a, b)
        r *= 2
        if (r > b if b > 0 else r < b) or r == b and q % 2 == 1:
            q += 1
        return q


    timedelta.min = timedelta(-999999999)
    timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
    timedelta.resolution = timedelta(microseconds=1)


    class tzinfo:
        def utcoffset(self, dt):
            raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

        def tzname(self, dt):
            raise NotImplementedError("a tzinfo subclass must implement tzname()")

        def dst(self, dt):
            return None


    class timezone(tzinfo):
        @_words.c("timezone")
        def __init__(self, offset, name=None):
            if not isinstance(offset, timedelta):
                raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s"
                                % type(offset).__name__)
            if name is not None and not isinstance(name, str):
                raise TypeError("timezone() argument 2 must be str, not %s" % type(name).__name__)
            if not -86400 < offset.total_seconds() < 86400:
                raise ValueError("offset must be a timedelta strictly between "
                                 "-timedelta(hours=24) and timedelta(hours=24), not %r." % (offset,))
            self._offset = offset
            self._name = name

        def utcoffset(self, dt):
            return self._offset

        def dst(self, dt):
            return None

        def tzname(self, dt):
            if self._name is not None:
                return self._name
            return "UTC" + (_offset_text(self._offset) if self._offset else "")

        def __eq__(self, other):
            return isinstance(other, timezone) and self._offset == other._offset

        def __hash__(self):
            return hash(self._offset)

        def __repr__(self):
            if self is timezone.utc:
                return "datetime.timezone.utc"
            if self._name is None:
                return "datetime.timezone(%r)" % (self._offset,)
            return "datetime.timezone(%r, %r)" % (self._offset, self._name)

        def __str__(self):
            return self.tzname(None)


    def _offset_text(offset, separator=":"):
        if offset is None:
            return ""
        total = offset._total() // 1000000
        sign = "-" if total < 0 else "+"
        total = abs(total)
        text = "%s%02d%s%02d" % (sign, total // 3600, separator, total // 60 % 60)
        if total % 60:
            text += "%s%02d" % (separator, total % 60)
        return text


    timezone.min = timezone(timedelta(hours=-23, minutes=-59))
    timezone.max = timezone(timedelta(hours=23, minutes=59))
    timezone.utc = UTC = timezone(timedelta(0))


    def _check_date(year, month, day):
        _check_integers(year, month, day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError("year %d is out of range" % year)
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= _days_in_month(year, month):
            raise ValueError("day is out of range for month")


    def _check_integers(*values):
        for value in values:
            if not isinstance(value, int):
                raise TypeError("'%s' object cannot be interpreted as an integer"
                                % type(value).__name__)


    def _seconds(timestamp):
        if not isinstance(timestamp, (int, float)):
            _check_integers(timestamp)
        if abs(timestamp) >= 2**63:
            raise OverflowError("timestamp out of range for platform time_t")
        if not -62135596800 <= timestamp < 253402300800:
            raise ValueError("year %d is out of range" % (1970 + timestamp // 31556952))
        return timestamp


    def _check_zone(zone):
        if zone is not None and not isinstance(zone, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'"
                            % type(zone).__name__)


    def _check_time(hour, minute, second, microsecond, zone=None):
        _check_integers(hour, minute, second, microsecond)
        _check_zone(zone)
        if not 0 <= hour <= 23:
            raise ValueError("hour must be in 0..23")
        if not 0 <= minute <= 59:
            raise ValueError("minute must be in 0..59")
        if not 0 <= second <= 59:
            raise ValueError("second must be in 0..59")
        if not 0 <= microsecond <= 999999:
            raise ValueError("microsecond must be in 0..999999")


    def _format(moment, spec, clock):
        if not isinstance(spec, str):
            raise TypeError("strftime() argument 1 must be str, not " + type(spec).__name__)
        hour, minute, second, micro = clock
        has_date = isinstance(moment, date)
        year, month, day = (moment.year, moment.month, moment.day) if has_date else (1900, 1, 1)
        out = []
        i = 0
        while i < len(spec):
            c = spec[i]
            i += 1
            if c != "%" or i >= len(spec):
                out.append(c)
                continue
            k = spec[i]
            i += 1
            if k in "-_0^" and i < len(spec):
                flag, k = k, spec[i]
                i += 1
                text = _directive(moment, k, year, month, day, hour, minute, second, micro)
                if flag == "^":
                    text = text.upper()
                elif flag == "0":
                    text = text.replace(" ", "0")
                elif text.isdigit():
                    bare = text.lstrip("0") or "0"
                    text = bare if flag == "-" else bare.rjust(len(text))
                out.append(text)
                continue
            out.append(_directive(moment, k, year, month, day, hour, minute, second, micro))
        return "".join(out)


    def _directive(moment, k, year, month, day, hour, minute, second, micro):
        weekday = (_ordinal(year, month, day) + 6) % 7
        yday = _ordinal(year, month, day) - _ordinal(year, 1, 1) + 1
        if k == "Y":
            return str(year)
        if k == "m":
            return "%02d" % month
        if k == "d":
            return "%02d" % day
        if k == "H":
            return "%02d" % hour
        if k == "M":
            return "%02d" % minute
        if k == "S":
            return "%02d" % second
        if k == "f":
            return "%06d" % micro
        if k == "y":
            return "%02d" % (year % 100)
        if k == "B":
            return _month_names[month]
        if k in "bh":
            return _month_names[month][:3]
        if k == "A":
            return _day_names[weekday]
        if k == "a":
            return _day_names[weekday][:3]
        if k == "j":
            return "%03d" % yday
        if k == "I":
            return "%02d" % (hour % 12 or 12)
        if k == "p":
            return "AM" if hour < 12 else "PM"
        if k == "w":
            return str((weekday + 1) % 7)
        if k == "u":
            return str(weekday + 1)
        if k == "U":
            return "%02d" % ((yday + 6 - (weekday + 1) % 7) // 7)
        if k == "W":
            return "%02d" % ((yday + 6 - weekday) // 7)
        if k in "GV":
            iso = date(year, month, day).isocalendar()
            return str(iso[0]) if k == "G" else "%02d" % iso[1]
        if k == "e":
            return "%2d" % day
        if k == "D":
            return "%02d/%02d/%02d" % (month, day, year % 100)
        if k == "F":
            return "%d-%02d-%02d" % (year, month, day)
        if k in "TX":
            return "%02d:%02d:%02d" % (hour, minute, second)
        if k == "R":
            return "%02d:%02d" % (hour, minute)
        if k == "x":
            return "%02d/%02d/%02d" % (month, day, year % 100)
        if k == "c":
            return "%s %s %2d %02d:%02d:%02d %d" % (
                _day_names[weekday][:3], _month_names[month][:3], day, hour, minute, second, year)
        if k == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            return _offset_text(offset, "")
        if k == "Z":
            return (moment.tzname() or "") if hasattr(moment, "tzname") else ""
        if k == "C":
            return "%02d" % (year // 100)
        if k == "g":
            return "%02d" % (date(year, month, day).isocalendar()[0] % 100)
        if k == "k":
            return "%2d" % hour
        if k == "l":
            return "%2d" % (hour % 12 or 12)
        if k == "P":
            return "am" if hour < 12 else "pm"
        if k == "r":
            return "%02d:%02d:%02d %s" % (hour % 12 or 12, minute, second,
                                          "AM" if hour < 12 else "PM")
        if k == "s" and hasattr(moment, "timestamp"):
            return "%d" % moment.timestamp()
        if k == "n":
            return "\n"
        if k == "t":
            return "\t"
        if k == "%":
            return "%"
        return "%" + k


    class IsoCalendarDate(tuple):
        year = property(lambda self: self[0])
        week = property(lambda self: self[1])
        weekday = property(lambda self: self[2])

        def __repr__(self):
            return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % tuple(self)


    def _shown_name(value):
        kind = type(value)
        if kind.__module__ == "datetime":
            return "datetime." + kind.__qualname__
        return kind.__qualname__


    def _year_start(year):
        # The ordinal of the Monday of ISO week 1.
        first = _ordinal(year, 1, 1)
        weekday = (first + 6) % 7
        monday = first - weekday
        return monday + 7 if weekday > 3 else monday


    class date:
        @_words.c("", "ints")
        def __new__(cls, year, month, day):
            _check_date(year, month, day)
            self = object.__new__(cls)
            self._year, self._month, self._day = year, month, day
            return self

        year = property(lambda self: self._year)
        month = property(lambda self: self._month)
        day = property(lambda self: self._day)

        @classmethod
        def fromisocalendar(cls, year, week, day):
            if not 1 <= year <= 9999:
                raise ValueError(f"Year is out of range: {year}")
            weeks = (_year_start(year + 1) - _year_start(year)) // 7 if year < 9999 else 52
            if not 1 <= week <= weeks:
                raise ValueError(f"Invalid week: {week}")
            if not 1 <= day <= 7:
                raise ValueError(f"Invalid day: {day} (range is [1, 7])")
            return cls.fromordinal(_year_start(year) + (week - 1) * 7 + day - 1)

        @classmethod
        def today(cls):
            from time import time
            return cls.fromtimestamp(time())

        @classmethod
        @_words.c("fromtimestamp")
        def fromtimestamp(cls, timestamp):
            return cls.fromordinal(719163 + int(_seconds(timestamp) // 86400))

        @classmethod
        @_words.c("date.fromordinal", "one")
        def fromordinal(cls, n):
            _check_integers(n)
            if n < 1:
                raise ValueError("ordinal must be >= 1")
            return cls(*_from_ordinal(n))

        @classmethod
        @_words.c("date.fromisoformat", "one")
        def fromisoformat(cls, text):
            if not isinstance(text, str):
                raise TypeError("fromisoformat: argument must be str")
            try:
                if "W" in text and len(text) in (7, 8, 10) and text.isascii():
                    week = text.replace("-", "")
                    return cls.fromisocalendar(int(week[:4]), int(week[5:7]), int(week[7:] or "1"))
                if len(text) == 10 and text[4] == text[7] == "-":
                    return cls(int(text[:4]), int(text[5:7]), int(text[8:]))
                if len(text) == 8 and text.isdigit():
                    return cls(int(text[:4]), int(text[4:6]), int(text[6:]))
            except ValueError as error:
                if "range" in str(error) or "must be" in str(error):
                    raise
            raise ValueError(f"Invalid isoformat string: {text!r}")

        @_words.c("date.toordinal", "none")
        def toordinal(self):
            return _ordinal(self._year, self._month, self._day)

        @_words.c("date.weekday", "none")
        def weekday(self):
            return (self.toordinal() + 6) % 7

        @_words.c("date.isoweekday", "none")
        def isoweekday(self):
            return self.toordinal() % 7 or 7

        @_words.c("date.isocalendar", "none")
        def isocalendar(self):
            year = self._year
            start = _year_start
            today = self.toordinal()
            if today < start(year):
                year -= 1
            elif today >= start(year + 1):
                year += 1
            week, day = divmod(today - start(year), 7)
            return IsoCalendarDate((year, week + 1, day + 1))

        @_words.c("date.isoformat", "none")
        def isoformat(self):
            return "%04d-%02d-%02d" % (self._year, self._month, self._day)

        def __str__(self):
            return self.isoformat()

        def __repr__(self):
            return "%s(%d, %d, %d)" % (_shown_name(self), self._year, self._month, self._day)

        @_words.c("strftime")
        def strftime(self, format):
            return _format(self, format, (0, 0, 0, 0))

        def __format__(self, spec):
            return self.strftime(spec) if spec else str(self)

        @_words.c("date.ctime", "none")
        def ctime(self):
            return self.strftime("%a %b %e %H:%M:%S %Y")

        @_words.c("date.timetuple", "none")
        def timetuple(self):
            from time import struct_time
            yday = self.toordinal() - _ordinal(self._year, 1, 1) + 1
            return struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), yday, -1))

        @_words.c("replace")
        def replace(self, year=None, month=None, day=None):
            return type(self)(self._year if year is None else year,
                              self._month if month is None else month,
                              self._day if day is None else day)

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            n = self.toordinal() + other.days
            if not 0 < n <= 3652059:
                raise OverflowError("date value out of range")
            return type(self).fromordinal(n)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + timedelta(-other.days)
            if isinstance(other, date) and not isinstance(other, datetime):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented

        def _key(self):
            return (self._year, self._month, self._day)

        def _comparable(self, other):
            return isinstance(other, date) and not isinstance(other, datetime)

        def _ordered(self, other):
            if isinstance(other, datetime):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return isinstance(other, date)

        def __eq__(self, other):
            return self._key() == other._key() if self._comparable(other) else NotImplemented

        def __lt__(self, other):
            return self._key() < other._key() if self._ordered(other) else NotImplemented

        def __le__(self, other):
            return self._key() <= other._key() if self._ordered(other) else NotImplemented

        def __gt__(self, other):
            return self._key() > other._key() if self._ordered(other) else NotImplemented

        def __ge__(self, other):
            return self._key() >= other._key() if self._ordered(other) else NotImplemented

        def __hash__(self):
            return hash(self._key())

        def __reduce__(self):
            return type(self), self._key()


    class time:
        @_words.c("")
        def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
            _check_time(hour, minute, second, microsecond, tzinfo)
            self = object.__new__(cls)
            self._hour, self._minute, self._second = hour, minute, second
            self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
            return self

        hour = property(lambda self: self._hour)
        minute = property(lambda self: self._minute)
        second = property(lambda self: self._second)
        microsecond = property(lambda self: self._microsecond)
        tzinfo = property(lambda self: self._tzinfo)
        fold = property(lambda self: self._fold)

        @classmethod
        @_words.c("time.fromisoformat", "one")
        def fromisoformat(cls, text):
            try:
                return cls(*_parse_clock(text.lstrip("T")))
            except (ValueError, IndexError) as error:
                if "must be in" in str(error):
                    raise
                raise ValueError(f"Invalid isoformat string: {text!r}") from None

        @_words.c("time.utcoffset", "none")
        def utcoffset(self):
            return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

        @_words.c("time.tzname", "none")
        def tzname(self):
            return None if self._tzinfo is None else self._tzinfo.tzname(None)

        def isoformat(self, timespec="auto"):
            return _clock_text(self, timespec) + _offset_text(self.utcoffset())

        __str__ = isoformat

        def __repr__(self):
            return _shown_name(self) + "(%s)" % _clock_arguments(self, [self._hour, self._minute])

        @_words.c("strftime")
        def strftime(self, format):
            return _format(self, format,
                           (self._hour, self._minute, self._second, self._microsecond))

        def __format__(self, spec):
            return self.strftime(spec) if spec else str(self)

        @_words.c("replace")
        def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
            return type(self)(self._hour if hour is None else hour,
                              self._minute if minute is None else minute,
                              self._second if second is None else second,
                              self._microsecond if microsecond is None else microsecond,
                              self._tzinfo if tzinfo is True else tzinfo)

        def _key(self):
            return (self._hour, self._minute, self._second, self._microsecond)

        def __eq__(self, other):
            return self._key() == other._key() if isinstance(other, time) else NotImplemented

        def __lt__(self, other):
            return self._key() < other._key() if isinstance(other, time) else NotImplemented

        def __le__(self, other):
            return self._key() <= other._key() if isinstance(other, time) else NotImplemented

        def __gt__(self, other):
            return self._key() > other._key() if isinstance(other, time) else NotImplemented

        def __ge__(self, other):
            return self._key() >= other._key() if isinstance(other, time) else NotImplemented

        def __hash__(self):
            return hash(self._key())


    def _clock_text(value, timespec):
        h, m, s, us = value.hour, value.minute, value.second, value.microsecond
        if timespec == "auto":
            timespec = "microseconds" if us else "seconds"
        if timespec == "hours":
            return "%02d" % h
        if timespec == "minutes":
            return "%02d:%02d" % (h, m)
        if timespec == "seconds":
            return "%02d:%02d:%02d" % (h, m, s)
        if timespec == "milliseconds":
            return "%02d:%02d:%02d.%03d" % (h, m, s, us // 1000)
        if timespec == "microseconds":
            return "%02d:%02d:%02d.%06d" % (h, m, s, us)
        raise ValueError("Unknown timespec value")


    def _clock_arguments(value, parts):
        if value.second or value.microsecond:
            parts.append(value.second)
        if value.microsecond:
            parts.append(value.microsecond)
        text = ", ".join([str(p) for p in parts])
        if value.tzinfo is not None:
            text += ", tzinfo=%r" % (value.tzinfo,)
        return text


    def _parse_clock(text):
        zone = None
        for i, c in enumerate(text):
            if c in "+-" or c == "Z":
                if c == "Z":
                    zone = timezone.utc
                else:
                    digits = text[i + 1:].replace(":", "")
                    seconds = (int(digits[:2]) * 3600 + int(digits[2:4] or 0) * 60
                               + int(digits[4:6] or 0))
                    delta = timedelta(seconds=-seconds if c == "-" else seconds)
                    zone = timezone(delta) if delta else timezone.utc
                text = text[:i]
                break
        micro = 0
        for mark in ".,":
            if mark in text:
                text, fraction = text.split(mark)
                if not fraction.isdigit():
                    raise ValueError("Invalid isoformat string")
                micro = int((fraction + "000000")[:6])
        parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
        if not 1 <= len(parts) <= 3 or any([len(p) != 2 or not p.isdigit() for p in parts]):
            raise ValueError("Invalid isoformat string")
        numbers = [int(p) for p in parts] + [0] * (3 - len(parts))
        return numbers + [micro, zone]


    time.min = time(0, 0)
    time.max = time(23, 59, 59, 999999)


    class datetime(date):
        @_words.c("", "ints")
        def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0,
                    tzinfo=None, *, fold=0):
            self = date.__new__(cls, year, month, day)
            _check_time(hour, minute, second, microsecond, tzinfo)
            self._hour, self._minute, self._second = hour, minute, second
            self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
            return self

        hour = property(lambda self: self._hour)
        minute = property(lambda self: self._minute)
        second = property(lambda self: self._second)
        microsecond = property(lambda self: self._microsecond)
        tzinfo = property(lambda self: self._tzinfo)
        fold = property(lambda self: self._fold)

        @classmethod
        def now(cls, tz=None):
            from time import time
            return cls.fromtimestamp(time(), tz)

        @classmethod
        def today(cls):
            return cls.now()

        @classmethod
        def utcnow(cls):
            return cls.now()

        @classmethod
        @_words.c("fromtimestamp")
        def fromtimestamp(cls, timestamp, tz=None):
            _check_zone(tz)
            t = _seconds(timestamp)
            whole = math.floor(t)
            micro = round((t - whole) * 1000000)
            moment = cls(1970, 1, 1) + timedelta(seconds=whole, microseconds=micro)
            if tz is not None:
                moment = (moment + tz.utcoffset(moment)).replace(tzinfo=tz)
            return moment

        @classmethod
        def utcfromtimestamp(cls, t):
            return cls.fromtimestamp(t)

        @classmethod
        @_words.c("combine")
        def combine(cls, date, time, tzinfo=True):
            if type(time).__name__ != "time":
                raise TypeError("combine() argument 2 must be datetime.time, not "
                                + type(time).__name__)
            zone = time.tzinfo if tzinfo is True else tzinfo
            return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                       time.microsecond, zone)

        @classmethod
        @_words.c("datetime.fromordinal", "one")
        def fromordinal(cls, n):
            _check_integers(n)
            return cls(*_from_ordinal(n))

        @classmethod
        @_words.c("datetime.fromisoformat", "one")
        def fromisoformat(cls, text):
            if not isinstance(text, str):
                raise TypeError("fromisoformat: argument must be str")
            try:
                width = 10 if text[4:5] == "-" else 8
                day = date.fromisoformat(text[:width])
                rest = text[width + 1:]
                clock = _parse_clock(rest) if rest else [0, 0, 0, 0, None]
                if len(text) == width + 1:
                    raise ValueError
            except ValueError as error:
                if "must be in" in str(error) or "out of range" in str(error):
                    raise
                raise ValueError(f"Invalid isoformat string: {text!r}") from None
            return cls(day.year, day.month, day.day, *clock)

        @classmethod
        @_words.c("strptime", "exact")
        def strptime(cls, string, format):
            return cls(*_parse(string, format))

        @_words.c("datetime.date", "none")
        def date(self):
            return date(self._year, self._month, self._day)

        @_words.c("datetime.time", "none")
        def time(self):
            return time(self._hour, self._minute, self._second, self._microsecond)

        @_words.c("datetime.timetz", "none")
        def timetz(self):
            return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

        @_words.c("datetime.utcoffset", "none")
        def utcoffset(self):
            return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

        @_words.c("datetime.tzname", "none")
        def tzname(self):
            return None if self._tzinfo is None else self._tzinfo.tzname(self)

        @_words.c("datetime.dst", "none")
        def dst(self):
            return None if self._tzinfo is None else self._tzinfo.dst(self)

        @_words.c("datetime.timestamp", "none")
        def timestamp(self):
            offset = self.utcoffset()
            delta = self.replace(tzinfo=None) - datetime(1970, 1, 1)
            return (delta - offset if offset is not None else delta).total_seconds()

        def astimezone(self, tz=None):
            _check_zone(tz)
            tz = tz or timezone.utc
            offset = self.utcoffset() or timedelta(0)
            utc = self.replace(tzinfo=None) - offset
            return (utc + tz.utcoffset(utc)).replace(tzinfo=tz)

        @_words.c("datetime.timetuple", "none")
        def timetuple(self):
            from time import struct_time
            yday = self.toordinal() - _ordinal(self._year, 1, 1) + 1
            return struct_time((self._year, self._month, self._day, self._hour, self._minute,
                                self._second, self.weekday(), yday, -1))

        @_words.c("datetime.utctimetuple", "none")
        def utctimetuple(self):
            from time import struct_time
            offset = self.utcoffset()
            moment = self if not offset else self.replace(tzinfo=None) - offset
            fields = tuple(moment.timetuple())
            return struct_time(fields[:8] + (0,))

        def isoformat(self, sep="T", timespec="auto"):
            if len(sep) != 1:
                raise TypeError("isoformat() argument 1 must be a unicode character, not str")
            return (date.isoformat(self) + sep + _clock_text(self, timespec)
                    + _offset_text(self.utcoffset()))

        def __str__(self):
            return self.isoformat(" ")

        def __repr__(self):
            parts = [self._year, self._month, self._day, self._hour, self._minute]
            return "%s(%s)" % (_shown_name(self), _clock_arguments(self, parts))

        @_words.c("strftime")
        def strftime(self, format):
            return _format(self, format,
                           (self._hour, self._minute, self._second, self._microsecond))

        @_words.c("replace")
        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                    microsecond=None, tzinfo=True, *, fold=None):
            return type(self)(
                self._year if year is None else year, self._month if month is None else month,
                self._day if day is None else day, self._hour if hour is None else hour,
                self._minute if minute is None else minute,
                self._second if second is None else second,
                self._microsecond if microsecond is None else microsecond,
                self._tzinfo if tzinfo is True else tzinfo)

        def _since_epoch(self):
            return timedelta(self.toordinal(), self._hour * 3600 + self._minute * 60 + self._second,
                             self._microsecond)

        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            total = self._since_epoch() + other
            if not 0 < total.days <= 3652059:
                raise OverflowError("date value out of range")
            minutes, second = divmod(total.seconds, 60)
            hour, minute = divmod(minutes, 60)
            return type(self)(*_from_ordinal(total.days), hour, minute, second, total.microseconds,
                              self._tzinfo)

        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + -other
            if not isinstance(other, datetime):
                return NotImplemented
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            delta = self._since_epoch() - other._since_epoch()
            return delta if mine is None else delta - mine + theirs

        def _key(self):
            offset = self.utcoffset()
            moment = self._since_epoch()
            return moment._total() if offset is None else (moment - offset)._total()

        def _comparable(self, other):
            return isinstance(other, datetime)

        def _checked(self, other):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return other._key()

        def __eq__(self, other):
            if not isinstance(other, datetime):
                return NotImplemented
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                return False
            return self._key() == other._key()

        def __lt__(self, other):
            if not isinstance(other, datetime):
                if isinstance(other, date):
                    raise TypeError("can't compare datetime.datetime to datetime.date")
                return NotImplemented
            return self._key() < self._checked(other)

        def __le__(self, other):
            if not isinstance(other, datetime):
                return self.__lt__(other)
            return self._key() <= self._checked(other)

        def __gt__(self, other):
            if not isinstance(other, datetime):
                return self.__lt__(other)
            return self._key() > self._checked(other)

        def __ge__(self, other):
            if not isinstance(other, datetime):
                return self.__lt__(other)
            return self._key() >= self._checked(other)

        def __hash__(self):
            return hash(self._key())

        def __reduce__(self):
            return type(self), (self._year, self._month, self._day, self._hour, self._minute,
                                self._second, self._microsecond, self._tzinfo)


    date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
    datetime.min = datetime(1, 1, 1)
    datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
    datetime.resolution = timedelta(microseconds=1)
    time.resolution = timedelta(microseconds=1)
    UTC = timezone.utc


    def _alternatives(name, words):
        longest = sorted([w for w in words if w], key=len, reverse=True)
        return f"(?P<{name}>{'|'.join(longest)})"


    _FIELDS = {
        "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})",
        "H": r"(?P<H>2[0-3]|[0-1]\d|\d)", "I": r"(?P<I>1[0-2]|0[1-9]|[1-9])",
        "G": r"(?P<G>\d\d\d\d)", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
        "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])",
        "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)",
        "U": r"(?P<U>5[0-3]|[0-4]\d|\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
        "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])",
        "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d\d\d\d)", "p": "(?P<p>am|pm)", "Z": "(?P<Z>utc|gmt)",
        "z": r"(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))", "%": "%"}
    _WHOLE = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


    def _reader(format):
        import re
        if "A" not in _FIELDS:
            _FIELDS["A"] = _alternatives("A", _day_names)
            _FIELDS["a"] = _alternatives("a", [n[:3] for n in _day_names])
            _FIELDS["B"] = _alternatives("B", _month_names)
            _FIELDS["b"] = _alternatives("b", [n[:3] for n in _month_names])
        text = re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
        text = re.sub(r"\s+", r"\\s+", text)
        out, i = "", 0
        while i < len(text):
            if text[i] != "%":
                out, i = out + text[i], i + 1
                continue
            if i + 1 == len(text):
                raise ValueError("stray %% in format '%s'" % format)
            k = text[i + 1]
            if k in _WHOLE:
                text = text[:i] + _WHOLE[k].replace(" ", r"\s+") + text[i + 2:]
                continue
            if k not in _FIELDS:
                k = "\\" if k == "\\" else k
                raise ValueError("'%s' is a bad directive in format '%s'" % (k, format))
            out, i = out + _FIELDS[k], i + 2
        return re.compile(out, re.IGNORECASE)


    def _offset(text):
        if text in ("Z", "z"):
            return timedelta(0)
        digits = text[1:].replace(":", "")
        if text[3] == ":" and len(text) > 6 and text[6] != ":":
            raise ValueError(f"Inconsistent use of : in {text}")
        delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]),
                          seconds=int(digits[4:6] or 0),
                          microseconds=int((digits[7:] + "000000")[:6]))
        return -delta if text[0] == "-" else delta


    def _day_of_week(names, wanted):
        return [n.lower() for n in names].index(wanted.lower())


    def _parse(string, format):
        for i, value in enumerate((string, format)):
            if not isinstance(value, str):
                raise TypeError("strptime() argument %d must be str, not %s"
                                % (i + 1, type(value).__name__))
        match = _reader(format).match(string)
        if not match:
            raise ValueError("time data %r does not match format %r" % (string, format))
        if match.end() != len(string):
            raise ValueError("unconverted data remains: %s" % string[match.end():])
        found = match.groupdict()
        whole = lambda name, default: int(found[name]) if name in found else default
        year, month, day = whole("Y", None), whole("m", 1), whole("d", 1)
        if "y" in found:
            year = int(found["y"]) + (2000 if int(found["y"]) <= 68 else 1900)
        hour = whole("H", 0)
        if "I" in found:
            late = found.get("p", "").lower() == "pm"
            hour = int(found["I"]) % 12 + (12 if late else 0)
        if "B" in found:
            month = _day_of_week(_month_names, found["B"])
        elif "b" in found:
            month = _day_of_week([n[:3] for n in _month_names], found["b"])
        weekday = None
        if "A" in found:
            weekday = _day_of_week(_day_names, found["A"])
        elif "a" in found:
            weekday = _day_of_week([n[:3] for n in _day_names], found["a"])
        elif "w" in found:
            weekday = (int(found["w"]) + 6) % 7
        elif "u" in found:
            weekday = int(found["u"]) - 1
        julian, iso = whole("j", None), whole("G", None)
        if iso is not None:
            if julian is not None:
                raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                                 "directive '%G'. Use '%Y' instead.")
            if "V" not in found or weekday is None:
                raise ValueError("ISO year directive '%G' must be used with the ISO week directive "
                                 "'%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
        elif "V" in found:
            if year is None or weekday is None:
                raise ValueError("ISO week directive '%V' must be used with the ISO year directive "
                                 "'%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
            raise ValueError("ISO week directive '%V' is incompatible with the year directive "
                             "'%Y'. Use the ISO year '%G' instead.")
        if year is None and iso is None:
            year = 1900
        if julian is None and weekday is not None:
            if "U" in found or "W" in found:
                monday = "W" in found
                week = int(found["W"] if monday else found["U"])
                first = (_ordinal(year, 1, 1) + 6) % 7
                if not monday:
                    first, weekday = (first + 1) % 7, (weekday + 1) % 7
                julian = 1 + weekday - first
                if week:
                    julian = 1 + (7 - first) % 7 + 7 * (week - 1) + weekday
            elif iso is not None:
                moment = date.fromisocalendar(iso, int(found["V"]), weekday + 1)
                year, month, day = moment.year, moment.month, moment.day
        if julian is not None:
            year, month, day = _from_ordinal(_ordinal(year, 1, 1) + julian - 1)
        zone = None
        if "z" in found:
            delta = _offset(found["z"])
            zone = timezone(delta) if delta else timezone.utc
        micro = int((found.get("f", "") + "000000")[:6])
        return year, month, day, hour, whole("M", 0), whole("S", 0), micro, zone
    """#
}
