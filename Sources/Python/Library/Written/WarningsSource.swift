extension VM {
  /// Module `warnings`, written in Python.
  static let warningsSource = #"""
    import sys

    __all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
               "simplefilter", "resetwarnings", "catch_warnings"]

    filters = [("default", None, DeprecationWarning, "__main__", 0),
               ("ignore", None, DeprecationWarning, None, 0),
               ("ignore", None, PendingDeprecationWarning, None, 0),
               ("ignore", None, ImportWarning, None, 0),
               ("ignore", None, ResourceWarning, None, 0)]
    _seen = set()


    class WarningMessage:
        def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
            self.message = message
            self.category = category
            self.filename = filename
            self.lineno = lineno
            self.file = file
            self.line = line
            self.source = source

        def __str__(self):
            return ("{message : %r, category : %r, filename : %r, lineno : %s, line : %r}"
                    % (self.message, self.category.__name__, self.filename, self.lineno, self.line))


    def formatwarning(message, category, filename, lineno, line=None):
        from _warnings import source_line
        text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
        if line is None:
            line = source_line(filename, lineno)
        if line:
            text += "  " + line.strip() + "\n"
        return text


    def showwarning(message, category, filename, lineno, file=None, line=None):
        from _warnings import show
        if file is None:
            file = sys.stderr
            if file is sys.__stderr__ and show(category.__name__, str(message), filename, lineno):
                return
        file.write(formatwarning(message, category, filename, lineno, line))


    _recording = []


    def _matches(pattern, text, flags=0):
        import re
        if pattern is None or pattern == text:
            return True
        return (pattern if hasattr(pattern, "match") else re.compile(pattern, flags)).match(text)


    def _action(message, category, module, lineno):
        for action, pattern, kind, where, line in filters:
            if (issubclass(category, kind) and (line == 0 or line == lineno)
                    and _matches(pattern, message) and _matches(where, module)):
                return action
        return "default"


    def warn(message, category=None, stacklevel=1, source=None):
        from _warnings import location
        if isinstance(message, Warning):
            category = message.__class__
        elif category is None:
            category = UserWarning
        if not (isinstance(category, type) and issubclass(category, Warning)):
            raise TypeError("category must be a Warning subclass, not '%s'"
                            % type(category).__name__)
        filename, lineno, module = location(stacklevel)
        warn_explicit(message, category, filename, lineno, module)


    def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                      module_globals=None, source=None):
        text = str(message)
        if not isinstance(message, Warning):
            message = category(message)
        else:
            category = message.__class__
        action = _action(text, category, module or filename, lineno)
        if action == "ignore":
            return
        if action == "error":
            raise message
        key = (text, category, filename, lineno)
        if action == "once":
            key = (text, category)
        elif action == "module":
            key = (text, category, filename)
        if action != "always":
            if key in _seen:
                return
            _seen.add(key)
        if _recording:
            _recording[-1].append(WarningMessage(message, category, filename, lineno))
        else:
            showwarning(message, category, filename, lineno)


    def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
        if action not in ("error", "ignore", "always", "default", "module", "once"):
            raise AssertionError("invalid action: %r" % (action,))
        if message or module:
            import re
        _add(action, re.compile(message, re.I) if message else None, category,
             re.compile(module) if module else None, lineno, append)


    def _add(action, message, category, module, lineno, append):
        item = (action, message, category, module, lineno)
        if not append:
            if item in filters:
                filters.remove(item)
            filters.insert(0, item)
        elif item not in filters:
            filters.append(item)
        _seen.clear()


    def simplefilter(action, category=Warning, lineno=0, append=False):
        if action not in ("error", "ignore", "always", "default", "module", "once"):
            raise AssertionError("invalid action: %r" % (action,))
        _add(action, None, category, None, lineno, append)


    def resetwarnings():
        filters[:] = []
        _seen.clear()


    class catch_warnings:
        def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                     append=False):
            self._record = record
            self._action = action
            self._category = category

        def __enter__(self):
            global _seen
            self._filters = filters[:]
            _seen = set()
            if self._action is not None:
                simplefilter(self._action, self._category)
            if self._record:
                log = []
                _recording.append(log)
                return log
            return None

        def __exit__(self, *exc):
            global _seen
            filters[:] = self._filters
            _seen = set()
            if self._record:
                _recording.pop()
    """#
}
