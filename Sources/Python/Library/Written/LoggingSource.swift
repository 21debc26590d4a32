extension VM {
  /// Module `logging`, written in Python.
  static let loggingSource = #"""
    import sys

    CRITICAL = FATAL = 50
    ERROR = 40
    WARNING = WARN = 30
    INFO = 20
    DEBUG = 10
    NOTSET = 0
    _names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}
    BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
    raiseExceptions = True


    def getLevelName(level):
        for number, name in _names.items():
            if level == name:
                return number
        return _names.get(level, f"Level {level}")


    def addLevelName(level, name):
        _names[level] = name


    def _level(value):
        if isinstance(value, int):
            return value
        for number, name in _names.items():
            if name == value:
                return number
        if not isinstance(value, str):
            raise TypeError("Level not an integer or a valid string: %r" % (value,))
        raise ValueError("Unknown level: %r" % (value,))


    class LogRecord:
        def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None):
            from time import time
            if args and len(args) == 1 and isinstance(args[0], dict) and args[0]:
                args = args[0]
            self.name = name
            self.msg = msg
            self.args = args
            self.levelname = getLevelName(level)
            self.levelno = level
            self.pathname = pathname
            self.filename = pathname.split("/")[-1]
            self.module = self.filename.rsplit(".", 1)[0]
            self.exc_info = exc_info
            self.exc_text = None
            self.stack_info = sinfo
            self.lineno = lineno
            self.funcName = func
            self.created = time()
            self.msecs = int(self.created % 1 * 1000) + 0.0
            self.relativeCreated = 0.0
            self.thread = 1
            self.threadName = "MainThread"
            self.processName = "MainProcess"
            self.process = 1

        def __repr__(self):
            return '<LogRecord: %s, %s, %s, %s, "%s">' % (
                self.name, self.levelno, self.pathname, self.lineno, self.msg)

        def getMessage(self):
            msg = str(self.msg)
            return msg % self.args if self.args else msg


    class Formatter:
        default_time_format = "%Y-%m-%d %H:%M:%S"

        def __init__(self, fmt=None, datefmt=None, style="%", validate=True, *, defaults=None):
            plain = {"%": "%(message)s", "{": "{message}", "$": "${message}"}
            if style not in plain:
                raise ValueError("Style must be one of: " + ",".join(plain))
            self._style = style
            self._fmt = fmt or plain[style]
            self._defaults = defaults or {}
            self.datefmt = datefmt
            if validate:
                self._check()

        def _check(self):
            import re
            fmt = self._fmt
            if self._style == "%":
                pattern = r"%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]"
                if not re.search(pattern, fmt, re.I):
                    raise ValueError(f"Invalid format '{fmt}' for '{self._style}' style")
                return
            fields = []
            if self._style == "{":
                from string import Formatter as Reader
                try:
                    fields = [name for _, name, _, _ in Reader().parse(fmt) if name is not None]
                except ValueError as error:
                    raise ValueError(f"invalid format: {error}")
            else:
                fields = re.findall(r"\$(?:\w+|\{\w+\})", fmt)
            if not fields:
                raise ValueError("invalid format: no fields")

        def usesTime(self):
            return "asctime" in self._fmt

        def formatTime(self, record, datefmt=None):
            from time import gmtime, strftime
            if datefmt:
                return strftime(datefmt, gmtime(record.created))
            return "%s,%03d" % (strftime(self.default_time_format, gmtime(record.created)),
                                record.msecs)

        def formatException(self, ei):
            import traceback
            return "".join(traceback.format_exception(*ei)).rstrip("\n")

        def format(self, record):
            record.message = record.getMessage()
            if self.usesTime():
                record.asctime = self.formatTime(record, self.datefmt)
            values = {**self._defaults, **record.__dict__} if self._defaults else record.__dict__
            try:
                if self._style == "%":
                    text = self._fmt % values
                elif self._style == "{":
                    text = self._fmt.format(**values)
                else:
                    from string import Template
                    text = Template(self._fmt).substitute(**values)
            except KeyError as error:
                raise ValueError("Formatting field not found in record: %s" % error)
            if record.exc_info and record.exc_info[0] is not None:
                text += "\n" + self.formatException(record.exc_info)
            return text


    class Filterer:
        def __init__(self):
            self.filters = []

        def addFilter(self, filter):
            if filter not in self.filters:
                self.filters.append(filter)

        def removeFilter(self, filter):
            if filter in self.filters:
                self.filters.remove(filter)

        def filter(self, record):
            for f in self.filters:
                if not (f.filter(record) if hasattr(f, "filter") else f(record)):
                    return False
            return True


    class Filter:
        def __init__(self, name=""):
            self.name = name

        def filter(self, record):
            return not self.name or record.name == self.name or record.name.startswith(
                self.name + ".")


    class Handler(Filterer):
        def __init__(self, level=NOTSET):
            super().__init__()
            self.level = _level(level)
            self.formatter = None

        def setLevel(self, level):
            self.level = _level(level)

        def setFormatter(self, fmt):
            self.formatter = fmt

        def format(self, record):
            return (self.formatter or _default_formatter).format(record)

        def handle(self, record):
            if self.filter(record):
                self.emit(record)

        def emit(self, record):
            raise NotImplementedError("emit must be implemented by Handler subclasses")

        def flush(self):
            pass

        def close(self):
            pass

        def handleError(self, record):
            if not raiseExceptions or not sys.stderr:
                return
            import traceback
            sys.stderr.write("--- Logging error ---\n" + traceback.format_exc())
            sys.stderr.write("Message: %r\nArguments: %s\n" % (record.msg, record.args))

        def __repr__(self):
            return "<%s (%s)>" % (self.__class__.__name__, getLevelName(self.level))


    class StreamHandler(Handler):
        terminator = "\n"

        def __init__(self, stream=None):
            super().__init__()
            self.stream = sys.stderr if stream is None else stream

        def emit(self, record):
            try:
                self.stream.write(self.format(record) + self.terminator)
            except RecursionError:
                raise
            except Exception:
                self.handleError(record)

        def __repr__(self):
            name = str(getattr(self.stream, "name", "") or "")
            return "<%s %s(%s)>" % (self.__class__.__name__, name + " " if name else "",
                                    getLevelName(self.level))

        def setStream(self, stream):
            self.stream = stream


    class _StderrHandler(StreamHandler):
        def __init__(self):
            super().__init__()
            self.level = WARNING

        def emit(self, record):
            self.stream = sys.stderr
            super().emit(record)


    class FileHandler(StreamHandler):
        def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
            super().__init__(open(filename, mode))

        def close(self):
            self.stream.close()


    class NullHandler(Handler):
        def emit(self, record):
            pass


    _default_formatter = Formatter()
    lastResort = _StderrHandler()


    class Logger(Filterer):
        def __init__(self, name, level=NOTSET):
            super().__init__()
            self.name = name
            self.level = _level(level)
            self.parent = None
            self.propagate = True
            self.handlers = []
            self.disabled = False

        def __repr__(self):
            return "<%s %s (%s)>" % (self.__class__.__name__, self.name,
                                     getLevelName(self.getEffectiveLevel()))

        def setLevel(self, level):
            self.level = _level(level)

        def getEffectiveLevel(self):
            logger = self
            while logger:
                if logger.level:
                    return logger.level
                logger = logger.parent
            return NOTSET

        def isEnabledFor(self, level):
            return not self.disabled and level >= self.getEffectiveLevel() and level > _disabled

        def debug(self, msg, *args, **keywords):
            self._log(DEBUG, msg, args, **keywords)

        def info(self, msg, *args, **keywords):
            self._log(INFO, msg, args, **keywords)

        def warning(self, msg, *args, **keywords):
            self._log(WARNING, msg, args, **keywords)

        warn = warning

        def error(self, msg, *args, **keywords):
            self._log(ERROR, msg, args, **keywords)

        def exception(self, msg, *args, exc_info=True, **keywords):
            self._log(ERROR, msg, args, exc_info=exc_info, **keywords)

        def critical(self, msg, *args, **keywords):
            self._log(CRITICAL, msg, args, **keywords)

        fatal = critical

        def log(self, level, msg, *args, **keywords):
            if not isinstance(level, int):
                raise TypeError("level must be an integer")
            self._log(level, msg, args, **keywords)

        def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
            if not self.isEnabledFor(level):
                return
            from _warnings import location
            depth = 1
            while True:
                try:
                    frame = sys._getframe(depth)
                except ValueError:
                    depth -= 1
                    break
                if frame.f_globals.get("__name__") != "logging":
                    break
                depth += 1
            depth += stacklevel - 1
            filename, lineno, _ = location(depth)
            try:
                func = sys._getframe(depth).f_code.co_name
            except ValueError:
                func = "<module>"
            if exc_info:
                if isinstance(exc_info, BaseException):
                    exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
                elif not isinstance(exc_info, tuple):
                    exc_info = sys.exc_info()
            record = LogRecord(self.name, level, filename, lineno, msg, args, exc_info, func)
            if extra:
                record.__dict__.update(extra)
            self.handle(record)

        def handle(self, record):
            if self.filter(record):
                self.callHandlers(record)

        def callHandlers(self, record):
            found = 0
            logger = self
            while logger:
                for handler in logger.handlers:
                    found += 1
                    if record.levelno >= handler.level:
                        handler.handle(record)
                if not logger.propagate:
                    break
                logger = logger.parent
            if found == 0 and record.levelno >= lastResort.level:
                lastResort.handle(record)

        def addHandler(self, hdlr):
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)

        def removeHandler(self, hdlr):
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)

        def hasHandlers(self):
            logger = self
            while logger:
                if logger.handlers:
                    return True
                logger = logger.parent if logger.propagate else None
            return False

        def getChild(self, suffix):
            return getLogger(suffix if self is root else self.name + "." + suffix)


    class RootLogger(Logger):
        pass


    class LoggerAdapter:
        def __init__(self, logger, extra=None):
            self.logger = logger
            self.extra = extra

        def process(self, msg, kwargs):
            kwargs["extra"] = self.extra
            return msg, kwargs

        def log(self, level, msg, *args, **keywords):
            if self.isEnabledFor(level):
                msg, keywords = self.process(msg, keywords)
                self.logger._log(level, msg, args, **keywords)

        def debug(self, msg, *args, **keywords):
            self.log(DEBUG, msg, *args, **keywords)

        def info(self, msg, *args, **keywords):
            self.log(INFO, msg, *args, **keywords)

        def warning(self, msg, *args, **keywords):
            self.log(WARNING, msg, *args, **keywords)

        def error(self, msg, *args, **keywords):
            self.log(ERROR, msg, *args, **keywords)

        def exception(self, msg, *args, exc_info=True, **keywords):
            self.log(ERROR, msg, *args, exc_info=exc_info, **keywords)

        def critical(self, msg, *args, **keywords):
            self.log(CRITICAL, msg, *args, **keywords)

        def isEnabledFor(self, level):
            return self.logger.isEnabledFor(level)

        def setLevel(self, level):
            self.logger.setLevel(level)

        def getEffectiveLevel(self):
            return self.logger.getEffectiveLevel()

        def hasHandlers(self):
            return self.logger.hasHandlers()

        @property
        def name(self):
            return self.logger.name

        def __repr__(self):
            return "<%s %s (%s)>" % (self.__class__.__name__, self.name,
                                     getLevelName(self.getEffectiveLevel()))


    root = RootLogger("root", WARNING)
    _loggers = {}
    _disabled = 0


    def disable(level=CRITICAL):
        global _disabled
        _disabled = _level(level)


    def getLogger(name=None):
        if name is not None and not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        if not name or name == "root":
            return root
        if name not in _loggers:
            logger = _loggers[name] = Logger(name)
            for other in _loggers.values():
                head = other.name
                parent = root
                while "." in head:
                    head = head.rpartition(".")[0]
                    if head in _loggers:
                        parent = _loggers[head]
                        break
                other.parent = parent
        return _loggers[name]


    def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None,
                    stream=None, handlers=None, force=False, encoding=None, errors="backslashreplace"):
        if force:
            root.handlers.clear()
        if root.handlers:
            return
        if handlers is None:
            handlers = [FileHandler(filename, filemode) if filename else StreamHandler(stream)]
        formatter = Formatter(format or {"%": BASIC_FORMAT, "{": "{levelname}:{name}:{message}",
                                         "$": "${levelname}:${name}:${message}"}[style],
                              datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        if level is not None:
            root.setLevel(level)


    def _root_log(level, msg, args, keywords):
        if not root.handlers:
            basicConfig()
        root._log(level, msg, args, **keywords)


    def debug(msg, *args, **keywords):
        _root_log(DEBUG, msg, args, keywords)


    def info(msg, *args, **keywords):
        _root_log(INFO, msg, args, keywords)


    def warning(msg, *args, **keywords):
        _root_log(WARNING, msg, args, keywords)


    warn = warning


    def error(msg, *args, **keywords):
        _root_log(ERROR, msg, args, keywords)


    def exception(msg, *args, **keywords):
        keywords.setdefault("exc_info", True)
        _root_log(ERROR, msg, args, keywords)


    def critical(msg, *args, **keywords):
        _root_log(CRITICAL, msg, args, keywords)


    fatal = critical


    def log(level, msg, *args, **keywords):
        _root_log(level, msg, args, keywords)


    def captureWarnings(capture):
        pass


    def shutdown():
        pass
    """#
}
