extension VM {
  /// A part of module `unittest`: suites, and what finds and runs them.
  static let unittestSuitesSource = #"""
class BaseTestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (_class_name(type(self)), list(self))

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([t.countTestCases() for t in self if t])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them "
                            "to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **keywords):
        return self.run(*args, **keywords)

    def debug(self):
        for test in self:
            test.debug()

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if hasattr(test, "countTestCases"):
                self._removed_tests += test.countTestCases()
            self._tests[index] = None
        return result


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        if outermost:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, BaseTestSuite):
                self._leave_class(result, type(test))
                self._enter_class(result, type(test))
                result._previousTestClass = type(test)
                if getattr(type(test), "_classSetupFailed", False) or \
                        getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if hasattr(test, "countTestCases"):
                self._removed_tests += test.countTestCases()
            self._tests[index] = None
        if outermost:
            self._leave_class(result, None)
            result._testRunEntered = False
            result._previousTestClass = None
        return result

    def _guarded(self, result, action, name, place):
        try:
            action()
        except Exception as error:
            holder = _ErrorHolder("%s (%s)" % (name, place))
            if isinstance(error, SkipTest):
                result.addSkip(holder, str(error))
            else:
                result.addError(holder, sys.exc_info())
            return False
        return True

    def _enter_class(self, result, cls):
        previous = result._previousTestClass
        if cls is previous:
            return
        if previous is None or previous.__module__ != cls.__module__:
            result._moduleSetUpFailed = False
            set_up = getattr(sys.modules.get(cls.__module__), "setUpModule", None)
            if set_up is not None:
                result._moduleSetUpFailed = not self._guarded(
                    result, set_up, "setUpModule", cls.__module__)
        if getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False) or not hasattr(cls, "setUpClass"):
            return
        cls._classSetupFailed = False
        if not self._guarded(result, cls.setUpClass, "setUpClass", _class_name(cls)):
            cls._classSetupFailed = True
            cls.doClassCleanups()

    def _leave_class(self, result, cls):
        previous = result._previousTestClass
        if previous is None or cls is previous:
            return
        failed = getattr(result, "_moduleSetUpFailed", False)
        if not failed and not getattr(previous, "_classSetupFailed", False) and \
                not getattr(previous, "__unittest_skip__", False):
            if hasattr(previous, "tearDownClass"):
                self._guarded(result, previous.tearDownClass, "tearDownClass",
                              _class_name(previous))
            if hasattr(previous, "doClassCleanups"):
                previous.doClassCleanups()
        if (cls is None or cls.__module__ != previous.__module__) and not failed:
            tear_down = getattr(sys.modules.get(previous.__module__), "tearDownModule", None)
            if tear_down is not None:
                self._guarded(result, tear_down, "tearDownModule", previous.__module__)
            doModuleCleanups()


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def countTestCases(self):
        return 0


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = None
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                 and callable(getattr(testCaseClass, name))]
        if self.testNamePatterns:
            from fnmatch import fnmatchcase
            full = _class_name(testCaseClass) + "."
            names = [name for name in names
                     if any(fnmatchcase(full + name, p) for p in self.testNamePatterns)]
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to "
                            "derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        suites = []
        for name in dir(module):
            cls = getattr(module, name)
            if isinstance(cls, type) and issubclass(cls, TestCase) and \
                    cls not in (TestCase, FunctionTestCase):
                suites.append(self.loadTestsFromTestCase(cls))
        suite = self.suiteClass(suites)
        load = getattr(module, "load_tests", None)
        return suite if load is None else load(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if module is None:
            module = __import__(parts[0])
            parts = parts[1:]
        found, parent = module, None
        for part in parts:
            parent, found = found, getattr(found, part)
        if isinstance(found, type) and issubclass(found, TestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(found, BaseTestSuite):
            return found
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if callable(found):
            made = found()
            if isinstance(made, BaseTestSuite):
                return made
            if isinstance(made, TestCase):
                return self.suiteClass([made])
            raise TypeError("calling %s returned %s, not a test" % (found, made))
        raise TypeError("don't know how to make test from: %s" % (found,))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


class TestProgram:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        self.module = __import__(module) if isinstance(module, str) else module
        names = []
        for word in (sys.argv if argv is None else argv)[1:]:
            if word in ("-v", "--verbose"):
                verbosity = 2
            elif word in ("-q", "--quiet"):
                verbosity = 0
            elif word in ("-f", "--failfast"):
                failfast = True
            elif word in ("-b", "--buffer"):
                buffer = True
            elif word[:1] != "-":
                names.append(word)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.verbosity, self.exit = verbosity, exit
        self.test = testLoader.loadTestsFromNames(names, self.module) if names else \
            testLoader.loadTestsFromModule(self.module)
        runner = TextTestRunner if testRunner is None else testRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast), buffer=bool(buffer),
                            warnings="default" if warnings is None else warnings)
        self.result = runner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
for _part, _classes in (
        ("case", (SkipTest, TestCase, FunctionTestCase)), ("result", (TestResult,)),
        ("runner", (TextTestResult, TextTestRunner)), ("suite", (BaseTestSuite, TestSuite)),
        ("loader", (TestLoader,)), ("main", (TestProgram,))):
    for _class in _classes:
        _class.__module__ = "unittest." + _part
del _part, _classes, _class
"""#
}
