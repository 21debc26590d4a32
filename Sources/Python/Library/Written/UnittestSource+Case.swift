extension VM {
  /// A part of module `unittest`: skipping, and a test with its parts.
  static let unittestCaseSource = #"""
class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def mark(item, why=reason):
        if not isinstance(item, type):
            from functools import wraps

            @wraps(item)
            def skipped(*args, **keywords):
                raise SkipTest(why)
        else:
            skipped = item
        skipped.__unittest_skip__ = True
        skipped.__unittest_skip_why__ = why
        return skipped
    if type(reason) is type(skip):
        return mark(reason, "")
    return mark


def _same(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        function(*args, **kwargs)


def _enter(manager, later):
    cls = type(manager)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        "context manager protocol") from None
    result = enter(manager)
    later(leave, manager, None, None, None)
    return result


class _Part:
    """The context of one part of a test: what is raised in it goes to the result."""

    def __init__(self, outcome, case, sub=False):
        self.outcome, self.case, self.sub = outcome, case, sub

    def __enter__(self):
        self.before = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, error, tb):
        outcome, case = self.outcome, self.case
        if kind is None:
            if self.sub and outcome.success:
                outcome.result.addSubTest(case.test_case, case, None)
        elif issubclass(kind, SkipTest):
            outcome.success = False
            outcome.result.addSkip(case, str(error))
        elif issubclass(kind, KeyboardInterrupt):
            return False
        elif not issubclass(kind, _ShouldStop):
            if outcome.expecting:
                outcome.expected = (kind, error, tb)
            else:
                outcome.success = False
                if self.sub:
                    outcome.result.addSubTest(case.test_case, case, (kind, error, tb))
                elif issubclass(kind, case.failureException):
                    outcome.result.addFailure(case, (kind, error, tb))
                else:
                    outcome.result.addError(case, (kind, error, tb))
        outcome.success = outcome.success and self.before
        return True


class _Outcome:
    def __init__(self, result):
        self.result, self.success = result, True
        self.expecting, self.expected = False, None


class _SubTestContext:
    def __init__(self, case, message, params):
        self.case, self.message, self.params = case, message, params

    def __enter__(self):
        case = self.case
        self.parent = case._subtest
        if case._outcome is not None:
            params = {**self.params, **(self.parent.params if self.parent else {})}
            case._subtest = _SubTest(case, self.message, params)
            self.part = _Part(case._outcome, case._subtest, True)
            self.part.__enter__()

    def __exit__(self, kind, error, tb):
        case = self.case
        if case._outcome is None:
            return False
        try:
            swallowed = self.part.__exit__(kind, error, tb)
            if not case._outcome.success:
                if case._outcome.result.failfast:
                    raise _ShouldStop
            elif case._outcome.expected:
                raise _ShouldStop
            return swallowed
        finally:
            case._subtest = self.parent


class TestCase(_Assertions):
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual",
            set: "assertSetEqual", frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s" % (_class_name(type(self)), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s)" % (self._testMethodName, self.id())

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_name(type(self)), self._testMethodName)

    def subTest(self, msg=..., **params):
        return _SubTestContext(self, msg, params)

    def run(self, result=None):
        alone = result is None
        if alone:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), "__unittest_skip__", False) or \
                    getattr(method, "__unittest_skip__", False):
                result.addSkip(self, getattr(type(self), "__unittest_skip_why__", "")
                               or getattr(method, "__unittest_skip_why__", ""))
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or \
                getattr(method, "__unittest_expecting_failure__", False)
            outcome = self._outcome = _Outcome(result)
            try:
                with _Part(outcome, self):
                    self.setUp()
                if outcome.success:
                    outcome.expecting = expecting
                    with _Part(outcome, self):
                        if method() is not None:
                            import warnings
                            warnings.warn(
                                "It is deprecated to return a value that is not None from a "
                                f"test case ({method})", DeprecationWarning, stacklevel=2)
                    outcome.expecting = False
                    with _Part(outcome, self):
                        self.tearDown()
                self.doCleanups()
                if outcome.success:
                    if not expecting:
                        result.addSuccess(self)
                    elif outcome.expected:
                        result.addExpectedFailure(self, outcome.expected)
                    else:
                        result.addUnexpectedSuccess(self)
                return result
            finally:
                self._outcome = None
        finally:
            result.stopTest(self)
            if alone:
                result.stopTestRun()

    __call__ = run

    def doCleanups(self):
        outcome = self._outcome or _Outcome(None)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with _Part(outcome, self):
                function(*args, **kwargs)
        return outcome.success

    def debug(self):
        method = getattr(self, self._testMethodName)
        if getattr(type(self), "__unittest_skip__", False) or \
                getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(type(self), "__unittest_skip_why__", "")
                           or getattr(method, "__unittest_skip_why__", ""))
        self.setUp()
        method()
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._functions = (setUp, testFunc, tearDown)
        self._description = description

    def setUp(self):
        if self._functions[0] is not None:
            self._functions[0]()

    def tearDown(self):
        if self._functions[2] is not None:
            self._functions[2]()

    def runTest(self):
        self._functions[1]()

    def id(self):
        return self._functions[1].__name__

    def __str__(self):
        return "%s (%s)" % (_class_name(type(self)), self.id())

    def __repr__(self):
        return "<%s tec=%s>" % (_class_name(type(self)), self._functions[1])

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._functions[1].__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self._message, self.params = test_case, message, params
        self.failureException = test_case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not ...:
            parts.append("[%s]" % (self._message,))
        if self.params:
            parts.append("(%s)" % ", ".join("%s=%r" % item for item in self.params.items()))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._subDescription())
"""#
}
