extension VM {
  /// A part of module `unittest`: errors, warnings and log records that are expected.
  static let unittestContextsSource = #"""
class _Expecting:
    def __init__(self, expected, case, regex=None):
        import re
        self.expected, self.test_case = expected, case
        self.expected_regex = None if regex is None else re.compile(regex)
        self.obj_name = self.msg = None

    def _fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def _name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for kind in kinds:
            if not (isinstance(kind, type) and issubclass(kind, self._base)):
                raise TypeError("%s() arg 1 must be %s" % (name, self._kinds))
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function"
                                % next(iter(kwargs)))
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)


class _Raises(_Expecting):
    _base = BaseException
    _kinds = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            by = " by " + self.obj_name if self.obj_name else ""
            self._fail("%s not raised%s" % (self._name(), by))
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        regex = self.expected_regex
        if regex is not None and not regex.search(str(error)):
            self._fail('"%s" does not match "%s"' % (regex.pattern, error))
        return True


class _Warns(_Expecting):
    _base = Warning
    _kinds = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self._manager.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for warned in self.warnings:
            text = warned.message
            if not isinstance(text, self.expected):
                continue
            if first is None:
                first = text
            if self.expected_regex is None or self.expected_regex.search(str(text)):
                self.warning, self.filename, self.lineno = text, warned.filename, warned.lineno
                return
        if first is not None:
            self._fail('"%s" does not match "%s"' % (self.expected_regex.pattern, first))
        by = " by " + self.obj_name if self.obj_name else ""
        self._fail("%s not triggered%s" % (self._name(), by))


class _Logs:
    def __init__(self, case, logger, level, none=False):
        import logging
        self.test_case, self.none = case, none
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        if isinstance(level, str):
            level = logging.getLevelName(level)
        self.level = level or logging.INFO
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        watch, plain = self, logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        class Capture(logging.Handler):
            def emit(self, record):
                watch.records.append(record)
                watch.output.append(plain.format(record))

        logger = self.logger
        self._before = (logger.handlers, logger.level, logger.propagate)
        handler = Capture()
        handler.setLevel(self.level)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level)
        return None if self.none else self

    def __exit__(self, kind, error, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self._before
        logger.setLevel(level)
        if kind is not None:
            return False
        case = self.test_case
        if self.none and self.records:
            raise case.failureException("Unexpected logs found: %r" % self.output)
        if not self.none and not self.records:
            from logging import getLevelName
            raise case.failureException("no logs of level %s or higher triggered on %s" % (
                getLevelName(self.level), self.logger.name))
"""#
}
