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

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = []
        for frame, line in frame_gen:
            code = frame.f_code
            made.append(FrameSummary(code.co_filename, line, code.co_name))
        if limit is not None:
            made = made[:limit] if limit >= 0 else made[limit:]
        return cls(made)

    @classmethod
    def from_list(cls, a_list):
        return cls([item if isinstance(item, FrameSummary)
                    else FrameSummary(item[0], item[1], item[2], line=item[3]) for item in a_list])


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


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
    frames = [pair for pair in walk_stack(sys._getframe(1) if f is None else f)
              if not pair[0].f_code.co_filename.startswith("<library ")][::-1]
    if limit is not None:
        frames = frames[-limit:] if limit >= 0 else frames[:-limit]
    return StackSummary([FrameSummary(
        frame.f_code.co_filename, line, frame.f_code.co_name,
        line=_traceback.line(frame.f_code, line)) for frame, line in frames])


def format_stack(f=None, limit=None):
    return format_list(extract_stack(sys._getframe(1) if f is None else f, limit))


def print_stack(f=None, limit=None, file=None):
    print("".join(format_stack(sys._getframe(1) if f is None else f, limit)), end="",
          file=file or sys.stderr)


def clear_frames(tb):
    pass


def format_exception_only(exc, /, value=None):
    if value is None and not isinstance(exc, BaseException):
        return ["NoneType: None\n"]
    error = value if value is not None else exc
    text = _traceback.last_line(error)
    if isinstance(error, SyntaxError):
        return text.splitlines(True)
    notes = getattr(error, "__notes__", None)
    if not isinstance(notes, list):
        return [text]
    lines = [line + "\n" for note in notes for line in str(note).split("\n")]
    told = "".join(lines)
    return [text[:-len(told)]] + lines if told and text.endswith(told) else [text]


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
