extension VM {
  /// Module `_time_calendar`, written in Python.
  static let timeCalendarCoreSource = #"""
    class struct_time(tuple):
        tm_year = property(lambda self: self[0])
        tm_mon = property(lambda self: self[1])
        tm_mday = property(lambda self: self[2])
        tm_hour = property(lambda self: self[3])
        tm_min = property(lambda self: self[4])
        tm_sec = property(lambda self: self[5])
        tm_wday = property(lambda self: self[6])
        tm_yday = property(lambda self: self[7])
        tm_isdst = property(lambda self: self[8])

        def __repr__(self):
            return ("time.struct_time(tm_year=%d, tm_mon=%d, tm_mday=%d, tm_hour=%d, tm_min=%d, "
                    "tm_sec=%d, tm_wday=%d, tm_yday=%d, tm_isdst=%d)" % tuple(self[:9]))


    struct_time.__module__ = "time"


    def gmtime(secs=None):
        from datetime import datetime, timedelta
        if secs is None:
            from time import time
            secs = time()
        moment = datetime(1970, 1, 1) + timedelta(seconds=int(secs // 1))
        return struct_time(moment.timetuple()[:8] + (0,))


    localtime = gmtime


    def mktime(t):
        from datetime import datetime
        return float((datetime(*t[:6]) - datetime(1970, 1, 1)).total_seconds())


    def strftime(format, t=None):
        from datetime import datetime
        if t is None:
            t = gmtime()
        return datetime(*t[:6]).strftime(format)


    def strptime(string, format="%a %b %d %H:%M:%S %Y"):
        from datetime import datetime
        return struct_time(datetime.strptime(string, format).timetuple()[:8] + (-1,))


    def asctime(t=None):
        return strftime("%a %b %d %H:%M:%S %Y", t).replace(" 0", "  ", 1)


    def ctime(secs=None):
        return asctime(gmtime(secs))
    """#
}
