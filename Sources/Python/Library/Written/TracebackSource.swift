extension VM {
  /// Module `traceback`, written in Python.
  static let tracebackSource = #"""
import sys
import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException"]


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None, text=""):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self._text = text

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    def format(self):
        return format_list(self)


def format_list(extracted_list):
    out = []
    for frame in extracted_list:
        if isinstance(frame, FrameSummary) and frame._text:
            out.append(frame._text)
            continue
        filename, lineno, name, line = frame
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        out.append(text + (f"    {line.strip()}\n" if line else ""))
    return out


def _frames(tb, limit=None):
    frames = StackSummary([FrameSummary(f, n, name, line=line, text=text)
                           for f, n, name, line, text in _traceback.frames(tb)])
    if limit is None:
        return frames
    return StackSummary(frames[:limit] if limit >= 0 else frames[limit:])


def extract_tb(tb, limit=None):
    return _frames(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), end="", file=file or sys.stderr)


def extract_stack(f=None, limit=None):
    return StackSummary()


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


def clear_frames(tb):
    pass


def format_exception_only(exc, /, value=None):
    if value is None and not isinstance(exc, BaseException):
        return ["NoneType: None\n"]
    return [_traceback.last_line(value if value is not None else exc)]


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = value if value is not None else exc
    if error is None:
        return ["NoneType: None\n"]
    out = []
    if chain:
        cause, context = error.__cause__, error.__context__
        if cause is not None:
            out += format_exception(cause)
            out.append("\nThe above exception was the direct cause of the following "
                       "exception:\n\n")
        elif context is not None and not error.__suppress_context__:
            out += format_exception(context)
            out.append("\nDuring handling of the above exception, another exception occurred:\n\n")
    if error.__traceback__ is not None:
        out.append("Traceback (most recent call last):\n")
        out += format_tb(error.__traceback__, limit)
    return out + format_exception_only(error)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    print("".join(format_exception(exc, value, tb, limit, chain)), end="", file=file or sys.stderr)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


print_last = print_exc


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self._error = exc_value
        self.stack = extract_tb(exc_traceback) if exc_traceback is not None else StackSummary()

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def __str__(self):
        return str(self._error)

    def format_exception_only(self):
        yield from format_exception_only(self._error)

    def format(self, *, chain=True):
        yield from format_exception(self._error, chain=chain)
"""#
}
