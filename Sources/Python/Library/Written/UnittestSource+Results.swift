extension VM {
  /// A part of module `unittest`: results and their text.
  static let unittestResultsSource = #"""
class TestResult:
    _previousTestClass = None
    _testRunEntered = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.buffer = self.tb_locals = self.shouldStop = False
        self.testsRun = 0
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self._kept = None

    def printErrors(self):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        if self.buffer:
            from io import StringIO
            self._kept = (sys.stdout, sys.stderr)
            sys.stdout, sys.stderr = StringIO(), StringIO()
            self._show = False

    def stopTest(self, test):
        if self._kept is None:
            return
        texts = (sys.stdout.getvalue(), sys.stderr.getvalue())
        (sys.stdout, sys.stderr), self._kept = self._kept, None
        if self._show:
            for stream, name, text in zip((sys.stdout, sys.stderr), ("Stdout", "Stderr"), texts):
                if text:
                    stream.write("\n%s:\n%s" % (name, text if text[-1] == "\n" else text + "\n"))

    def _text(self, err):
        import traceback
        text = "".join(traceback.format_exception(*err))
        if self._kept is not None:
            self._show = True
            for stream, name in zip((sys.stdout, sys.stderr), ("Stdout", "Stderr")):
                kept = stream.getvalue()
                if kept:
                    text += "\n%s:\n%s" % (name, kept if kept[-1] == "\n" else kept + "\n")
        return text

    def _add(self, where, test, err):
        if self.failfast:
            self.stop()
        where.append((test, self._text(err)))

    def addError(self, test, err):
        self._add(self.errors, test, err)

    def addFailure(self, test, err):
        self._add(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], test.failureException)
            self._add(self.failures if failed else self.errors, subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        if self.failfast:
            self.stop()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (
            _class_name(type(self)), self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return "%s\n%s" % (test, first) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self._newline = False

    def _status(self, test, sign, words, sub=False):
        if self.dots:
            self.stream.write(sign)
        elif self.showAll:
            if sub or self._newline:
                if not self._newline:
                    self.stream.write("\n")
                self.stream.write("  " * sub + self.getDescription(test) + " ... ")
            self.stream.write(words + "\n")
            self._newline = True

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, ".", "ok")

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, "E", "ERROR")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, "F", "FAIL")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._status(subtest, "F" if failed else "E", "FAIL" if failed else "ERROR", True)
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, "s", "skipped %r" % (reason,), isinstance(test, _SubTest))

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, "x", "expected failure")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, "u", "unexpected success")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write("UNEXPECTED SUCCESS: %s\n" % self.getDescription(test))

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.write("%s\n%s: %s\n%s\n%s\n" % (
                self.separator1, flavour, self.getDescription(test), self.separator2, text))


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Stream(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals = failfast, buffer, tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        import warnings
        from time import perf_counter
        result = self._makeResult()
        result.failfast, result.buffer = self.failfast, self.buffer
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = perf_counter()
            result.startTestRun()
            try:
                test(result)
            finally:
                result.stopTestRun()
            taken = perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write(getattr(result, "separator2", "-" * 70) + "\n")
        n = result.testsRun
        write("Ran %d test%s in %.3fs\n\n" % (n, "" if n == 1 else "s", taken))
        counts = [("failures", result.failures), ("errors", result.errors)]
        if result.wasSuccessful():
            counts = []
        counts += [("skipped", result.skipped), ("expected failures", result.expectedFailures),
                   ("unexpected successes", result.unexpectedSuccesses)]
        infos = ["%s=%d" % (words, len(items)) for words, items in counts if items]
        write("OK" if result.wasSuccessful() else "FAILED")
        write(" (%s)\n" % ", ".join(infos) if infos else "\n")
        return result


class _Stream:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def writeln(self, text=None):
        self.stream.write((text or "") + "\n")
"""#
}
