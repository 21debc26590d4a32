# Exceptions: else and finally, chains, notes, groups of handlers, custom hierarchies.
import traceback
class AppError(Exception):
    "Base of the application's errors."
    code = 1
class DataError(AppError):
    def __init__(self, row, *details):
        super().__init__(f"bad row {row}", *details)
        self.row = row
class Retry(AppError):
    code = 7
    def __str__(self): return f"retry after {self.args[0]} s"
def attempt(f):
    try:
        result = f()
    except (KeyError, IndexError) as e:
        return "lookup", type(e).__name__, e.args, str(e)
    except AppError as e:
        return "app", e.code, str(e), repr(e), e.args
    except Exception as e:
        return "other", repr(e)
    else:
        return "ok", result
    finally:
        print("done", end=" ")
def fail(e): raise e
for f in (lambda: 1, lambda: {}["k"], lambda: [][2], lambda: fail(DataError(3, "x")), lambda: fail(Retry(2.5)), lambda: int("x"), lambda: fail(ValueError), lambda: "a" + 1):
    print(attempt(f))
def convert(text):
    try:
        return int(text)
    except ValueError as e:
        raise DataError(text) from e
try:
    convert("abc")
except DataError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__, e.row)
    print("".join(traceback.format_exception(e)).count("direct cause"))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("second")
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("quiet") from None
except RuntimeError as e:
    print(repr(e.__context__), e.__suppress_context__)
e = ValueError("with notes")
e.add_note("first"); e.add_note("second")
print(e.__notes__, traceback.format_exception_only(e))
try:
    e.add_note(3)
except TypeError as t:
    print(t)
def order():
    out = []
    for i in range(3):
        try:
            out.append(f"try{i}")
            if i == 1: continue
            if i == 2: break
        finally:
            out.append(f"fin{i}")
    else:
        out.append("else")
    return out
print(order())
def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
def override():
    try:
        return "try"
    finally:
        print("finally runs", end=" ")
print(swallow(), override())
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closed", end=" ")
        raise
    finally:
        print("cleanup")
g = gen(); next(g); g.close()
for bad in ("raise 5", "raise 'text'", "raise ValueError from 3", "assert 1 == 2, ('a', 1)", "assert [], 'empty'", "raise"):
    try:
        exec(bad)
    except BaseException as e:
        print(bad, "->", type(e).__name__, e)
print([c.__name__ for c in FileNotFoundError.__mro__], issubclass(ModuleNotFoundError, ImportError), UnicodeDecodeError.__bases__[0].__name__)
err = OSError(2, "No such file", "a.txt")
print(type(err).__name__, err.errno, err.strerror, err.filename, err, err.args)
try:
    open("missing_file.txt")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename)
for k in (KeyError("k"), KeyError(), IndexError("i"), StopIteration(5), SystemExit(3), AttributeError("a", name="n"), ImportError("m", name="mod"), NameError("x", name="y")):
    print(repr(k), str(k), getattr(k, "value", None), getattr(k, "code", None), getattr(k, "name", None))
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        pass
    print(e)
except NameError as n:
    print(n)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb): return kind is not None and issubclass(kind, LookupError)
with Ctx(): raise KeyError("gone")
try:
    with Ctx(): raise TypeError("stays")
except TypeError as e: print(e)
print(ValueError("a") == ValueError("a"), ValueError(1, 2), repr(Exception()), [*map(str, (Exception("x"), Exception(1, "y")))], BaseException.__doc__)
